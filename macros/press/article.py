"""The article of a built page: its tree without what only the screen needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.etree
import lxml.html

from .error import PressError
from .plan import PlannedPage

FURNITURE_PIECES = frozenset({"part-label", "asks", "on-page", "reviewed"})
FURNITURE_CLASSES = frozenset({"headerlink", "notes", *FURNITURE_PIECES})
"""What the site sets by itself around an article, by ``data-piece`` and by class; the book has its own."""


@dataclass(frozen=True)
class Article:
    """What an author wrote on one page, with places for pieces.

    Attributes:
        page: Its place in the book.
        root: The element ``<article>`` without its title and without furniture.
        title_id: The id by which links on the site name the title, or an empty string.
    """

    page: PlannedPage
    root: Any
    title_id: str


def read(site: Path, page: PlannedPage) -> Article:
    """Return the article of a page.

    Raises:
        PressError: When the page was not built, or has not exactly one article with one title.
    """
    file = site / page.html
    try:
        tree: Any = lxml.html.document_fromstring(file.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    except OSError as error:
        raise PressError(page.path, "the page was not built", f"expected at {page.html}") from error
    except lxml.etree.ParserError as error:
        raise PressError(page.path, "the built page is empty") from error
    articles = tree.xpath("//article")
    if len(articles) != 1:
        raise PressError(page.path, f"the built page has {len(articles)} articles, and the book takes one")
    root = articles[0]
    titles = root.xpath(".//h1")
    if len(titles) != 1:
        advice = "write one line that begins with # and a space"
        raise PressError(page.path, f"the page has {len(titles)} titles", advice)
    title_id = titles[0].get("id", "")
    for element in [titles[0], *(each for each in root.iterdescendants() if _is_furniture(each))]:
        element.drop_tree()
    return Article(page, root, title_id)


def classes(element: Any) -> frozenset[str]:
    """Return the classes of an element."""
    return frozenset((element.get("class") or "").split())


def shown(element: Any) -> str:
    """Return an element as an author would recognize it: ``<div class="tabbed">``."""
    named = f' class="{element.get("class")}"' if element.get("class") else ""
    return f"<{element.tag}{named}>"


def _is_furniture(element: Any) -> bool:
    if not isinstance(element.tag, str):
        return False
    return element.get("data-piece") in FURNITURE_PIECES or bool(classes(element) & FURNITURE_CLASSES)
