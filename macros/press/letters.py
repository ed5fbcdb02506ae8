"""Which characters the book can print, and what stands in for those it cannot.

Only the two families of the handbook are embedded. PDF/UA forbids a character without a shape, so one that neither
family has (an emoji, a Hebrew letter) is printed in words between brackets and logged: nothing is lost in silence.
"""

from __future__ import annotations

import functools
import itertools
import logging
import re
import unicodedata

from fontTools.ttLib import TTFont

from macros.typeface import Face, Family

from .nodes import Unset

FAMILIES: tuple[Family, ...] = ("serif", "sans")
FACES = tuple(Face(family, weight, italic) for family in FAMILIES for weight in (400, 600) for italic in (False, True))
"""Every face that the book is set in."""

_SPACE = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")
SHAPELESS = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff")
"""Characters that need no shape: they join, part or steer others."""

_LONG = re.compile(r"[^\s\u00ad\u200b-]{61,}")
_STRETCH = 30
"""A word that no line could hold may break after every stretch of so many characters."""

_JOINERS = frozenset("\u200d\ufe0e\ufe0f")

_log = logging.getLogger(__name__)


@functools.cache
def coverage() -> frozenset[str]:
    """Return every character for which one of the faces has a shape."""
    covered: set[str] = set()
    for face in FACES:
        with TTFont(face.file, lazy=True) as font:
            covered.update(map(chr, font.getBestCmap()))
    return frozenset(covered)


@functools.cache
def _printable() -> frozenset[str]:
    return coverage() | SHAPELESS


def squeeze(raw: str) -> str:
    """Return text with every run of white space made one space, as HTML does it. Hard spaces stay."""
    return _SPACE.sub(" ", raw)


def text(raw: str, page: str) -> tuple[str | Unset, ...]:
    """Return text as it can be printed, with words in place of what cannot.

    Args:
        raw: Any text; its white space is squeezed.
        page: The page on which it stands, for the log.
    """
    raw = squeeze(raw)
    if _printable().issuperset(raw):  # nearly always: 800,000 letters need not be looked at one by one
        return (_LONG.sub(_breakable, raw),) if raw else ()
    runs = itertools.groupby(_marked(raw), key=lambda pair: pair[1])
    found: list[str | Unset] = []
    for printable, run in runs:
        letters = "".join(letter for letter, _ in run)
        if printable:
            found.append(_LONG.sub(_breakable, letters))
        else:
            words = ", ".join(_name(letter) for letter in letters if letter not in _JOINERS)
            _log.warning("%s: the book's fonts have no shape for %r; it prints as [%s]", page, letters, words)
            found.append(Unset(f"[{words}]"))
    return tuple(found)


def plain(raw: str, page: str) -> str:
    """Return text as one string, for a place that takes nothing else: a running head, a title."""
    return "".join(part if isinstance(part, str) else part.words for part in text(raw, page))


def _breakable(word: re.Match[str]) -> str:
    return "\u200b".join(word.group()[start : start + _STRETCH] for start in range(0, len(word.group()), _STRETCH))


def _marked(raw: str) -> list[tuple[str, bool]]:
    """Return each character with whether it can be printed; a joiner goes with the character before it."""
    covered, pairs = _printable(), list[tuple[str, bool]]()
    for letter in raw:
        printable = letter in covered
        if letter in _JOINERS and pairs:
            printable = pairs[-1][1]
        pairs.append((letter, printable))
    return pairs


def _name(letter: str) -> str:
    """Return a symbol by its name and any other character by its number."""
    name = unicodedata.name(letter, "")
    return name.lower() if name and unicodedata.category(letter) == "So" else f"U+{ord(letter):04X}"
