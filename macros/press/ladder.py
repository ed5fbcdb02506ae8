"""A chart's drawing cut between its rungs, so that a tall ladder can go on over the page."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import lxml.etree

from macros import charts
from macros.charts.layout import lay_out
from macros.content import prose
from macros.content.chart import Chart

_RUNG = "drawing-rung"
_EDGE = 1.0
"""Free px around a rung, so that no stroke is cut off."""


@dataclass(frozen=True)
class Rung:
    """One rung of the ladder, in px of the whole drawing.

    Attributes:
        svg: A drawing of this rung alone.
        height: Height of that drawing.
        room: How much of it the rung needs; the rest is the line that leads on to the next one.
        gap: How far below its room the next rung begins.
        alt: The question and its answers in words.
    """

    svg: str
    height: float
    room: float
    gap: float
    alt: str


def rungs(chart: Chart) -> tuple[tuple[Rung, ...], float]:
    """Return the rungs of a chart's drawing from top to bottom, and its width in px."""
    drawing, ladder = charts.drawing(chart, palette="print", anchors=None), lay_out(chart)
    whole = lxml.etree.fromstring(drawing.svg)
    groups = [child for child in whole if child.get("class") == _RUNG]
    tops = [*(rung.top - _EDGE for rung in ladder.rungs), ladder.height]
    words = _cut(drawing.description, chart)
    found = []
    for (top, below), rung, group, alt in zip(pairwise(tops), ladder.rungs, groups, words, strict=True):
        bottom = rung.bottom + _EDGE
        reach = max([bottom, *(point.y + _EDGE for point in rung.trunk.line.points)] if rung.trunk else [bottom])
        found.append(Rung(_only(whole, group, top, reach - top), reach - top, bottom - top, below - bottom, alt))
    return tuple(found), drawing.width


def _cut(description: str, chart: Chart) -> tuple[str, ...]:
    """Return the alternative text of a drawing, cut before each question but the first."""
    asks = [f" {number}. {prose.plain(each.ask)}" for number, each in enumerate(chart.questions.values(), 1)]
    starts = [0, *(description.index(ask) for ask in asks[1:]), len(description)]
    return tuple(description[start:end].strip() for start, end in pairwise(starts))


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
