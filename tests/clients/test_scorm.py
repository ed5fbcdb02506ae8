"""Both SCORM packages, played by scorm-again in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from macros import quizzes
from macros.content import Library, prose
from tests.clients.scorm import Opened, System, values

VERSIONS = ("1.2", "2004")
ONE = "friends/the-secret.html"
NEXT = "friends/before-you-say-yes.html"


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
    if scorm == "2004":
        questions = library.charts["may-i-share"].questions
        ids = [each["id"].removeprefix("may-i-share.") for each in decisions]
        assert [prose.plain(questions[id_].ask)[:250] for id_ in ids] == [each["description"] for each in decisions]
    assert ("may-i-share.end", "fill-in", "neutral") == values(end, "id", "type", "result")
    assert values(end, "student_response")[0] in library.charts["may-i-share"].outcomes
    assert "0" == playing.last("score.raw")


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


def test_the_key_agrees_with_the_pages(library: Library, handbook: dict[str, bytes]) -> None:
    """Every question that counts stands on the page of its chapter, where it is answered."""
    for path in library.chapters:
        page = handbook[f"{library.pages[path].id}.html"].decode()
        asked = [each for each in quizzes.questions_for(library, library.pages[path].id) if each.graded]

        assert [] == [each.id for each in asked if f'data-question="{each.id}"' not in page]


@pytest.mark.parametrize("scorm", VERSIONS)
def test_opening_the_course_takes_nothing_away(opened: Opened, scorm: str) -> None:
    """Whoever has passed and comes back keeps score and status, even if this edition asks more, until an answer."""
    playing = opened(scorm)
    playing.play(right=True)
    playing.leave()
    playing.page.evaluate(
        """() => {
          const kept = JSON.parse(sessionStorage.getItem("kept"));
          kept.cmi.suspend_data = kept.cmi.suspend_data.slice(0, -5); // as if one question were new
          sessionStorage.setItem("kept", JSON.stringify(kept));
        }"""
    )
    playing.enter()
    playing.open(ONE)
    playing.leave()
    told = {name.rpartition(".")[2] for name, *_ in playing.sets}

    assert [] == playing.refused
    assert set() == told & {"raw", "scaled", "lesson_status", "completion_status", "success_status"}
    playing.enter()
    playing.open(ONE)
    playing.answer(right=True)
    playing.leave()

    assert "97" == playing.last("score.raw")


@pytest.mark.parametrize("scorm", VERSIONS)
def test_an_answer_that_is_refused_for_good_stops_no_other(opened: Opened, scorm: str) -> None:
    """A system that takes no answers, or no more of them, still gets the score, and the student is not alarmed."""
    playing = opened(scorm)
    playing.page.evaluate("deaf = 'cmi.interactions'")
    playing.play(right=True)
    playing.page.evaluate("deaf = false")
    playing.open(ONE)
    playing.answer(right=False)
    playing.open(NEXT)

    expect(playing.course.locator(".course__refused")).to_be_hidden()
    assert {"wrong", "incorrect"} & {each["result"] for each in playing.interactions()}
    assert "100" in {value for name, value, *_ in playing.sets if name.endswith("score.raw")}
