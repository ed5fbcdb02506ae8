"""The players and importers try what the tests of the course read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from macros import course
from macros.content import Library
from tests.clients.scorm import Opened, System, system
from tests.course.conftest import course_quizzes, images, items

__all__ = ["course_quizzes", "images", "items"]


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
