"""Ten two-way tables of the same synthetic records: Polku, polars and duckdb side by side."""

import argparse
import csv
import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEED = 20221012

# Variable: its categories and how often each occurs.
VARIABLES = {
    "sex": {"f": 52, "m": 48},
    "age": {"18-24": 10, "25-34": 20, "35-44": 22, "45-54": 24, "55-64": 24},
    "town": {f"t{number:02}": 1 + number for number in range(20)},
    "status": {"employed": 45, "seeking": 25, "studying": 12, "other": 18},
    "sector": {name: weight for name, weight in zip("abcdefghij", range(10, 0, -1))},
    "phase": {str(number): 8 - number for number in range(1, 7)},
    "support": {"yes": 30, "no": 70},
}
NUMBER = "hours"
PAIRS = list(itertools.combinations(list(VARIABLES)[:5], 2))
assert len(PAIRS) == 10

# The stage that reads and counts records, as `--timings` calls it in English.
STAGE = "resolving"


def write_records(path, records):
    """Writes synthetic records, the same for the same number of them."""
    draw = random.Random(SEED)
    columns = [draw.choices(list(levels), list(levels.values()), k=records) for levels in VARIABLES.values()]
    hours = (f"{draw.randrange(0, 400) / 10:.1f}" for _ in range(records))
    with path.open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*VARIABLES, NUMBER])
        writer.writerows(zip(*columns, hours))


def write_site(root, pairs):
    """A site with these tables and nothing else."""
    variables = {
        name: {"label": name, "categories": {level: level for level in levels}} for name, levels in VARIABLES.items()
    }
    variables[NUMBER] = {"label": NUMBER, "number": True, "unit": "hour", "decimals": 1}
    dataset = {
        "title": "Synthetic records",
        "source": "benches/records",
        "records": {"file": "confidential/records.csv", "population": "people", "variables": variables},
        "populations": {"people": {"label": "People", "records": True}},
        "tables": {
            f"{one}-{other}": {"label": f"{one} and {other}", "of": "people", "by": [one, other]}
            for one, other in pairs
        },
    }
    (root / "content/data").mkdir(parents=True, exist_ok=True)
    (root / "content/index.md").write_text("---\ntitle: Synthetic records\n---\n")
    # JSON is YAML
    (root / "content/data/tables.yaml").write_text(json.dumps(dataset, indent=1))
    (root / "confidential").mkdir(exist_ok=True)


def polars_tables(path):
    import polars

    frame = polars.read_csv(path, schema_overrides={name: polars.String for name in VARIABLES})
    return {
        f"{one}-{other}": {(row[0], row[1]): row[2] for row in frame.group_by(one, other).len().iter_rows()}
        for one, other in PAIRS
    }


def duckdb_tables(path):
    import duckdb

    connection = duckdb.connect()
    types = ", ".join(f"'{name}': 'VARCHAR'" for name in VARIABLES)
    connection.execute(f"create table people as select * from read_csv('{path}', header = true, types = {{{types}}})")
    return {
        f"{one}-{other}": {
            (row[0], row[1]): row[2]
            for row in connection.execute(f"select {one}, {other}, count(*) from people group by all").fetchall()
        }
        for one, other in PAIRS
    }


OTHERS = {"polars": polars_tables, "duckdb": duckdb_tables}


def measure(command, runs):
    """Wall times in seconds and the largest peak of resident memory in MiB, each run a process of its own."""
    times, peak = [], 0
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - start)
        if status != 0:
            sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
        peak = max(peak, usage.ru_maxrss / 1024)
    return times, peak


def compare(root, program, path):
    """Fails unless every figure that is shown is what polars and duckdb count, table by table."""
    polars, duckdb = polars_tables(path), duckdb_tables(path)
    if polars != duckdb:
        sys.exit("polars and duckdb count differently")
    shown = withheld = 0
    for one, other in PAIRS:
        write_site(root, [(one, other)])
        subprocess.run([program, "build", "--root", root, "--quiet"], check=True, stdout=subprocess.DEVNULL)
        cells = polars[f"{one}-{other}"]
        with (root / "output/data/tables.csv").open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                key = (row["label"], row["column"])
                if key[0] not in VARIABLES[one] or key[1] not in VARIABLES[other]:
                    continue
                if row["status"] == "withheld":
                    withheld += 1
                elif int(row["value"]) != cells.get(key, 0):
                    sys.exit(f"{one}, {other}: {key} is {row['value']}, not {cells.get(key, 0)}")
                else:
                    shown += 1
    print(f"{shown} cells are what polars and duckdb count; {withheld} are withheld")


def stage(program, root, runs):
    """Seconds that reading and counting the records take, as the program itself tells."""
    times = []
    for _ in range(runs):
        command = [program, "check", "--root", root, "--quiet", "--timings", "--lang", "en"]
        said = subprocess.run(command, capture_output=True, text=True, check=True)
        lines = (said.stdout + said.stderr).splitlines()
        times += [float(line.split()[-2]) for line in lines if line.strip().startswith(STAGE)]
    return statistics.median(times)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", choices=["write", "compare", *OTHERS], help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    root, path = arguments.folder, arguments.folder and arguments.folder / "confidential/records.csv"
    # what takes much memory is done by processes of its own: the peak of a child is never below that of its parent
    match arguments.only:
        case "write":
            write_site(root, PAIRS)
            write_records(path, arguments.records)
        case "compare":
            compare(root, arguments.program, path)
        case str(name):
            OTHERS[name](path)
        case None:
            with tempfile.TemporaryDirectory() as folder:
                run(arguments, Path(folder))


def run(arguments, root):
    program, path = arguments.program.resolve(), root / "confidential/records.csv"

    def own(step):
        options = ["--only", step, "--folder", root, "--records", str(arguments.records)]
        return [sys.executable, __file__, program, *options]

    subprocess.run(own("write"), check=True)
    print(f"{arguments.records} records, {path.stat().st_size / 2**20:.0f} MiB, median of {arguments.runs} runs", flush=True)
    subprocess.run(own("compare"), check=True)
    write_site(root, PAIRS)
    commands = {"polku": [program, "check", "--root", root, "--quiet"]} | {name: own(name) for name in OTHERS}
    results = {name: measure(command, arguments.runs) for name, command in commands.items()}
    counting = stage(program, root, arguments.runs)
    print(f"{'':8}{'seconds':>9}{'ratio':>8}{'MiB':>7}")
    for name, (times, peak) in results.items():
        median = statistics.median(times)
        print(f"{name:8}{median:9.2f}{median / counting:8.2f}{peak:7.0f}")
    print(f"reading and counting alone: {counting:.2f} s (the ratios are to this), the rest is the release")


if __name__ == "__main__":
    main()
