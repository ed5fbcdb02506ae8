"""What every print says besides its own words: the handbook's edition, whom to call in danger, the verdicts' faces."""

from __future__ import annotations

from typing import Any

from macros import charts
from macros.content import Library, days, prose

from . import letters
from .error import PressError

NOW = ("us-emergency", "us-988")
"""The lines to call when someone is in danger; they stand at the front of the book and at the head of every chart."""

PLACES, EDITIONS, PARTS = "lookup/places.yml", "lookup/editions.yml", "lookup/parts.yml"
"""The files that are named when something from them cannot be printed."""


def edition(library: Library) -> dict[str, Any]:
    """Return the newest edition: its title, its day, and as when its sources were read."""
    newest = library.edition
    return {
        "title": letters.plain(prose.plain(newest.title), EDITIONS),
        "date": [newest.date.year, newest.date.month, newest.date.day],
        "day": days.written(newest.date),
        "read": f"{newest.sources_read:%B %Y}",
    }


def now(library: Library) -> list[dict[str, str]]:
    """Return the lines to call in danger, each with its name and its number.

    Raises:
        PressError: When a line of ``NOW`` is missing.
    """
    return [_line(library, id_) for id_ in NOW]


def verdicts() -> dict[str, dict[str, str]]:
    """Return how every verdict looks and reads: its words, its family of colours, and the paths of its sign."""
    return {
        verdict: {"words": face.words, "family": face.family, "lines": face.glyph.lines, "dots": face.glyph.dots}
        for verdict, face in charts.VERDICTS.items()
    }


def _line(library: Library, id_: str) -> dict[str, str]:
    if id_ not in library.lines:
        cause = f'every print says whom to call in danger, and there is no phone line "{id_}"'
        raise PressError(PLACES, cause, "those lines are named in NOW of macros/press/imprint.py")
    line = library.lines[id_]
    return {name: letters.plain(prose.plain(getattr(line, name)), PLACES) for name in ("name", "number")}
