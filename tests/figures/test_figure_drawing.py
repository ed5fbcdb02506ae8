"""The drawings of figures: fit for any page, and painted by the style sheet alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from macros.charts.palette import LIGHT
from macros.content import Library
from macros.figures import FORMS, WIDE, Form, drawing
from macros.figures.paint import PAINTS, Paint
from macros.figures.sizes import STYLES, Style

from .test_figure_layout import FIGURES

SVG = "{http://www.w3.org/2000/svg}"
SHEET = "docs/assets/css/figure-drawing.css"


def _rules(root: Path) -> dict[str, dict[str, str]]:
    """Return what the style sheet declares of each class, before it comes to forced colors."""
    css = (root / SHEET).read_text(encoding="utf-8").partition("@media")[0]
    found = re.findall(r"^\.([\w-]+) \{\n(.*?)^\}", css, re.MULTILINE | re.DOTALL)
    return {name: dict(re.findall(r"([\w-]+): ([^;]+);", body)) for name, body in found}


def _painted(paint: Paint) -> dict[str, str]:
    declared = {"fill": f"var(--{paint.fill})" if paint.fill else "none"}
    if paint.stroke:
        declared |= {"stroke": f"var(--{paint.stroke})", "stroke-width": f"{paint.width:g}"}
    declared |= {"stroke-linecap": paint.cap} if paint.cap else {}
    return declared | ({"stroke-dasharray": paint.dash} if paint.dash else {})


def _set(style: Style) -> dict[str, str]:
    face = style.type.face
    slant = {"font-style": "italic"} if face.italic else {}
    return {"font-family": f"var(--{face.family})", "font-weight": str(face.weight), **slant}


def test_the_style_sheet_paints_as_print_does(root: Path) -> None:
    """Each class has on the screen the custom property, stroke and face that print takes it from."""
    wanted = {name: _painted(paint) for name, paint in PAINTS.items()}
    for style in STYLES:
        wanted[style.name] |= _set(style)

    assert wanted == {name: rule for name, rule in _rules(root).items() if name != "figure-drawing"}


def test_print_has_the_colors_of_the_light_theme(root: Path) -> None:
    """Every color of print is that of its custom property in the light theme."""
    light = (root / "docs/assets/css/tokens.css").read_text(encoding="utf-8").partition("@media")[0]
    tokens = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))

    assert {} == {name: color for name, color in LIGHT.items() if tokens[name] != color}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@pytest.mark.parametrize("id_", FIGURES)
def test_a_drawing_can_stand_in_any_page(library: Library, id_: str, form: Form) -> None:
    """A drawing is one line of well-formed SVG with known classes, and without ids, styles and colors of its own."""
    svg = drawing(library.figures[id_], form, label="figure-x").svg
    elements = list(etree.fromstring(svg.encode()).iter())
    classes = {name for element in elements for name in element.get("class", "").split()}
    colors = {"id", "style", "fill", "stroke", "font-family", "font-weight"}

    assert "\n" not in svg
    assert [] == [element.tag for element in elements if colors & set(element.keys())]
    assert set() == {element.tag for element in elements} & {f"{SVG}style", f"{SVG}script"}
    assert set(PAINTS) | {"figure-drawing", f"figure-drawing--{form.name}"} >= classes
    assert ("img", "figure-x-title", "figure-x-look") == tuple(
        elements[0].get(name) for name in ("role", "aria-labelledby", "aria-describedby")
    )


def test_every_class_is_used(library: Library) -> None:
    """No paint is left over: some figure of the handbook uses each."""
    drawn = "".join(drawing(figure, form, label="x").svg for figure in library.figures.values() for form in FORMS)

    assert [] == [name for name in PAINTS if f'class="{name}"' not in drawn]


def test_print_carries_its_colors_and_fonts(library: Library) -> None:
    """A drawing for print has no role, and its own style sheet with colors and the names of the fonts."""
    svg = drawing(library.figures["four-ways-out"], WIDE).svg

    assert "<style>" in svg
    assert ".figure-great{fill:none;stroke:#a8482a;stroke-width:3.4;stroke-linecap:round}" in svg
    assert '.figure-hand{font-family:"Source Serif Pro";font-weight:400;font-style:italic}' in svg
    assert "aria-" not in svg
    assert "var(" not in svg
