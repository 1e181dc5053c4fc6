"""The search for the fewest withheld figures, against all subsets on tiny tables."""

import random
import unittest
from itertools import combinations

import enumeration
from known import release
from minimum import answer, minimum, read_tables
from release import ReleaseError

SEED = 20260102
MADE_UP = 25


def with_margins(rows, **options):
    """The true figures of a table with its margins; the total is kept."""
    figures = [
        {"select": {"a": [row], "b": [column]}, "count": number}
        for row, line in enumerate(rows)
        for column, number in enumerate(line)
    ]
    figures += [{"select": {"a": [row]}, "count": sum(line)} for row, line in enumerate(rows)]
    figures += [{"select": {"b": [column]}, "count": sum(line)} for column, line in enumerate(zip(*rows, strict=True))]
    figures.append({"select": {}, "count": sum(map(sum, rows)), "keep": True})
    return release([len(rows), len(rows[0])], figures, **options)


def by_enumeration(tables):
    """The size of the smallest safe set, by going through all sets and all tables."""
    must = {place for place, figure in enumerate(tables.figures) if figure.primary}
    may = [place for place, figure in enumerate(tables.figures) if figure.may_be_withheld and place not in must]
    for size in range(len(may) + 1):
        for more in combinations(may, size):
            findings = enumeration.attack(tables.release(must | set(more)))
            if all(finding.is_safe() for finding in findings):
                return len(must) + size
    return None


class Minimum(unittest.TestCase):
    def test_all_subsets_give_the_same(self):
        chance = random.Random(SEED)
        sizes = []
        for number in range(MADE_UP):
            rows = [[chance.choice([0, 1, 2, 3, 5, 6]) for _ in range(2)] for _ in range(2)]
            zeros = chance.choice(["published", "protected"])
            line = with_margins(rows, zeros=zeros, threshold=3, protection=chance.choice([2, 3]))
            line["figures"][-1]["keep"] = sum(map(sum, rows)) >= 3
            if not line["figures"][-1]["keep"]:
                continue
            with self.subTest(number=number, rows=rows, zeros=zeros):
                tables = read_tables(line)
                found = minimum(tables)
                sizes.append(None if found is None else len(found))
                self.assertEqual(sizes[-1], by_enumeration(tables))
        self.assertGreater(len(set(sizes)), 3, sizes)

    def test_nothing_small_needs_nothing(self):
        self.assertEqual(answer(with_margins([[8, 9], [7, 6]]))["minimum"], 0)

    def test_a_small_cell_takes_three_with_it(self):
        answered = answer(with_margins([[2, 9, 8], [7, 16, 9], [8, 12, 11]]))
        self.assertEqual((answered["minimum"], answered["primary"]), (4, 1))

    def test_margins_may_be_cheaper(self):
        line = with_margins([[2, 9, 8], [7, 16, 9], [8, 12, 11]])
        for figure in line["figures"]:
            # the inside stays, but for the small cell
            figure["keep"] = len(figure["select"]) == 2 and figure["count"] > 4
        # the cell, its row, its column, and the total
        self.assertEqual(answer(line)["withheld"], [0, 9, 12, 15])

    def test_what_cannot_be_protected_is_told(self):
        total = {"select": {}, "count": 42, "keep": True}
        most = {"select": {"a": [0]}, "count": 40, "keep": True}
        rest = {"select": {"a": [1]}, "count": 2}
        answered = answer(release([2], [total, most, rest]))
        self.assertEqual((answered["minimum"], answered["primary"], answered["error"]), (None, 1, None))

    def test_what_is_not_printed_is_protected(self):
        line = release([2], [{"select": {}, "count": 42}, {"select": {"a": [0]}, "count": 40}])
        line["figures"].append({"select": {"a": [1]}, "count": 2, "printed": False})
        self.assertEqual(answer(line)["minimum"], 1)

    def test_a_share_that_several_numbers_give_protects(self):
        def line(low, high):
            share = {"select": {"a": [0]}, "count": 396, "between": [low, high], "keep": True}
            small = {"select": {"a": [1]}, "count": 4}
            return release([2], [{"select": {}, "count": 400, "keep": True}, share, small])

        self.assertEqual(answer(line(395, 398))["minimum"], 1)
        self.assertIsNone(answer(line(396, 396))["minimum"])

    def test_contradictions_are_errors(self):
        figure = {"select": {}, "count": 3, "keep": True}
        self.assertIsNotNone(answer(release([1], [figure]))["error"])
        with self.assertRaises(ReleaseError):
            read_tables(release([1], [{"select": {}, "count": 30, "between": [31, 32]}]))


if __name__ == "__main__":
    unittest.main()
