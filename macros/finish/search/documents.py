"""From built pages to what can be found: sections of chapters, decisions, and the entries of every list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from posixpath import dirname, join, normpath
from typing import Any

from macros.content import Library
from macros.content.page import Decision
from macros.content.prose import plain
from macros.finish.tree import Page

from .document import Document, Kind
from .entries import ENTRIES
from .reading import text, unread, words

UNSEARCHED = frozenset({"404.html", "index.html", "lookup/sources.html"})
"""Pages of which nothing is found: the error page, the first page, and the titles of other people's texts."""

BRIEF = "teach/"
"""The folder of pages for teachers. Each is found by its opening and its headings alone: its plans tell over what
chapters say, and a therapist who asks between two clients needs the chapter."""

_OWN = frozenset({"script", "rule", "chart-card", "search-box", "parts-list", "downloads", "proofs", "coverage",
                  "export-report", "cases-list", "sources-list", "changes-list", *ENTRIES})  # fmt: skip
"""Pieces that are found by themselves, or not at all: they are no part of the section in which they stand."""


def documents(pages: Iterable[Page], library: Library) -> Iterator[Document]:
    """Yield everything that can be found on the pages of a finished site, in the order of pages and on them."""
    heads = {f"{file.id}.html": file.head for file in library.pages.values()}
    for page in pages:
        if page.path in UNSEARCHED:
            continue
        head = heads.get(page.path)
        asks = [plain(ask) for ask in head.asks] if isinstance(head, Decision) else []
        for article in page.root.xpath("//article"):
            if page.path.startswith(BRIEF):
                yield _opening(page, article)
            elif page.charts:
                yield _decision(page, article, [*asks, *_brings(page, library)])
            else:
                kind: Kind = "read" if f"{page.path.removesuffix('.html')}.md" in library.chapters else "page"
                yield from _sections(page, article, kind, asks)
            yield from _entries(page, article)


def _brings(page: Page, library: Library) -> list[str]:
    """Return the situations that bring a person to the chart of a page."""
    told = (situation for group in library.situations.values() for situation in group.situations)
    return [plain(situation.says) for situation in told if situation.chart in page.charts]


def _decision(page: Page, article: Any, asks: Iterable[str]) -> Document:
    """Return the whole page of a chart as one thing that is found: when it helps, what it asks, where it leads."""
    title = words(article.find(".//h1"))
    when = article.xpath(".//*[contains(@class, 'chart__for')]")
    headings = article.xpath(".//h2")
    ends = article.xpath(".//*[contains(@class, 'end__because') or contains(@class, 'end__do')]")
    answers = article.xpath(".//*[contains(@class, 'answer__says')]")
    own = {"chart", *_OWN}
    prose = [child for child in article if child.get("data-piece") not in own and child.tag not in {"h1", "h2"}]
    return Document(
        "decide", page.path, title, headings=text(headings), asks="\n".join(asks),
        text=text([*when, *prose]), unshown=text([*ends, *answers]),
    )  # fmt: skip


def _opening(page: Page, article: Any) -> Document:
    """Return a page as one thing that is found: its title, what it says before its sections, and their headings."""
    sections = list(_under_headings(article))
    opening = [element for heading, body in sections if heading is None or heading.tag == "h1" for element in body]
    headings = [heading for heading, _ in sections if heading is not None and heading.tag == "h2"]
    said = text(opening, lambda element: element.get("data-piece") in _OWN)
    return Document("page", page.path, words(article.find(".//h1")), headings=text(headings), text=said)


def _sections(page: Page, article: Any, kind: Kind, asks: Iterable[str]) -> Iterator[Document]:
    """Yield one thing for each section under a heading of the first or second level."""
    title = next((words(heading) for heading in article.iter("h1")), "")
    part = next((_label(label) for label in article.xpath(".//*[@data-piece = 'part-label']")), "")
    for heading, body in _under_headings(article):
        said = text(body, lambda element: element.get("data-piece") in _OWN)
        first = heading is None or heading.tag == "h1"
        if said or first:
            anchor = heading.get("id", "") if heading is not None and not first else ""
            yield Document(
                kind, f"{page.path}#{anchor}" if anchor else page.path, title,
                label="" if first else words(heading),
                headings=part if first else f"{words(heading)}\n{_inner_headings(body)}".strip(),
                asks="\n".join(asks) if first else "",
                text=said,
            )  # fmt: skip


def _inner_headings(body: Iterable[Any]) -> str:
    """Return the headings of the third level in a section."""
    return text(element for element in body if element.tag == "h3")


def _label(label: Any) -> str:
    """Return what the label above a title says; a label by itself is never searched."""
    return " ".join("".join(label.itertext("*")).split())


def _under_headings(article: Any) -> Iterator[tuple[Any, list[Any]]]:
    """Yield each heading of an article with what follows it, up to the next one; first what stands before any."""
    heading: Any = None
    body: list[Any] = []
    for child in article:
        if not unread(child) and child.tag in {"h1", "h2"}:
            yield from [(heading, body)] if heading is not None or body else []
            heading, body = child, []
        elif not unread(child):
            body.append(child)
    yield heading, body


def _entries(page: Page, article: Any) -> Iterator[Document]:
    for piece in article.xpath(".//*[@data-piece]"):
        if piece.get("data-piece") in ENTRIES:
            path, read = ENTRIES[piece.get("data-piece")]
            for element in piece.xpath(path):
                found = read(element)
                yield replace(found, address=_address(page.path, found.address or f"#{element.get('id')}"))


def _address(page: str, target: str) -> str:
    """Return where a link on a page leads, from the site's top."""
    return page + target if target.startswith("#") else normpath(join(dirname(page), target))
