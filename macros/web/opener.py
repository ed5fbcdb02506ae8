"""What opens a part: gathered from its chapters, so that nobody has to keep it current."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.content import Library, PageFile
from macros.content.case import Case
from macros.content.chart import Chart
from macros.content.edition import Part
from macros.content.page import Chapter
from macros.content.rule import Rule

from .listing import chapters_of

ASKED = 2
"""How many of the questions that a chapter answers stand on the page of its part: the first ones."""


@dataclass(frozen=True)
class Opener:
    """A part, opened.

    Attributes:
        number: The part's number, from 1.
        part: The part.
        chapters: Its chapters, in reading order.
        start: The chapter to begin with, or None.
        asked: What people ask, each question with the chapter that answers it.
        charts: The charts to which its chapters lead, in their order.
        rules: The rules that it teaches, in the order of the chapters.
        cases: The stories that it tells, each with its chapter.
    """

    number: int
    part: Part
    chapters: tuple[PageFile, ...]
    start: PageFile | None
    asked: tuple[tuple[str, PageFile], ...]
    charts: tuple[Chart, ...]
    rules: tuple[Rule, ...]
    cases: tuple[tuple[Case, PageFile], ...]


def opener(library: Library, part: Part) -> Opener:
    """Return what the page of a part shows."""
    pages = chapters_of(library, part)
    start = f"{part.id}/{part.start.chapter}.md" if part.start else ""
    return Opener(
        number=library.part_number(part.id),
        part=part,
        chapters=pages,
        start=library.pages.get(start),
        asked=tuple(_asked(pages)),
        charts=tuple(library.charts[id_] for id_ in dict.fromkeys(_called("chart", pages))),
        rules=tuple(rule for page in pages for rule in library.rules.values() if rule.chapter == page.path),
        cases=tuple((library.cases[id_], page) for page in pages for id_ in _called("case", (page,))),
    )


def _asked(pages: tuple[PageFile, ...]) -> Iterator[tuple[str, PageFile]]:
    for page in pages:
        if isinstance(page.head, Chapter):
            yield from ((ask, page) for ask in page.head.asks[:ASKED])


def _called(macro: str, pages: tuple[PageFile, ...]) -> Iterator[str]:
    """Yield the ids with which pages call a macro, in order."""
    yield from (call.arguments[0] for page in pages for call in page.calls if call.name == macro)
