"""The index at the end of the book: its entries, from the marks that authors leave in the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from macros.content import order

from .nodes import Blocks, Node

NUMBERS = "Numbers"
"""What stands over entries that begin with no letter."""


@dataclass(frozen=True)
class IndexMark(Node):
    """A place that the index leads to. It prints nothing."""

    kind: ClassVar[str] = "index-mark"
    label: str


@dataclass(frozen=True)
class IndexEntry(Node):
    """An entry of the index: the labels of its marks, in the order of the book, and the entries under it."""

    kind: ClassVar[str] = "index-entry"
    words: str
    to: tuple[str, ...]
    under: tuple[IndexEntry, ...] = ()


@dataclass(frozen=True)
class IndexList(Node):
    """The whole index: its entries letter by letter."""

    kind: ClassVar[str] = "index-list"
    letters: tuple[tuple[str, tuple[IndexEntry, ...]], ...]


def entries(marks: Mapping[str, Sequence[str]]) -> Blocks:
    """Return the index.

    Args:
        marks: What authors wrote, ``subpoenas`` or ``subpoenas: answering``, with the labels of its marks.
    """
    heads: dict[str, dict[str, Sequence[str]]] = {}
    for words, labels in marks.items():
        head, _, under = words.partition(": ")
        heads.setdefault(head, {})[under] = labels
    listed = _sorted(
        IndexEntry(
            head,
            tuple(found.get("", ())),
            _sorted(IndexEntry(under, tuple(to)) for under, to in found.items() if under),
        )
        for head, found in heads.items()
    )
    grouped = groupby(listed, key=_letter)
    letters = tuple((letter, tuple(group)) for letter, group in grouped)
    return (IndexList(letters),) if letters else ()


def _sorted(found: Iterable[IndexEntry]) -> tuple[IndexEntry, ...]:
    return tuple(sorted(found, key=lambda entry: (order.sorting(entry.words), entry.words)))


def _letter(entry: IndexEntry) -> str:
    first = order.sorting(entry.words)[:1].upper()
    return first if first.isalpha() else NUMBERS
