"""The two forms of every figure, and how its words are set. All sizes are in px.

The wide form is as wide as the column of text and shrinks there by a twenty-fifth at most; the narrow one fits a phone
of 320 px and never shrinks. So no word is smaller than 14 px on any screen, and none than 8.5 pt in the book, where a
px is 0.6 pt.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.charts.measure import Type
from macros.typeface import Face

EDGE = 1.0
"""Free px on every side, so that no stroke is cut off."""


@dataclass(frozen=True)
class Form:
    """One of the two forms.

    Attributes:
        name: ``wide`` or ``narrow``.
        width: How wide the whole figure is.
    """

    name: str
    width: float

    @property
    def narrow(self) -> bool:
        """Whether things stand below each other that stand side by side in the other form."""
        return self.name == "narrow"


WIDE = Form("wide", 672)
NARROW = Form("narrow", 284)
FORMS = (WIDE, NARROW)


@dataclass(frozen=True)
class Style:
    """A way of setting words.

    Attributes:
        name: The class by which style sheets give it a color.
        type: Face, size and leading.
    """

    name: str
    type: Type


NAME = Style("figure-name", Type(Face("serif", 600), 17, 22))
"""Who or what it is about."""
READING = Style("figure-reading", Type(Face("serif"), 17, 22))
"""Words of the book: what is told, what is written."""
HAND = Style("figure-hand", Type(Face("serif", italic=True), 17, 22))
"""What somebody has written by hand."""
PLAIN = Style("figure-plain", Type(Face("sans"), 16, 20))
"""What else is said."""
SOFT = Style("figure-soft", Type(Face("sans"), 15, 19))
"""What is said beside it."""
LABEL = Style("figure-label", Type(Face("sans", 600), 15, 19))
"""The head of a column, or of a few words."""
NUMBER = Style("figure-number", Type(Face("sans", 600), 15, 19))
"""A number on its disc."""
STYLES = (NAME, READING, HAND, PLAIN, SOFT, LABEL, NUMBER)
