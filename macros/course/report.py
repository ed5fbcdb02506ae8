"""The export report: what each format makes otherwise than the handbook has it, question by question.

Nothing is listed here: the report asks each format what it does with each item, as its writer asks it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from . import anki, canvas, cartridge, moodle
from .changes import CHANGES, Adapter, Change
from .items import Item, Quiz
from .rendering import render


@dataclass(frozen=True)
class Format:
    """A format of the course.

    Attributes:
        title: Its name.
        files: What it is written to, in ``site/downloads/course``.
        adapt: What it makes of an item.
    """

    title: str
    files: tuple[str, ...]
    adapt: Adapter


FORMATS = (
    Format("Common Cartridge", ("common-cartridge-1.1.imscc", "common-cartridge-1.3.imscc"), cartridge.adapt),
    Format("Canvas QTI", ("canvas-qti.zip",), canvas.adapt),
    Format("Moodle XML", ("moodle.xml",), moodle.adapt),
    Format("Anki deck", ("anki.apkg",), anki.adapt),
)
"""Every format whose items are made from ``Item``, in the order of the report."""

KINDS = {
    "single": "one answer", "several": "several answers", "true-false": "true or false", "order": "steps in order",
    "match": "pairs", "say-it": "words to say", "reflect": "a question to think about",
    "decision": "a question of a chart", "ending": "where a story ends in a chart",
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


@dataclass(frozen=True)
class Detail:
    """One item.

    Attributes:
        item: The item.
        changed: For each format, its changes.
    """

    item: Item
    changed: tuple[tuple[Change, ...], ...]


@dataclass(frozen=True)
class Report:
    """What the formats change, in all and item by item."""

    formats: tuple[Format, ...]
    rows: tuple[Row, ...]
    details: tuple[tuple[Quiz, tuple[Detail, ...]], ...]
    words: dict[Change, str]


def export_report(quizzes: Sequence[Quiz]) -> Report:
    """Return what each format changes in these quizzes."""
    details = tuple(
        (quiz, tuple(Detail(item, tuple(each.adapt(item).changes for each in FORMATS)) for item in quiz.items))
        for quiz in quizzes
    )
    rows = []
    for kind, words in KINDS.items():
        found = [detail for _, items in details for detail in items if detail.item.made_from == kind]
        if found:
            counted = (Counter(each for detail in found for each in detail.changed[at]) for at in range(len(FORMATS)))
            rows.append(Row(words, len(found), tuple(tuple(count.items()) for count in counted)))
    used = {each for _, items in details for detail in items for changes in detail.changed for each in changes}
    return Report(FORMATS, tuple(rows), details, {each: CHANGES[each] for each in CHANGES if each in used})


def as_markdown(report: Report, edition: str) -> str:
    """Return the report as Markdown, to be read with any editor.

    Args:
        report: The report.
        edition: The edition's name and day, for its head.
    """
    return render("export-report.md", report=report, edition=edition)
