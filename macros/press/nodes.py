"""The book as data: what the writer makes of a page, and what the templates set.

The vocabulary is closed on both sides. A page can only become these nodes, and ``templates/flow.typ`` knows each
``kind`` and no other. Text stays text the whole way (it reaches Typst as JSON, never as markup), so nothing that an
author writes can be read as a command.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeAlias


@dataclass(frozen=True)
class Node:
    """One thing that the templates can set; ``kind`` is its name there."""

    kind: ClassVar[str]


Inline: TypeAlias = "tuple[str | Node, ...]"
"""Text with its marks, in reading order."""

Blocks: TypeAlias = "tuple[Node, ...]"
"""Paragraphs and what stands between them."""


@dataclass(frozen=True)
class Emphasis(Node):
    """Stressed words."""

    kind: ClassVar[str] = "emphasis"
    body: Inline


@dataclass(frozen=True)
class Strong(Node):
    """Strongly stressed words."""

    kind: ClassVar[str] = "strong"
    body: Inline


@dataclass(frozen=True)
class Unset(Node):
    """Characters that neither family of the book can print, and the words that stand for them."""

    kind: ClassVar[str] = "unset"
    words: str


@dataclass(frozen=True)
class LineBreak(Node):
    """A new line within a paragraph."""

    kind: ClassVar[str] = "line-break"


@dataclass(frozen=True)
class Link(Node):
    """A link inside the book; the page number is printed after it."""

    kind: ClassVar[str] = "link"
    to: str
    body: Inline


@dataclass(frozen=True)
class Address(Node):
    """A link out of the book. Its address is printed only in the list of sources."""

    kind: ClassVar[str] = "address"
    url: str
    body: Inline


@dataclass(frozen=True)
class Cite(Node):
    """A source's note.

    Attributes:
        source: The source's id.
        label: The note's own label; it is the same for every mention in the chapter.
        first: Whether the note is printed here; a later mention refers back to it.
        joined: Whether a mark stands directly before, so that a comma must part the two.
    """

    kind: ClassVar[str] = "cite"
    source: str
    label: str
    first: bool
    joined: bool = False


@dataclass(frozen=True)
class SourceNumbers(Node):
    """Sources by their numbers in the list at the back, where a note would be too much."""

    kind: ClassVar[str] = "source-numbers"
    sources: tuple[str, ...]


@dataclass(frozen=True)
class TermMark(Node):
    """A word that the glossary explains; it is set off where the chapter first uses it."""

    kind: ClassVar[str] = "term"
    to: str
    first: bool
    body: Inline


@dataclass(frozen=True)
class Line(Node):
    """A phone line: its name and number."""

    kind: ClassVar[str] = "line"
    name: str
    number: str


@dataclass(frozen=True)
class Paragraph(Node):
    """A paragraph."""

    kind: ClassVar[str] = "paragraph"
    body: Inline


@dataclass(frozen=True)
class Heading(Node):
    """A heading inside a chapter: level 2 or 3."""

    kind: ClassVar[str] = "heading"
    level: int
    label: str
    body: Inline


@dataclass(frozen=True)
class List(Node):
    """A list; ``start`` is the first number of a numbered one and None for bullets."""

    kind: ClassVar[str] = "list"
    items: tuple[Blocks, ...]
    start: int | None


@dataclass(frozen=True)
class Definitions(Node):
    """Terms, each with what is said of it."""

    kind: ClassVar[str] = "definitions"
    items: tuple[tuple[Inline, Blocks], ...]


@dataclass(frozen=True)
class Quotation(Node):
    """Words of someone else, set off."""

    kind: ClassVar[str] = "quotation"
    body: Blocks


@dataclass(frozen=True)
class Table(Node):
    """A table with one row of heads."""

    kind: ClassVar[str] = "table"
    head: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True)
class Divider(Node):
    """A break of thought."""

    kind: ClassVar[str] = "divider"


@dataclass(frozen=True)
class Law(Node):
    """What the law of one place adds."""

    kind: ClassVar[str] = "law"
    place: Inline
    body: Blocks


@dataclass(frozen=True)
class Danger(Node):
    """Whom to call now."""

    kind: ClassVar[str] = "danger"
    title: Inline
    body: Blocks


def data(value: Any) -> Any:
    """Return a node, and all in it, as plain data for the templates."""
    if isinstance(value, Node):
        named = {field.name.replace("_", "-"): data(getattr(value, field.name)) for field in fields(value)}
        return {"kind": value.kind, **named}
    if isinstance(value, tuple | list):
        return [data(item) for item in value]
    if isinstance(value, dict):
        return {key: data(item) for key, item in value.items()}
    return value
