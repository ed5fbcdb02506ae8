"""Which sources the handbook rests on: those that a page cites or an entry names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .library import Library, Shelf


def cited(library: Library) -> frozenset[str]:
    """Return the ids of the sources that something names, known or not."""
    return frozenset(_named(library))


def citing(library: Library) -> tuple[Shelf[Any], ...]:
    """Return the shelves whose entries name their sources in a field; pages and charts have their own ways."""
    return (library.rules, library.cases, library.scripts, library.questions, library.figures, library.terms,
            library.lines)  # fmt: skip


def _named(library: Library) -> Iterator[str]:
    for page in library.pages.values():
        for call in page.calls:
            if call.name == "cite":
                yield from call.arguments[:1]
    for shelf in citing(library):
        for entry in shelf.values():
            yield from entry.sources
    for chart in library.charts.values():
        for question in chart.questions.values():
            yield from question.sources
        for outcome in chart.outcomes.values():
            yield from outcome.sources
