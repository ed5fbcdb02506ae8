"""A chart's drawing cut between its rungs, so that a tall ladder can go on over the page."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar

import lxml.etree

from macros import charts
from macros.charts.describe import by_question
from macros.charts.layout import lay_out
from macros.charts.sizes import EDGE
from macros.content.chart import Chart

from . import letters
from .nodes import Node

_RUNG = "drawing-rung"


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
    drawing, ladder = charts.drawing(chart, palette="print"), lay_out(chart)
    whole = lxml.etree.fromstring(drawing.svg)
    for text in whole.iter("{*}tspan"):
        text.text = letters.plain(text.text or "", page)
        text.tail = letters.plain(text.tail or "", page)
    groups = [child for child in whole if child.get("class") == _RUNG]
    tops = [*(rung.top - EDGE for rung in ladder.rungs), ladder.height]
    found = []
    for (top, below), rung, group, alt in zip(pairwise(tops), ladder.rungs, groups, by_question(chart), strict=True):
        bottom = rung.bottom + EDGE
        reach = max([bottom, *(point.y + EDGE for point in rung.trunk.line.points)] if rung.trunk else [bottom])
        found.append(Rung(_only(whole, group, top, reach - top), reach - top, bottom - top, below - bottom, alt))
    return tuple(found), drawing.width


def _only(whole: Any, group: Any, top: float, height: float) -> str:
    """Return the drawing with one group of its rungs, seen through a window of this height."""
    part = copy.deepcopy(whole)
    for child, original in zip(list(part), list(whole), strict=True):
        if original.get("class") == _RUNG and original is not group:
            part.remove(child)
    _, _, width, _ = whole.get("viewBox").split()
    part.set("viewBox", f"0 {top:g} {width} {height:g}")
    part.set("height", f"{height:g}")
    return lxml.etree.tostring(part, encoding="unicode")
