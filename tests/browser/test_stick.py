"""The packed site, unpacked on a stick and opened from there."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros.finish.archive import ARCHIVE

from .conftest import Visits
from .using import use


@pytest.fixture(scope="module")
def stick(site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the site in a folder whose name has spaces and letters beyond ASCII, with a slash at the end."""
    folder = tmp_path_factory.mktemp("Björn’s stick") / "für die Schule #1 100%"
    with zipfile.ZipFile(site / ARCHIVE) as archive:
        archive.extractall(folder)
    return f"{(folder / 'in-confidence').as_uri()}/"


def test_charts_and_questions_work_from_a_stick(visits: Visits, stick: str) -> None:
    """The first page leads to a chart that is walked to its end and to questions that are graded."""
    visit = visits(f"{stick}index.html")
    page = visit.page
    page.get_by_role("link", name="I need an answer now").click()
    page.goto(f"{stick}decide/may-i-share.html")
    walked = use(page)
    expect(page.locator("chart-walk")).to_have_attribute("data-state", "ended")
    page.goto(f"{stick}friends/the-secret.html")
    graded = use(page)

    assert walked["ended"] > 1
    assert graded["graded"] > 4
    assert [] == [address for address in visit.requests if not address.startswith((stick, "data:", "blob:"))]


def test_links_lead_on_from_a_stick(visits: Visits, stick: str) -> None:
    """Every page that the first page and the bar lead to opens."""
    page = visits(f"{stick}index.html").page
    links = page.locator("a").evaluate_all("links => links.map((link) => link.href.split('#')[0])")
    titles = []
    for address in sorted({link for link in links if link.endswith(".html")}):
        page.goto(address)
        titles.append(page.title())

    assert len(titles) > 20
    assert [] == [title for title in titles if "confidence" not in title.lower()]
