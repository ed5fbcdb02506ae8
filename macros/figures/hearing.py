"""Who may hear what, laid out: listeners, and beside or below each of them a pair of parentheses with what they hear.

The pairs have their middle on one line, so that they close toward it.
"""

from __future__ import annotations

from dataclasses import replace

from macros.content.figure import Breadth, Hearing, Listener

from .pairs import BOW, pair, shut
from .shapes import Shape, Sheet, Words, words
from .sizes import EDGE, NAME, READING, SOFT, Form

_WIDE: dict[Breadth, float] = {"whole": 416, "part": 340, "little": 262, "nothing": 46}
_NARROW: dict[Breadth, float] = {"whole": 282, "part": 246, "little": 204, "nothing": 46}
"""How wide a pair stands, in each form."""

_PADDING = 14.0
"""Between a parenthesis at its middle and the words in it."""
_LEAST = 44.0
"""How high a pair is at least."""
_NAMES = 254.0
"""How wide the column of listeners is, in the wide form."""


def lay_out(hearing: Hearing, form: Form) -> Sheet:
    """Lay the figure out."""
    shapes: list[Shape] = []
    top = EDGE
    for listener in hearing.listeners:
        row, end = _below(listener, form, top) if form.narrow else _beside(listener, form, top)
        shapes += row
        top = end + (20 if form.narrow else 13)
    return Sheet(form.width, end + EDGE, tuple(shapes))


def _beside(listener: Listener, form: Form, top: float) -> tuple[tuple[Shape, ...], float]:
    """Return a listener with the pair at the right, and where they end."""
    who = words(listener.who, NAME, 0, top, _NAMES - 22)
    when = words(listener.when, SOFT, 0, who.bottom + 1, _NAMES - 22)
    middle = _NAMES + (form.width - EDGE - _NAMES) / 2
    told = _told(listener, middle, top, _WIDE[listener.breadth])
    heights = when.bottom - top, told[1] - top
    down = max(0.0, heights[1] - heights[0]) / 2
    if heights[0] > heights[1]:
        told = _told(listener, middle, top + (heights[0] - heights[1]) / 2, _WIDE[listener.breadth])
    return (who.moved(down), when.moved(down), *told[0]), top + max(heights)


def _below(listener: Listener, form: Form, top: float) -> tuple[tuple[Shape, ...], float]:
    """Return a listener with the pair below, and where they end."""
    middle = form.width / 2
    who = _centered(words(listener.who, NAME, middle, top, form.width))
    when = _centered(words(listener.when, SOFT, middle, who.bottom, form.width))
    told, end = _told(listener, middle, when.bottom + 8, _NARROW[listener.breadth])
    return (who, when, *told), end


def _told(listener: Listener, middle: float, top: float, width: float) -> tuple[tuple[Shape, ...], float]:
    """Return a pair with its words, and where it ends."""
    left = middle - width / 2
    if listener.breadth == "nothing":
        hears = _centered(words(listener.hears, READING, middle, top + _LEAST + 2, _NARROW["whole"]))
        return (*shut(left, top, width, _LEAST), hears), hears.bottom
    hears = _centered(words(listener.hears, READING, middle, 0, width - 2 * (BOW + _PADDING)))
    height = max(_LEAST, hears.height + 10)
    return (*pair(left, top, width, height), hears.moved(top + (height - hears.height) / 2)), top + height


def _centered(block: Words) -> Words:
    return replace(block, anchor="middle")
