"""The site's own fonts: WOFF2 of the two families, cut to the characters that English text uses."""

from __future__ import annotations

import hashlib
import io
import shutil
from importlib.metadata import version
from pathlib import Path

from fontTools import subset

from macros.typeface import FACES, Face, folder

CHARACTERS = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x2C6, 0x2C7), (0x2D8, 0x2DD), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022),
    (0x2026, 0x2026), (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC),
    (0x2122, 0x2122), (0x2190, 0x2193), (0x21A9, 0x21A9), (0x2212, 0x2212), (0x2260, 0x2265), (0x2713, 0x2713),
)  # fmt: skip
"""Ranges of characters that are kept: Latin, typographic marks, and the arrows and signs of the charts."""

FEATURES = ("kern", "liga", "lnum", "onum", "pnum", "tnum", "frac", "case", "sups", "mark", "mkmk", "ccmp", "locl")
"""OpenType features that the style sheets use."""


def serve(site: Path, cache: Path) -> None:
    """Put every face, and the licenses of the families, into ``site/assets/fonts``."""
    target = site / "assets" / "fonts"
    target.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        shutil.copyfile(_made(face, cache), target / f"{face.name}.woff2")
    for family in ("serif", "sans"):
        shutil.copyfile(folder(family) / "LICENSE.txt", target / f"LICENSE-source-{family}.txt")


def _made(face: Face, cache: Path) -> Path:
    recipe = f"{CHARACTERS}{FEATURES}{version('fonttools')}{version('brotli')}".encode()
    digest = hashlib.sha256(recipe + face.file.read_bytes()).hexdigest()[:16]
    made = cache / f"{face.name}-{digest}.woff2"
    if not made.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        half = made.with_suffix(".part")  # so that a build that is broken off leaves no half of a font
        half.write_bytes(woff2(face))
        half.replace(made)
    return made


def woff2(face: Face) -> bytes:
    """Return a face cut to ``CHARACTERS`` as WOFF2; the same input gives the same bytes."""
    options = subset.Options(flavor="woff2", layout_features=list(FEATURES), recalc_timestamp=False, hinting=False)
    with subset.load_font(str(face.file), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=[code for first, last in CHARACTERS for code in range(first, last + 1)])
        cutter.subset(font)
        stream = io.BytesIO()
        subset.save_font(font, stream, options)
    return stream.getvalue()
