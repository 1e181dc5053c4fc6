"""Tries to work out what releases withhold, independently of the program that made them.

    attack.py [--plain] [--brute] < releases.jsonl

Reads one release per line (see release.py) and writes one line for each:

    {"id": "…", "verdict": "safe" | "unsafe" | "error", "error": "…",
     "figures": [{"figure": 3, "required": 3, "possible": 3, "low": 0, "high": 7}, …]}

`figure` is a place in the release's figures, `possible` counts whole values up to `required`, `high` is null where
nothing printed bounds the figure. `--plain`: the attacker is not told which figures are below the threshold.
`--brute`: goes through all tables instead of solving an integer programme.
Ends with 0 if all releases are safe, 1 if a withheld figure of one is not, 2 if one is in error and none unsafe.
"""

import argparse
import json
import sys

import enumeration
import programme
from findings import verdict
from release import Reading, ReleaseError, read_release
from solver import answers


def answer(line, reading, attack):
    """The line that answers one release."""
    name = line.get("id", "") if isinstance(line, dict) else ""
    try:
        findings = attack(read_release(line, reading))
    except ReleaseError as error:
        return {"id": name, "verdict": "error", "error": str(error)}
    return {"id": name, "verdict": verdict(findings), "figures": [vars(finding) for finding in findings]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plain", action="store_true", help="the attacker is not told which figures are primary")
    parser.add_argument("--brute", action="store_true", help="go through all tables")
    arguments = parser.parse_args()
    reading = Reading.PLAIN if arguments.plain else Reading.STRICT
    attack = enumeration.attack if arguments.brute else programme.attack
    output = answers()
    verdicts = set()
    for text in sys.stdin:
        if not text.strip():
            continue
        try:
            line = json.loads(text)
        except ValueError as error:
            answered = {"id": "", "verdict": "error", "error": f"not JSON: {error}"}
        else:
            answered = answer(line, reading, attack)
        verdicts.add(answered["verdict"])
        print(json.dumps(answered), file=output, flush=True)
    return 1 if "unsafe" in verdicts else 2 if "error" in verdicts else 0


if __name__ == "__main__":
    sys.exit(main())
