"""Releases whose answers are known. All counts are made up unless a source is named."""

from dataclasses import dataclass, field

SAFE, UNSAFE, ERROR = "safe", "unsafe", "error"


@dataclass(frozen=True)
class Known:
    """A release and what is known of it."""

    name: str
    release: dict
    strict: str  # the verdict when the attacker is told which figures are primary
    plain: str  # and when not
    ends: dict = field(default_factory=dict)  # strict: low and high by the figure's place


def release(categories, figures, zeros="published", threshold=5, protection=3):
    """A release over variables a, b, c … with so many categories."""
    variables = [{"name": name, "categories": size} for name, size in zip("abcdef", categories, strict=False)]
    return {
        "id": "known",
        "zeros": zeros,
        "threshold": threshold,
        "protection": protection,
        "variables": variables,
        "figures": figures,
    }


def count(number, **select):
    return {"select": select, "count": number}


def primary(**select):
    return {"select": select, "withheld": True, "primary": True}


def secondary(**select):
    return {"select": select, "withheld": True}


def implied(**select):
    return {"select": select, "implied": True}


def between(low, high, **select):
    return {"select": select, "between": [low, high]}


def table(rows):
    """A table of two variables with all its margins, printed where a number stands.

    "p" is a primary figure, "s" a secondary one; the last row and column are the margins.
    """
    figures = []
    for row, line in enumerate(rows):
        for column, cell in enumerate(line):
            select = {}
            if row < len(rows) - 1:
                select["a"] = [row]
            if column < len(line) - 1:
                select["b"] = [column]
            figures.append({"p": primary, "s": secondary}.get(cell, lambda **chosen: count(cell, **chosen))(**select))
    return figures


def place(rows, row, column):
    """Where a cell of such a table stands among its figures."""
    return row * len(rows[0]) + column


ROW = [count(15), count(10, a=[0]), count(3, a=[1]), primary(a=[2]), primary(a=[3])]

SQUARE = [["p", "p", 10, 12], ["p", "p", 10, 12], [10, 10, 10, 30], [12, 12, 30, 54]]

# Areas 0, 1, 2 by sex. The second table joins areas 0 and 2; none of its figures is small.
BY_AREA = table([["p", "s", 8], ["s", "s", 15], [20, 12, 32], [28, 27, 55]])
BY_JOINED_AREA = [
    count(22, a=[0, 2], b=[0]),
    count(18, a=[0, 2], b=[1]),
    count(6, a=[1], b=[0]),
    count(9, a=[1], b=[1]),
]

# Children in care by county and education of the head of the household, as made up in Statistical Policy Working
# Paper 22 of the Federal Committee on Statistical Methodology (1994): a pattern with two figures in every line that
# gives one away, and the pattern it puts in its place.
COUNTIES_GIVEN_AWAY = [
    [15, "p", "p", "p", 20],
    [20, "s", "s", 15, 55],
    ["p", 10, 10, "p", 25],
    ["s", 14, 7, "p", 35],
    [50, 35, 30, 20, 135],
]
COUNTIES_PROTECTED = [
    [15, "p", "p", "p", 20],
    [20, 10, 10, 15, 55],
    ["p", "s", 10, "p", 25],
    ["s", 14, "s", "p", 35],
    [50, 35, 30, 20, 135],
]

# Investment by activity and region, from Fischetti and Salazar, Management Science 47 (2001): 22 lies in 5..30.
INVESTMENT = [[20, 50, 10, 80], ["s", 19, "s", 49], ["s", 32, "s", 61], [45, 101, 44, 190]]


def cube(cells):
    """All two-way margins of a table of three variables with two categories each, its inside primary where small."""
    at = {(a, b, c): cells[4 * a + 2 * b + c] for a in range(2) for b in range(2) for c in range(2)}
    figures = [(primary if number < 5 else secondary)(a=[a], b=[b], c=[c]) for (a, b, c), number in at.items()]
    for names in ("ab", "ac", "bc"):
        for first in range(2):
            for second in range(2):
                chosen = dict(zip(names, ([first], [second]), strict=True))
                total = sum(
                    number
                    for cell, number in at.items()
                    if all(cell["abc".index(name)] in allowed for name, allowed in chosen.items())
                )
                figures.append(count(total, **chosen))
    return figures


KNOWN = [
    Known("two ones fill a row", release([4], ROW, threshold=3), UNSAFE, UNSAFE, {3: (1, 1), 4: (1, 1)}),
    Known("two of 0 to 2 fill a row", release([4], ROW, zeros="protected", threshold=3), SAFE, SAFE, {3: (0, 2)}),
    Known(
        "all that the rule leaves open, though fewer than the protection asks",
        release([3], [count(20), primary(a=[0]), secondary(a=[1]), secondary(a=[2])], threshold=3, protection=3),
        SAFE,
        SAFE,
        {1: (1, 2)},
    ),
    Known("ones in a square", release([3, 3], table(SQUARE)), UNSAFE, UNSAFE, {place(SQUARE, 0, 0): (1, 1)}),
    Known(
        "ones in a square where zeros are protected",
        release([3, 3], table(SQUARE), zeros="protected"),
        SAFE,
        SAFE,
        {place(SQUARE, 0, 0): (0, 2)},
    ),
    Known("a table by area", release([3, 2], BY_AREA), SAFE, SAFE, {0: (1, 4)}),
    Known("a table by joined area", release([3, 2], BY_JOINED_AREA), SAFE, SAFE),
    Known("both tables", release([3, 2], BY_AREA + BY_JOINED_AREA), UNSAFE, UNSAFE, {0: (2, 2)}),
    Known("40 of 42", release([2], [count(42), count(40, a=[0]), implied(a=[1])]), UNSAFE, UNSAFE, {2: (2, 2)}),
    Known("some of 42", release([2], [count(42), secondary(a=[0]), implied(a=[1])]), SAFE, SAFE, {2: (0, 41)}),
    Known(
        "a share of 60 that only 57 gives",
        release([2], [count(60), between(57, 57, a=[0]), primary(a=[1])]),
        UNSAFE,
        UNSAFE,
        {2: (3, 3)},
    ),
    Known(
        "a share of 400 that four numbers give",
        release([2], [count(400), between(395, 398, a=[0]), primary(a=[1])]),
        SAFE,
        SAFE,
        {2: (2, 4)},
    ),
    Known(
        "two that are both the largest a primary can be",
        release([3], [count(20), count(12, a=[0]), primary(a=[1]), primary(a=[2])]),
        UNSAFE,
        SAFE,
        {2: (4, 4), 3: (4, 4)},
    ),
    Known(
        "an even number between 2 and 4: an interval of three values, two of them possible",
        release([3], [count(5, a=[0, 2]), count(5, a=[1, 2]), primary(a=[0, 1])]),
        UNSAFE,
        SAFE,
        {2: (2, 4)},
    ),
    Known(
        "a pattern with two in each line that gives one away",
        release([4, 4], table(COUNTIES_GIVEN_AWAY)),
        UNSAFE,
        UNSAFE,
        {place(COUNTIES_GIVEN_AWAY, 0, 3): (1, 1)},
    ),
    Known(
        "the pattern in its place",
        release([4, 4], table(COUNTIES_PROTECTED), zeros="protected"),
        SAFE,
        SAFE,
        {place(COUNTIES_PROTECTED, 0, 3): (0, 4)},
    ),
    Known(
        "investment by activity and region",
        release([3, 3], table(INVESTMENT), zeros="protected"),
        SAFE,
        SAFE,
        {place(INVESTMENT, 1, 2): (5, 30)},
    ),
    Known(
        "a cube whose ones move together",
        release([2, 2, 2], cube([1, 9, 8, 1, 6, 8, 7, 9])),
        SAFE,
        SAFE,
        {0: (1, 4), 3: (1, 4), 1: (6, 9)},
    ),
    Known(
        "a cube whose ones move against each other",
        release([2, 2, 2], cube([1, 1, 8, 7, 6, 8, 7, 9])),
        UNSAFE,
        UNSAFE,
        {0: (1, 1), 1: (1, 1)},
    ),
    Known("a part above its whole", release([2], [count(5), count(6, a=[0]), secondary(a=[1])]), ERROR, ERROR),
    Known("nothing bounds it", release([2], [secondary(a=[0]), count(9, a=[1])]), SAFE, SAFE, {0: (1, None)}),
    Known("nothing is withheld", release([2], [count(9, a=[1])]), SAFE, SAFE),
    Known("a category there is not", release([2], [count(9, a=[2])]), ERROR, ERROR),
    Known("a figure that is two things", release([2], [{**count(9), "withheld": True}]), ERROR, ERROR),
]
