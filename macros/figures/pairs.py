"""A pair of parentheses with a wash between them: what is told stands inside."""

from __future__ import annotations

from . import strokes
from .shapes import Stroke

BOW = 8.0
"""How far the parentheses of a pair bend, in px."""


def pair(x: float, top: float, width: float, height: float, bow: float = BOW) -> tuple[Stroke, ...]:
    """Return a pair of parentheses and the wash between them.

    Args:
        x: The outermost px of the left one.
        top: Where both begin.
        width: How wide the pair is with all its bend.
        height: How high it is.
        bow: How far each of the two bends.
    """
    left, right = x + bow, x + width - bow
    return (
        Stroke(strokes.lens(left, right, top, height, bow), "figure-told"),
        Stroke(strokes.parenthesis("left", left, top, height, bow), "figure-parenthesis"),
        Stroke(strokes.parenthesis("right", right, top, height, bow), "figure-parenthesis"),
    )


def shut(x: float, top: float, width: float, height: float) -> tuple[Stroke, ...]:
    """Return an empty pair of parentheses: nothing is told. The arguments are those of ``pair``."""
    bow = height * 0.24
    return (
        Stroke(strokes.parenthesis("left", x + bow, top, height, bow), "figure-shut"),
        Stroke(strokes.parenthesis("right", x + width - bow, top, height, bow), "figure-shut"),
    )
