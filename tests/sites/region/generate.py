"""Draws the synthetic participants of this site; see README.md. Nobody in it exists."""

import csv
import io
import sys
from pathlib import Path
from random import Random

SEED = 640
PARTICIPANTS = 640
FILE = Path(__file__).parent / "confidential" / "participants.csv"

MUNICIPALITIES = {"A": 30, "B": 22, "C": 15, "D": 11, "E": 8, "F": 8, "G": 4, "H": 2}
SEXES = {"female": 52, "male": 46, "other": 2}
AGE_GROUPS = [(18, 24, 22), (25, 29, 17), (30, 39, 24), (40, 49, 18), (50, 59, 14), (60, 64, 5)]
EDUCATIONS = ["basic", "general", "vocational", "bachelor", "master"]
SERVICES = ["job-coaching", "group-coaching", "guidance", "training"]
STATUSES = ["employed", "work-tryout", "education", "unemployed", "other"]
COLUMNS = [
    "municipality",
    "sex",
    "age",
    "age_group",
    "education",
    "service",
    "status",
    "hours",
    "weeks",
]

# The one whose hours are most of all the hours of training in Kunta H.
DOMINANT_HOURS = 480


def pick(chance, weights):
    """One of the names, by weight."""
    return chance.choices(list(weights), list(weights.values()))[0]


def education(chance, age):
    """The young have not got far yet."""
    weights = [40, 25, 30, 5, 0] if age < 25 else [22, 12, 42, 16, 8]
    return pick(chance, dict(zip(EDUCATIONS, weights, strict=True)))


def service(chance, municipality, age):
    """Training is rare in the small municipalities, guidance common among the young."""
    weights = [45, 20, 30 if age < 30 else 15, 3 if municipality in "FGH" else 18]
    return pick(chance, dict(zip(SERVICES, weights, strict=True)))


def status(chance, age, schooling, used):
    """Work is more likely with schooling and coaching, study for the young, other states for the oldest."""
    weights = {
        "employed": 22 + 6 * EDUCATIONS.index(schooling) + (14 if used == "job-coaching" else 0),
        "work-tryout": 16 if used in ("job-coaching", "group-coaching") else 7,
        "education": 26 if age < 25 else 10 if used == "training" else 4,
        "unemployed": 34,
        "other": 16 if age >= 60 else 3,
    }
    return pick(chance, weights)


def participant(chance):
    """One line."""
    municipality = pick(chance, MUNICIPALITIES)
    low, high, _ = chance.choices(AGE_GROUPS, [weight for _, _, weight in AGE_GROUPS])[0]
    age = chance.randint(low, high)
    schooling = education(chance, age)
    used = service(chance, municipality, age)
    weeks = chance.randint(4, 40) + (chance.randint(0, 40) if used == "job-coaching" else 0)
    # skewed: most have few hours, some have many
    hours = max(1, round(weeks * 0.4 * chance.paretovariate(2.2)))
    return {
        "municipality": f"Kunta {municipality}",
        "sex": pick(chance, SEXES),
        "age": age,
        "age_group": f"{low}–{high}",
        "education": schooling,
        "service": used,
        "status": status(chance, age, schooling, used),
        "hours": hours,
        "weeks": weeks,
    }


def participants():
    """All lines, in the order they are drawn."""
    chance = Random(SEED)
    lines = [participant(chance) for _ in range(PARTICIPANTS)]
    # a cell of several with one that outweighs them
    cell = [line for line in lines if line["municipality"] == "Kunta H"][:4]
    for line in cell:
        line["service"] = "training"
    cell[0]["hours"] = DOMINANT_HOURS
    return lines


def text():
    """The file."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(participants())
    return out.getvalue()


def main():
    if sys.argv[1:] == ["--check"]:
        same = FILE.is_file() and FILE.read_bytes() == text().encode()
        return 0 if same else f"{FILE.name} is not what generate.py writes"
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(text().encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
