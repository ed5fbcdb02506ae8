"""The frame around the pages of the real site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import lxml.html
import pytest

from macros.content import Library
from tests.handbook import ADDRESS, UNDER


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


def test_a_part_opens_with_its_chapters(site: Path, library: Library) -> None:
    """The page of each part, to which its chapters lead back, has every chapter, rule and told case of the part."""
    for id_, part in library.parts.items():
        page = _page(site, f"{id_}/index.html")
        links = page.xpath("//article//a/@href")
        rules = [rule.id for rule in library.rules.values() if rule.chapter in part.paths]

        assert part.title == _text(page, "//h1")
        assert [] == [name for name in part.chapters if f"../{id_}/{name}.html" not in links]
        assert [] == [rule for rule in rules if not any(link.endswith(f"#rule-{rule}") for link in links)]
        for path in part.paths:
            chapter = _page(site, path.replace(".md", ".html"))
            assert ["index.html"] == chapter.xpath('//*[@data-piece="part-label"]/a/@href')
            told = chapter.xpath('//section[@data-piece="case"]/@data-id')
            assert [] == [case for case in told if not any(link.endswith(f"#case-{case}") for link in links)]


def test_the_footer_leads_to_what_is_looked_up(site: Path, library: Library) -> None:
    """Below every page stand the handbook's edition and a link to each page that is looked up."""
    foot = '//footer[@class="foot"]'
    for name in ("index.html", "friends/the-secret.html", "404.html"):
        page = _page(site, name)
        links = {link.rpartition("/")[2] for link in page.xpath(f"{foot}//nav//@href")}
        listed = {path.rpartition("/")[2] for path in library.pages if path.startswith("lookup/")}

        assert library.edition.title in _text(page, foot)
        assert set() == {path.replace(".md", ".html") for path in listed} - links


def test_a_lost_address_finds_the_ways(site: Path) -> None:
    """The page of lost addresses leads to the charts, the parts, the practice and what is looked up, from any depth."""
    links = _page(site, "404.html").xpath('//article//ul[@class="ways"]//@href')

    assert [f"{UNDER}{way}.html" for way in ("decide/index", "read", "practice/index", "lookup/rules")] == links


def test_no_card_without_an_address(site: Path) -> None:
    """Pages name a card and one true address only where ``mkdocs.yml`` says where the site is published."""
    page = _page(site, "friends/the-secret.html")
    named = page.xpath('//meta[@property="og:image"]/@content | //link[@rel="canonical"]/@href')

    expected = [f"{ADDRESS}assets/images/card.png", f"{ADDRESS}friends/the-secret.html"] if ADDRESS else []

    assert expected == sorted(named)


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


def test_a_section_within_a_section_is_led_to(site: Path) -> None:
    """Beside a page of Teach stands the section's first page, and its others only where one of them is read."""
    links = {
        page: _page(site, page).xpath('//nav[@class="contents"]//a/@href')
        for page in ("teach/coverage.html", "teach/lms/index.html", "teach/lms/moodle.html")
    }
    here = '//nav[@class="contents"]//a[@aria-current="page"]'

    assert "lms/index.html" in links["teach/coverage.html"]
    assert "lms/moodle.html" not in links["teach/coverage.html"]
    assert {"index.html", "moodle.html", "none.html"} <= set(links["teach/lms/moodle.html"])
    assert "In your LMS" == _text(_page(site, "teach/lms/index.html"), here)
    assert "Moodle" == _text(_page(site, "teach/lms/moodle.html"), here)
