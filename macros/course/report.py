"""The export report: what each format makes otherwise than the handbook has it, question by question.

Nothing is listed here: the report asks each format what it does with each item, as its writer asks it. SCORM alone
writes no items, since it plays the site itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from . import anki, canvas, cartridge, moodle, qti21, scorm
from .changes import CHANGES, Adapter, named
from .items import Change, Item, Quiz
from .rendering import render


@dataclass(frozen=True)
class Format:
    """A format of the course.

    Attributes:
        title: Its name.
        adapt: What it makes of an item.
    """

    title: str
    adapt: Adapter

    def changes(self, item: Item) -> tuple[Change, ...]:
        """Return what it changes in an item."""
        made = self.adapt(item)
        return (*item.lost, *made.changes) if made.items else made.changes


FORMATS = (
    Format("SCORM", scorm.adapt),
    Format("Common Cartridge", cartridge.adapt),
    Format("Canvas QTI", canvas.adapt),
    Format("Moodle XML", moodle.adapt),
    Format("QTI 2.1", qti21.adapt),
    Format("Anki deck", anki.adapt),
)
"""Every format of the course, in the order of the report."""

KINDS = {
    "single": "One answer", "several": "Several answers", "true-false": "True or false", "order": "Steps in order",
    "match": "Pairs", "say-it": "Words to say", "reflect": "To think about",
    "decision": "Chart question", "ending": "Chart ending",
}  # fmt: skip
"""What an item is made from, in words."""


@dataclass(frozen=True)
class Row:
    """All items of one kind.

    Attributes:
        kind: The kind in words.
        count: How many there are.
        changed: For each format, each change with the number of items that it befalls.
    """

    kind: str
    count: int
    changed: tuple[tuple[tuple[Change, int], ...], ...]

    @property
    def in_words(self) -> tuple[str, ...]:
        """For each format what it changes, with a number where it is not all of them; empty for nothing."""
        return tuple(
            ", ".join(named(each) + (f" ({count})" if count != self.count else "") for each, count in changes)
            for changes in self.changed
        )


@dataclass(frozen=True)
class Detail:
    """One item.

    Attributes:
        item: The item.
        changed: For each format, its changes.
    """

    item: Item
    changed: tuple[tuple[Change, ...], ...]

    @property
    def in_words(self) -> tuple[str, ...]:
        """For each format what it changes; empty for nothing."""
        return tuple(", ".join(map(named, changes)) for changes in self.changed)


@dataclass(frozen=True)
class Report:
    """What the formats change.

    Attributes:
        formats: The formats.
        rows: By kind of item.
        details: Item by item, under the quizzes.
        words: Each change that occurs, in a sentence.
        always: What a format changes in every item, its title and the sentence. It stands nowhere else.
    """

    formats: tuple[Format, ...]
    rows: tuple[Row, ...]
    details: tuple[tuple[Quiz, tuple[Detail, ...]], ...]
    words: dict[Change, str]
    always: tuple[tuple[str, str], ...]

    @property
    def by_part(self) -> tuple[tuple[str, tuple[tuple[str, tuple[tuple[str, str], ...]], ...]], ...]:
        """By the title of a part: each item's id that some format changes, with these formats and their changes."""
        parts: dict[str, list[tuple[str, tuple[tuple[str, str], ...]]]] = {}
        for quiz, details in self.details:
            changed = parts.setdefault(" ".join(quiz.under[-1:]), [])
            for detail in details:
                words = zip(self.formats, detail.in_words, strict=True)
                if told := tuple((each.title, said) for each, said in words if said):
                    changed.append((detail.item.id, told))
        return tuple((title, tuple(changed)) for title, changed in parts.items() if changed)


def export_report(quizzes: Sequence[Quiz]) -> Report:
    """Return what each format changes in these quizzes."""
    items = [item for quiz in quizzes for item in quiz.items]
    every = {item.id: tuple(each.changes(item) for each in FORMATS) for item in items}
    found = ([set(changes[at]) for changes in every.values()] for at in range(len(FORMATS)))
    always = [set.intersection(*each) if each else set() for each in found]
    details = tuple(
        (quiz, tuple(Detail(item, _but(every[item.id], always)) for item in quiz.items)) for quiz in quizzes
    )
    flat = [detail for _, found in details for detail in found]
    rows = tuple(_row(kind, [detail for detail in flat if detail.item.made_from == kind]) for kind in KINDS)
    used = {change for detail in flat for changes in detail.changed for change in changes}
    return Report(
        formats=FORMATS,
        rows=tuple(row for row in rows if row.count),
        details=details,
        words={change: says for change, says in CHANGES.items() if change in used},
        always=tuple(
            (each.title, CHANGES[change])
            for each, changes in zip(FORMATS, always, strict=True)
            for change in CHANGES
            if change in changes
        ),
    )


def _but(changed: tuple[tuple[Change, ...], ...], always: list[set[Change]]) -> tuple[tuple[Change, ...], ...]:
    return tuple(
        tuple(each for each in changes if each not in known) for changes, known in zip(changed, always, strict=True)
    )


def _row(kind: str, details: list[Detail]) -> Row:
    counts = (Counter(each for detail in details for each in detail.changed[at]) for at in range(len(FORMATS)))
    return Row(KINDS[kind], len(details), tuple(tuple(count.items()) for count in counts))


def as_markdown(report: Report, edition: str) -> str:
    """Return the report as Markdown, to be read with any editor.

    Args:
        report: The report.
        edition: The edition's name and day, for its head.
    """
    return render("export-report.md", report=report, edition=edition, named=named)
