"""The drawing of a figure: its sheet as SVG.

On the screen a drawing has no colors of its own: its classes are those of ``paint.PAINTS``, and
``docs/assets/css/figure-drawing.css`` gives them the custom properties of the page. For print it carries the light
colors and the names of the fonts inside. It holds no ids and no styles in attributes; two may stand on one page.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

import jinja2

from macros.charts.palette import LIGHT
from macros.charts.strokes import px
from macros.content.figure import Figure
from macros.templating import environment

from .layout import lay_out
from .paint import PAINTS
from .sizes import STYLES, Form

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Drawing:
    """A figure's drawing in one form.

    Attributes:
        svg: The SVG element on one line, without XML declaration.
        width: Its natural width in px.
        height: Its natural height in px.
    """

    svg: str
    width: float
    height: float


def drawing(figure: Figure, form: Form, *, label: str = "") -> Drawing:
    """Draw a figure in which ``check`` found no error.

    Args:
        figure: The figure.
        form: Which of its two forms.
        label: For the screen, how the ids of its caption begin: ``LABEL-title`` names the drawing and ``LABEL-look``
            describes it. Empty for a drawing that is to be printed.
    """
    sheet = lay_out(figure, form)
    colors = None if label else LIGHT
    svg = _template().render(sheet=sheet, form=form, label=label, colors=colors, paints=PAINTS, styles=STYLES)
    return Drawing(svg.replace("\n", ""), sheet.width, sheet.height)


@functools.cache
def _template() -> jinja2.Template:
    templates = environment(_TEMPLATES)
    templates.filters["px"] = px
    return templates.get_template("figure.svg.jinja")
