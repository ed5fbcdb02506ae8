"""What a screen reader is told of a place, and the golden file that holds it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator

from tests.golden_cases import GOLDEN, UPDATE

_ADDRESS = re.compile(r"^ *- /url: .*\n", re.MULTILINE)
_NOTE = re.compile(r"^( *)- superscript:\n(?:\1 +.*\n)*", re.MULTILINE)
_DAY = re.compile(r"\w+ \d{1,2}, \d{4} ·")
_LONG = re.compile(r"^(.{118}).+$", re.MULTILINE)


def told(place: Locator) -> str:
    """Return the tree of a place: without addresses and the marks of notes, long lines cut, and no day of today."""
    tree = _NOTE.sub("", _ADDRESS.sub("", place.aria_snapshot() + "\n"))
    return _LONG.sub(r"\1…", _DAY.sub("TODAY ·", tree))


def held(name: str, actual: str) -> str:
    """Return what a golden file holds; when golden files are being written anew, write what came out first."""
    path = GOLDEN / "access" / f"{name}.txt"
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(actual, encoding="utf-8")
    return path.read_text(encoding="utf-8")
