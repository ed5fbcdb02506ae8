"""The handbook's entries in the order in which a reader looks them up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from macros.content import Library, PageFile, order
from macros.content.edition import Part
from macros.content.rule import Rule
from macros.content.script import Script

from .addresses import page_of

Item = TypeVar("Item")
WORDS_A_MINUTE = 200
"""How fast we take the handbook to be read: a round number, on the slow side, for people who stop to think."""


@dataclass(frozen=True)
class Group(Generic[Item]):
    """Entries that belong to one chapter."""

    page: PageFile
    items: tuple[Item, ...]

    @property
    def address(self) -> str:
        """The built page of the chapter, from the site's top."""
        return page_of(self.page.path)


@dataclass(frozen=True)
class PartContents:
    """A part with its chapters."""

    number: int
    part: Part
    chapters: tuple[Group[None], ...]


def minutes(library: Library, page: PageFile) -> int:
    """Return how many minutes a page takes to read, at least one: its prose, and the cases and words to say in it."""
    words = page.words
    for call in page.calls:
        if call.name == "case" and (case := library.cases.get(call.arguments[0])):
            words += len(f"{case.story} {case.asks}".split())
        elif call.name == "script" and (script := library.scripts.get(call.arguments[0])):
            words += len(f"{script.when} {script.say} {script.avoid} {script.why}".split())
    return max(1, round(words / WORDS_A_MINUTE))


def rules_by_chapter(library: Library) -> tuple[Group[Rule], ...]:
    """Return the rules under the chapters that teach them, part by part."""
    return _grouped(library, ((rule, rule.chapter) for rule in library.rules.values()))


def scripts_by_chapter(library: Library) -> tuple[Group[Script], ...]:
    """Return the words to say under the chapters whose rule they keep first, part by part."""
    placed = ((script, order.chapter_of(script, library)) for script in library.scripts.values())
    return _grouped(library, placed)


def contents(library: Library) -> tuple[PartContents, ...]:
    """Return the parts with their chapters."""
    chapters = [library.pages[path] for path in library.chapters]
    return tuple(
        PartContents(number, part, tuple(Group(page, ()) for page in chapters if page.folder == part.id))
        for number, part in enumerate(library.parts.values(), 1)
    )


def _grouped(library: Library, placed: Iterable[tuple[Item, str]]) -> tuple[Group[Item], ...]:
    grouped = order.by_chapter(placed, library.chapters)
    return tuple(Group(library.pages[chapter], items) for chapter, items in grouped.items())
