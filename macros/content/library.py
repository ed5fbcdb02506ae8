"""The Library: everything that the YAML files and the heads of the pages hold, by id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, partial
from types import MappingProxyType
from typing import Generic, TypeVar

from .case import Case
from .chart import Chart, HousePromise
from .clinic import Clinic
from .document import Document, Path_
from .edition import Edition, Part, Printed
from .figure import Figure
from .page import Chapter, Decision, Page
from .places import PhoneLine, Place
from .play import Play
from .problems import Problem
from .prose import plain
from .question import Question
from .rule import Rule
from .script import Script
from .situation import Situations
from .source import Source
from .synonym import Synonyms
from .term import Term

Item = TypeVar("Item")
_WORD = re.compile(r"[A-Za-z0-9][\w'’-]*")


@dataclass(frozen=True)
class Origin:
    """Where an entry stands: its file, and its place in the file's data."""

    document: Document
    path: Path_ = ()

    def problem(
        self, path: Path_, message: str, advice: str = "", *, at_key: bool = False, warning: bool = False
    ) -> Problem:
        """Return a problem at a field of this entry, for instance ``("answers", 0, "go")``."""
        return self.document.problem((*self.path, *path), message, advice, at_key=at_key, warning=warning)


class Shelf(Mapping[str, Item], Generic[Item]):
    """All entries of one kind by id, in the order of the files, with the place of each.

    An entry that could not be read is absent, yet its id is ``known``: a reference to it is not a second problem.
    """

    def __init__(self, noun: str) -> None:
        self.noun = noun
        self._items: dict[str, Item] = {}
        self._origins: dict[str, Origin] = {}
        self.complete = True

    def part_unread(self) -> None:
        """Note that some entries could not even be named: references to this shelf say nothing any more."""
        self.complete = False

    def put(self, id_: str, item: Item | None, origin: Origin) -> None:
        """Put an entry on the shelf; None for one that could not be read. Only the loader does this."""
        self._origins[id_] = origin
        if item is not None:
            self._items[id_] = item

    def origin(self, id_: str) -> Origin:
        """Return where the entry with this id stands."""
        return self._origins[id_]

    @property
    def known(self) -> AbstractSet[str]:
        """The ids of all entries, also of those that could not be read."""
        return self._origins.keys()

    @property
    def all_read(self) -> bool:
        """Whether every entry could be read, so that what is absent was not written."""
        return self.complete and len(self._items) == len(self._origins)

    def __getitem__(self, id_: str) -> Item:
        return self._items[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)


@dataclass(frozen=True)
class MacroCall:
    """A macro that a page calls: ``{{ case("the-secret") }}``.

    Attributes:
        name: The macro's name.
        arguments: The arguments that are plain texts, in order.
        line: The line of the page on which it stands.
        plain: Whether it has no other arguments than these.
    """

    name: str
    arguments: tuple[str, ...]
    line: int
    plain: bool = True

    @property
    def whole_chart(self) -> str | None:
        """Id of the chart that this prints in full; None when it prints a card that leads to one, or no chart."""
        printed = self.name == "chart" and "card" not in self.arguments[1:]
        return self.arguments[0] if printed and self.arguments else None


@dataclass(frozen=True)
class PageFile:
    """A page of the handbook: its head, its title, and the macros that it calls.

    Attributes:
        path: Path from docs/: ``friends/the-secret.md``.
        head: What stands between the dashes.
        title: The heading of the first level, or the title in the head.
        calls: Macro calls in the order in which they stand.
        prose: The page's own prose as plain text, without headings, macros and marks.
    """

    path: str
    head: Page
    title: str
    calls: tuple[MacroCall, ...]
    prose: str

    @property
    def words(self) -> int:
        """Number of words of the page's own prose."""
        return len(_WORD.findall(self.prose))

    @property
    def id(self) -> str:
        """The page's name without ending: ``friends/the-secret``."""
        return self.path.removesuffix(".md")

    @property
    def folder(self) -> str:
        """The folder of the page, which for a chapter is the id of its part."""
        return self.path.rpartition("/")[0]


@dataclass(frozen=True)
class Library:
    """All that the handbook knows. Frozen once it is loaded; every later stage only reads it.

    What it derives from its shelves it derives once, so nothing may ask for that before the shelves are full.
    """

    rules: Shelf[Rule] = field(default_factory=partial(Shelf, "rule"))
    sources: Shelf[Source] = field(default_factory=partial(Shelf, "source"))
    cases: Shelf[Case] = field(default_factory=partial(Shelf, "case"))
    scripts: Shelf[Script] = field(default_factory=partial(Shelf, "script"))
    charts: Shelf[Chart] = field(default_factory=partial(Shelf, "chart"))
    promises: Shelf[HousePromise] = field(default_factory=partial(Shelf, "promise"))
    situations: Shelf[Situations] = field(default_factory=partial(Shelf, "group of situations"))
    questions: Shelf[Question] = field(default_factory=partial(Shelf, "question"))
    bank: Shelf[Question] = field(default_factory=partial(Shelf, "exam question"))
    plays: Shelf[Play] = field(default_factory=partial(Shelf, "role play"))
    figures: Shelf[Figure] = field(default_factory=partial(Shelf, "figure"))
    terms: Shelf[Term] = field(default_factory=partial(Shelf, "term"))
    synonyms: Shelf[Synonyms] = field(default_factory=partial(Shelf, "group of synonyms"))
    lines: Shelf[PhoneLine] = field(default_factory=partial(Shelf, "phone line"))
    places: Shelf[Place] = field(default_factory=partial(Shelf, "place"))
    parts: Shelf[Part] = field(default_factory=partial(Shelf, "part"))
    editions: Shelf[Edition] = field(default_factory=partial(Shelf, "edition"))
    printed: Shelf[Printed] = field(default_factory=partial(Shelf, "record of the rules"))
    pages: Shelf[PageFile] = field(default_factory=partial(Shelf, "page"))
    clinics: Shelf[Clinic] = field(default_factory=partial(Shelf, "clinic"))

    @property
    def clinic(self) -> Clinic:
        """The sample clinic."""
        return self.clinics["clinic"]

    @property
    def edition(self) -> Edition:
        """The newest edition: the last of docs/lookup/editions.yml."""
        return list(self.editions.values())[-1]

    @cached_property
    def chapters(self) -> Mapping[str, Chapter]:
        """The heads of all chapters, by page path, in reading order: as docs/lookup/parts.yml lists them."""
        listed = [path for part in self.parts.values() for path in part.paths]
        pages = [self.pages[path] for path in dict.fromkeys([*listed, *self.pages]) if path in self.pages]
        return MappingProxyType({page.path: page.head for page in pages if isinstance(page.head, Chapter)})

    @property
    def decisions(self) -> Mapping[str, Decision]:
        """The heads of all pages that hold a chart, by page path."""
        found = {path: page.head for path, page in self.pages.items() if type(page.head) is Decision}
        return MappingProxyType(found)

    @cached_property
    def objectives(self) -> Mapping[str, str]:
        """Objective's id to the path of the chapter that has it."""
        return MappingProxyType({id_: path for path, head in self.chapters.items() for id_ in head.objectives})

    @cached_property
    def _whole_charts(self) -> Mapping[str, PageFile]:
        """Id of a chart to the first page that shows it in full."""
        charts: dict[str, PageFile] = {}
        for page in self.pages.values():
            for call in page.calls:
                if call.whole_chart is not None:
                    charts.setdefault(call.whole_chart, page)
        return charts

    @cached_property
    def _callers(self) -> Mapping[tuple[str, ...], PageFile]:
        """A macro, alone and followed by its first arguments, to the first page that calls it so."""
        callers: dict[tuple[str, ...], PageFile] = {}
        for page in self.pages.values():
            for call in page.calls:
                for count in range(len(call.arguments) + 1):
                    callers.setdefault((call.name, *call.arguments[:count]), page)
        return callers

    def chart_page(self, chart: str) -> PageFile | None:
        """Return the page that shows a chart in full, or None when there is none."""
        return self._whole_charts.get(chart)

    def page_with(self, macro: str, *first: str) -> PageFile | None:
        """Return the first page that calls a macro, with these texts as its first arguments; or None."""
        return self._callers.get((macro, *first))

    def part_number(self, part: str) -> int:
        """Return the number of a part, counted from 1."""
        return list(self.parts).index(part) + 1

    def part_name(self, part: str) -> str:
        """Return a part's number and title: "Part 2 · Friends as clients"."""
        return f"Part {self.part_number(part)} · {plain(self.parts[part].title)}"
