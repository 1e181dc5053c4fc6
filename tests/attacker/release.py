"""What a reader sees of one population: the figures of a release, one JSON object per line.

    {"id": "…", "zeros": "published" | "protected", "threshold": 5, "protection": 3,
     "variables": [{"name": "sex", "categories": 2}, …],
     "figures": [{"select": {"sex": [0], "age": [1, 2]}, "count": 7}, …]}

Categories of a variable exclude each other, and every member is in exactly one. A figure counts the members whose
category is in the list of each variable it names; a variable that is not named selects all. Each figure is one of

    "count": 7                          printed
    "between": [lo, hi]                 a whole count from lo to hi, both included: a rounded share
    "withheld": true                    known to be at least 1 if zeros are published
    "withheld": true, "primary": true   withheld for being below the threshold
    "implied": true                     not printed; only known to be no less than 0, and protected as well

A figure under a rule of its own has it in "policy", with the same keys as the line.
"""

from dataclasses import dataclass
from enum import Enum
from itertools import product


class ReleaseError(Exception):
    """A release that cannot be read, or that no table agrees with."""


class Reading(Enum):
    """What the attacker knows of a withheld figure besides the rule."""

    STRICT = "strict"  # which ones are below the threshold
    PLAIN = "plain"  # not which


@dataclass(frozen=True)
class Figure:
    """Members selected by category numbers; what a reader knows of their number."""

    select: dict
    low: int
    high: int | None  # None: no upper end is told
    required: int  # whole values that must stay possible; 0 for what is published


@dataclass(frozen=True)
class Release:
    """All that is told of one population."""

    name: str
    sizes: dict  # number of categories by variable
    figures: tuple

    def cells(self):
        """The full cross of all variables, as one category number per variable."""
        return list(product(*(range(size) for size in self.sizes.values())))

    def members(self, figure, cells):
        """The places in `cells` of those that a figure counts."""
        chosen = [set(figure.select.get(name, range(size))) for name, size in self.sizes.items()]
        return [
            place
            for place, cell in enumerate(cells)
            if all(category in allowed for category, allowed in zip(cell, chosen, strict=True))
        ]


@dataclass(frozen=True)
class Policy:
    """The rule as it is printed beside the figures."""

    zeros_published: bool
    threshold: int
    protection: int

    def smallest_withheld(self):
        """The smallest number a reader must reckon with behind a withheld figure."""
        return 1 if self.zeros_published else 0

    def is_small(self, count):
        """Whether a count is below the threshold."""
        return self.smallest_withheld() <= count < self.threshold

    def required(self, small):
        """How many whole values must stay possible: of what is small, no more than the rule leaves open."""
        left_open = self.threshold - self.smallest_withheld()
        return min(self.protection, left_open) if small else self.protection


def whole(value, what):
    """`value`, if it is a whole number that counts something."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ReleaseError(f"{what} is no whole number: {value!r}")
    return value


def read_policy(line):
    """The rule of a release."""
    zeros = line.get("zeros")
    if zeros not in ("published", "protected"):
        raise ReleaseError(f"zeros is neither published nor protected: {zeros!r}")
    threshold = whole(line.get("threshold"), "threshold")
    protection = whole(line.get("protection"), "protection")
    if threshold < 2 or protection < 1:
        raise ReleaseError("a threshold below 2 or a protection below 1 protects nobody")
    return Policy(zeros == "published", threshold, protection)


def read_sizes(line):
    """The number of categories of each variable."""
    variables = line.get("variables")
    if not isinstance(variables, list):
        raise ReleaseError("variables is no list")
    sizes = {variable["name"]: whole(variable["categories"], "categories") for variable in variables}
    if len(sizes) != len(variables):
        raise ReleaseError("two variables have one name")
    return sizes


def read_select(select, sizes):
    """A selection, checked against the variables."""
    for name, categories in select.items():
        if name not in sizes:
            raise ReleaseError(f"there is no variable {name!r}")
        for category in categories:
            if whole(category, f"a category of {name}") >= sizes[name]:
                raise ReleaseError(f"{name} has no category {category}")
    return select


def read_figure(entry, sizes, policy, reading):
    """One figure, as the attacker sees it."""
    policy = read_policy(entry["policy"]) if "policy" in entry else policy
    select = read_select(entry["select"], sizes)
    kinds = [kind for kind in ("count", "between", "withheld", "implied") if entry.get(kind, False) is not False]
    if len(kinds) != 1:
        raise ReleaseError(f"a figure is one of count, between, withheld and implied, not {kinds}")
    match kinds[0]:
        case "count":
            count = whole(entry["count"], "count")
            return Figure(select, count, count, 0)
        case "between":
            low, high = (whole(end, "an end of between") for end in entry["between"])
            return Figure(select, low, high, 0)
        case "withheld":
            primary = bool(entry.get("primary", False))
            told = primary and reading is Reading.STRICT
            high = policy.threshold - 1 if told else None
            return Figure(select, policy.smallest_withheld(), high, policy.required(primary))
        case _:
            return Figure(select, 0, None, policy.required(True))


def read_release(line, reading):
    """A release as one line of JSON tells it, already decoded."""
    try:
        policy = read_policy(line)
        sizes = read_sizes(line)
        figures = tuple(read_figure(entry, sizes, policy, reading) for entry in line["figures"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReleaseError(f"not a release: {error!r}") from error
    return Release(str(line.get("id", "")), sizes, figures)
