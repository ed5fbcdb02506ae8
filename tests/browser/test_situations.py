"""What is happening? From home, by a tap or two, to the question that matters."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from macros import charts
from macros.content import Library, prose

from .conftest import Visits

STORIES = {
    "The Secret": (r"^A friend\b.*\bor another client", "someone-asks"),
    "The Innocent Question": (r"^A partner\b", "someone-asks"),
    "The Emergency": (r"^An older client grows forgetful", "older-client"),
}
"""The article's three stories: the words of the line that a person would tap, and the chart that helps."""


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_two_taps_lead_from_home_to_the_first_question(
    visits: Visits, served: str, library: Library, story: str, script: bool
) -> None:
    """On a phone, with a script or without, two taps from home one reads the first question of the story's chart."""
    says, id_ = STORIES[story]
    page = visits(f"{served}index.html", width=390, height=844, has_touch=True, java_script_enabled=script).page
    page.get_by_role("link", name="I need an answer now").tap()
    page.get_by_role("link", name=re.compile(says)).tap()
    chart = library.charts[id_]
    ask = page.get_by_role("heading", name=prose.plain(chart.questions[chart.start].ask))

    expect(ask.first).to_be_visible()
    assert page.url.endswith(f"decide/{id_}.html")
    if script:
        expect(page.locator(".ask:visible")).to_have_count(1)


def test_every_situation_leads_to_its_place(visits: Visits, served: str, library: Library) -> None:
    """Each line leads to its chart, with as many answers given as the line has given, and shows what comes next."""
    page = visits(f"{served}decide/index.html").page
    told = [each for group in library.situations.values() for each in group.situations]
    links = [str(link.get_attribute("href")) for link in page.locator("a.situation").all()]
    assert len(told) == len(links)
    for situation, link in zip(told, links, strict=True):
        page.goto(f"{served}decide/{link}")
        walked = charts.fragment(library.charts[situation.chart], situation.answers).count("/")
        shown = page.locator(".walk__steps > li, .record__steps > li")

        expect(shown).to_have_count(walked)
        expect(page.locator(".ask:visible, .end:visible")).to_have_count(1)
        expect(page.locator(".ask:visible, .end:visible")).to_be_in_viewport()


def test_a_situation_says_its_chart_to_all(visits: Visits, served: str) -> None:
    """A line is one link that names its chart, where there is room; groups are headings that one can jump to."""
    page = visits(f"{served}decide/index.html").page

    expect(page.get_by_role("link", name="A partner, an ex or a relative Someone asks about a client")).to_have_count(1)
    for title in ("Someone may be in danger", "Someone asks me about a client"):
        expect(page.get_by_role("heading", name=title, level=2)).to_be_visible()


def test_whom_to_call_comes_before_all_lines(visits: Visits, served: str) -> None:
    """On a small phone whom to call in danger stands above the first line, and can be tapped without scrolling."""
    page = visits(f"{served}decide/index.html", width=360, height=640).page

    expect(page.get_by_role("link", name="911")).to_be_in_viewport()
    expect(page.locator("a[href='tel:988']").first).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_are_seen_in_forced_colors(visits: Visits, served: str, scheme: str) -> None:
    """Where a reader has forced the colors, each line keeps an edge and words that are unlike its ground."""
    page = visits(f"{served}decide/index.html", forced_colors="active", color_scheme=scheme).page
    line = page.locator("a.situation").first
    edge, words, ground, width = line.evaluate(
        """line => { const it = getComputedStyle(line);
          return [it.borderTopColor, it.color, getComputedStyle(document.body).backgroundColor, it.borderTopWidth]; }"""
    )
    line.focus()
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")

    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert ground not in {edge, words}
    assert float(width.removesuffix("px")) >= 1
    assert outline != "none"
