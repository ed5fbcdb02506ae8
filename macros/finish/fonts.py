"""The site's own fonts: WOFF2 of the two families, cut to the characters that the handbook uses."""

from __future__ import annotations

import functools
import hashlib
import io
import shutil
from importlib.metadata import version
from pathlib import Path

from macros.typeface import FACES, Face, folder

CORE = (
    (0x20, 0x7E), (0xA0, 0xA0), (0xA7, 0xA7), (0xA9, 0xA9), (0xAD, 0xAD), (0xB6, 0xB7), (0xD7, 0xD7), (0x2011, 0x2011),
    (0x2013, 0x2014), (0x2018, 0x2019), (0x201C, 0x201D), (0x2022, 0x2022), (0x2026, 0x2026), (0x2190, 0x2193),
    (0x21A9, 0x21A9), (0x2212, 0x2212), (0x2713, 0x2713),
)  # fmt: skip
"""Ranges of characters that every page may use: English text, typographic marks, the arrows and signs of the charts."""

MORE = (
    (0xA1, 0xA6), (0xA8, 0xA8), (0xAA, 0xAC), (0xAE, 0xB5), (0xB8, 0xD6), (0xD8, 0x17F), (0x2C6, 0x2C7), (0x2D8, 0x2DD),
    (0x2010, 0x2010), (0x2012, 0x2012), (0x2015, 0x2015), (0x201A, 0x201B), (0x201E, 0x201E), (0x2020, 0x2021),
    (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x2122, 0x2122),
    (0x2260, 0x2265),
)  # fmt: skip
"""Ranges for names and the titles of sources: Latin letters with marks, rarer signs.

They lie in files of their own, which a browser asks for only on a page that has such a character: ``fonts.css`` says
the same ranges.
"""

PARTS = {"": CORE, "-more": MORE}
"""How the name of a file ends, and the characters in it."""

FEATURES = ("kern", "liga", "lnum", "tnum", "ccmp", "locl")
"""OpenType features that the style sheets use, and those that a browser uses by itself."""


def serve(site: Path, cache: Path) -> None:
    """Put every face in its parts, and the licenses of the families, into ``site/assets/fonts``."""
    target = site / "assets" / "fonts"
    target.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        for part in PARTS:
            shutil.copyfile(_made(face, part, cache), target / f"{face.name}{part}.woff2")
    for family in ("serif", "sans"):
        shutil.copyfile(folder(family) / "LICENSE.txt", target / f"LICENSE-source-{family}.txt")


def _made(face: Face, part: str, cache: Path) -> Path:
    recipe = f"{PARTS[part]}{FEATURES}{_tools()}".encode()
    digest = hashlib.sha256(recipe + face.file.read_bytes()).hexdigest()[:16]
    made = cache / f"{face.name}{part}-{digest}.woff2"
    if not made.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        half = made.with_suffix(".part")  # so that a build that is broken off leaves no half of a font
        half.write_bytes(woff2(face, part))
        half.replace(made)
    return made


@functools.cache
def _tools() -> str:
    """Return the versions of what makes the files."""
    return f"{version('fonttools')}{version('brotli')}"


def woff2(face: Face, part: str = "") -> bytes:
    """Return a face cut to the characters of a part as WOFF2; the same input gives the same bytes."""
    from fontTools import subset  # noqa: PLC0415 (takes its time to load, and fonts are seldom made)

    options = subset.Options(flavor="woff2", layout_features=list(FEATURES), recalc_timestamp=False, hinting=False)
    with subset.load_font(str(face.file), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=[code for first, last in PARTS[part] for code in range(first, last + 1)])
        cutter.subset(font)
        stream = io.BytesIO()
        subset.save_font(font, stream, options)
    return stream.getvalue()
