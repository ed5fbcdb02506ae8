"""The words of a built page, as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

_SILENT = frozenset({"script", "style", "template", "svg", "nav", "form", "input", "button", "textarea"})
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "dfn", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
)
_UNREAD_CLASSES = frozenset({"headerlink", "notes", "visually-hidden", "chart__drawing", "ask__number", "end__letter"})
_UNREAD_PIECES = frozenset({"quiz", "asks", "part-label", "on-page"})
_SPACE = re.compile(r"[ \t\n\r\u00a0]+")
_BREAK = "\n"

Omit = Callable[[Any], bool]


def unread(element: Any) -> bool:
    """Return whether a search never reads an element: quizzes with their keys, notes, and what is out of sight."""
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return True
    told = element.attrib
    return (
        "data-search-exclude" in told
        or "hidden" in told
        or told.get("aria-hidden") == "true"
        or told.get("data-piece") in _UNREAD_PIECES
        or not _UNREAD_CLASSES.isdisjoint(told.get("class", "").split())
    )


def text(elements: Iterable[Any], omit: Omit = lambda _: False) -> str:
    """Return what elements say, a paragraph a line.

    Args:
        elements: Elements of a page, in order; each begins a line.
        omit: Says of an element inside them whether it is left out with all that it holds.
    """
    said = "".join(part for element in elements for part in (_BREAK, *_parts(element, omit)))
    lines = (_SPACE.sub(" ", line).strip() for line in said.split(_BREAK))
    return "\n".join(line for line in lines if line)


def words(element: Any) -> str:
    """Return what one element says, on one line."""
    return text([element]).replace("\n", " ")


def _parts(element: Any, omit: Omit) -> Iterator[str]:
    if unread(element) or omit(element):
        return
    block = element.tag not in _INLINE
    if block:
        yield _BREAK
    yield _SPACE.sub(" ", element.text or "")
    for child in element:
        yield from _parts(child, omit)
        yield _SPACE.sub(" ", child.tail or "")
    if block:
        yield _BREAK
