"""How large is what one presses: 24 px (WCAG 2.2, 2.5.8), and 44 px on charts, on quizzes and for phone numbers."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import Visits

from .conftest import CHART_STATES, KINDS, unfold

_SMALL = """([least, scope]) => {
  // A link in a sentence is as high as its line; WCAG leaves it so.
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const block = element.closest("p, li, dd, dt, td, th, h1, h2, h3, div, label, summary, legend, section");
    return block.textContent.trim().length > element.textContent.trim().length + 1;
  };
  // The whole card is pressed where a link's ::after covers it, and a choice by its label as well.
  const pressed = (element) => {
    const {position, content} = getComputedStyle(element, "::after");
    if (position === "absolute" && content !== "none") return element.offsetParent;
    const label = element.matches("input") && element.labels[0];
    const large = ".option label, .question__sure, .mixed__choice label, .study__read label";
    return label && label.matches(large) ? label : element;
  };
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button]")]
    .filter((each) => each.closest(scope) && !each.closest("svg, .skip") && !inSentence(each))
    .filter((each) => each.checkVisibility({visibilityProperty: true}))
    .filter((each) => {
      const {width, height} = pressed(each).getBoundingClientRect();
      return width < least - 0.5 || height < least - 0.5;
    })
    .map((each) => {
      const {width, height} = pressed(each).getBoundingClientRect();
      return `${each.outerHTML.slice(0, 70)} ${Math.round(width)} × ${Math.round(height)}`;
    });
}"""
DECIDED = ".chart, .quiz, [href^='tel:']"
DESK: dict[str, Any] = {"width": 1400}
PHONE: dict[str, Any] = {"width": 320, "height": 640, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
def test_targets_can_be_hit(visits: Visits, served: str, device: dict[str, Any]) -> None:
    """On a page of each kind, folds open, all that is pressed and in no sentence is at least 24 px either way."""
    page = visits(f"{served}index.html", **device).page
    small = {}
    for name in (*KINDS, *CHART_STATES.values()):
        page.goto(served + name)
        unfold(page)
        small[name] = page.evaluate(_SMALL, [24, "body"])

    assert {} == {name: found for name, found in small.items() if found}


def test_decisions_can_be_hit_with_a_thumb(visits: Visits, served: str) -> None:
    """On a phone all that is pressed in a chart and in a quiz, and each phone number, is at least 44 px either way."""
    page = visits(f"{served}index.html", **PHONE).page
    small = {}
    for name in ("friends/the-secret.html", "lookup/lines.html", *CHART_STATES.values()):
        page.goto(served + name)
        unfold(page)
        for choice in page.locator("quiz-set fieldset:has(.option)").all():
            choice.locator(".option input").first.check()
            choice.get_by_role("button", name="Check my answer").click()
        small[name] = page.evaluate(_SMALL, [44, DECIDED])

    assert {} == {name: found for name, found in small.items() if found}


def test_charts_and_quizzes_are_as_large_at_a_desk(visits: Visits, served: str) -> None:
    """At a desk, too, answers, options, buttons and the ways back are at least 44 px high."""
    page = visits(f"{served}index.html", **DESK).page
    small = {}
    for name in ("friends/the-secret.html", CHART_STATES["start"], CHART_STATES["middle"]):
        page.goto(served + name)
        small[name] = page.evaluate(_SMALL, [44, ".ask, .walk__bar, .walk__so-far, .walk__views, .quiz"])
    page.goto(served + CHART_STATES["end"])
    small["end"] = page.evaluate(_SMALL, [44, ".walk__bar, .record, .walk__views"])

    assert {} == {name: found for name, found in small.items() if found}


@pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
def test_practice_can_be_hit_with_a_thumb(visits: Visits, served: str, device: dict[str, Any]) -> None:
    """What makes, asks and prints a set, keeps the review list, and fills in a record is at least 44 px high."""
    page = visits(f"{served}practice/index.html", **device).page
    page.get_by_role("button", name="Make a set").click()
    page.locator(".mixed__title").wait_for()
    small = {"practice": page.evaluate(_SMALL, [44, ".mixed, .keeper"])}
    page.goto(f"{served}practice/record.html")
    small["record"] = page.evaluate(_SMALL, [44, ".study"])

    assert {} == {name: found for name, found in small.items() if found}
