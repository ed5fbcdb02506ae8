"""What a student sees of the course, in a learning system and without one."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.clients.scorm import Opened

VERSIONS = ("1.2", "2004")
ONE = "friends/the-secret.html"
NEXT = "friends/before-you-say-yes.html"


def test_a_course_without_a_system_can_be_practiced(opened: Opened) -> None:
    """Opened from a disk or a web server, it says that nothing counts, and works."""
    playing = opened("1.2", words="&silent")

    expect(playing.course.locator(".course__alone")).to_be_visible()
    playing.open(ONE)
    answered = playing.answer(right=True)

    expect(playing.course.locator(".course__count")).to_contain_text(f"{answered} of")
    assert [] == playing.sets


@pytest.mark.parametrize("scorm", VERSIONS)
def test_a_system_that_takes_nothing_is_not_kept_from_the_student(opened: Opened, scorm: str) -> None:
    """The student is told, and can have all of it sent again."""
    playing = opened(scorm)
    playing.open(ONE)
    playing.answer(right=True)
    playing.page.evaluate("deaf = true")
    playing.open(NEXT)
    told = playing.course.locator(".course__refused")

    expect(told).to_be_visible()
    playing.page.evaluate("deaf = false")
    playing.course.locator(".course__retry").click()

    expect(told).to_be_hidden()
    assert NEXT == playing.last("lesson_location" if scorm == "1.2" else "location")
    accepted = [entry for entry in playing.sets if entry[2] == "true" and entry[0].endswith(".result")]
    assert 5 <= len(accepted)


def test_own_words_are_told_to_nobody(opened: Opened) -> None:
    """What a student writes reaches no system."""
    playing = opened("2004", "rule")
    secret = "Nobody's business 4711"  # noqa: S105 (it is none)
    for page in playing.chapters():
        playing.open(page)
        for area in playing.handbook.locator("quiz-set textarea").all():
            area.fill(secret)
        playing.answer(right=True)
    playing.leave()

    assert [] == [entry for entry in playing.sets if "4711" in entry[1]]


def test_links_to_other_sites_leave_the_course_open(opened: Opened) -> None:
    """A source opens beside the course, since many sites refuse to be shown in a frame."""
    playing = opened("1.2")
    playing.open("index.html")
    playing.handbook.goto(f"{playing.host.address}package/handbook/lookup/sources.html")
    playing.course.wait_for_function("document.querySelector('course-player').page === 'lookup/sources.html'")
    targets = playing.handbook.locator('a[href^="http"]').evaluate_all("links => links.map((link) => link.target)")

    assert {"_blank"} == set(targets)


def test_practice_does_not_count(opened: Opened) -> None:
    """A question that a mixed set asks is no answer in the course: whoever practices can't lose points by it."""
    playing = opened("1.2", None)
    playing.open("index.html")
    playing.handbook.goto(f"{playing.host.address}package/handbook/practice/index.html")
    playing.course.wait_for_function("document.querySelector('course-player').page === 'practice/index.html'")
    playing.handbook.get_by_role("button", name="Make a set").click()
    playing.handbook.locator("quiz-set .question__check").first.wait_for()

    assert 5 == playing.answer(right=False)
    expect(playing.course.locator(".course__count")).to_contain_text("0 of ")
    playing.leave()

    assert [] == playing.interactions()
    assert [] == playing.refused


@pytest.mark.parametrize("scorm", VERSIONS)
def test_saved_is_said_of_what_is_saved(opened: Opened, scorm: str) -> None:
    """Save and close ends the visit only when the system has taken all of it."""
    playing = opened(scorm)
    playing.open(ONE)
    playing.answer(right=True)
    playing.page.evaluate("deaf = true")
    playing.course.locator(".course__leave").click()

    expect(playing.course.locator(".course__refused")).to_be_visible()
    expect(playing.course.locator(".course__end")).to_be_hidden()
    playing.page.evaluate("deaf = false")
    playing.course.locator(".course__leave").click()

    expect(playing.course.locator(".course__saved")).to_be_visible()
    assert 1 == playing.calls("Terminate")
    assert "suspend" == playing.last("exit")


def test_without_a_system_nothing_is_said_to_be_saved(opened: Opened) -> None:
    """Save and close says so, where nothing was saved."""
    playing = opened("1.2", words="&silent")
    playing.course.locator(".course__leave").click()

    expect(playing.course.locator(".course__nothing")).to_be_visible()
    expect(playing.course.locator(".course__saved")).to_be_hidden()


def test_a_page_that_is_open_stays_as_it_is(opened: Opened) -> None:
    """Who looks at the overview and goes on finds what was written."""
    playing = opened("1.2", "rule")
    page = next(each for each in playing.chapters() if each == "rule/why-clients-need-it.html")
    playing.open(page)
    playing.answer(right=True)
    playing.course.locator(".course__home").click()
    playing.course.locator(".course__go-on").click()

    assert 0 < playing.handbook.locator("quiz-set [data-grade]").count()


@pytest.mark.parametrize("scorm", VERSIONS)
def test_a_system_may_name_the_score_that_passes(opened: Opened, scorm: str) -> None:
    """Then the student is told that one, and judged by it."""
    playing = opened(scorm, words="&mastery=95")

    expect(playing.course.locator(".course__standing")).to_contain_text("With 95 percent right you pass.")
    playing.play(right=True)
    playing.open(ONE)
    playing.answer(right=False)
    playing.leave()

    assert [] == playing.refused
    assert 80 < int(playing.last("score.raw")) < 95
    assert "failed" == playing.last("lesson_status" if scorm == "1.2" else "success_status")
