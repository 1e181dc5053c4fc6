"""The attacker with an integer programme: whole unknowns for the cells, all that is told as constraints.

Each value is asked for in whole numbers: the possible values of a figure may have gaps, so that neither the width of
an interval nor its ends in the reals tell how many there are.
"""

import math

from highspy import HighsModelStatus

from findings import Finding
from release import ReleaseError
from solver import add_row, solver_in_reals, solver_in_whole_numbers, upper

# More unknowns than the solver answers for in a test.
MOST_CELLS = 50_000

# How far from a whole number the solver may end at one; its own tolerance is a tenth of it.
NEARLY = 1e-6


def merged_cells(release):
    """Groups of cells that no figure tells apart, as sets of the figures they count in.

    A sum of whole numbers is a whole number, so one unknown may stand for all cells of a group. Cells in no figure
    are left out.
    """
    groups = {frozenset(range(len(release.figures)))}
    for name, size in release.sizes.items():
        per_category = set()
        for category in range(size):
            per_category.add(
                frozenset(
                    place
                    for place, figure in enumerate(release.figures)
                    if name not in figure.select or category in figure.select[name]
                )
            )
        groups = {group & figures for group in groups for figures in per_category}
        if len(groups) > MOST_CELLS:
            raise ReleaseError(f"more than {MOST_CELLS} cells are told apart")
    return sorted((group for group in groups if group), key=sorted)


class Programme:
    """All tables that agree with a release. One unknown per group of cells, one per figure."""

    def __init__(self, release):
        self.figures = release.figures
        self.cells = merged_cells(release)
        self.members = [[] for _ in self.figures]
        for place, group in enumerate(self.cells):
            for figure in group:
                self.members[figure].append(place)
        # A cell that no upper end holds may be as large as one likes.
        self.free = [all(self.figures[figure].high is None for figure in group) for group in self.cells]
        self.seen = [set() for _ in self.figures]
        self.reals = self._solver(solver_in_reals)
        self.wholes = self._solver(solver_in_whole_numbers)

    def _solver(self, make):
        bounds = []
        for group in self.cells:
            ends = [self.figures[figure].high for figure in group if self.figures[figure].high is not None]
            bounds.append((0, min(ends, default=None)))
        solver = make(bounds + [(figure.low, figure.high) for figure in self.figures])
        for place, members in enumerate(self.members):
            add_row(solver, 0, 0, [(member, 1) for member in members] + [(len(self.cells) + place, -1)])
        return solver

    def solve(self, figure, direction, low, high):
        """The smallest (`direction` 1) or largest (-1) value of a figure from low to high, or None if there is none.

        Where the optimum in the reals is whole, or a table seen before reaches it, no search in whole numbers is
        needed.
        """
        values = self._optimum(self.reals, figure, direction, low, high)
        if values is None:
            return None
        if any(abs(value - round(value)) > NEARLY for value in values):
            best = direction * math.ceil(direction * values[len(self.cells) + figure] - NEARLY)
            if direction != 0 and best in self.seen[figure]:
                return best
            values = self._optimum(self.wholes, figure, direction, low, high)
            if values is None:
                return None
        value = self._table(values)[figure]
        if value < low or (high is not None and value > high):
            raise ReleaseError(f"the solver found {value}, asked for {low} to {high}")
        return value

    def _optimum(self, solver, figure, direction, low, high):
        """The unknowns of the best solution, or None if there is no solution."""
        column, told = len(self.cells) + figure, self.figures[figure]
        solver.changeColBounds(column, float(low), upper(solver, high))
        solver.changeColCost(column, float(direction))
        solver.run()
        status, values = solver.getModelStatus(), solver.getSolution().col_value
        solver.changeColCost(column, 0.0)
        solver.changeColBounds(column, float(told.low), upper(solver, told.high))
        if status == HighsModelStatus.kInfeasible:
            return None
        if status != HighsModelStatus.kOptimal:
            raise ReleaseError(f"the solver ended with {solver.modelStatusToString(status)}")
        return list(values)

    def _table(self, values):
        """The figures of a table that a solver found, added up again in whole numbers."""
        counts = [0] * len(self.figures)
        for group, value in zip(self.cells, values, strict=False):
            number = round(value)
            if number < 0:
                raise ReleaseError("the solver's table has a cell below zero")
            if number > 0:
                for figure in group:
                    counts[figure] += number
        for figure, count in zip(self.figures, counts, strict=True):
            if count < figure.low or (figure.high is not None and count > figure.high):
                raise ReleaseError("the solver's table does not add up")
        for seen, count in zip(self.seen, counts, strict=True):
            seen.add(count)
        return counts

    def is_free(self, figure):
        """Whether a figure counts a cell that nothing bounds: all large values are possible."""
        return any(self.free[place] for place in self.members[figure])

    def feasible(self):
        """Whether any table agrees with the release."""
        if not self.figures:
            return True
        return self.solve(0, 0, self.figures[0].low, self.figures[0].high) is not None

    def smallest(self, figure, at_least):
        """The smallest possible value of a figure that is no less than `at_least`."""
        told = self.figures[figure]
        return self.solve(figure, 1, max(told.low, at_least), told.high)

    def largest(self, figure):
        """The largest possible value of a figure that something bounds."""
        told = self.figures[figure]
        return self.solve(figure, -1, told.low, told.high)

    def possible(self, figure, required):
        """How many values of a figure are possible, counted up to `required`; tables found before count as well."""
        if self.is_free(figure):
            return required
        found, value = set(), -1
        while len(found | self.seen[figure]) < required:
            value = self.smallest(figure, value + 1)
            if value is None:
                break
            found.add(value)
        return min(required, len(found | self.seen[figure]))

    def finding(self, figure):
        """What stays possible for a figure."""
        low = self.smallest(figure, 0)
        high = None if self.is_free(figure) else self.largest(figure)
        required = self.figures[figure].required
        return Finding(figure, required, self.possible(figure, required), low, high)


def attack(release):
    """What stays possible for each figure that is to be protected."""
    programme = Programme(release)
    if not programme.feasible():
        raise ReleaseError("no table agrees with the release")
    return [programme.finding(place) for place, figure in enumerate(release.figures) if figure.required > 0]
