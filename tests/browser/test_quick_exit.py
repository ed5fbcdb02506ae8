"""The quick exit: gone at once, and not to be found with the Back key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from playwright.sync_api import Page, Route, expect

from macros.content import Library

from .conftest import Visit, Visits
from .host import Host, hosting

AWAY = "https://www.weather.gov/"
CHART = "decide/is-this-an-emergency.html"
PAGE = "emergencies/abuse-and-neglect.html"
TOUCHED_BY_VIOLENCE = {
    "decide/abuse-or-neglect.md",
    "decide/is-this-an-emergency.md",
    "decide/older-client.md",
    "emergencies/abuse-and-neglect.md",
    "emergencies/suicide-and-violence.md",
    "friends/when-a-client-crosses-a-line.md",
    "lookup/lines.md",
}


@pytest.fixture
def host(site: Path) -> Iterator[Host]:
    """The host of the site."""
    with hosting(site) as host:
        yield host


def _visit(visits: Visits, host: Host, name: str, told: list[dict[str, str]], **settings: Any) -> Visit:
    """Open the first page and then another; the forecast is answered here, and what it is told is noted."""

    def forecast(route: Route) -> None:
        told.append(route.request.all_headers())
        route.fulfill(content_type="text/html", body="<title>Forecast</title><p>Sunny.</p>")

    visit = visits(f"{host.address}index.html", **settings)
    visit.page.context.route(f"{AWAY}**", forecast)
    visit.page.goto(host.address + name)
    return visit


def _leave(page: Page) -> None:
    page.get_by_role("link", name="Leave this page quickly").click()
    page.get_by_text("Sunny.").wait_for()


def test_pages_about_violence_have_it(site: Path, library: Library) -> None:
    """It stands on the pages about abuse and violence and on no other, right behind the link to the content."""
    marked = {path for path, page in library.pages.items() if page.head.quick_exit}
    built = {
        path.relative_to(site).with_suffix(".md").as_posix(): lxml.html.document_fromstring(path.read_text("utf-8"))
        for path in site.rglob("*.html")
    }
    second = {name for name, page in built.items() if page.xpath("(//a)[2][contains(@class, 'exit__link')]")}

    assert TOUCHED_BY_VIOLENCE == marked == second


def test_back_leads_past_the_page(visits: Visits, host: Host) -> None:
    """After it the forecast is shown, it was told nothing of us, and Back leads to the page before."""
    told: list[dict[str, str]] = []
    page = _visit(visits, host, PAGE, told).page
    _leave(page)
    at = page.url
    page.go_back()

    assert AWAY == at
    assert [None] == [headers.get("referer") for headers in told]
    assert f"{host.address}index.html" == page.url


@pytest.mark.parametrize("back", [0, 1])
def test_back_leads_past_a_walk(visits: Visits, host: Host, back: int) -> None:
    """The answers of a chart, each of which has its entry in the history, are left behind with it."""
    page = _visit(visits, host, CHART, []).page
    walk = page.locator("chart-walk")
    for _ in range(3):
        walk.locator(".answer:visible").last.click()
        expect(walk.locator(".ask__question:focus, .end__title:focus")).to_have_count(1)
    for _ in range(back):
        page.go_back()
    _leave(page)
    page.go_back()

    assert f"{host.address}index.html" == page.url


def test_shift_three_times_does_the_same(visits: Visits, host: Host) -> None:
    """Each press is told; the third one leaves."""
    page = _visit(visits, host, PAGE, []).page
    status = page.locator(".exit__status")
    page.keyboard.press("Shift")
    expect(status).to_have_text("Press Shift two more times to leave.")
    page.keyboard.press("Shift")
    expect(status).to_have_text("Press Shift once more to leave.")
    page.keyboard.press("Shift")
    page.get_by_text("Sunny.").wait_for()

    assert AWAY == page.url


def test_capital_letters_do_not_leave(visits: Visits, host: Host) -> None:
    """Shift that is held for a letter, or pressed among letters, does not count."""
    page = _visit(visits, host, CHART, []).page
    for keys in ("Shift+A", "Shift+B", "Shift+C", "Shift", "a", "Shift", "b", "Shift", "Shift", "c"):
        page.keyboard.press(keys)

    expect(page.locator(".exit__status")).to_have_text("")
    assert page.url == host.address + CHART


def test_the_page_is_blank_at_once(visits: Visits, host: Host) -> None:
    """While the forecast is still on its way, nothing of the page is left to see, hear or read in the tab."""
    page = _visit(visits, host, PAGE, []).page
    page.context.unroute(f"{AWAY}**")
    page.context.route(f"{AWAY}**", lambda _: None)
    left = page.evaluate(
        """() => {
          document.querySelector(".exit__link").click();
          const seen = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility());
          return [document.title, document.body.innerText.trim(), seen.map((element) => element.getAttribute("role"))];
        }"""
    )

    assert ["Weather", "Loading", ["alert"]] == left


def test_without_scripts_it_is_a_link(visits: Visits, host: Host) -> None:
    """Without scripts it leads there all the same, and promises no key."""
    page = _visit(visits, host, PAGE, [], java_script_enabled=False).page

    assert "It can’t clear your browser’s history." == page.locator(".exit__note").inner_text()
    _leave(page)


def test_it_stays_in_reach_and_in_nobodys_way(visits: Visits, host: Host) -> None:
    """On a small phone, wherever the page is scrolled to, it can be tapped, and covers nothing that was gone to."""
    page = _visit(visits, host, f"{CHART}#is-this-an-emergency/", [], width=360, height=640).page
    link = page.get_by_role("link", name="Leave this page quickly")
    page.mouse.wheel(0, 2000)
    page.evaluate("async () => { while (scrollY <= 500) await new Promise(requestAnimationFrame); }")
    box = link.bounding_box()
    page.evaluate("document.querySelector('chart-walk').scrollIntoView()")
    covered = page.evaluate(
        """() => document.querySelector("quick-exit").getBoundingClientRect().bottom
             - document.querySelector("chart-walk").getBoundingClientRect().top"""
    )

    assert box
    assert box["height"] >= 44
    assert -1 <= box["y"] <= 10
    assert covered <= 0


def test_it_is_seen_in_forced_colors_and_not_on_paper(visits: Visits, host: Host) -> None:
    """A border marks it off where colours are the reader's; on paper it has no use."""
    page = _visit(visits, host, PAGE, [], forced_colors="active").page
    bar = page.locator("quick-exit")
    border = bar.evaluate("bar => getComputedStyle(bar).borderBottomStyle")
    page.emulate_media(media="print")

    assert "solid" == border
    expect(bar).to_be_hidden()
