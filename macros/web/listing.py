"""The handbook's entries in the order in which a reader looks them up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from macros.content import Library, PageFile, order
from macros.content.edition import Part
from macros.content.rule import Rule
from macros.content.script import Script
from macros.content.source import Source

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
    """A part with its chapters.

    Attributes:
        number: Its number, from 1.
        part: The part.
        chapters: Its chapters, in reading order.
        minutes: How long all of them take to read.
        address: The built page that opens the part, from the site's top; or its first chapter.
    """

    number: int
    part: Part
    chapters: tuple[Group[None], ...]
    minutes: int
    address: str


def minutes(library: Library, page: PageFile) -> int:
    """Return how many minutes a page takes to read, at least one."""
    return max(1, round(words(library, page) / WORDS_A_MINUTE))


def words(library: Library, page: PageFile) -> int:
    """Return how many words a page gives to read: its prose, and the cases and words to say in it."""
    found = page.words
    for call in page.calls:
        if call.name == "case" and (case := library.cases.get(call.arguments[0])):
            found += len(f"{case.story} {case.asks}".split())
        elif call.name == "script" and (script := library.scripts.get(call.arguments[0])):
            found += len(f"{script.when} {script.say} {script.avoid} {script.why}".split())
    return found


def rules_by_chapter(library: Library) -> tuple[Group[Rule], ...]:
    """Return the rules under the chapters that teach them, part by part."""
    return _grouped(library, ((rule, rule.chapter) for rule in library.rules.values()))


def scripts_by_chapter(library: Library) -> tuple[Group[Script], ...]:
    """Return the words to say under the chapters whose rule they keep first, part by part."""
    placed = ((script, order.chapter_of(script, library)) for script in library.scripts.values())
    return _grouped(library, placed)


def by_letter(sources: Iterable[Source]) -> tuple[tuple[str, tuple[Source, ...]], ...]:
    """Return sources that are sorted by title under their first letters; figures and signs share the group ``0–9``."""
    found: dict[str, list[Source]] = {}
    for source in sources:
        first = order.sorting(source.title)[:1].upper()
        found.setdefault(first if first.isalpha() else "0–9", []).append(source)
    return tuple((letter, tuple(items)) for letter, items in found.items())


def contents(library: Library) -> tuple[PartContents, ...]:
    """Return the parts with their chapters."""
    return tuple(_part(library, part) for part in library.parts.values())


def chapters_of(library: Library, part: Part) -> tuple[PageFile, ...]:
    """Return the chapters of a part, in reading order."""
    return tuple(library.pages[path] for path in library.chapters if library.pages[path].folder == part.id)


def _part(library: Library, part: Part) -> PartContents:
    pages = chapters_of(library, part)
    first = part.opener if part.opener in library.pages else pages[0].path
    return PartContents(
        number=library.part_number(part.id),
        part=part,
        chapters=tuple(Group(page, ()) for page in pages),
        minutes=sum(minutes(library, page) for page in pages),
        address=page_of(first),
    )


def _grouped(library: Library, placed: Iterable[tuple[Item, str]]) -> tuple[Group[Item], ...]:
    grouped = order.by_chapter(placed, library.chapters)
    return tuple(Group(library.pages[chapter], items) for chapter, items in grouped.items())
