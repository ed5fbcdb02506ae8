"""Small screens, large text, forced colours, paper."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros import charts
from macros.content import Library
from tests.handbook import CHARTS

from .conftest import Visits

STATES = ("decide/may-i-share.html#chart-may-i-share", "decide/may-i-share.html#may-i-share/yes-or-im-not-sure")


def _overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def test_no_page_scrolls_sideways_on_a_small_phone(visits: Visits, served: str, site: Path) -> None:
    """At 320 px every page, also a walk, an end sheet and the whole chart, fits the window."""
    page = visits(f"{served}index.html", width=320, height=640).page
    wide = {}
    for name in [*sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")), *STATES]:
        page.goto(served + name)
        wide[name] = _overflow(page)

    assert {} == {name: pixels for name, pixels in wide.items() if pixels}


def test_an_open_meaning_fits_a_small_phone(visits: Visits, served: str) -> None:
    """No explained word, wherever it stands in its line, opens a meaning that is wider than the window."""
    page = visits(f"{served}emergencies/the-emergency.html", width=320, height=640).page
    for word in page.locator(".term__word").all():
        word.focus()

        assert 0 == _overflow(page)


def test_large_text_still_fits(visits: Visits, served: str) -> None:
    """With text twice as large, on a window of 1280 px, nothing scrolls sideways."""
    page = visits(f"{served}index.html", bypass_csp=True).page  # a reader's own style sheet is bound by no policy
    for name in ("index.html", "friends/the-secret.html", *STATES):
        page.goto(served + name)
        page.add_style_tag(content="html { font-size: 200% }")

        assert 0 == _overflow(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_system(visits: Visits, served: str, scheme: str) -> None:
    """Light or dark is the reader's own setting; no switch on the page, and paper is always light."""
    page = visits(f"{served}index.html", color_scheme=scheme).page
    ground = "getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
    on_screen = page.evaluate(ground)
    page.emulate_media(media="print")

    assert {"light": "#fbf8f2", "dark": "#171b1d"}[scheme] == on_screen
    assert "#fbf8f2" == page.evaluate(ground)


def test_focus_is_always_seen(visits: Visits, served: str) -> None:
    """Each thing that Tab comes to on a chapter has a drawn outline, its own or that of the box around it."""
    page = visits(f"{served}friends/the-secret.html").page
    bare = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        name, style = page.evaluate(
            """() => {
              const element = document.activeElement;
              const seen = element.matches(".option input") ? element.closest(".option") : element;
              return [element.outerHTML.slice(0, 80), getComputedStyle(seen).outlineStyle];
            }"""
        )
        bare |= {name} if style == "none" else set()

    assert set() == bare


def test_forced_colors_keep_every_border(visits: Visits, served: str) -> None:
    """In forced colours the numbers, answers, options and end sheets are still told apart by borders."""
    page = visits(f"{served}decide/may-i-share.html#chart-may-i-share", forced_colors="active").page
    borders = page.evaluate(
        """[...document.querySelectorAll(".ask, .ask__number, .end")]
          .map((each) => getComputedStyle(each)).filter((style) => style.borderTopStyle === "none").length"""
    )

    assert 0 == borders


def test_paper_shows_the_whole_chart(visits: Visits, served: str) -> None:
    """A walk that is under way prints as the drawing, every question and every end sheet, without its controls."""
    page = visits(f"{served}decide/may-i-share.html").page
    page.emulate_media(media="print")
    expect(page.locator(".chart-drawing").first).to_be_visible()

    assert page.locator(".ask").count() == page.locator(".ask:visible").count() > 1
    assert page.locator(".end").count() == page.locator(".end:visible").count() > 1
    assert 0 == page.locator(".walk__bar:visible, .bar:visible, .foot:visible").count()


def _printed_height(page: Page, address: str) -> float:
    """Return how high a decision is on paper, in px of a sheet that is 680 px wide between its margins."""
    page.goto(address)
    return float(page.evaluate("document.querySelector('article').getBoundingClientRect().height"))


@pytest.mark.parametrize("chart", CHARTS)
def test_a_decision_prints_on_one_page(
    visits: Visits, served: str, library: Library, chart: str, tmp_path: Path
) -> None:
    """Each chart's tallest end sheet, with its longest record and room to write, prints on one page."""
    walked = library.charts[chart]
    longest = {path.outcome: path for path in sorted(charts.paths(walked), key=lambda path: len(path.steps))}
    addresses = [f"{served}decide/{chart}.html#{charts.fragment(walked, path.answers)}" for path in longest.values()]
    page = visits(f"{served}decide/{chart}.html", width=680).page
    page.emulate_media(media="print")
    page.goto(max(addresses, key=lambda address: _printed_height(page, address)))
    expect(page.locator("decision-record")).to_be_visible()
    pdf = page.pdf(path=tmp_path / "decision.pdf", format="Letter")

    assert 1 == len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_answers_in_folds_are_printed(visits: Visits, served: str) -> None:
    """Without script, what stands behind a fold is there on paper."""
    page = visits(f"{served}friends/the-secret.html", java_script_enabled=False).page
    page.emulate_media(media="print")

    expect(page.locator(".key__answer").first).to_be_visible()


def test_the_first_screen_of_a_phone_has_a_door(visits: Visits, served: str) -> None:
    """On 360 by 740 px the first page shows its sentence and the door to an answer without a scroll."""
    page = visits(served, width=360, height=740).page

    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(page.get_by_role("link", name="I need an answer now")).to_be_in_viewport(ratio=1)


def test_a_print_says_what_it_is(visits: Visits, served: str, tmp_path: Path) -> None:
    """Each sheet has the handbook's name, the page's title from the second on, and its number; no furniture."""
    page = visits(f"{served}friends/the-secret.html", color_scheme="dark").page
    page.pdf(path=tmp_path / "chapter.pdf", format="Letter")
    read = subprocess.run(["pdftotext", "-layout", tmp_path / "chapter.pdf", "-"], capture_output=True, check=True)
    sheets = read.stdout.decode().split("\f")[:-1]

    assert [] == [sheet for sheet in sheets if not sheet.lstrip().startswith("In Confidence")]
    assert [] == [sheet for sheet in sheets[1:] if "The Secret" not in sheet.split("\n")[0]]
    assert [f"{number} of {len(sheets)}" for number in range(1, len(sheets) + 1)] == [
        sheet.rstrip().split("\n")[-1].strip() for sheet in sheets
    ]
    assert [] == [words for words in ("Look up", "On this page", "Skip to") if words in "".join(sheets)]


def test_a_printed_link_says_where_it_leads(visits: Visits, served: str) -> None:
    """On paper the address stands behind a link out of the handbook, and nothing behind one within."""
    page = visits(f"{served}lookup/sources.html").page
    page.emulate_media(media="print")
    behind = "(link) => getComputedStyle(link, '::after').content"

    assert "(" in page.locator(".source__title a").first.evaluate(behind)
    page.goto(f"{served}friends/index.html")
    assert "none" == page.locator(".opening__chapters a").first.evaluate(behind)
