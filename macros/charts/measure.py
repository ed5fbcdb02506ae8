"""How wide text is in the handbook's own fonts, and where it breaks into lines.

The width of a text is the sum of the advance widths in the font file, and of the pairs that the font drives apart.
Pairs that it draws together are left out, so that a text is never wider than it is measured.
"""

from __future__ import annotations

import functools
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
def _units(face: Face, text: str) -> float:
    """Return the width of a text in em."""
    metrics = _metrics(face)
    names = [metrics.glyphs.get(ord(character)) for character in text]
    advances = [metrics.advances[name] if name else _UNKNOWN * metrics.scale for name in names]
    gaps = [apart(face, left, right) for left, right in pairwise(names) if left and right]
    return (sum(advances) + sum(gaps)) / metrics.scale


def width(text: str, type_: Type) -> float:
    """Return the width of a line of text in px."""
    return _units(type_.face, text) * type_.size


def wrap(text: str, type_: Type, room: float) -> tuple[str, ...]:
    """Return text in as few lines as fit in a width in px, and those as even in length as that allows.

    Lines break at spaces; a word that is wider than the room breaks where it must. There is always one line.
    """
    lines = _greedy(text, type_, room)
    if len(lines) == 1:
        return lines
    words = [width(word, type_) for word in text.split()]
    narrow, wide = max([room / 2, *(word for word in words if word <= room)]), room  # no word breaks that need not
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(_greedy(text, type_, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return _greedy(text, type_, wide)


def _greedy(text: str, type_: Type, room: float) -> tuple[str, ...]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if width(longer, type_) <= room:
            lines[-1] = longer
            continue
        pieces = [word] if width(word, type_) <= room else _pieces(word, type_, room)
        lines[-1:] = [lines[-1], *pieces] if lines[-1] else pieces
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
