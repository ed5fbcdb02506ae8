"""The review list: off until it is wanted, at even intervals, and never in the way when storage goes wrong."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from macros import quizzes
from macros.content import Library

from .conftest import Visits
from .test_quiet import NOTHING, kept

PRACTICE = "practice/index.html"
CHAPTER = "friends/the-secret"
TODAY = dt.datetime(2026, 3, 2, 23, 30)  # noqa: DTZ001 (a day of the reader's calendar)
PLACE: dict[str, Any] = {"timezone_id": "America/New_York"}
"""In the week after that day clocks there are set forward; and at this hour it is tomorrow in Greenwich."""

STORED = """() => {
  const [key] = Object.keys(localStorage).filter((key) => key.includes("review list"));
  return key === undefined ? null : JSON.parse(localStorage.getItem(key));
}"""
STORE = """(text) => {
  const [key] = Object.keys(localStorage).filter((key) => key.includes("review list"));
  localStorage.setItem(key, text);
}"""
FILL = """() => {
  for (let room = 2 ** 23; room >= 1; room /= 2) {
    try { localStorage.setItem(`filler ${room}`, "x".repeat(room)); } catch { /* half of it may fit */ }
  }
}"""


@pytest.fixture
def single(library: Library) -> str:
    """The id of a question of the chapter with one right answer."""
    return next(each.id for each in quizzes.questions_for(library, CHAPTER) if each.kind == "single")


def _open(visits: Visits, served: str, path: str = PRACTICE) -> Page:
    page = visits("about:blank", **PLACE).page
    _set_day(page, 0)
    page.goto(served + path)
    return page


def _set_day(page: Page, days: int) -> None:
    moment = TODAY + dt.timedelta(days=days)
    page.clock.set_fixed_time(
        f"{moment:%Y-%m-%dT%H:%M:%S}{'-05:00' if moment.day < 8 and moment.month == 3 else '-04:00'}"
    )


def _on(page: Page) -> Page:
    page.get_by_role("button", name="Keep my review list on this device").click()
    return page


def _say(page: Page, words: str) -> None:
    expect(page.locator("review-keeper .keeper__status")).to_contain_text(words)


def _answer(page: Page, id_: str, *, right: bool) -> None:
    """Answer one question of the page."""
    fieldset = page.locator(f"#question-{id_}")
    fieldset.locator(
        f".option{'' if right else ':not'}{'[data-correct]' if right else '([data-correct])'} input"
    ).first.check()
    fieldset.get_by_role("button", name="Check my answer").click()


def _review(page: Page, served: str, days: int, id_: str, *, right: bool) -> None:
    """Open the page so many days later, and answer the one question that is due."""
    _set_day(page, days)
    page.goto(served + PRACTICE)
    page.get_by_role("button", name="Review 1 due today").click()
    expect(page.locator(".mixed__title")).to_have_text("Your review: 1 question")
    _answer(page, id_, right=right)


def _entry(page: Page, id_: str) -> Any:
    return (page.evaluate(STORED) or {}).get(id_)


def test_nothing_is_kept_before_a_yes(visits: Visits, served: str, single: str) -> None:
    """Wrong answers in a chapter and in a set leave nothing on the device while the list is off."""
    page = _open(visits, served, f"{CHAPTER}.html")
    _answer(page, single, right=False)
    page.goto(served + PRACTICE)
    _say(page, "The review list is off.")
    expect(page.get_by_role("button", name="Forget everything")).to_be_hidden()

    assert NOTHING == kept(page)


def test_a_missed_question_comes_back_three_times(visits: Visits, served: str, single: str) -> None:
    """Missed in a chapter, a question is due after 2, 7 and 21 days of the calendar, and is then done with."""
    page = _on(_open(visits, served))
    page.goto(f"{served}{CHAPTER}.html")
    _answer(page, single, right=False)
    days = [_entry(page, single)]
    page.goto(served + PRACTICE)
    _say(page, "1 question is on your review list. Next: March 4.")
    for day in (2, 9):
        _review(page, served, day, single, right=True)
        days.append(_entry(page, single))
    _review(page, served, 30, single, right=True)

    assert [[0, "2026-03-04"], [1, "2026-03-11"], [2, "2026-04-01"]] == days
    assert {} == page.evaluate(STORED)
    _say(page, "Nothing is on it now.")


def test_wrong_begins_anew(visits: Visits, served: str, single: str) -> None:
    """A question that is missed when it comes back is due in 2 days again."""
    page = _on(_open(visits, served))
    page.goto(f"{served}{CHAPTER}.html")
    _answer(page, single, right=False)
    _review(page, served, 2, single, right=True)
    _review(page, served, 9, single, right=False)

    assert [0, "2026-03-13"] == _entry(page, single)


def test_right_before_its_day_changes_nothing(visits: Visits, served: str, single: str) -> None:
    """Who has just read the answer and gives it has the question back on its day; what was right never comes."""
    page = _on(_open(visits, served))
    page.goto(f"{served}{CHAPTER}.html")
    _answer(page, single, right=False)
    page.locator(f"#question-{single}").get_by_role("button", name="Try it again").click()
    _answer(page, single, right=True)

    assert {single: [0, "2026-03-04"]} == page.evaluate(STORED)


def test_a_day_late_is_due(visits: Visits, served: str, single: str) -> None:
    """What was due last week is due today, and the interval is counted from the answer."""
    page = _on(_open(visits, served))
    page.evaluate(STORE, json.dumps({single: [0, "2026-02-20"]}))
    _review(page, served, 0, single, right=True)

    assert [1, "2026-03-09"] == _entry(page, single)


def test_forget_everything(visits: Visits, served: str, single: str) -> None:
    """One press deletes the list and turns it off; so does Delete everything about privacy, where it is named."""
    page = _on(_open(visits, served))
    page.evaluate(STORE, json.dumps({single: [0, "2026-02-20"]}))
    page.reload()
    page.get_by_role("button", name="Forget everything").click()
    _say(page, "The review list is deleted and off.")
    expect(page.locator("review-keeper .keeper__status")).to_be_focused()

    assert NOTHING == kept(page)
    _on(page)
    page.goto(f"{served}about/privacy.html")
    expect(page.locator(".keeper__topics")).to_contain_text("Your review list: which questions you missed")
    page.get_by_role("button", name="Delete everything").click()
    expect(page.locator(".keeper__status")).to_contain_text("Everything is deleted.")
    assert NOTHING == kept(page)


def test_a_clock_that_was_ahead_holds_nothing_back(visits: Visits, served: str, single: str) -> None:
    """A day that lies further off than its interval, since the clock was set back, comes no later than that."""
    page = _on(_open(visits, served))
    page.evaluate(STORE, json.dumps({single: [1, "2031-01-01"]}))
    page.reload()
    _say(page, "Next: March 9.")

    assert [1, "2026-03-09"] == _entry(page, single)


def test_a_question_that_is_gone_drops_out(visits: Visits, served: str, single: str) -> None:
    """What this edition doesn't ask isn't counted; it stays, since a tab of a newer edition may have put it there."""
    page = _on(_open(visits, served))
    page.evaluate(STORE, json.dumps({single: [0, "2026-02-20"], "of-another-edition": [0, "2026-02-20"]}))
    page.reload()
    expect(page.get_by_role("button", name="Review 1 due today")).to_be_visible()

    assert [single, "of-another-edition"] == list(page.evaluate(STORED))


@pytest.mark.parametrize(
    "spoiled",
    [
        "{spoiled", "", "null", "7", "true", '"text"', "[]", '[["a", 1]]', '{"ID": 1}', '{"ID": null}', '{"ID": []}',
        '{"ID": ["0", "2026-03-01"]}', '{"ID": [9, "2026-03-01"]}', '{"ID": [-1, "2026-03-01"]}', '{"ID": [0.5, "x"]}',
        '{"ID": [0, "soon"]}', '{"ID": [0, 20260301]}', '{"ID": [0, null]}', '{"__proto__": [0, "2026-03-01"]}',
        '{"ID": ["length", "2026-03-01"]}',
    ],
)  # fmt: skip
def test_spoiled_lists_break_nothing(visits: Visits, served: str, single: str, spoiled: str) -> None:
    """Whatever stands where the list should be, pages open, what can't be read counts as nothing, and it goes on."""
    page = _on(_open(visits, served))
    page.evaluate(STORE, spoiled.replace("ID", single))
    page.reload()
    _say(page, "Nothing is on it now.")
    page.goto(f"{served}{CHAPTER}.html")
    _answer(page, single, right=False)

    assert {single: [0, "2026-03-04"]} == page.evaluate(STORED)


def test_odd_days_break_nothing(visits: Visits, served: str, single: str) -> None:
    """A day that no calendar has, and one in a list of its own, are taken for some day or for none."""
    page = _on(_open(visits, served))
    for day in ("2026-99-99", "0000-00-00", ["2026-03-01"]):
        page.evaluate(STORE, json.dumps({single: [0, day]}))
        page.reload()
        _say(page, "1 question is on your review list")


def test_a_full_device_is_told(visits: Visits, served: str) -> None:
    """Where there is no room the answer is graded all the same, the list stays as it was, and the page says so."""
    page = _on(_open(visits, served))
    page.evaluate(FILL)
    page.locator(".mixed__from").select_option("part friends")
    page.get_by_label("How many", exact=True).select_option("20")
    page.get_by_role("button", name="Make a set").click()
    question = page.locator('fieldset[data-kind="single"]').first
    _answer(page, str(question.get_attribute("data-question")), right=False)
    expect(question.locator(".question__result")).to_have_text("Not quite.")
    _say(page, "no room")

    assert not page.evaluate(STORED)


def test_a_browser_that_keeps_nothing_is_told(visits: Visits, served: str, single: str) -> None:
    """Where storage is forbidden the page says so, and questions work."""
    page = _open(visits, served)
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no"); } })"""
    )
    page.reload()
    _say(page, "The review list is off.")
    _on(page)
    _say(page, "This browser keeps nothing")
    page.goto(f"{served}{CHAPTER}.html")
    _answer(page, single, right=False)

    expect(page.locator(f"#question-{single} .question__result")).to_have_text("Not quite.")


def test_two_tabs_share_one_list(visits: Visits, served: str, library: Library) -> None:
    """What either tab adds is kept, both say how many wait, and what one forgets the other doesn't bring back."""
    first = _on(_open(visits, served))
    chapter = first.context.new_page()
    chapter.goto(f"{served}{CHAPTER}.html")
    other = first.context.new_page()
    other.goto(f"{served}{CHAPTER}.html")
    ids = [each.id for each in quizzes.questions_for(library, CHAPTER) if each.kind in {"single", "several"}][:3]
    for page, id_ in zip((chapter, other, chapter), ids, strict=True):
        _answer(page, id_, right=False)
    _say(first, "3 questions are on your review list.")
    both = set(chapter.evaluate(STORED))
    first.get_by_role("button", name="Forget everything").click()
    again = other.locator(f"#question-{ids[1]}")
    again.get_by_role("button", name="Try it again").click()
    _answer(other, ids[1], right=False)

    assert set(ids) == both
    assert NOTHING == kept(other)
