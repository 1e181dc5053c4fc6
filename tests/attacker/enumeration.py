"""The attacker without a solver: every table that agrees with a release, one after the other.

Shares no code with `programme` but the reading of the release, so that the two can check each other. For tiny cases.
"""

from findings import Finding
from release import ReleaseError

# More steps than a test waits for.
MOST_STEPS = 5_000_000


def tables(release):
    """The figures' values in every table that agrees with a release."""
    cells = release.cells()
    counted_in = [[] for _ in cells]
    for place, figure in enumerate(release.figures):
        for cell in release.members(figure, cells):
            counted_in[cell].append(place)
    # a cell in no figure changes nothing
    counted_in = [places for places in counted_in if places]
    highs, lows = [figure.high for figure in release.figures], [figure.low for figure in release.figures]
    for places in counted_in:
        if all(highs[place] is None for place in places):
            raise ReleaseError("enumeration needs an upper end for every cell")
    last = [-1] * len(lows)
    for cell, places in enumerate(counted_in):
        for place in places:
            last[place] = cell
    sums = [0] * len(lows)
    if any(end < 0 and low > 0 for end, low in zip(last, lows, strict=True)):
        return
    steps = 0

    def fill(cell):
        nonlocal steps
        steps += 1
        if steps > MOST_STEPS:
            raise ReleaseError(f"more than {MOST_STEPS} steps")
        if cell == len(counted_in):
            yield tuple(sums)
            return
        places = counted_in[cell]
        room = min(highs[place] - sums[place] for place in places if highs[place] is not None)
        # what this cell is the last of must reach its lower end with it
        need = max((lows[place] - sums[place] for place in places if last[place] == cell), default=0)
        for value in range(max(need, 0), room + 1):
            for place in places:
                sums[place] += value
            yield from fill(cell + 1)
            for place in places:
                sums[place] -= value

    yield from fill(0)


def attack(release):
    """What stays possible for each figure that is to be protected."""
    values = [set() for _ in release.figures]
    for table in tables(release):
        for possible, value in zip(values, table, strict=True):
            possible.add(value)
    if release.figures and not values[0]:
        raise ReleaseError("no table agrees with the release")
    return [
        Finding(
            place,
            figure.required,
            min(figure.required, len(values[place])),
            min(values[place]),
            max(values[place]),
        )
        for place, figure in enumerate(release.figures)
        if figure.required > 0
    ]
