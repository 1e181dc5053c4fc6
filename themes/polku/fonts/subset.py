"""Makes the theme's font files from the TrueType files of the npm package @expo-google-fonts/source-sans-3.

Usage: python subset.py PACKAGE_FOLDER (needs fonttools and brotli). The same input and tool versions give the same bytes.
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Polku Sans"
STYLES = {"Regular": "400Regular/SourceSans3_400Regular.ttf", "Bold": "700Bold/SourceSans3_700Bold.ttf"}

# Finnish, Swedish, English, Estonian and the Sámi languages, German and French names, and the signs that figures need.
RANGES = (
    "20-7E A0-FF 102-107 10C-113 116-119 11E-11F 122-123 12A-12B 12E-131 136-137 139-148 14A-14B 150-155 158-17E "
    "1B7 1E4-1E9 1EE-1EF 218-21B 292 2B9 2BC 300-304 307-308 30C 327-328 1E9E 2009 2010-2014 2018-201A 201C-201E "
    "2020-2022 2026 202F 2030 2032-2033 2039-203A 20AC 2122 2190-2193 2212 2215 2248 2260 2264-2265 2713"
)
FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk"]


def codepoints():
    for part in RANGES.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def rename(font, style):
    """The reserved name of the original may not be used for a modified version (OFL 1.1, condition 3)."""
    names = font["name"]
    kept = {0: names.getDebugName(0), 5: names.getDebugName(5), 9: names.getDebugName(9), 13: names.getDebugName(13),
            14: names.getDebugName(14)}
    kept |= {1: FAMILY, 2: style, 3: f"{FAMILY} {style}", 4: f"{FAMILY} {style}", 6: f"{FAMILY.replace(' ', '')}-{style}"}
    names.names = []
    for identifier, text in sorted(kept.items()):
        if text:
            names.setName(text, identifier, 3, 1, 0x409)


def main(package):
    here = pathlib.Path(__file__).parent
    for style, path in STYLES.items():
        font = TTFont(package / path, recalcTimestamp=False)
        options = subset.Options(layout_features=FEATURES, name_IDs=["*"], hinting=False, notdef_outline=True, glyph_names=False)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=list(codepoints()))
        subsetter.subset(font)
        del font["STAT"]
        rename(font, style)
        name = f"polku-sans-{style.lower()}"
        font.flavor = None
        font.save(here / f"{name}.ttf")
        font.flavor = "woff2"
        font.save(here / f"{name}.woff2")


main(pathlib.Path(sys.argv[1]))
