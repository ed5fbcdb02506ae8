"""What axe-core finds wrong (nothing) on every page and in every state, in light, in dark and on a phone of 320 px.

Rules: WCAG 2.2, levels A and AA, and axe-core's own best practice.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from macros import charts
from macros.content import Library
from tests.handbook import CHARTS

from .conftest import KINDS, Tabs, unfold

PARTS = 8
"""The pages are looked at in so many tests, so that these can be done side by side."""

_BEGIN = """() => {
  document.querySelectorAll(".key").forEach((key) => (key.open = true));
  document.querySelectorAll("quiz-set fieldset:has(.option)").forEach((question, number) => {
    const right = question.querySelectorAll(".option[data-correct] input");
    const wrong = question.querySelectorAll(".option:not([data-correct]) input");
    for (const input of number ? [...wrong].slice(0, 1) : right) input.click();
    const places = [...question.querySelectorAll("select")];
    places.forEach((place, index) => (place.value = String(number ? places.length - index : index + 1)));
    if (number < 2 || places.length) question.querySelector(".question__check").click();
  });
}"""
"""Checks the first question rightly, the second and all with places wrongly; only chooses in the others."""

_END = """() => {
  for (const button of document.querySelectorAll(".question__check")) if (button.checkVisibility()) button.click();
  const score = document.querySelector(".quiz__score").textContent;
  [...document.querySelectorAll(".question__again")].find((each) => each.checkVisibility()).click();
  return score;
}"""
"""Checks all other questions, which shows the score, and tries the first one again."""


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_and_every_quiz(tabs: Tabs, served: str, names: list[str], part: int) -> None:
    """No page breaks a rule of axe-core; nor does a quiz with answers chosen, right, wrong, scored and tried again."""
    faults = {}
    for name in names[part::PARTS]:
        tabs.open(served + name)
        faults[name] = tabs.faults()
        if tabs.pages["light"].locator("quiz-set").count():
            tabs.do(lambda page: page.evaluate(_BEGIN))
            faults[f"{name}, quiz begun"] = tabs.faults(".quiz")
            tabs.do(_end_the_quiz)
            faults[f"{name}, quiz ended"] = tabs.faults(".quiz")

    assert {} == {place: found for place, found in faults.items() if found}


def _end_the_quiz(page: Page) -> None:
    assert "right at the first try" in page.evaluate(_END)


def test_a_mixed_set(tabs: Tabs, served: str) -> None:
    """A mixed set breaks no rule when it is made, begun and ended, nor does a review list that is on."""
    tabs.open(f"{served}practice/index.html")
    tabs.do(lambda page: page.get_by_role("button", name="Keep my review list").click())
    tabs.do(_make_a_set)
    made = tabs.faults("article")
    tabs.do(lambda page: page.evaluate(_BEGIN))
    begun = tabs.faults("article")
    tabs.do(_end_the_quiz)

    assert [{}, {}, {}] == [made, begun, tabs.faults("article")]


def _make_a_set(page: Page) -> None:
    page.locator(".mixed__from").select_option("rule no-hints")
    page.get_by_role("button", name="Make a set").click()
    page.locator(".mixed__title").wait_for()


def test_words_can_be_read_on_a_phone(tabs: Tabs, served: str) -> None:
    """On a phone, too, every word on a page of each kind stands out from its ground."""
    faults = {}
    for name in KINDS:
        tabs.pages["phone"].goto(served + name)
        tabs.pages["phone"].evaluate(tabs.axe)
        faults[name] = tabs.faults_of_color("phone")

    assert {} == {name: found for name, found in faults.items() if found}


@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_in_every_state(tabs: Tabs, served: str, library: Library, chart: str) -> None:
    """A chart in its middle, at an end of each verdict, with its record written and all at once breaks no rule."""
    walked = library.charts[chart]
    ways = sorted(charts.paths(walked), key=lambda path: len(path.steps))
    ends = {walked.outcomes[way.outcome].verdict: charts.fragment(walked, way.answers) for way in ways}
    middle = charts.fragment(walked, ways[-1].answers).rpartition("/")[0]
    faults = {}
    tabs.open(f"{served}decide/{chart}.html")
    for state in (middle, *ends.values()):
        tabs.open(f"{served}decide/{chart}.html#{state}")
        faults[state] = tabs.faults(".chart")
    tabs.do(_write)
    faults["record written"] = tabs.faults(".chart")
    tabs.open(f"{served}decide/{chart}.html#chart-{chart}")
    tabs.do(unfold)
    faults["all at once"] = tabs.faults(".chart")

    assert {} == {state: found for state, found in faults.items() if found}


def _write(page: Page) -> None:
    """Write into the record of a decision, and save it, which is told in words."""
    for area in page.locator(".record textarea:visible").all():
        area.fill("I called, and wrote down when.")
    page.get_by_role("button", name="Save as text").click()
    expect(page.locator(".record__status")).to_contain_text("Saved")


@pytest.mark.parametrize("name", ["practice/cases.html", "decide/proofs.html"])
def test_open_folds(tabs: Tabs, served: str, name: str) -> None:
    """Pages with folds break no rule when all of them are open."""
    tabs.open(served + name)
    tabs.do(unfold)

    assert {} == tabs.faults("article")


def test_open_meanings(tabs: Tabs, served: str) -> None:
    """The meaning of an explained word, opened, breaks no rule."""
    tabs.open(f"{served}emergencies/the-emergency.html")
    for number in range(tabs.pages["light"].locator(".term__word").count()):
        for page in tabs.pages.values():
            page.locator(".term__word").nth(number).focus()
            expect(page.locator(".term__note:visible")).to_have_count(1)

        assert {} == tabs.faults("article")


def test_the_search(tabs: Tabs, served: str) -> None:
    """The search, opened and with words typed into it, breaks no rule."""
    tabs.open(f"{served}decide/index.html")
    tabs.do(lambda page: page.get_by_role("button", name="Search").click())
    opened = tabs.faults()
    tabs.do(lambda page: page.keyboard.type("daughter"))
    tabs.do(lambda page: page.get_by_role("option").first.wait_for())

    assert [{}, {}] == [opened, tabs.faults()]
