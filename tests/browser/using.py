"""Using a page: every fold, term, question, chart, record and search on it, as far as a hand could."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page

_FOLDS_AND_TERMS = """() => {
  for (const fold of document.querySelectorAll("main summary")) fold.click();
  for (const word of document.querySelectorAll(".term__word")) word.focus();
}"""

_QUIZZES = """() => {
  const press = (question, name) => question.querySelector(`.question__${name}`).click();
  let pressed = 0;
  for (const area of document.querySelectorAll("quiz-set textarea")) area.value = "What I would say.";
  for (const question of document.querySelectorAll("quiz-set fieldset:has(.option)")) {
    press(question, "check"); // nothing is chosen yet
    question.querySelector(".question__sure input").click();
    const inputs = [...question.querySelectorAll(".option input")];
    const places = [...question.querySelectorAll("select")];
    const choices = inputs.map((input) => () => input.click());
    if (inputs[0]?.type === "checkbox") choices.push(() => inputs.forEach((input) => input.click()));
    for (const shift of places.keys()) {
      choices.push(() => places.forEach((place, at) => (place.value = String(((at + shift) % places.length) + 1))));
    }
    for (const choose of choices) {
      choose();
      press(question, "check");
      press(question, "again");
      pressed += 1;
    }
    choices[0]();
    press(question, "check");
    question.querySelector(".question__next")?.click();
  }
  for (const retry of document.querySelectorAll(".quiz__retry")) if (retry.checkVisibility()) retry.click();
  return pressed;
}"""
"""Chooses each option by itself, all that can be chosen together and each place, and has each choice graded."""

_WALKS = """async () => {
  const moved = () => new Promise((resolve) => window.addEventListener("hashchange", resolve, { once: true }));
  const go = async (link) => { const done = moved(); link.click(); await done; };
  let ends = 0;
  for (const walk of document.querySelectorAll("chart-walk")) {
    const shown = () => [...walk.querySelectorAll(".answer")].filter((answer) => answer.checkVisibility());
    const first = shown().length;
    for (let start = 0; start < first; start += 1) {
      await go(shown()[start]);
      for (let step = 0; walk.dataset.state === "asking"; step += 1) await go(shown()[(start + step) % shown().length]);
      ends += 1;
      await go(walk.querySelector(".walk__back"));
      await go(shown()[0]);
      while (walk.dataset.state === "asking") await go(shown()[0]);
      if (start < first - 1) await go(walk.querySelector(".walk__again"));
    }
  }
  return ends;
}"""
"""Walks each chart from each of its first answers to an end, goes back, on again, and starts over; ends at an end."""


def use(page: Page, *, search: bool = True) -> dict[str, Any]:
    """Use whatever a page offers but what keeps the handbook on the device and what leaves the page.

    Args:
        page: The browser's page.
        search: Whether the search in its header, which is the same on all pages, is used too.

    Returns:
        How many answers were graded and how many walks ended.
    """
    page.evaluate(_FOLDS_AND_TERMS)
    for word in page.locator(".term__word").all()[:1]:
        word.hover(force=True)
        page.keyboard.press("Escape")
        word.focus()
        page.keyboard.press("Enter")
    _practice(page)
    graded = page.evaluate(_QUIZZES)
    ended = page.evaluate(_WALKS)
    _record(page)
    if search:
        _search(page)
    return {"graded": graded, "ended": ended}


def _practice(page: Page) -> None:
    """Make sets of a rule and of the whole handbook, have the last asked and printed, and fill in a record."""
    for about in ("rule no-hints", ""):
        for start in page.locator("mixed-set .mixed__form").all():
            start.locator(".mixed__from").select_option(about)
            start.locator(".mixed__own").check()
            start.get_by_role("button", name="Make a set").click()
            page.locator(".mixed__title").wait_for()
            page.get_by_role("button", name="Print this set").click()
    for record in page.locator("study-record").all():
        for box in record.locator("input[type=checkbox]").all()[:3]:
            box.check()
        record.get_by_label("Name", exact=True).fill("Jo Rivera")
        record.get_by_role("button", name="Print this record").click()
        record.get_by_role("button", name="Empty it").click()
        record.get_by_label("Reflection").fill("What was learned.")


def _record(page: Page) -> None:
    """Fill in the record of a decision, copy it, save it and print it."""
    for area in page.locator("decision-record .record__field textarea:visible").all():
        area.fill("What was done.")
    for button in page.locator("decision-record").get_by_role("button", name=re.compile("^(Copy|Print)$")).all():
        button.click()
    for button in page.locator("decision-record").get_by_role("button", name="Save as text").all():
        with page.expect_download():
            button.click()


def _search(page: Page) -> None:
    """Ask the search of a page, in its header and, where there is one, in its text; go through what it answers."""
    opener = page.locator("header").get_by_role("button", name="Search")
    fields = [opener, *page.locator("main search-box input:visible").all()] if opener.count() else []
    for field in fields:
        field.click()
        page.keyboard.type("her daughter asks")
        page.locator("[role=option]:visible").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
