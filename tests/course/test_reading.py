"""Chapters as pages to read in a course: whole, readable without our styles, and without a link that breaks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from macros.content import Library
from macros.course import Image
from macros.course.cartridge import Reading
from macros.course.reading import reading

from .words import bare

ADDRESS = "https://handbook.example/"


@pytest.fixture(scope="module")
def readings(site: Path, library: Library, images: dict[str, Image]) -> dict[str, Reading]:
    """Every chapter, of a handbook that is published nowhere."""
    return {path: reading(site, library, path, images, "") for path in library.chapters}


@pytest.fixture(scope="module")
def pages(readings: dict[str, Reading]) -> dict[str, Any]:
    """The same as trees."""
    return {path: lxml.html.document_fromstring(each.html) for path, each in readings.items()}


def test_a_reading_has_its_words(pages: dict[str, Any], library: Library) -> None:
    """The title, its cases, its rules and its words to say; no question, which stands in the quiz."""
    for path, page in pages.items():
        text = bare(page.text_content())
        calls = library.pages[path].calls
        cases = [library.cases[call.arguments[0]].story for call in calls if call.name == "case"]
        rules = [library.rules[call.arguments[0]].says for call in calls if call.name == "rule"]

        assert bare(library.pages[path].title) in text
        assert [] == [says for says in rules if bare(says) not in text], path
        assert [] == [
            story
            for story in cases
            if any(bare(paragraph)[:60] not in text for paragraph in story.strip().split("\n\n"))
        ], path
        assert [] == page.xpath("//form | //script | //template | //nav | //svg | //button"), path


def test_a_box_says_what_it_is(pages: dict[str, Any]) -> None:
    """A case, a rule and a law are quotations that begin with strong words: no style is needed to tell them."""
    boxes = [box for page in pages.values() for box in page.xpath("//blockquote[not(ancestor::blockquote)][p/strong]")]
    heads = [box.xpath("string(./p/strong)") for box in boxes]

    assert 63 <= sum(head.startswith("Case: ") for head in heads)
    assert 40 <= sum(head.startswith("The rule: ") for head in heads)
    assert 0 == sum(not head.strip() for head in heads)


def test_no_link_breaks(pages: dict[str, Any]) -> None:
    """Links go to the web, to a telephone, or to a place on the same page; others have become their words."""
    for path, page in pages.items():
        links = [str(href) for href in page.xpath("//a/@href")]
        ids = set(page.xpath("//@id"))

        assert [] == [href for href in links if not re.match(r"https?://|tel:|mailto:|#", href)], path
        assert [] == [href for href in links if href.startswith("#") and href[1:] not in ids], path
        assert [] == page.xpath("//a[not(@href)]"), path


def test_telephones_stay(pages: dict[str, Any]) -> None:
    """In danger, a touch calls."""
    assert {"tel:911", "tel:988"} <= set(pages["emergencies/suicide-and-violence.md"].xpath("//a/@href"))


def test_notes_lead_to_their_sources(pages: dict[str, Any], library: Library) -> None:
    """Every note that the text names is there, with the address of what was read."""
    known = {source.url for source in library.sources.values()}
    for path, page in pages.items():
        named = {str(href) for href in page.xpath("//sup//a/@href")}
        notes = {f"#{id_}" for id_ in page.xpath("//*[@class = 'notes']//li/@id")}

        assert named == notes, path
        assert set(page.xpath("//*[@class = 'notes']//a/@href")) <= known, path


def test_links_are_whole_where_the_handbook_is_published(
    site: Path, library: Library, images: dict[str, Image]
) -> None:
    """A link to another page leads to it on the web."""
    page = reading(site, library, "friends/the-secret.md", images, ADDRESS).html

    assert f'href="{ADDRESS}friends/before-you-say-yes.html"' in page
    assert f'href="{ADDRESS}rule/everything-counts.html#what-the-codes-and-boards-say"' in page


def test_drawings_are_pictures(readings: dict[str, Reading], pages: dict[str, Any], library: Library) -> None:
    """With what they say as alternative text; each figure of the handbook, and the chart under each card."""
    for path, page in pages.items():
        shown = {str(src) for src in page.xpath("//img/@src")}

        assert shown == {f"../images/{image.name}" for image in readings[path].images}, path
        assert [] == page.xpath("//img[not(@alt) or @alt = '']"), path
    every = {image.name for each in readings.values() for image in each.images}

    assert {f"figure-{id_}.png" for id_ in library.figures} <= every


def test_only_known_attributes_are_left(pages: dict[str, Any]) -> None:
    """No class, no role and no data of the site, but for the notes, which are smaller."""
    for page in pages.values():
        (body,) = page.xpath("//body")
        names = {name for element in body.iter() if isinstance(element.tag, str) for name in element.attrib}

        assert names <= {"href", "src", "alt", "width", "height", "id", "class", "lang", "dir", "start"}
        assert {"notes"} >= set(body.xpath(".//@class"))
