"""The drawing of a chart: the ladder as SVG.

On the screen the drawing has no colors of its own. It has these classes, and ``docs/assets/css/chart-drawing.css``
gives them the custom properties of the page, dark or light:

    chart-drawing                     the whole
    drawing-rung                      a question with all its answers
    drawing-question, drawing-ask     a question's box, and its text
    drawing-disc, drawing-number      the disc on it, and the number in the disc
    drawing-line, drawing-arrow       a line, and the arrow at its end
    drawing-answer, drawing-or        the answers on a line, and the "or" between two of them
    drawing-from                      the numbers of the questions from which one comes here
    drawing-outcome                   an outcome; its data-family is its verdict's: keep, ask, share, act or advice
    drawing-wash, drawing-title       an outcome's box, and its title
    drawing-glyph, drawing-dots       the strokes and the dots of its verdict's sign
    drawing-jump, drawing-go          the pill to another question, and the words in it

The drawing is always hidden from screen readers and from the tab key, and holds no ids. The outline beside it says
the same in words, in order and with headings; reading the drawing too would say everything twice, and its links
(a shortcut for who points) would put a second stop before every one of the outline's. Where a drawing stands without
its outline, ``description`` is its alternative text.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import jinja2

from macros.content.chart import Chart
from macros.templating import environment

from . import sizes, strokes
from .describe import describe
from .glyphs import GLYPH_WEIGHT
from .layout import lay_out
from .palette import LIGHT
from .sizes import PAGE, Columns
from .verdicts import VERDICTS

Palette = Literal["screen", "print"]

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class DrawnPart:
    """A part of a drawing. Under each other, ``gap`` px apart, the parts are the whole again.

    Attributes:
        svg: The SVG element on one line, without XML declaration. For the screen it is as high as its rungs and the
            gap below them, and the line that leads on may hang out of it. For print it is as high as all that it shows.
        height: That height in px.
        room: How high its rungs are, in px.
        gap: How far below them the next part begins, in px.
    """

    svg: str
    height: float
    room: float
    gap: float


@dataclass(frozen=True)
class Drawing:
    """A chart's drawing.

    Attributes:
        parts: From top to bottom; at least one.
        width: Its natural width in px.
        height: Its natural height in px.
        description: Alternative text: the numbered questions with where each answer leads.
    """

    parts: tuple[DrawnPart, ...]
    width: float
    height: float
    description: str


def drawing(
    chart: Chart,
    *,
    palette: Palette,
    anchors: str | None = None,
    columns: Columns = PAGE,
    tallest: float = math.inf,
) -> Drawing:
    """Draw a chart in which ``check`` found no error.

    Args:
        chart: The chart.
        palette: "screen" for colors through classes and custom properties; "print" for a drawing that carries
            the light colors and the names of the fonts inside, and has no links.
        anchors: For the screen, what the ids of the outline begin with: "may-i-share" makes each question a link
            to ``#may-i-share-QUESTION`` and each outcome to ``#may-i-share-OUTCOME``. None for no links.
        columns: How wide the ladder and its columns are.
        tallest: How high a part may be, in px; a single rung that is higher is a part of its own.
    """
    ladder = lay_out(chart, columns)
    shown = {
        "anchors": anchors if palette == "screen" else None,
        "colors": LIGHT if palette == "print" else None,
        "families": sorted({face.family for face in VERDICTS.values()}),
        "verdicts": VERDICTS,
        "radius": sizes.RADIUS,
        "weight": GLYPH_WEIGHT,
    }
    parts = []
    for part in ladder.parts(tallest):
        height = part.reach if palette == "print" else part.room + part.gap
        svg = _template().render(part=part, width=ladder.width, height=height, **shown).replace("\n", "")
        parts.append(DrawnPart(svg, height, part.room, part.gap))
    return Drawing(tuple(parts), ladder.width, round(ladder.height, 1), describe(chart))


@functools.cache
def _template() -> jinja2.Template:
    templates = environment(_TEMPLATES)
    templates.filters |= {"px": strokes.px, "shaft": strokes.shaft, "head": strokes.head}
    return templates.get_template("drawing.svg.jinja")
