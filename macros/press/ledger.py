"""What the writer must remember from page to page: names, links, sources, cases and quizzes met so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from macros.content import Library, did_you_mean
from macros.content.question import Question

from .error import PressError
from .nodes import Cite
from .plan import PlannedPage


@dataclass(frozen=True)
class KeyedQuiz:
    """A quiz as it stands in the book: its questions need a key at the back.

    Attributes:
        page: Label of the chapter in which it stands.
        title: The chapter's title.
        questions: Its questions in order, each with the label at which it stands.
    """

    page: str
    title: str
    questions: tuple[tuple[str, Question], ...]


@dataclass
class Ledger:
    """The state of one run of the writer over all pages of the book.

    Attributes:
        library: All that the handbook knows.
        order: Paths of the pages in the order of the book.
        anchors: Every place of the book that a link can lead to; ``friends/the-secret#case-the-secret``.
        aliases: Other names for such places.
        cited: Ids of the sources that some note or list names.
        cases: Label of each case that has been printed.
        quizzes: Quizzes in the order in which they stand.
        index: Entries of the index, each with the labels of its marks in the order in which they stand.
    """

    library: Library
    order: tuple[str, ...] = ()
    anchors: set[str] = field(default_factory=set)
    aliases: dict[str, str] = field(default_factory=dict)
    cited: set[str] = field(default_factory=set)
    cases: dict[str, str] = field(default_factory=dict)
    quizzes: list[KeyedQuiz] = field(default_factory=list)
    index: dict[str, list[str]] = field(default_factory=dict)
    _links: list[tuple[PlannedPage, str]] = field(default_factory=list)
    _notes: dict[str, list[str]] = field(default_factory=dict)
    _defined: set[tuple[str, str]] = field(default_factory=set)

    def anchor(self, label: str) -> str:
        """Return the label for a place that is printed now, or an empty string when it has been taken."""
        if label in self.anchors:
            return ""
        self.anchors.add(label)
        return label

    def link(self, page: PlannedPage, target: str) -> str:
        """Note a link on a page, to be checked at the end, and return the label that it leads to."""
        label = self.aliases.get(target, target)
        self._links.append((page, label))
        return label

    def cite(self, page: PlannedPage, source: str, *, joined: bool = False) -> Cite:
        """Return the mark of a source; the note itself is printed with its first mark in the chapter."""
        self.refer(page, (source,))
        notes = self._notes.setdefault(page.id, [])
        first = source not in notes
        if first:
            notes.append(source)
        return Cite(source=source, label=f"{page.id}!{source}", first=first, joined=joined)

    def cites(self, page: PlannedPage, sources: tuple[str, ...]) -> tuple[Cite, ...]:
        """Return the marks of several sources, one after the other, in the order of their numbers."""
        notes = self._notes.get(page.id, [])
        ordered = sorted(sources, key=lambda source: notes.index(source) if source in notes else len(notes))
        return tuple(self.cite(page, source, joined=index > 0) for index, source in enumerate(ordered))

    def refer(self, page: PlannedPage, sources: tuple[str, ...]) -> tuple[str, ...]:
        """Return sources that a page names, once it is sure that they are known."""
        for source in sources:
            if source not in self.library.sources:
                raise PressError(
                    page.path, f'there is no source "{source}"', did_you_mean(source, self.library.sources)
                )
        self.cited.update(sources)
        return sources

    def defines(self, page: PlannedPage, term: str) -> bool:
        """Return whether a chapter uses a term here for the first time."""
        first = (page.id, term) not in self._defined
        self._defined.add((page.id, term))
        return first

    def mark(self, page: PlannedPage, entry: str) -> str:
        """Return the label of a mark to which the index leads under an entry."""
        labels = self.index.setdefault(entry, [])
        labels.append(f"{page.id}%{entry}%{len(labels)}")
        return labels[-1]

    def check_links(self) -> None:
        """Raise a PressError for the first link that leads nowhere."""
        for page, target in self._links:
            if target not in self.anchors:
                where, _, fragment = target.partition("#")
                place = f'"{fragment}" in {where}.md' if fragment else f"{where}.md"
                raise PressError(page.path, f"it links to {place}, and the book has no such place")
