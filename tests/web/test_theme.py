"""The frame around the pages of the real site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import lxml.html
import pytest

from macros.content import Library


def _page(site: Path, name: str) -> Any:
    return lxml.html.document_fromstring((site / name).read_text(encoding="utf-8"))


def _text(page: Any, path: str) -> str:
    (found,) = page.xpath(path)
    return " ".join(found.text_content().split())


def test_a_chapter_opens_with_its_part(site: Path, library: Library) -> None:
    """Over the title of each chapter stand its part's number and title."""
    for path in library.chapters:
        folder = library.pages[path].folder
        label = _text(_page(site, path.replace(".md", ".html")), '//article/*[@data-piece="part-label"]')

        assert f"Part {library.part_number(folder)} · {library.parts[folder].title}" == label


def test_what_people_ask_stands_under_the_title(site: Path, library: Library) -> None:
    """Each question of a chapter's head is printed right after the title."""
    for path, head in library.chapters.items():
        asks = _text(_page(site, path.replace(".md", ".html")), "//article/h1/following-sibling::*[1]")

        assert asks.startswith("You may be asking")
        assert [] == [ask for ask in head.asks if ask.replace("'", "’").split('"')[0].strip() not in asks]


def test_a_page_ends_with_the_day_of_its_review(site: Path) -> None:
    """The day is written out."""
    assert "Reviewed November 22, 2026" == _text(_page(site, "friends/the-secret.html"), '//*[@class="reviewed"]')


def test_every_page_that_teaches_says_when_it_was_reviewed(library: Library) -> None:
    """Every page bears the day of its review and the day by which the next is due, but the home page and downloads."""
    unsigned = [path for path, page in library.pages.items() if not (page.head.reviewed and page.head.review_by)]

    assert ["downloads.md", "index.md"] == sorted(unsigned)


@pytest.mark.parametrize("page", ["index.html", "friends/the-secret.html", "decide/index.html", "404.html"])
def test_every_page_has_the_ways(site: Path, page: str) -> None:
    """The bar of each page leads to what a reader may want to do."""
    links = _page(site, page).xpath('//nav[@aria-label="Main"]//a')

    assert ["Decide", "Read", "Practice", "Teach", "Look up"] == [link.text_content() for link in links]


def test_the_bar_says_where_you_are(site: Path) -> None:
    """The way that leads to the page's section is marked as current."""
    current = {
        page: [link.text_content() for link in _page(site, page).xpath('//nav[@aria-label="Main"]//a[@aria-current]')]
        for page in ("index.html", "friends/the-secret.html", "lookup/lines.html", "downloads.html")
    }

    assert {
        "index.html": [],
        "friends/the-secret.html": ["Read"],
        "lookup/lines.html": ["Look up"],
        "downloads.html": ["Look up"],
    } == current


def test_nothing_names_an_engine(site: Path) -> None:
    """No page says what it was generated with, and no title repeats the name of the site twice."""
    for path in site.rglob("*.html"):
        page = lxml.html.document_fromstring(path.read_text(encoding="utf-8"))

        assert [] == page.xpath('//meta[@name="generator"]')
        assert str(page.xpath("string(//title)")).lower().count("in confidence") == 1
