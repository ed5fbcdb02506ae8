"""What every page does by itself: the list of its sections, folds and tables, and standing still while it loads."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from .conftest import Visits

CHAPTER = "friends/the-secret.html"


def _current(page: Page) -> list[str]:
    return page.locator(".on-page__link[aria-current]").all_text_contents()


def test_the_section_that_is_read_is_marked(visits: Visits, served: str) -> None:
    """In the list of sections one link is current: that of the section in the middle of the window; at first none."""
    page = visits(served + CHAPTER, width=1500).page
    links = page.locator(".on-page__link")
    names = links.all_text_contents()
    before = _current(page)
    for name in (names[2], names[1]):
        links.get_by_text(name, exact=True).click()
        expect(links.get_by_text(name, exact=True)).to_have_attribute("aria-current", "true")

        assert [name] == _current(page)

    assert [] == before
    assert len(names) > 2


def test_a_link_opens_the_fold_that_it_leads_into(visits: Visits, served: str) -> None:
    """A place behind a fold is shown to who comes by a link to it, from another page or on the same one."""
    page = visits(f"{served}practice/cases.html").page
    mark = page.locator(".more-case__answer").nth(3)
    mark.evaluate("(fold) => { fold.querySelector('p').id = 'in-a-fold' }")
    expect(mark.locator("p").first).to_be_hidden()
    page.evaluate("location.hash = '#in-a-fold'")

    expect(mark.locator("p").first).to_be_in_viewport()


@pytest.mark.parametrize("fragment", ["#%", "#nowhere", "#may-i-share/no"])
def test_an_address_that_leads_nowhere_harms_nothing(visits: Visits, served: str, fragment: str) -> None:
    """A page opens with whatever stands behind its address."""
    page = visits(served + CHAPTER + fragment, width=1500).page
    page.locator(".on-page__link").nth(1).click()

    expect(page.locator(".on-page__link[aria-current]")).to_have_count(1)


def test_folds_are_open_on_paper_and_as_before_after(visits: Visits, served: str) -> None:
    """For printing every fold opens; afterward those that were closed are closed again, and no others."""
    page = visits(f"{served}practice/cases.html").page
    page.locator("summary").first.click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    in_print = page.locator("details:not([open])").count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert 0 == in_print
    assert 1 == page.locator("details[open]").count()


@pytest.mark.parametrize(("width", "stops"), [(320, True), (1280, False)])
def test_a_wide_table_is_reached_by_keyboard_where_it_scrolls(
    visits: Visits, served: str, width: int, stops: bool
) -> None:
    """A table scrolls in its frame, at which Tab stops only where there is something to scroll."""
    page = visits(f"{served}teach/coverage.html", width=width).page
    frame = page.get_by_role("region", name="By chapter")
    pattern = re.compile("^0$")

    if stops:
        expect(frame).to_have_attribute("tabindex", pattern)
    else:
        expect(frame).not_to_have_attribute("tabindex", pattern)
    assert stops == frame.evaluate("(it) => it.scrollWidth > it.clientWidth")


def test_without_script_a_wide_table_is_reached_too(visits: Visits, served: str) -> None:
    """Where no script runs Tab stops at the frame in any case."""
    page = visits(f"{served}teach/coverage.html", width=320, java_script_enabled=False).page

    expect(page.get_by_role("region", name="By chapter")).to_have_attribute("tabindex", "0")


SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifted += entry.value; }))
    .observe({type: 'layout-shift', buffered: true});
"""


UNTIL = """
  async (loading) => {
    const paused = () => new Promise((done) => setTimeout(done, 20));
    while ([...document.fonts].some((face) => face.status === "loading") !== loading) await paused();
  }
"""
"""Waits within the page: what playwright's own waiting evaluates, the page's policy forbids."""

PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["index.html", CHAPTER, "decide/may-i-share.html", "lookup/scripts.html"])
def test_late_fonts_move_nothing(visits: Visits, served: str, name: str, width: int) -> None:
    """When the fonts come long after the text, what stands on the screen moves by less than a reader would notice."""
    page = visits("about:blank", width=width).page
    held: list[Route] = []
    page.route("**/*.woff2", lambda route: held.append(route))  # noqa: PLW0108 (playwright marks what it is given)
    page.add_init_script(SHIFTS)
    page.goto(served + name, wait_until="domcontentloaded")
    page.evaluate(UNTIL, True)
    page.evaluate(PAINTED)
    while held:
        held.pop().continue_()
    page.evaluate(UNTIL, False)
    page.evaluate(PAINTED)

    assert page.evaluate("window.shifted") < 0.005


@pytest.mark.parametrize("style", ["400", "italic 400", "600"])
@pytest.mark.parametrize("family", ["Serif", "Sans"])
def test_a_stand_in_is_as_wide_as_its_font(visits: Visits, served: str, family: str, style: str) -> None:
    """A line of text is as wide in the font that stands in as in the one that is awaited, but for one part in fifty."""
    page = visits(served + CHAPTER).page
    stand_in, font = page.evaluate(
        """async ([family, style]) => {
          const text = "She asks whether you have seen her mother this week, and you say that you could not tell her.";
          const context = document.createElement("canvas").getContext("2d");
          const widths = [];
          for (const name of [`Source ${family} stand-in`, `Source ${family} Pro`]) {
            await document.fonts.load(`${style} 50px "${name}"`, text);
            context.font = `${style} 50px "${name}", monospace`;
            widths.push(context.measureText(text).width);
          }
          return widths;
        }""",
        [family, style],
    )

    assert stand_in == pytest.approx(font, rel=0.02)
