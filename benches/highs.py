"""The time of HiGHS on the programmes that `cargo bench --bench solvers -- FOLDER` wrote: highs.py FOLDER."""

import sys
import time
from pathlib import Path

from highspy import Highs


def main():
    seconds, cost = 0.0, 0.0
    paths = sorted(Path(sys.argv[1]).glob("*.lp"))
    for path in paths:
        solver = Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 1)
        solver.readModel(str(path))
        start = time.perf_counter()
        solver.run()
        seconds += time.perf_counter() - start
        cost += solver.getInfo().objective_function_value
    print(f"{len(paths)} programmes: {seconds:.3f} s, costs together {cost:g}")


if __name__ == "__main__":
    main()
