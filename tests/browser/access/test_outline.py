"""The outline of every page as it is written, before any script: titles, language, landmarks, headings, pictures."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html


@pytest.fixture(scope="module")
def pages(site: Path, names: list[str]) -> dict[str, html.HtmlElement]:
    """Every page by its path."""
    return {name: html.fromstring((site / name).read_bytes()) for name in names}


def test_every_page_has_a_title_of_its_own(pages: dict[str, html.HtmlElement]) -> None:
    """No two pages have the same title, and each says that it is in English."""
    titles = {name: page.findtext("head/title") for name, page in pages.items()}

    assert len(set(titles.values())) == len(titles)
    assert {"en"} == {page.get("lang") for page in pages.values()}


def test_every_page_has_its_landmarks(pages: dict[str, html.HtmlElement]) -> None:
    """There is one header, one main and one footer; with several navigations on a page each has a name."""
    counts = {
        tuple(len(page.findall(f"body/{tag}")) for tag in ("header", "main", "footer")) for page in pages.values()
    }
    nameless = [name for name, page in pages.items() for nav in page.iter("nav") if not _name(page, nav)]

    assert {(1, 1, 1)} == counts
    assert [] == nameless


def _name(page: html.HtmlElement, element: html.HtmlElement) -> str:
    """Return the name that an element has by a label."""
    named = page.get_element_by_id(element.get("aria-labelledby", ""), None)
    return element.get("aria-label") or ("" if named is None else named.text_content())


def test_headings_are_in_order(pages: dict[str, html.HtmlElement]) -> None:
    """Each page begins with its one heading of the first level, and no level is skipped on the way down."""
    wrong = {}
    for name, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        if levels[0] != 1 or levels.count(1) != 1 or any(after > before + 1 for before, after in pairwise(levels)):
            wrong[name] = levels

    assert {} == wrong


def test_every_picture_has_words(pages: dict[str, html.HtmlElement]) -> None:
    """A picture has a name, or is hidden where words beside it say the same."""
    nameless = {
        name: [
            html.tostring(each)[:90] for each in page.iter("img", "svg") if not _hidden(each) and not _told(page, each)
        ]
        for name, page in pages.items()
    }

    assert {} == {name: found for name, found in nameless.items() if found}


def _hidden(element: html.HtmlElement) -> bool:
    """Whether screen readers are kept from an element."""
    return any(each.get("aria-hidden") == "true" for each in (element, *element.iterancestors()))


def _told(page: html.HtmlElement, picture: html.HtmlElement) -> bool:
    """Whether a picture has a name."""
    return bool(picture.get("alt") or _name(page, picture) or picture.findtext("title"))


def test_no_place_in_the_order_of_tab_is_made_up(pages: dict[str, html.HtmlElement]) -> None:
    """Nothing takes a place in the order of Tab other than that of its place on the page."""
    numbers = {each.get("tabindex") for page in pages.values() for each in page.iter() if each.get("tabindex")}

    assert set() == numbers - {"0", "-1"}
