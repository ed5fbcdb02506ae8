"""Both SCORM packages, played by scorm-again in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from macros import course, quizzes
from macros.content import Library
from tests.clients.scorm import System, system, values

VERSIONS = ("1.2", "2004")
ONE = "friends/the-secret.html"
NEXT = "friends/before-you-say-yes.html"

Opened = Callable[..., System]


@pytest.fixture(scope="module")
def handbook(site: Path) -> dict[str, bytes]:
    """The files of the site that go into a package."""
    return course.handbook_files(site)


@pytest.fixture
def opened(browser: Browser, handbook: dict[str, bytes], library: Library, tmp_path: Path) -> Iterator[Opened]:
    """Opens a package in a learning system. No course may ask for anything outside, or complain."""
    heard: list[str] = []
    asked: list[str] = []
    with ExitStack() as stack:

        def open_(scorm: Any, part: str | None = "friends", words: str = "") -> System:
            context = stack.enter_context(browser.new_context(reduced_motion="reduce"))
            page = context.new_page()
            page.set_default_timeout(10_000)
            page.on("pageerror", lambda error: heard.append(str(error)))
            page.on("console", lambda said: heard.append(said.text) if said.type in {"error", "warning"} else None)
            page.on("request", lambda request: asked.append(request.url))
            package = course.scorm_package(handbook, library, scorm, part)
            playing = stack.enter_context(system(page, package, scorm, tmp_path))
            playing.enter(words)
            return playing

        yield open_

    assert [] == heard
    allowed = ("http://127.0.0.1", "about:", "data:", "https://www.weather.gov/")
    assert [] == [address for address in asked if not address.startswith(allowed)]


def _status(playing: System) -> tuple[str, ...]:
    if playing.scorm == "1.2":
        return (playing.last("lesson_status"),)
    return playing.last("completion_status"), playing.last("success_status")


@pytest.mark.parametrize(("scorm", "part"), [("1.2", None), ("2004", "friends")])
def test_who_answers_all_rightly_passes(opened: Opened, library: Library, scorm: str, part: str | None) -> None:
    """Every question that counts is told as right, the score is 100, and the system takes every word."""
    playing = opened(scorm, part)
    asked = [
        each.id
        for each in library.questions.values()
        if each.graded and part in {None, library.objectives[each.objective].partition("/")[0]}
    ]

    assert len(asked) == playing.play(right=True)
    playing.leave()

    told = playing.interactions()

    assert [] == playing.refused
    assert sorted(asked) == sorted(each["id"] for each in told)
    assert {"correct"} == {each["result"] for each in told}
    assert all(
        response == pattern
        for response, pattern in (values(each, "student_response", "correct_responses.0.pattern") for each in told)
    )
    assert (("passed",) if scorm == "1.2" else ("completed", "passed")) == _status(playing)
    assert ("0", "100", "100") == tuple(playing.last(f"score.{name}") for name in ("min", "max", "raw"))
    assert len(playing.last("suspend_data")) <= 4096


@pytest.mark.parametrize("scorm", VERSIONS)
def test_who_answers_all_wrongly_fails(opened: Opened, scorm: str) -> None:
    """Every question is told as wrong, with what was answered and what was right; the course is done and not passed."""
    playing = opened(scorm)
    playing.play(right=False)
    playing.leave()
    told = playing.interactions()

    assert [] == playing.refused
    assert {"wrong" if scorm == "1.2" else "incorrect"} == {each["result"] for each in told}
    assert all(
        response != pattern
        for response, pattern in (values(each, "student_response", "correct_responses.0.pattern") for each in told)
    )
    assert (("failed",) if scorm == "1.2" else ("completed", "failed")) == _status(playing)
    assert "0" == playing.last("score.raw")


@pytest.mark.parametrize("scorm", VERSIONS)
def test_a_student_goes_on_where_the_student_left(opened: Opened, scorm: str) -> None:
    """What was answered and opened is known the next time, numbers of answers go on, and the page is offered."""
    playing = opened(scorm)
    playing.open(ONE)
    right = playing.answer(right=True)
    playing.open(NEXT)
    playing.leave()
    playing.enter()

    expect(playing.course.locator(".course__count")).to_contain_text(f"{right} of ")
    expect(playing.course.locator(f'[data-of="{ONE}"]')).to_contain_text(f"{right} right of {right} answered")
    expect(playing.course.locator(f'[data-of="{NEXT}"]')).to_contain_text("opened")
    playing.course.locator(".course__go-on").click()
    playing.handbook.wait_for_url(f"**/handbook/{NEXT}")
    playing.handbook.wait_for_load_state()
    wrong = playing.answer(right=False)
    playing.leave()

    assert [] == playing.refused
    numbers = {int(name.split(".")[2]) for name, *_ in playing.sets if name.startswith("cmi.interactions.")}
    assert set(range(right, right + wrong)) == numbers
    assert ("incomplete",) == _status(playing)[:1]
    assert 0 < int(playing.last("score.raw")) < 50


@pytest.mark.parametrize("scorm", VERSIONS)
def test_the_latest_answer_counts(opened: Opened, scorm: str) -> None:
    """Who fails may try again, and passes with right answers."""
    playing = opened(scorm)
    playing.play(right=False)
    failed = _status(playing)
    playing.play(right=True)
    playing.leave()

    assert [] == playing.refused
    assert "failed" == failed[-1]
    assert "passed" == _status(playing)[-1]
    assert "100" == playing.last("score.raw")


@pytest.mark.parametrize("scorm", VERSIONS)
def test_reading_on_does_not_end_the_course(opened: Opened, scorm: str) -> None:
    """Moving from page to page keeps the session; only leaving ends it, once, so that one can come back."""
    playing = opened(scorm)
    for page in (ONE, NEXT, "decide/index.html", "index.html"):
        playing.open(page)

    assert 0 == playing.calls("Terminate")
    assert "index.html" == playing.last("lesson_location" if scorm == "1.2" else "location")
    playing.leave()

    assert 1 == playing.calls("Terminate")
    assert "suspend" == playing.last("exit")
    assert [] == playing.refused


@pytest.mark.parametrize("scorm", VERSIONS)
def test_the_system_is_told_rarely(opened: Opened, scorm: str) -> None:
    """Answers are gathered until the student leaves the page, since a system that hears each by itself may freeze."""
    playing = opened(scorm)
    playing.open(ONE)
    before = playing.calls("Commit")
    answered = playing.answer(right=True)

    assert 1 < answered
    assert before == playing.calls("Commit")
    assert [] == playing.interactions()
    playing.open(NEXT)

    assert before + 1 == playing.calls("Commit")
    assert answered == len(playing.interactions())


@pytest.mark.parametrize("scorm", VERSIONS)
def test_a_walk_is_told_without_a_right_or_a_wrong(opened: Opened, library: Library, scorm: str) -> None:
    """Each decision of a chart is an answer by itself, and the last one says where the walk ended."""
    playing = opened(scorm)
    playing.open("decide/index.html")
    playing.handbook.goto(f"{playing.host.address}package/handbook/decide/may-i-share.html")
    steps = 0
    while playing.handbook.locator("chart-walk").get_attribute("data-state") == "asking":
        playing.handbook.locator(".answer:visible").first.click()
        steps += 1
        playing.handbook.wait_for_function(
            "count => document.querySelector('.walk__back').getAttribute('href').split('/').length >= count", arg=steps
        )
    playing.leave()
    *decisions, end = playing.interactions()

    assert [] == playing.refused
    assert steps == len(decisions)
    assert {("choice", "a", "neutral")} == {values(each, "type", "student_response", "result") for each in decisions}
    assert ("may-i-share.end", "fill-in", "neutral") == values(end, "id", "type", "result")
    assert values(end, "student_response")[0] in library.charts["may-i-share"].outcomes
    assert "0" == playing.last("score.raw")


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


@pytest.mark.parametrize(
    "state", ["", "nonsense", "1", "1;;", "1;????;zzzzr!!!!w", "9;aaaa;bbbbr", '{"a":1}', "1;;\u0000rr"]
)
def test_a_state_of_another_course_or_edition_is_no_hindrance(opened: Opened, state: str) -> None:
    """What can't be read, and what this edition doesn't have, is forgotten."""
    playing = opened("2004")
    playing.course.evaluate("state => document.querySelector('course-player').recall(state, 'gone/page.html')", state)

    playing.course.evaluate("document.querySelector('course-player').count()")

    expect(playing.course.locator(".course__count")).to_contain_text("0 of ")
    playing.open(ONE)
    playing.leave()

    assert [] == playing.refused


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


def test_the_key_agrees_with_the_pages(library: Library, handbook: dict[str, bytes]) -> None:
    """Every question that counts stands on the page of its chapter, where it is answered."""
    for path in library.chapters:
        page = handbook[f"{library.pages[path].id}.html"].decode()
        asked = [each for each in quizzes.questions_for(library, library.pages[path].id) if each.graded]

        assert [] == [each.id for each in asked if f'data-question="{each.id}"' not in page]


def test_the_quick_exit_leaves_the_learning_system(opened: Opened) -> None:
    """A page about violence that is left in a hurry takes the system around it along; what was done is saved first."""
    playing = opened("1.2", "emergencies")
    playing.page.context.route(
        "https://www.weather.gov/**", lambda route: route.fulfill(content_type="text/html", body="<p>Sunny.</p>")
    )
    playing.open("emergencies/abuse-and-neglect.html")
    playing.handbook.get_by_role("link", name="Leave this page quickly").click()
    playing.page.get_by_text("Sunny.").wait_for()

    assert "https://www.weather.gov/" == playing.page.url


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
