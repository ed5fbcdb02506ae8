"""The whole book as data for the templates: front, chapters, and what stands at the back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from macros.content import Library, order, prose
from macros.content.citation import short
from macros.content.page import Decision
from macros.content.source import Source

from . import article, imprint, index, letters, pieces, quiz
from .article import Article
from .ledger import Ledger
from .links import Site
from .nodes import Blocks, data
from .plan import CONFIG, PlannedPage, plan
from .writer import Writer

KEY = PlannedPage("answer-key.md", "", None)
"""The answer key: the one chapter of the book that the site does not have."""

KEY_TITLE = "Answer key"

INDEX = PlannedPage("book-index.md", "", None)
"""The index, which only the book has."""

INDEX_TITLE = "Index"

GROWN_FROM = "abmp-mcintosh-2009"
"""The article from which the handbook grew; it is credited at the front."""


def assemble(root: Path, site: Path, library: Library) -> dict[str, Any]:
    """Return everything that ``templates/book.typ`` sets, as plain data.

    Args:
        root: The project's folder, for mkdocs.yml.
        site: The built site.
        library: All that the handbook knows.

    Raises:
        PressError: When a page holds what the book has no form for, or a line to call in danger is missing.
    """
    planned = plan(root, library)
    pages = (*planned.body, *planned.back)
    ledger = Ledger(library, order=tuple(page.path for page in pages))
    built = Site(site, frozenset(page.html for page in pages))
    articles = [article.read(site, page) for page in pages]
    for each in articles:
        _announce(each, ledger)
    body = [_chapter(each, ledger, built) for each in articles[: len(planned.body)]]
    back = [_key(ledger, built)] if ledger.quizzes else []
    back += [_chapter(each, ledger, built) for each in articles[len(planned.body) :]]
    back += _index(ledger, built)
    if back:
        back[0]["side"] = "odd"
    ledger.check_links()
    return {
        "title": letters.plain(planned.title, CONFIG),
        "edition": imprint.edition(library),
        "grown-from": [_cited(library.sources[GROWN_FROM])] if GROWN_FROM in library.sources else [],
        "now": imprint.now(library),
        "verdicts": imprint.verdicts(),
        "body": body,
        "back": back,
        "sources": _sources(ledger),
    }


def _announce(read: Article, ledger: Ledger) -> None:
    """Make a page known to links before any page is written."""
    ledger.anchor(read.page.id)
    if read.title_id:
        ledger.aliases[f"{read.page.id}#{read.title_id}"] = read.page.id


def _chapter(read: Article, ledger: Ledger, site: Site) -> dict[str, Any]:
    writer = Writer(read.page, ledger, site, pieces.write)
    blocks = writer.blocks(read.root)
    file = ledger.library.pages[read.page.path]
    asks = file.head.asks if isinstance(file.head, Decision) else ()
    part = ledger.library.parts.get(file.folder)
    return _opened(writer, file.title, blocks, says=part.says if part else "", asks=asks)


def _key(ledger: Ledger, site: Site) -> dict[str, Any]:
    writer = Writer(KEY, ledger, site, pieces.write)
    return _opened(writer, KEY_TITLE, quiz.answers(writer))


def _index(ledger: Ledger, site: Site) -> list[dict[str, Any]]:
    blocks = index.entries(ledger.index)
    return [_opened(Writer(INDEX, ledger, site, pieces.write), INDEX_TITLE, blocks)] if blocks else []


def _opened(
    writer: Writer, title: str, blocks: Blocks, *, says: str = "", asks: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Return a chapter with all that its opening, its running heads and the contents say of it."""
    page = writer.page
    return {
        "label": page.id,
        "part": letters.plain(page.part, page.path),
        "says": data(writer.words(says)) if says else [],
        "side": page.side,
        "title": data(writer.words(title)),
        "head": letters.plain(prose.plain(title), page.path),
        "asks": [data(writer.words(question)) for question in asks],
        "blocks": data(blocks),
    }


def _sources(ledger: Ledger) -> list[dict[str, Any]]:
    """Return the cited sources, by title; a source's number is its place in this list."""
    cited = (ledger.library.sources[id_] for id_ in ledger.cited)
    return [_cited(source) for source in order.by_title(cited)]


def _cited(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "short": data(letters.text(short(source), source.id)),
        "note": data(letters.text(prose.plain(source.note or ""), source.id)),
        "url": source.url,
    }
