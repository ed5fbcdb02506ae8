"""The signs of the verdicts, drawn from parentheses: ( ), (?), ) (, (!), (→, (…), (×), (✓), (+).

They are drawings, not characters, so that they have one weight and one width everywhere and need no font. All
coordinates are on a grid of ``GLYPH_WIDTH`` by ``GLYPH_HEIGHT``; path data holds only absolute M, L and C, so that
a press without SVG can draw it too. To draw one::

    <svg viewBox="0 0 32 24"><path fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"
      stroke-linejoin="round" d="{{ glyph.lines }}"/><path fill="currentColor" d="{{ glyph.dots }}"/></svg>
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.content.chart import Verdict

GLYPH_WIDTH = 32.0
GLYPH_HEIGHT = 24.0
GLYPH_WEIGHT = 2.0
"""Width of every stroke, in units of the grid."""

DOT_RADIUS = 1.5
"""A dot is a little wider than a stroke, or it would look thinner."""


@dataclass(frozen=True)
class Glyph:
    """One sign on the grid.

    Attributes:
        lines: Path data to be stroked with ``GLYPH_WEIGHT``, round caps and round joins, and not filled.
        dots: Path data to be filled and not stroked; empty for a sign without dots.
    """

    lines: str
    dots: str = ""


_OPEN = "M9.5 2.5C4.2 8.3 4.2 15.7 9.5 21.5"
_CLOSE = "M22.5 2.5C27.8 8.3 27.8 15.7 22.5 21.5"
_AROUND = _OPEN + _CLOSE
_TURNED = "M8 2.5C13.3 8.3 13.3 15.7 8 21.5M24 2.5C18.7 8.3 18.7 15.7 24 21.5"
_ARROW = "M11.5 12L26.5 12M20.5 6L26.5 12L20.5 18"
_HOOK = "M12.5 9.1C12.5 6.9 14 5.5 16.1 5.5C18.2 5.5 19.6 6.9 19.6 8.7C19.6 11.3 16 11.4 16 14.2"
_CROSS = "M11.8 7.8L20.2 16.2M20.2 7.8L11.8 16.2"
_TICK = "M11.2 12.7L14.7 16.4L21 8"
_PLUS = "M16 6.6L16 17.4M10.6 12L21.4 12"


def _dot(x: float, y: float) -> str:
    """Return a filled circle of four curves; 0.5523 makes a curve follow a quarter of a circle."""
    r, k = DOT_RADIUS, DOT_RADIUS * 0.5523
    right, bottom = (x + r, y), (x, y + r)
    left, top = (x - r, y), (x, y - r)
    quarters = [
        ((x + r, y + k), (x + k, y + r), bottom),
        ((x - k, y + r), (x - r, y + k), left),
        ((x - r, y - k), (x - k, y - r), top),
        ((x + k, y - r), (x + r, y - k), right),
    ]
    curves = "".join("C" + " ".join(f"{px:g} {py:g}" for px, py in quarter) for quarter in quarters)
    return f"M{right[0]:g} {right[1]:g}{curves}"


GLYPHS: dict[Verdict, Glyph] = {
    "keep": Glyph(_AROUND),
    "ask": Glyph(_AROUND + _HOOK, _dot(16, 18.3)),
    "share": Glyph(_TURNED),
    "act": Glyph(_AROUND + "M16 5.7L16 14", _dot(16, 18.3)),
    "report": Glyph(_OPEN + _ARROW),
    "advice": Glyph(_AROUND, _dot(10.7, 12) + _dot(16, 12) + _dot(21.3, 12)),
    "decline": Glyph(_AROUND + _CROSS),
    "accept": Glyph(_AROUND + _TICK),
    "repair": Glyph(_AROUND + _PLUS),
}
"""The sign of every verdict."""
