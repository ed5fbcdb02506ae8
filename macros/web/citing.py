"""Which sources the handbook rests on: those that a page cites or an entry names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.content import Library, Shelf, order
from macros.content.source import Source


def cited_sources(library: Library) -> tuple[Source, ...]:
    """Return the cited sources in the order of their titles, as a reader would look for them."""
    cited = set(_cited(library))
    return order.by_title(source for id_, source in library.sources.items() if id_ in cited)


def _cited(library: Library) -> Iterator[str]:
    for page in library.pages.values():
        for call in page.calls:
            if call.name == "cite":
                yield from call.arguments[:1]
    shelves: tuple[Shelf[Any], ...] = (library.rules, library.cases, library.scripts, library.questions)
    shelves += (library.terms, library.lines)
    for shelf in shelves:
        for entry in shelf.values():
            yield from entry.sources
    for chart in library.charts.values():
        for question in chart.questions.values():
            yield from question.sources
        for outcome in chart.outcomes.values():
            yield from outcome.sources
