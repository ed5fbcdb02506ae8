"""Nobody hears of it: whatever is used, nothing is asked for outside, and nothing is kept."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from macros.content import Library
from tests.handbook import CHARTS

from .conftest import Visits
from .using import use

NOTHING = {"local": [], "session": [], "cookies": "", "databases": 0, "caches": 0, "workers": 0}


def kept(page: Page) -> dict[str, Any]:
    """Return whatever a browser could have kept for the site."""
    found: dict[str, Any] = page.evaluate(
        """async () => ({
          local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
          databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
          workers: (await navigator.serviceWorker.getRegistrations()).length,
        })"""
    )
    return found


def test_no_page_asks_outside_or_keeps_anything(visits: Visits, served: str, site: Path, library: Library) -> None:
    """Over http, using all of every page leads to no request to another origin, no storage, no worker, no cookie."""
    visit = visits(f"{served}index.html")
    used: Counter[str] = Counter()
    for path in sorted(site.rglob("*.html")):
        visit.page.goto(served + path.relative_to(site).as_posix())
        used.update(use(visit.page))

    assert [] == [address for address in visit.requests if not address.startswith((served, "data:", "blob:"))]
    assert NOTHING == kept(visit.page)
    assert [] == visit.page.context.cookies()
    assert used["graded"] >= sum(len(question.options) for question in library.questions.values() if question.graded)
    assert used["ended"] >= 2 * len(CHARTS)


def test_the_site_works_from_a_disk(visits: Visits, on_disk: str, site: Path) -> None:
    """Opened from a disk, every page but the server's own 404 can be used, and asks only for files of the site."""
    visit = visits(f"{on_disk}index.html")
    folders = set()
    for path in sorted(set(site.rglob("*.html")) - {site / "404.html"}):
        visit.page.goto(on_disk + path.relative_to(site).as_posix())
        use(visit.page, search=path.parent not in folders)
        folders.add(path.parent)

    assert [] == [address for address in visit.requests if not address.startswith((on_disk, "data:", "blob:"))]


def test_choices_are_in_no_address_that_is_sent(visits: Visits, served: str) -> None:
    """What was chosen in a chart and in a quiz, typed and searched for stands in no address that was asked for."""
    visit = visits(f"{served}decide/may-i-share.html")
    use(visit.page)
    visit.page.goto(f"{served}friends/the-secret.html")
    use(visit.page)

    assert [] == [address for address in visit.requests if "?" in address or "#" in address.removeprefix(served)]


def test_what_was_typed_is_gone_with_the_page(visits: Visits, served: str) -> None:
    """A record that was filled in is empty when the page is opened anew."""
    address = f"{served}decide/may-i-share.html#may-i-share/yes-or-im-not-sure"
    page = visits(address).page
    use(page)
    end = page.url
    typed = page.locator(".record__field textarea")
    before = typed.evaluate_all("areas => areas.map((area) => area.value)")
    page.goto(f"{served}index.html")
    page.goto(end)

    assert ["What was done."] * len(before) == before != []
    assert [""] * len(before) == typed.evaluate_all("areas => areas.map((area) => area.value)")
