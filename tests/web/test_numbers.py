"""Numbers to call, and numbers of states: what is printed is what docs/lookup/places.yml says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from macros.content import Library
from macros.content.places import Reach
from macros.web.addresses import telephone

_NUMBER = re.compile(r"(?<!OAR )\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b0?800 \d{3} \d{3,4}\b")

"""A number to call; the sections of Oregon's rules look like one."""


@pytest.fixture(scope="module")
def numbers(library: Library) -> set[str]:
    """Every number of the handbook's lines and places."""
    places = {line.number for place in library.places.values() for line in place.lines}
    return {line.number for line in library.lines.values()} | places


def test_every_number_on_the_site_is_known(site: Path, numbers: set[str]) -> None:
    """No page prints or dials a number that is not a line's or a place's."""
    dialed = {telephone(number) for number in numbers}
    strangers = []
    for file in sorted(site.rglob("*.html")):
        page = _page(file)
        printed = set(_NUMBER.findall(" ".join(page.xpath("//article//text()"))))
        linked = {href for href in page.xpath("//a/@href") if href.startswith("tel:")}
        strangers += [(file.name, each) for each in sorted((printed - numbers) | (linked - dialed))]

    assert [] == strangers


def test_every_number_of_a_place_can_be_dialed(site: Path, library: Library) -> None:
    """The page of places links each number of each place."""
    page = _page(site / "lookup/places.html")
    linked = {
        (a.xpath("ancestor::section[@class='place']/@id")[0], a.text) for a in page.xpath("//a[@class='place__number']")
    }

    assert {(place.id, line.number) for place in library.places.values() for line in place.lines} == linked


def test_what_takes_a_report_stands_before_what_only_advises(site: Path) -> None:
    """A sheet that sends a reader to report names the emergency number, then the state's own line, then the rest."""
    sheets = _page(site / "decide/is-this-an-emergency.html").xpath("//section[@data-verdict='report']")
    first = [[a.get("href") for a in sheet.xpath(".//*[@class='end__call']//li//a")][:2] for sheet in sheets]

    assert sheets
    assert [["tel:911", "../lookup/places.html"]] * len(sheets) == first


@pytest.mark.parametrize(("duty", "said"), [("child", "18 states make anyone"), ("adult", "and 17 an adult")])
def test_the_chapter_counts_states_as_the_page_of_places_does(library: Library, duty: str, said: str) -> None:
    """The number of states that bind everyone, as the chapter on abuse tells it, is that of the rows."""
    everyone: Reach = "everyone"
    states = [place for place in library.places.values() if place.country == "US"]
    count = sum(getattr(place, duty).reach == everyone for place in states)

    assert said in " ".join(library.pages["emergencies/abuse-and-neglect.md"].prose.split())
    assert str(count) in said


def _page(file: Path) -> Any:
    return lxml.html.document_fromstring(file.read_text(encoding="utf-8"))
