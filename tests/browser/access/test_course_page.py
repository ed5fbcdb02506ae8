"""The page of the course around the handbook, as everyone uses it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros import course
from macros.content import Library
from tests.browser.host import hosting

from .conftest import Tabs


@pytest.fixture(scope="module")
def packed(site: Path, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a package that no learning system plays."""
    folder = tmp_path_factory.mktemp("package")
    package = course.scorm_package(course.handbook_files(site), library, "1.2", "friends")
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extractall(folder)
    with hosting(folder, guarded=False) as host:
        yield f"{host.address}course.html"


_STATES = {
    "overview": "() => {}",
    "refused": "() => { document.querySelector('.course__refused').hidden = false; }",
    "reading": "() => document.querySelector('course-player').open('friends/the-secret.html')",
    "ended": "() => document.querySelector('course-player').leave()",
}


def test_axe_finds_nothing_wrong(tabs: Tabs, packed: str) -> None:
    """Neither on the overview, nor with a page open, nor when something was refused, nor at the end."""
    faults = {}
    for state, do in _STATES.items():
        tabs.open(packed)
        tabs.do(lambda page, do=do: page.evaluate(do))  # type: ignore[misc]
        if state == "reading":
            tabs.do(lambda page: page.frame_locator("iframe").locator("h1").wait_for())
        faults[state] = tabs.faults(".course")

    assert {} == {state: found for state, found in faults.items() if found}


def test_nothing_is_cut_off_on_a_small_phone(tabs: Tabs, packed: str) -> None:
    """At 320 px the page of the course scrolls only down."""
    tabs.open(packed)
    phone = tabs.pages["phone"]
    wide = phone.evaluate("document.documentElement.scrollWidth")
    small = phone.locator(".course__bar button:visible, .course__chapters a").evaluate_all(
        "all => all.filter((each) => each.getBoundingClientRect().height < 24).map((each) => each.textContent)"
    )

    assert wide <= 320
    assert [] == small


def test_the_overview_takes_the_focus_back(tabs: Tabs, packed: str) -> None:
    """Who comes back from a page by keyboard stands at the overview's title, and a page that opens has the focus."""
    tabs.open(packed)
    page = tabs.pages["light"]
    page.locator(".course__go-on").focus()
    page.keyboard.press("Enter")
    page.frame_locator("iframe").locator("h1").wait_for()

    assert "IFRAME" == page.evaluate("document.activeElement.tagName")
    page.locator(".course__home").focus()
    page.keyboard.press("Enter")

    assert "course__title" == page.evaluate("document.activeElement.className")
