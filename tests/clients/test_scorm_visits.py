"""How a course is opened and left: in windows of its own, in a hurry, and with the browser's Back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.clients.scorm import LAUNCH, Opened

VERSIONS = ("1.2", "2004")
URGENT = "emergencies/abuse-and-neglect.html"


@pytest.mark.parametrize("framed", [False, True])
@pytest.mark.parametrize("scorm", VERSIONS)
def test_a_system_may_open_a_window(opened: Opened, scorm: str, framed: bool) -> None:
    """The system is found in the window that opened the course, or the window around it."""
    playing = opened(scorm)
    playing.page.goto(f"{playing.host.address}system.html?scorm={scorm}")
    with playing.page.expect_popup() as opening:
        playing.page.evaluate(f"window.open('{'system.html?silent' if framed else 'package/course.html'}') && 0")
    window: Page = opening.value
    window.wait_for_load_state()
    if framed:
        window.evaluate(LAUNCH, "package/course.html")
    (course,) = [frame for frame in window.frames if frame.url.endswith("package/course.html")]
    expect(course.locator(".course__go-on")).to_be_visible()

    expect(course.locator(".course__alone")).to_be_hidden()
    course.locator(".course__leave").click()
    if framed:
        expect(course.locator(".course__saved")).to_be_visible()
    playing.page.wait_for_function("calls.some((each) => ['Finish', 'Terminate'].includes(each))")
    assert "0" == playing.last("score.raw")
    assert [] == playing.refused


@pytest.mark.parametrize("scorm", VERSIONS)
def test_the_quick_exit_leaves_the_learning_system(opened: Opened, scorm: str) -> None:
    """A page about violence that is left in a hurry takes the system around it along; what was done is saved first."""
    playing = opened(scorm, "emergencies")
    playing.page.context.route(
        "https://www.weather.gov/**", lambda route: route.fulfill(content_type="text/html", body="<p>Sunny.</p>")
    )
    playing.open(URGENT)
    answered = playing.answer(right=True)
    playing.handbook.get_by_role("link", name="Leave this page quickly").click()
    playing.page.get_by_text("Sunny.").wait_for()

    assert "https://www.weather.gov/" == playing.page.url
    told = {element: value for element, value, said, _ in playing.told if said == "true"}
    results = [value for element, value in told.items() if element.endswith(".result")]
    assert ["correct"] * answered == results
    assert URGENT in told.values()


def test_a_course_that_comes_back_with_the_back_button_asks_to_be_opened_anew(opened: Opened) -> None:
    """A browser may keep the page as it was, but its session has ended: nothing that is answered could count."""
    playing = opened("1.2")
    playing.open("friends/the-secret.html")
    for event in ("pagehide", "pageshow"):
        playing.course.evaluate("name => { dispatchEvent(new PageTransitionEvent(name, { persisted: true })); }", event)

    expect(playing.course.locator(".course__gone")).to_be_visible()
    expect(playing.course.locator(".course__frame")).to_be_hidden()
    expect(playing.course.locator(".course__overview")).to_be_hidden()
    assert 1 == playing.calls("Terminate")
