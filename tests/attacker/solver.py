"""HiGHS, set up alike for every use: quiet, one thread, exact to whole numbers."""

import os

import highspy
import numpy

OPTIONS = {
    "output_flag": False,
    "threads": 1,
    "random_seed": 1,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
    "mip_feasibility_tolerance": 1e-9,
}


def solver_in_reals(bounds):
    """A solver with one unknown for each pair of bounds; an upper bound of None is none."""
    solver = highspy.Highs()
    for name, value in OPTIONS.items():
        solver.setOptionValue(name, value)
    for low, high in bounds:
        solver.addVar(float(low), upper(solver, high))
    return solver


def solver_in_whole_numbers(bounds):
    """The same with whole unknowns."""
    solver = solver_in_reals(bounds)
    columns = len(bounds)
    whole = numpy.full(columns, highspy.HighsVarType.kInteger)
    solver.changeColsIntegrality(columns, numpy.arange(columns, dtype=numpy.int32), whole)
    return solver


def upper(solver, high):
    """An upper bound as the solver takes it."""
    return solver.getInfinity() if high is None else float(high)


def add_row(solver, low, high, terms):
    """Adds low <= sum of coefficient × unknown <= high, the terms being pairs (unknown, coefficient)."""
    columns = numpy.array([column for column, _ in terms], dtype=numpy.int32)
    coefficients = numpy.array([float(coefficient) for _, coefficient in terms])
    solver.addRow(float(low), upper(solver, high), len(terms), columns, coefficients)


def answers():
    """Standard output for answers alone: the solver's greeting, which nothing silences, goes to standard error."""
    output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return output
