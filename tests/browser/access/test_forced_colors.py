"""Forced colors: the reader's own few take the place of ours, washes and shadows vanish; nothing may be lost."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visits

from .conftest import CHART_STATES, Tabs

SCHEMES = ("light", "dark")
TARGETS = (
    "lookup/rules.html#rule-no-hints", "lookup/scripts.html#script-tell-the-dispatcher",
    "lookup/lines.html#line-us-988", "lookup/sources.html#abmp-mcintosh-2009", "lookup/glossary.html#term-imminent",
    "friends/the-secret.html#note-2", "practice/cases.html#case-half-a-smile",
)  # fmt: skip
"""Where links lead that a wash marks for others."""
READ = (
    "index.html", "friends/the-secret.html", "decide/index.html", "lookup/places.html#us-tx", "lookup/lines.html",
    *CHART_STATES.values(),
)  # fmt: skip
"""Pages on which every word is held against its ground."""

_SHOWN = "(selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility())"
_UNBOUND = f"""selector => ({_SHOWN})(selector).filter((each) => {{
  const style = getComputedStyle(each);
  const bordered = ["Top", "Right", "Bottom", "Left"].some((side) =>
    parseFloat(style[`border${{side}}Width`]) >= 1 && style[`border${{side}}Style`] !== "none"
    && style[`border${{side}}Color`] !== style.backgroundColor);
  return !bordered && style.backgroundColor === getComputedStyle(document.body).backgroundColor;
}}).map((each) => each.outerHTML.slice(0, 90))"""
_LOST = f"""() => ({_SHOWN})("body *").filter((each) => {{
  const {{color, forcedColorAdjust}} = getComputedStyle(each);
  const words = [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return words && !each.closest("svg") && forcedColorAdjust !== "none"
    && color === getComputedStyle(document.body).backgroundColor;
}}).map((each) => each.outerHTML.slice(0, 90))"""
_GLYPHS = f"""() => ({_SHOWN})(".glyph path").map((each) => {{
  const {{stroke, fill}} = getComputedStyle(each);
  return [stroke === "none" ? fill : stroke, getComputedStyle(document.body).backgroundColor];
}})"""


def _style(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate("(element, name) => getComputedStyle(element)[name]", name))


@pytest.fixture(params=SCHEMES)
def forced(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The settings of a visit in forced colors, dark on light and light on dark."""
    return {"forced_colors": "active", "color_scheme": request.param}


def test_what_is_operated_or_set_apart_has_a_border(visits: Visits, served: str, forced: dict[str, Any]) -> None:
    """Buttons, answers, options, fields, cards, boxes and end sheets keep a border, or a ground of their own."""
    pieces = (
        "button, .button, select, .option, .situation, .end, .admonition, .case, .chart-card, .foot__way, textarea,"
        " .skip, chart-walk[data-state=asking] .answer, .ask, input:not([type=radio], [type=checkbox])"
    )
    page = visits(f"{served}index.html", **forced).page
    bare = {}
    for name in (
        "index.html",
        "friends/the-secret.html",
        "decide/index.html",
        "practice/index.html",
        "practice/record.html",
        *CHART_STATES.values(),
    ):
        page.goto(served + name)
        bare[name] = page.evaluate(_UNBOUND, pieces)

    assert {} == {name: found for name, found in bare.items() if found}


@pytest.mark.parametrize("state", ["end", "whole"])
def test_verdicts_keep_their_signs(visits: Visits, served: str, forced: dict[str, Any], state: str) -> None:
    """The sign of each verdict is drawn in a color that is not the page's."""
    page = visits(served + CHART_STATES[state], **forced).page
    glyphs = page.evaluate(_GLYPHS)

    assert glyphs
    assert [] == [color for color, ground in glyphs if color in {ground, "none"}]


def test_numbers_stand_out_on_their_discs(visits: Visits, served: str, forced: dict[str, Any]) -> None:
    """The number of a question has another color than its disc, beside the drawing and in it."""
    page = visits(served + CHART_STATES["whole"], **forced).page

    assert _style(page, ".ask__number", "color") != _style(page, ".ask__number", "backgroundColor")
    assert _style(page, ".drawing-number", "fill") != _style(page, ".drawing-disc", "fill")
    assert _style(page, ".drawing-line", "stroke") != _style(page, "body", "backgroundColor")


def test_the_current_page_is_marked_by_more_than_color(visits: Visits, served: str, forced: dict[str, Any]) -> None:
    """In the bar and among its neighbors the current page is underlined."""
    page = visits(f"{served}friends/the-secret.html", **forced).page

    assert "underline" in _style(page, "header [aria-current]", "textDecorationLine")
    assert "underline" in _style(page, "main nav [aria-current=page]", "textDecorationLine")


def test_choices_are_drawn_by_the_browser(visits: Visits, served: str, forced: dict[str, Any]) -> None:
    """Radios and checkboxes look as the system draws them, so a chosen one is told from the others."""
    page = visits(f"{served}friends/the-secret.html", **forced).page

    assert "auto" == _style(page, ".option input[type=radio]", "appearance")
    assert "auto" == _style(page, ".option input[type=checkbox]", "appearance")


def test_graded_options_differ_by_their_borders(visits: Visits, served: str, forced: dict[str, Any]) -> None:
    """Chosen options have a thick border after grading, and those that were missed a dashed one."""
    page = visits(f"{served}friends/the-secret.html", **forced).page
    question = page.locator("fieldset").first
    question.locator(".option:not([data-correct]) input").first.check()
    question.get_by_role("button", name="Check my answer").click()
    expect(question.locator("[data-grade=missed]")).to_have_count(1)

    assert "3px" == _style(page, ".option[data-grade=wrong]", "borderTopWidth")
    assert "dashed" == _style(page, ".option[data-grade=missed]", "borderTopStyle")


def test_places_that_links_lead_to_are_outlined(visits: Visits, served: str, forced: dict[str, Any]) -> None:
    """A rule, a script, a line, a source, a term, a note and a case are outlined when a link has led to them."""
    page = visits(f"{served}index.html", **forced).page
    bare = []
    for name in TARGETS:
        page.goto(served + name)
        bare += [name] if _style(page, ":target", "outlineStyle") == "none" else []

    assert [] == bare


def test_no_word_has_the_color_of_the_ground_it_gets(visits: Visits, served: str, forced: dict[str, Any]) -> None:
    """Behind words whose colors are forced the browser lays the page's own ground: none of them has that color."""
    page = visits(f"{served}index.html", **forced).page
    lost = {}
    for name in READ:
        page.goto(served + name)
        lost[name] = page.evaluate(_LOST)

    assert {} == {name: found for name, found in lost.items() if found}


def test_words_stand_out(tabs: Tabs, served: str) -> None:
    """On a chapter, a chart, the ways in, the law and the lines every word can be read on its ground."""
    faults = {}
    tabs.do(lambda page: page.emulate_media(forced_colors="active"))
    for name in READ:
        tabs.open(served + name)
        faults[name] = tabs.faults_of_color("light", "dark")
    tabs.do(lambda page: page.emulate_media(forced_colors="none"))

    assert {} == {name: found for name, found in faults.items() if found}
