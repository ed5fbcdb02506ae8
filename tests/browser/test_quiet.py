"""Nobody hears of it: whatever is used, nothing is asked for outside, and nothing is kept."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import Visits


def _use(page: Page) -> None:
    """Use whatever a page offers: fold, term, quiz, chart, record, search."""
    for summary in page.locator("summary:visible").all():
        summary.click()
    for word in page.locator(".term__word").all():
        word.focus()
    for question in page.locator("fieldset").all():
        question.locator("input").first.check()
        question.get_by_role("button", name="Check my answer").click()
    while page.locator("chart-walk[data-state=asking]").count():
        page.locator("chart-walk .answer:visible").last.click()
    for area in page.locator("textarea:visible").all():
        area.fill("What was done.")
    for button in page.get_by_role("button", name=re.compile("^(Copy|Save as text)$")).all():
        button.click()
    if page.get_by_role("button", name="Search").count():
        page.get_by_role("button", name="Search").click()
        page.keyboard.type("daughter")
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("Escape")


def _kept(page: Page) -> dict[str, Any]:
    """Return whatever a browser could have kept for the site."""
    kept: dict[str, Any] = page.evaluate(
        """async () => ({
          local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
          databases: indexedDB.databases ? (await indexedDB.databases()).length : 0,
          workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
        })"""
    )
    return kept


NOTHING = {"local": [], "session": [], "cookies": "", "databases": 0, "workers": 0}


def test_no_page_asks_outside_or_keeps_anything(visits: Visits, served: str, site: Path) -> None:
    """Over http, using all of every page leads to no request to another origin, no storage and no cookie."""
    visit = visits(f"{served}index.html")
    for path in sorted(site.rglob("*.html")):
        visit.page.goto(served + path.relative_to(site).as_posix())
        _use(visit.page)

    assert [] == [address for address in visit.requests if not address.startswith((served, "data:", "blob:"))]
    assert NOTHING == _kept(visit.page)
    assert [] == visit.page.context.cookies()


def test_the_site_works_from_a_disk(visits: Visits, on_disk: str, site: Path) -> None:
    """Opened from a disk, every page but the server's own 404 can be used, and asks only for files of the site."""
    visit = visits(f"{on_disk}index.html")
    for path in sorted(set(site.rglob("*.html")) - {site / "404.html"}):
        visit.page.goto(on_disk + path.relative_to(site).as_posix())
        _use(visit.page)

    assert [] == [address for address in visit.requests if not address.startswith((on_disk, "data:", "blob:"))]


def test_choices_are_in_no_address_that_is_sent(visits: Visits, served: str) -> None:
    """What was chosen in a chart and in a quiz stands in no address that was asked for."""
    visit = visits(f"{served}decide/may-i-share.html")
    _use(visit.page)
    visit.page.goto(f"{served}friends/the-secret.html")
    _use(visit.page)

    assert [] == [address for address in visit.requests if "?" in address or "#" in address.removeprefix(served)]


@pytest.mark.parametrize("name", ["index.html", "decide/index.html"])
def test_the_first_page_finds_an_answer(visits: Visits, served: str, name: str) -> None:
    """Words typed into the search of a page bring results that lead to pages of the handbook."""
    page = visits(served + name).page
    if name == "index.html":
        page.locator(".search-box").get_by_label("Your question, in your own words").fill("daughter")
        page.get_by_role("button", name="Find an answer").click()
    else:
        page.get_by_role("button", name="Search").click()
        page.keyboard.type("daughter")
    first = page.get_by_role("option").first
    first.wait_for()

    assert str(first.evaluate("link => link.href")).startswith(served)
