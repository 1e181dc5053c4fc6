"""The fewest figures that must be withheld, for small cases: what an engine's choice is compared with.

    minimum.py < tables.jsonl

Reads the true tables, a line each: as in release.py, but every figure has its count.

    {"select": {…}, "count": 7, "printed": true, "keep": false}
    {"select": {…}, "count": 27, "between": [26, 28], "printed": true}     printed as a rounded share
    {"select": {…}, "count": 2, "printed": false}                          not printed, must stay protected

Primary is what is printed and below the threshold. `keep` may not be withheld; nor may a zero where zeros are
published, since a reader takes a withheld figure for at least 1. Writes for each line

    {"id": "…", "minimum": 4, "primary": 2, "withheld": [places], "error": null}

with `minimum` null where nothing that may be withheld protects all. All is protected in the strict reading: the
attacker is told which figures are primary.

Method: withholding more never tells more of what is withheld already. So if a figure is unsafe while a set is withheld,
the largest set containing it with which that is still so gives a condition: one of the others is withheld too. An
integer programme finds the smallest set that meets all conditions so far; it is the minimum once it is safe. The same
idea as the cuts of Fischetti and Salazar, Management Science 47 (2001), with whole numbers in place of intervals.
"""

import json
import sys
from dataclasses import dataclass

from highspy import HighsModelStatus

from programme import Programme
from release import Figure, Policy, Release, ReleaseError, read_policy, read_select, read_sizes, whole
from solver import add_row, answers, solver_in_whole_numbers

MOST_FIGURES = 40


@dataclass(frozen=True)
class Published:
    """A figure with its count, before anything is withheld."""

    select: dict
    count: int
    low: int  # what a reader knows if it is printed
    high: int
    printed: bool
    primary: bool
    may_be_withheld: bool


@dataclass(frozen=True)
class Tables:
    """All figures of one population with their counts."""

    name: str
    sizes: dict
    policy: Policy
    figures: tuple

    def release(self, withheld):
        """What a reader sees when the figures at these places are withheld."""
        return Release(self.name, self.sizes, tuple(self._told(place, withheld) for place in range(len(self.figures))))

    def _told(self, place, withheld):
        figure, policy = self.figures[place], self.policy
        if not figure.printed:
            return Figure(figure.select, 0, None, policy.required(True))
        if place not in withheld:
            return Figure(figure.select, figure.low, figure.high, 0)
        high = policy.threshold - 1 if figure.primary else None
        return Figure(figure.select, policy.smallest_withheld(), high, policy.required(figure.primary))

    def unsafe(self, withheld):
        """The figures that are to be protected and are not, when those at these places are withheld."""
        release = self.release(withheld)
        programme = Programme(release)
        places = [place for place, figure in enumerate(release.figures) if figure.required > 0]
        return [place for place in places if not is_safe(programme, place)]


def is_safe(programme, place):
    """Whether enough values of a figure stay possible."""
    required = programme.figures[place].required
    return programme.possible(place, required) >= required


def read_figure(entry, sizes, policy):
    """One figure with its count."""
    count = whole(entry["count"], "count")
    low, high = entry.get("between", [count, count])
    if not low <= count <= high:
        raise ReleaseError(f"{count} is not between {low} and {high}")
    printed = bool(entry.get("printed", True))
    primary = printed and policy.is_small(count)
    may_be_withheld = printed and not entry.get("keep", False) and count >= policy.smallest_withheld()
    if primary and not may_be_withheld:
        raise ReleaseError("a figure below the threshold is to be kept")
    if may_be_withheld and low < policy.smallest_withheld():
        raise ReleaseError("withholding a share that may be of nobody would tell that it is of somebody")
    return Published(read_select(entry["select"], sizes), count, low, high, printed, primary, may_be_withheld)


def read_tables(line):
    """One line, already decoded."""
    try:
        policy, sizes = read_policy(line), read_sizes(line)
        figures = tuple(read_figure(entry, sizes, policy) for entry in line["figures"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReleaseError(f"not tables: {error!r}") from error
    if sum(figure.printed for figure in figures) > MOST_FIGURES:
        raise ReleaseError(f"more than {MOST_FIGURES} printed figures")
    return Tables(str(line.get("id", "")), sizes, policy, figures)


def condition(tables, withheld, place):
    """Figures of which one must be withheld for the figure at `place` to be safe; none if nothing helps.

    Grows the withheld set while the figure stays unsafe.
    """
    largest = set(withheld)
    others = []
    for other, figure in enumerate(tables.figures):
        if not figure.may_be_withheld or other in largest:
            continue
        if is_safe(Programme(tables.release(largest | {other})), place):
            others.append(other)
        else:
            largest.add(other)
    return others


def smallest_set(tables, conditions):
    """The smallest set of figures that holds all primary ones and meets all conditions, or None.

    A condition is (place, others): if the figure at the place is withheld, so is one of the others.
    """
    solver = solver_in_whole_numbers([(figure.primary, figure.may_be_withheld) for figure in tables.figures])
    for place, figure in enumerate(tables.figures):
        solver.changeColCost(place, float(figure.printed))
    for place, others in conditions:
        terms = [(other, 1) for other in others]
        if tables.figures[place].printed:
            add_row(solver, 0, None, [*terms, (place, -1)])
        else:
            add_row(solver, 1, None, terms)
    solver.run()
    status = solver.getModelStatus()
    if status == HighsModelStatus.kInfeasible:
        return None
    if status != HighsModelStatus.kOptimal:
        raise ReleaseError(f"the solver ended with {solver.modelStatusToString(status)}")
    values = solver.getSolution().col_value
    return {place for place in range(len(tables.figures)) if round(values[place]) == 1}


def minimum(tables):
    """The smallest set of figures whose withholding protects all that is withheld, or None."""
    conditions = []
    while (withheld := smallest_set(tables, conditions)) is not None:
        unsafe = tables.unsafe(withheld)
        if not unsafe:
            return withheld
        conditions += [(place, condition(tables, withheld, place)) for place in unsafe]
    return None


def answer(line):
    """The line that answers one line of tables."""
    name = line.get("id", "") if isinstance(line, dict) else ""
    try:
        tables = read_tables(line)
        withheld = minimum(tables)
    except ReleaseError as error:
        return {"id": name, "minimum": None, "primary": None, "withheld": None, "error": str(error)}
    primary = sum(figure.primary for figure in tables.figures)
    size, places = (None, None) if withheld is None else (len(withheld), sorted(withheld))
    return {"id": name, "minimum": size, "primary": primary, "withheld": places, "error": None}


def main():
    errors = False
    output = answers()
    for text in filter(str.strip, sys.stdin):
        answered = answer(json.loads(text))
        errors = errors or answered["error"] is not None
        print(json.dumps(answered), file=output, flush=True)
    return 2 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
