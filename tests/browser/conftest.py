"""A real browser, the real site over http, and a watch over everything that a page asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.host import hosting


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the site over http, with a slash at the end."""
    with hosting(site, guarded=False) as host:
        yield host.address


@pytest.fixture(scope="session")
def on_disk(site: Path) -> str:
    """The address of the site opened from a disk, with a slash at the end."""
    return f"{site.resolve().as_uri()}/"


@dataclass
class Visit:
    """One reader's visit: a page, and what was asked for and complained of on the way.

    Attributes:
        page: The browser's page.
        requests: Every address that was asked for.
        complaints: Errors and warnings in the console, and scripts that failed.
    """

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self._hear(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.set_default_timeout(10_000)

    def _hear(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)


@dataclass(frozen=True)
class Visits:
    """Opens visits and closes them at the end of a test."""

    browser: Browser
    opened: list[Visit] = field(default_factory=list)

    def __call__(self, address: str, *, width: int = 1280, height: int = 900, **settings: Any) -> Visit:
        """Open a page in a browser that remembers nothing of other visits."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **settings
        )
        visit = Visit(context.new_page())
        self.opened.append(visit)
        visit.page.goto(address)
        return visit


@pytest.fixture
def visits(browser: Browser) -> Iterator[Visits]:
    """Opens visits; every visit must have gone without a complaint in the console."""
    opener = Visits(browser)
    yield opener
    complaints = [complaint for visit in opener.opened for complaint in visit.complaints]
    for visit in opener.opened:
        visit.page.context.close()

    assert [] == complaints
