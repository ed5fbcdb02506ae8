"""How wide text is in the handbook's own fonts, and where it breaks into lines.

The width of a text is the sum of the advance widths in the font file, and of the pairs that the font drives apart.
Pairs that it draws together are left out, so that a text is never wider than it is measured.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from fontTools.ttLib import TTFont

from macros.typeface import Face

from .kerning import apart

_ASCENT, _DESCENT, _CAPITAL = 0.8, 0.25, 0.66
"""Of both families, in em: the highest and the deepest that a common letter reaches, and a capital's height."""

_UNKNOWN = 1.4
"""Width in em of a character that the font lacks and another font draws: the widest emoji take about that."""


@dataclass(frozen=True)
class Type:
    """One way of setting text: a face, its size and the distance of baselines, both in px."""

    face: Face
    size: float
    leading: float

    @property
    def ascent(self) -> float:
        """How far letters rise above a baseline, in px."""
        return _ASCENT * self.size

    @property
    def descent(self) -> float:
        """How far letters reach below a baseline, in px."""
        return _DESCENT * self.size

    def height(self, lines: int) -> float:
        """Return the height that letters take in so many lines, in px."""
        return (lines - 1) * self.leading + self.ascent + self.descent

    def centered(self, lines: int, middle: float) -> float:
        """Return the first baseline of so many lines when their capitals have their middle at a y, in px."""
        return middle + _CAPITAL / 2 * self.size - (lines - 1) * self.leading / 2


@dataclass(frozen=True)
class _Metrics:
    """The glyph of each character and the advance of each glyph, and the units of the font in an em."""

    glyphs: dict[int, str]
    advances: dict[str, int]
    scale: int


@functools.cache
def _metrics(face: Face) -> _Metrics:
    with TTFont(face.file, lazy=True) as font:
        glyphs, advances = font.getBestCmap(), font["hmtx"].metrics
        return _Metrics(glyphs, {name: advances[name][0] for name in glyphs.values()}, font["head"].unitsPerEm)


@functools.lru_cache(maxsize=10_000)
def _ends(face: Face, text: str) -> tuple[tuple[float, float], ...]:
    """Return where each character of a line of text begins and ends, in units of the font."""
    metrics = _metrics(face)
    names = [metrics.glyphs.get(ord(character)) for character in text]
    gaps = [apart(face, left, right) if left and right else 0 for left, right in pairwise(names)]
    places, start = [], 0.0
    for name, gap in zip(names, [*gaps, 0], strict=False):
        end = start + (metrics.advances[name] if name else _UNKNOWN * metrics.scale)
        places.append((start, end))
        start = end + gap
    return tuple(places)


def width(text: str, type_: Type) -> float:
    """Return the width of a line of text in px."""
    places = _ends(type_.face, text)
    return places[-1][1] / _metrics(type_.face).scale * type_.size if places else 0.0


def wrap(text: str, type_: Type, room: float) -> tuple[str, ...]:
    """Return text in as few lines as fit in a width in px, and those as even in length as that allows.

    Lines break at spaces; a word that is wider than the room breaks where it must. There is always one line.
    """
    words = _words(text, type_)
    lines = _greedy(words, type_, room)
    if len(lines) == 1:
        return lines
    widths = [word.end - word.start for word in words]
    narrow, wide = max([room / 2, *(width for width in widths if width <= room)]), room  # no word breaks that need not
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(_greedy(words, type_, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return _greedy(words, type_, wide)


@dataclass(frozen=True)
class _Word:
    """A word, and where it begins and ends in px when all words stand on one line."""

    text: str
    start: float
    end: float


def _words(text: str, type_: Type) -> tuple[_Word, ...]:
    words = text.split()
    places, scale = _ends(type_.face, " ".join(words)), _metrics(type_.face).scale
    placed, first = [], 0
    for word in words:
        last = first + len(word) - 1
        placed.append(_Word(word, places[first][0] / scale * type_.size, places[last][1] / scale * type_.size))
        first = last + 2
    return tuple(placed)


def _greedy(words: Sequence[_Word], type_: Type, room: float) -> tuple[str, ...]:
    lines, start = [""], 0.0
    for word in words:
        if lines[-1] and word.end - start <= room:
            lines[-1] += f" {word.text}"
            continue
        pieces = [word.text] if word.end - word.start <= room else _pieces(word.text, type_, room)
        lines[-1:] = [lines[-1], *pieces] if lines[-1] else pieces
        start = word.end - width(pieces[-1], type_) if len(pieces) > 1 else word.start
    return tuple(lines)


def _pieces(word: str, type_: Type, room: float) -> list[str]:
    """Return a word in pieces that fit; at least one character each."""
    pieces = [word[0]]
    for character in word[1:]:
        if width(pieces[-1] + character, type_) <= room:
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces
