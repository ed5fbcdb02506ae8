"""Drawn figures: laid out from their words, drawn, checked, and told in words.

sizes, shapes, strokes, pairs                what a figure is made of, and its two forms, wide and narrow
hearing, routes, permissions, telling        the layout of each kind of figure
layout                                       which of them a figure takes
paint, drawing                               colors, and the SVG for the screen or for print
words                                        the same in words, for who cannot see it
numbers                                      the number of each figure, the same on the site and in the book
check                                        what is wrong with a figure    → problems at their place
"""

from .check import check
from .drawing import Drawing, drawing
from .numbers import numbers
from .sizes import FORMS, NARROW, WIDE, Form
from .words import InWords, Said, alternative, in_words

__all__ = [
    "FORMS",
    "NARROW",
    "WIDE",
    "Drawing",
    "Form",
    "InWords",
    "Said",
    "alternative",
    "check",
    "drawing",
    "in_words",
    "numbers",
]
