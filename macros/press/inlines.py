"""What may stand inside a line of a page, and what it becomes. A tag that is not in ``TAGS`` stops the press."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from . import letters, links
from .article import classes, shown
from .index import IndexMark
from .nodes import Emphasis, LineBreak, Node, Strong, TermMark

if TYPE_CHECKING:
    from .writer import Writer

Items = Iterator["str | Node"]


def _emphasis(writer: Writer, element: Any) -> Items:
    yield Emphasis(writer.inline(element))


def _strong(writer: Writer, element: Any) -> Items:
    yield Strong(writer.inline(element))


def _break(_: Writer, __: Any) -> Items:
    yield LineBreak()


def _link(writer: Writer, element: Any) -> Items:
    yield from links.write(writer, element.get("href"), writer.inline(element))


def _cite(writer: Writer, element: Any) -> Items:
    if (source := element.get("data-cite")) is None:
        raise writer.error(f"the book has no form for {shown(element)}")
    yield writer.ledger.cite(writer.page, source)


def _span(writer: Writer, element: Any) -> Items:
    """Take what a span stands for: a mark for the index, or a phone line."""
    if entry := element.get("data-index"):
        yield IndexMark(writer.ledger.mark(writer.page, writer.plain(entry)))
    else:
        yield from _line(writer, element)


def _line(writer: Writer, element: Any) -> Items:
    if (id_ := element.get("data-line")) not in writer.ledger.library.lines:
        raise writer.error(f"the book has no form for {shown(element)}")
    yield writer.line(id_)


def _term(writer: Writer, element: Any) -> Items:
    """Take only the word: its meaning, which the site keeps beside it, stands in the glossary."""
    if (id_ := element.get("data-term")) not in writer.ledger.library.terms:
        raise writer.error(f"the book has no form for {shown(element)}")
    word = next((part for part in element.iter() if "term__word" in classes(part)), element)
    target = writer.ledger.link(writer.page, f"lookup/glossary#term-{id_}")
    first = writer.ledger.defines(writer.page, id_)
    yield TermMark(target, first, letters.text("".join(word.itertext()), writer.page.path))


TAGS: dict[str, Callable[[Writer, Any], Items]] = {
    "em": _emphasis,
    "strong": _strong,
    "br": _break,
    "a": _link,
    "sup": _cite,
    "span": _span,
    "dfn": _term,
}
"""Every tag that may stand inside a line."""
