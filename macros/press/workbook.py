"""The student's workbook: cases with room to write, words to rehearse, questions in one's own words; and no answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.content import Library, order
from macros.content.case import Case
from macros.content.edition import Part
from macros.content.question import Question
from macros.content.script import Script
from macros.quizzes import questions_for

from . import alone, imprint, letters
from .nodes import data
from .prompts import prompts
from .sheets import SHEETS, Print
from .writer import Writer

SOURCE = "the workbook"
"""What is named when it cannot be set."""


@dataclass(frozen=True)
class Unit:
    """What the workbook takes from one part, in the order of its chapters.

    Attributes:
        part: The part.
        cases: The cases of its ``cases.yml``; those that belong to a chart alone are told elsewhere.
        scripts: The first words to say that each of its chapters gives.
        questions: Its questions that are answered in one's own words.
    """

    part: Part
    cases: tuple[Case, ...]
    scripts: tuple[Script, ...]
    questions: tuple[Question, ...]


def units(library: Library) -> tuple[Unit, ...]:
    """Return what the workbook holds, part by part."""
    return tuple(
        Unit(
            part,
            tuple(_cases(library, part.id)),
            tuple(_scripts(library, part)),
            tuple(question for question in questions_for(library, part.id) if not question.graded),
        )
        for part in library.parts.values()
    )


def chapter(library: Library, case: Case) -> str:
    """Return the path of the chapter that a case belongs to: that tells it, asks about it, or has its first rule."""
    page = library.page_with("case", case.id)
    if page is not None and page.path in library.chapters:
        return page.path
    asked = (
        library.objectives[question.objective] for question in library.questions.values() if question.case == case.id
    )
    return next(asked, library.rules[case.rules[0]].chapter)


def workbooks(root: Path, library: Library) -> tuple[Print, ...]:
    """Return the workbook for every paper: ``workbook-letter.pdf``, ``workbook-a4.pdf``.

    Raises:
        PressError: When mkdocs.yml cannot be read, or a line to call in danger is missing.
    """
    writer = alone.writer(library, SOURCE)
    book = {
        **alone.common(root, library),
        "now": imprint.now(library),
        "parts": [_part(writer, unit) for unit in units(library)],
    }
    return tuple(
        Print(f"workbook-{name}.pdf", "workbook.typ", SOURCE, {**book, "paper": paper})
        for name, paper in SHEETS.items()
    )


def _cases(library: Library, part: str) -> Iterator[Case]:
    chapters = list(library.chapters)
    told = [
        case
        for case in library.cases.values()
        if library.cases.origin(case.id).document.file == f"docs/{part}/cases.yml"
    ]
    yield from sorted(told, key=lambda case: chapters.index(chapter(library, case)))


def _scripts(library: Library, part: Part) -> Iterator[Script]:
    """Yield the first words to say of each chapter: those that it prints, or else those that belong to its rules."""
    for path in part.paths:
        printed = (call.arguments[0] for call in library.pages[path].calls if call.name == "script")
        listed = (script.id for script in library.scripts.values() if order.chapter_of(script, library) == path)
        for id_ in (*printed, *listed):
            yield library.scripts[id_]
            break


def _part(writer: Writer, unit: Unit) -> dict[str, Any]:
    library = writer.ledger.library
    in_here = {case.id for case in unit.cases}
    return {
        "label": f"Part {library.part_number(unit.part.id)}",
        "title": data(writer.words(unit.part.title)),
        "head": letters.plain(library.part_name(unit.part.id), imprint.PARTS),
        "says": data(writer.words(unit.part.says)),
        "chapters": [data(writer.words(library.pages[path].title)) for path in unit.part.paths],
        "cases": [_case(writer, unit.part.id, turn, case) for turn, case in enumerate(unit.cases)],
        "words": [data(writer.words(script.when)) for script in unit.scripts],
        "own": [_own(writer, question, in_here) for question in unit.questions],
    }


def _case(writer: Writer, part: str, turn: int, case: Case) -> dict[str, Any]:
    library = writer.ledger.library
    return {
        "label": f"case-{case.id}",
        "title": data(writer.words(case.title)),
        "setting": data(writer.words(case.setting)),
        "story": data(writer.paragraphs(case.story)),
        "asks": data(writer.words(case.asks)),
        "chapter": data(writer.words(library.pages[chapter(library, case)].title)),
        "chart": data(writer.words(library.charts[case.chart].title)) if case.chart else [],
        "prompts": [data(writer.words(prompt)) for prompt in prompts(case, part, turn)],
    }


def _own(writer: Writer, question: Question, in_here: set[str]) -> dict[str, Any]:
    """Return a question in one's own words; a story that this part does not tell is told with it."""
    case = writer.ledger.library.cases[question.case] if question.case else None
    return {
        "kind": question.kind,
        "ask": data(writer.paragraphs(question.ask)),
        "case": f"case-{case.id}" if case and case.id in in_here else "",
        "case-title": data(writer.words(case.title)) if case else [],
        "story": data(writer.paragraphs(case.story)) if case and case.id not in in_here else [],
    }
