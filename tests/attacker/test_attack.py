"""The two attackers on known cases, and against each other on made-up ones."""

import json
import random
import subprocess
import sys
import unittest
from pathlib import Path

import attack
import enumeration
import programme
from known import KNOWN, release
from release import Reading, ReleaseError, read_release

SCRIPT = Path(__file__).parent / "attack.py"
SEED = 20260101
MADE_UP = 400


def made_up(chance):
    """A small release of a made-up table, sometimes with a number that contradicts the rest."""
    categories = chance.choice([[3], [4], [2, 2], [2, 3]])
    names = "ab"[: len(categories)]
    cells = [tuple()]
    for size in categories:
        cells = [(*cell, category) for cell in cells for category in range(size)]
    table = {cell: chance.choice([0, 0, 1, 1, 2, 3, 4]) for cell in cells}

    def counted(select):
        return sum(
            number
            for cell, number in table.items()
            if all(category in select.get(name, [category]) for name, category in zip(names, cell, strict=True))
        )

    zeros = chance.choice(["published", "protected"])
    threshold = chance.choice([3, 5])
    figures = [{"select": {}, "count": counted({})}]
    for _ in range(chance.randint(3, 8)):
        select = {
            name: sorted(chance.sample(range(size), chance.randint(1, size)))
            for name, size in zip(names, categories, strict=True)
            if chance.random() < 0.8
        }
        number = counted(select)
        kind = chance.choice(["count", "count", "between", "withheld", "withheld", "withheld", "implied"])
        figure = {"select": select}
        if kind == "count":
            figure["count"] = number + (chance.random() < 0.02)
        elif kind == "between":
            figure["between"] = [max(0, number - chance.randint(0, 1)), number + chance.randint(0, 2)]
        elif kind == "withheld" and (number > 0 or zeros == "protected"):
            figure |= {"withheld": True, "primary": number < threshold}
        else:
            figure["implied"] = True
        figures.append(figure)
    return release(categories, figures, zeros, threshold, chance.randint(1, 5))


def outcome(line, reading, attacker):
    """What an attacker finds, or that the release is in error."""
    try:
        return attacker.attack(read_release(line, reading))
    except ReleaseError as error:
        return str(error)


class Attack(unittest.TestCase):
    def test_known_cases(self):
        for known in KNOWN:
            for reading, verdict in ((Reading.STRICT, known.strict), (Reading.PLAIN, known.plain)):
                with self.subTest(known.name, reading=reading):
                    answered = attack.answer(known.release, reading, programme.attack)
                    self.assertEqual(answered["verdict"], verdict, answered)
                    if reading is Reading.STRICT and known.ends:
                        ends = {found["figure"]: (found["low"], found["high"]) for found in answered["figures"]}
                        self.assertEqual({place: ends[place] for place in known.ends}, known.ends)

    def test_both_attackers_find_the_same(self):
        chance = random.Random(SEED)
        verdicts = []
        for number in range(MADE_UP):
            line = made_up(chance)
            for reading in Reading:
                with self.subTest(number=number, reading=reading, line=json.dumps(line)):
                    found = outcome(line, reading, programme)
                    self.assertEqual(found, outcome(line, reading, enumeration))
                    errors = isinstance(found, str)
                    verdicts.append("error" if errors else attack.verdict(found))
        # none of the three is rare, or the comparison would say little
        for verdict, least in (("safe", 100), ("unsafe", 100), ("error", 10)):
            self.assertGreater(verdicts.count(verdict), least, verdict)

    def test_secondary_figures_share_what_is_left(self):
        withheld = [{"select": {"a": [category]}, "withheld": True} for category in range(3)]
        line = release([3], [{"select": {}, "count": 12}, *withheld])
        for found in programme.attack(read_release(line, Reading.STRICT)):
            self.assertEqual((found.low, found.high, found.possible), (1, 10, 3))

    def test_large_counts_are_exact(self):
        figures = [
            {"select": {}, "count": 1_000_003},
            {"select": {"a": [0]}, "count": 1_000_000},
            {"select": {"a": [1]}, "withheld": True, "primary": True},
            {"select": {"a": [2]}, "withheld": True, "primary": True},
        ]
        found = programme.attack(read_release(release([3], figures), Reading.STRICT))
        self.assertEqual([(finding.low, finding.high) for finding in found], [(1, 2), (1, 2)])

    def test_categories_no_figure_tells_apart_cost_nothing(self):
        figures = [{"select": {}, "count": 9}, {"select": {"a": [0]}, "withheld": True}]
        merged = programme.merged_cells(read_release(release([1000, 1000, 1000], figures), Reading.STRICT))
        self.assertEqual(len(merged), 2)


class Script(unittest.TestCase):
    def run_on(self, lines, *arguments):
        command = [sys.executable, SCRIPT, *arguments]
        return subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=False)

    def code(self, *verdicts):
        lines = [json.dumps(next(known.release for known in KNOWN if known.strict == verdict)) for verdict in verdicts]
        ran = self.run_on(lines)
        answered = [json.loads(line)["verdict"] for line in ran.stdout.splitlines()]
        self.assertEqual(answered, list(verdicts), ran.stderr)
        return ran.returncode

    def test_the_exit_code_tells_the_worst(self):
        self.assertEqual(self.code("safe", "safe"), 0)
        self.assertEqual(self.code("safe", "unsafe", "error"), 1)
        self.assertEqual(self.code("error", "safe"), 2)

    def test_what_is_no_release_is_an_error(self):
        ran = self.run_on(["{", "[]", "{}"])
        answered = [json.loads(line) for line in ran.stdout.splitlines()]
        self.assertEqual([line["verdict"] for line in answered], ["error"] * 3, ran)
        self.assertEqual(ran.returncode, 2)

    def test_arguments_reach_the_attacker(self):
        told = next(known for known in KNOWN if known.strict == "unsafe" and known.plain == "safe")
        self.assertEqual(self.run_on([json.dumps(told.release)]).returncode, 1)
        self.assertEqual(self.run_on([json.dumps(told.release)], "--plain").returncode, 0)
        self.assertEqual(self.run_on([json.dumps(told.release)], "--brute").returncode, 1)


if __name__ == "__main__":
    unittest.main()
