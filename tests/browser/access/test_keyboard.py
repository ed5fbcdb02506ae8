"""Every page by Tab alone: each stop in sight, in order, with a drawn outline; nothing out of reach, no trap."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visits

from .conftest import CHART_STATES, KINDS

WALKED = (*KINDS, CHART_STATES["middle"], CHART_STATES["end"], CHART_STATES["whole"])
MOST = 80
"""Stops that are walked at the beginning of a page; on a longer one its end is walked too."""

_STOP = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // A choice is outlined by its box, a field by the frame that it shares with its button.
  const outlined = [element, element.closest(".option"), element.closest("form[role=search]"), element.closest("label")]
    .filter(Boolean).map((each) => getComputedStyle(each))
    .some(({outlineStyle, outlineWidth}) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
  const boxes = [...element.getClientRects()].filter(({width, height}) => width && height);
  const seen = boxes.some(({left, top, right, bottom}) => {
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const there = document.elementFromPoint(x, y);
    return there && [element, ...(element.labels ?? [])].some((each) => each.contains(there) || there.contains(each));
  });
  window.walked ??= [];
  const before = window.walked.at(-1);
  window.walked.push(element);
  return {
    name: element.outerHTML.slice(0, 90), outlined, seen,
    top: (boxes[0]?.top ?? 0) + scrollY, below: Boolean(element.closest(".term__note")),
    ordered: !before || Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}"""
_LAST = """count => {
  const stops = [...document.querySelectorAll("main :is(a[href], button, summary)")]
    .filter((each) => each.tabIndex >= 0 && each.checkVisibility({visibilityProperty: true}));
  stops.at(-count)?.focus();
}"""


def _stops(page: Page, most: int) -> list[dict[str, Any]]:
    """Press Tab until the focus has left the page, or so many times; return what was come to."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop is None:
            break
        stops.append(stop)
    return stops


def _walk(page: Page) -> list[dict[str, Any]]:
    """Return the stops of a page; of a long page those at its beginning and at its end, where the focus gets out."""
    stops = _stops(page, MOST)
    if len(stops) == MOST:
        page.evaluate(_LAST, 3)
        page.evaluate("window.walked = []")
        stops += _stops(page, MOST)
    return stops


@pytest.mark.parametrize("name", WALKED)
def test_every_stop_is_in_sight_and_outlined(visits: Visits, served: str, name: str) -> None:
    """On a low window each stop of Tab is in sight, outlined and after the one before; the last one leads out."""
    visit = visits(served + name, height=600)
    page = visit.page
    stops = _walk(page)

    assert stops
    assert [] == [stop["name"] for stop in stops if not stop["seen"]]
    assert [] == [stop["name"] for stop in stops if not stop["outlined"]]
    assert [] == [stop["name"] for stop in stops if not stop["ordered"]]
    assert page.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize("name", WALKED)
def test_the_order_on_a_phone_is_the_order_of_the_page(visits: Visits, served: str, name: str) -> None:
    """At 320 px, where all stands in one column, no stop of Tab stands higher than the one before it."""
    visit = visits(served + name, width=320, height=640)
    stops = [stop for stop in _stops(visit.page, MOST) if not stop["below"]]

    assert stops
    assert [] == [f"{b['name']} after {a['name']}" for a, b in pairwise(stops) if b["top"] < a["top"] - 12]


@pytest.mark.parametrize("name", ["index.html", "friends/the-secret.html", "decide/may-i-share.html"])
def test_the_first_stop_leads_past_the_bar(visits: Visits, served: str, name: str) -> None:
    """The first Tab shows a link to the content; pressed, it leads there, and the next Tab goes on inside it."""
    page = visits(served + name).page
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("Boolean(document.activeElement.closest('main'))")


def test_folds_open_by_keyboard(visits: Visits, served: str) -> None:
    """Enter opens and closes the answer of a case; the space bar does too."""
    page = visits(f"{served}practice/cases.html", width=320, height=640).page
    fold = page.locator(".more-case__answer").first
    fold.locator("summary").focus()
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        expect(fold.locator("p").first).to_be_visible()
        page.keyboard.press(key)
        expect(fold.locator("p").first).to_be_hidden()


def test_a_quiz_is_answered_by_keyboard(visits: Visits, served: str) -> None:
    """At 320 px, with Tab, the space bar, the arrows and Enter, a chapter's questions are answered to the score."""
    page = visits(f"{served}friends/the-secret.html", width=320, height=640).page
    graded = page.locator("quiz-set fieldset:has(.option)")
    count = graded.count()
    graded.locator("input").first.focus()
    for number in range(count):
        fieldset = graded.nth(number)
        page.keyboard.press("Space")
        if fieldset.get_attribute("data-kind") != "several":
            page.keyboard.press("ArrowDown")
        _press(page, "Check my answer")
        expect(fieldset.locator(".question__result")).to_be_focused()
        if number < count - 1:
            _press(page, "Next question")
            expect(graded.nth(number + 1).locator("input").first).to_be_focused()

    expect(page.locator(".quiz__score")).to_contain_text(f"of {count} right at the first try")


def _press(page: Page, name: str) -> None:
    """Press Tab until the focus stands on a control of this name, and then Enter."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            page.keyboard.press("Enter")
            return
    pytest.fail(f"twenty presses of Tab did not come to {name}")


@pytest.mark.parametrize("by", ["focus", "pointer"])
def test_a_meaning_is_put_away_without_moving(visits: Visits, served: str, by: str) -> None:
    """Escape hides an open meaning while focus and pointer stay where they are: WCAG 1.4.13."""
    page = visits(f"{served}emergencies/the-emergency.html").page
    word = page.locator(".term__word").first
    if by == "focus":
        word.focus()
    else:
        word.hover()
    expect(page.locator(".term__note:visible")).to_have_count(1)
    page.keyboard.press("Escape")

    expect(page.locator(".term__note:visible")).to_have_count(0)
