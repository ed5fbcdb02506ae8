"""Drawings: exactly these, and what must hold of every one of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from macros.charts import VERDICTS, drawing, graph
from macros.charts.drawing import Palette
from macros.content import yaml12
from macros.content.chart import Chart
from tests.golden_cases import GOLDEN, UPDATE
from tests.strategies import sound_charts

CHARTS = sorted((GOLDEN / "drawings").glob("*.yml"))
STYLESHEET = "docs/assets/css/chart-drawing.css"
SVG = "{http://www.w3.org/2000/svg}"


def _chart(path: Path) -> Chart:
    return Chart.model_validate(yaml12.read(path, GOLDEN).data)


def _tree(svg: str) -> etree._Element:
    return etree.fromstring(svg.encode())


def _classes(svg: str) -> set[str]:
    return {name for element in _tree(svg).iter() for name in element.get("class", "").split()}


@pytest.mark.parametrize("palette", ["screen", "print"])
@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.stem)
def test_drawing(path: Path, palette: Palette) -> None:
    """A chart is drawn exactly as its golden drawing; ``UPDATE_GOLDEN=1`` draws that anew: look at it then."""
    actual = drawing(_chart(path), palette=palette, anchors=path.stem)
    golden = path.with_name(f"{path.stem}.{palette}.svg")
    if UPDATE:
        golden.write_text(actual.parts[0].svg.replace("><", ">\n<") + "\n", encoding="utf-8")

    assert golden.read_text(encoding="utf-8") == actual.parts[0].svg.replace("><", ">\n<") + "\n"


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.stem)
def test_golden_charts_are_sound(path: Path) -> None:
    """The charts of the golden drawings have no fault in their graph."""
    assert [] == graph.faults(_chart(path))


def test_one_golden_chart_shows_every_verdict() -> None:
    """The golden drawings hold each of the nine verdicts and all five families."""
    chart = _chart(GOLDEN / "drawings" / "every-shape.yml")
    drawn = _tree(drawing(chart, palette="screen").parts[0].svg).iter(f"{SVG}g")
    families = {group.get("data-family") for group in drawn} - {None}

    assert set(VERDICTS) == {outcome.verdict for outcome in chart.outcomes.values()}
    assert {face.family for face in VERDICTS.values()} == families


@settings(deadline=None, max_examples=30)
@given(sound_charts(most=12))
def test_a_drawing_can_stand_in_any_page(chart: Chart) -> None:
    """A drawing is well-formed, on one line, without styles and ids, hidden from screen readers and the tab key."""
    svg = drawing(chart, palette="screen", anchors="a-chart").parts[0].svg
    tree = _tree(svg)
    elements = list(tree.iter())

    assert "\n" not in svg
    assert [] == [element.tag for element in elements if element.get("style") or element.get("id")]
    assert [] == list(tree.iter(f"{SVG}style", f"{SVG}script", f"{SVG}title"))
    assert tree.get("aria-hidden") == "true"
    assert {"-1"} == {link.get("tabindex") for link in tree.iter(f"{SVG}a")}


@settings(deadline=None, max_examples=30)
@given(sound_charts(most=12))
def test_links_lead_to_the_outline(chart: Chart) -> None:
    """With anchors all questions, outcomes and pills link to the outline; without, and in print, none does."""
    linked = _tree(drawing(chart, palette="screen", anchors="a-chart").parts[0].svg)
    bare = [
        drawing(chart, palette="screen").parts[0].svg,
        drawing(chart, palette="print", anchors="a-chart").parts[0].svg,
    ]
    places = {f"#a-chart-{id_}" for id_ in [*chart.questions, *chart.outcomes]}

    assert places == {link.get("href") for link in linked.iter(f"{SVG}a")}
    assert [[], []] == [list(_tree(svg).iter(f"{SVG}a")) for svg in bare]


def test_every_class_has_its_style(root: Path) -> None:
    """The stylesheet styles every class of a drawing, and no class that no drawing has."""
    css = (root / STYLESHEET).read_text(encoding="utf-8")
    svg = drawing(_chart(GOLDEN / "drawings" / "every-shape.yml"), palette="screen", anchors="x").parts[0].svg
    styled = set(re.findall(r"\.((?:drawing|chart)-[a-z]+)", css))

    assert _classes(svg) - {"drawing-outcome", "drawing-rung"} == styled


def test_the_print_drawing_carries_its_colors() -> None:
    """In print every shape and word has its color inside the drawing, and none waits for a stylesheet."""
    svg = drawing(_chart(GOLDEN / "drawings" / "every-shape.yml"), palette="print").parts[0].svg
    style = next(_tree(svg).iter(f"{SVG}style")).text or ""

    assert "var(" not in svg
    for name in _classes(svg) - {"chart-drawing", "drawing-rung", "drawing-outcome"}:
        assert f".{name}" in style


def test_the_print_colors_are_those_of_the_light_theme(root: Path) -> None:
    """The colors of the print drawing are the custom properties of the light theme."""
    css = (root / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
    light = css[css.index(":root") : css.index("}")]
    style = drawing(_chart(CHARTS[0]), palette="print").parts[0].svg.partition("<style>")[2].partition("</style>")[0]

    used = set(re.findall(r"#[0-9a-f]{6}", style))

    assert used
    assert used <= set(re.findall(r"#[0-9a-f]{6}", light))


def test_the_description_tells_the_whole_chart() -> None:
    """The alternative text holds each question with its number, each answer, and where it leads."""
    small = drawing(_chart(GOLDEN / "drawings" / "smallest.yml"), palette="print").description
    large = drawing(_chart(GOLDEN / "drawings" / "every-shape.yml"), palette="print").description

    assert (
        "Is it raining? A chart with 1 question. 1. Is it raining? "
        "Yes: Stay in (Keep it private). No: Go out (Yes, with ground rules)."
    ) == small
    assert "4. Can she decide for herself? Yes: Let her tell it, or tell it with her there" in large
    assert "No: go to 5. I’m not sure: go to 5. 5. Does a law" in large
