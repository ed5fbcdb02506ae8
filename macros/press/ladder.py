"""A chart's drawing cut between its rungs, so that a tall ladder can go on over the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import lxml.etree

from macros import charts
from macros.charts.describe import by_question
from macros.content.chart import Chart

from . import letters
from .nodes import Node


@dataclass(frozen=True)
class Rung(Node):
    """One rung of the ladder, in px of the whole drawing.

    Attributes:
        svg: A drawing of this rung alone.
        height: Height of that drawing.
        room: How much of it the rung needs; the rest is the line that leads on to the next one.
        gap: How far below its room the next rung begins.
        alt: The question and its answers in words.
    """

    kind: ClassVar[str] = "drawn-rung"
    svg: str
    height: float
    room: float
    gap: float
    alt: str


def rungs(chart: Chart, page: str) -> tuple[tuple[Rung, ...], float]:
    """Return the rungs of a chart's drawing from top to bottom, and its width in px.

    Args:
        chart: The chart.
        page: The page on which it stands, for the log of characters that the book cannot print.
    """
    drawing = charts.drawing(chart, palette="print", tallest=0)
    found = tuple(
        Rung(printable(part.svg, page), part.height, part.room, part.gap, alt)
        for part, alt in zip(drawing.parts, by_question(chart), strict=True)
    )
    return found, drawing.width


def printable(svg: str, page: str) -> str:
    """Return a drawing's SVG with words that hold only characters that can be printed; the log names the page."""
    whole = lxml.etree.fromstring(svg)
    for text in whole.iter("{*}tspan"):
        text.text = letters.plain(text.text or "", page)
        text.tail = letters.plain(text.tail or "", page)
    return lxml.etree.tostring(whole, encoding="unicode")
