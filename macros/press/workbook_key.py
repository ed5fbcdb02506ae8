"""The teacher's key to the workbook: what it asks, answered, in the same order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from macros import charts
from macros.content import Library
from macros.content.case import Case
from macros.content.question import Question
from macros.content.script import Script

from . import alone, imprint, letters
from .nodes import data
from .sheets import SHEETS, Print
from .workbook import SOURCE, Unit, units
from .writer import Writer


def keys(root: Path, library: Library) -> tuple[Print, ...]:
    """Return the key for every paper: ``workbook-key-letter.pdf``, ``workbook-key-a4.pdf``.

    Raises:
        PressError: When mkdocs.yml cannot be read.
    """
    writer = alone.writer(library, SOURCE)
    book = {
        **alone.common(root, library),
        "verdicts": imprint.verdicts(),
        "parts": [_part(writer, unit) for unit in units(library)],
    }
    return tuple(
        Print(f"workbook-key-{name}.pdf", "workbook-key.typ", SOURCE, {**book, "paper": paper})
        for name, paper in SHEETS.items()
    )


def _part(writer: Writer, unit: Unit) -> dict[str, Any]:
    return {
        "head": letters.plain(writer.ledger.library.part_name(unit.part.id), imprint.PARTS),
        "cases": [_case(writer, case) for case in unit.cases],
        "words": [_script(writer, script) for script in unit.scripts],
        "own": [_own(writer, question) for question in unit.questions],
    }


def _case(writer: Writer, case: Case) -> dict[str, Any]:
    library = writer.ledger.library
    return {
        "title": data(writer.words(case.title)),
        "asks": data(writer.words(case.asks)),
        "answer": data(writer.paragraphs(case.answer)),
        "walk": _walk(writer, case),
        "rules": [data(writer.words(library.rules[rule].title)) for rule in case.rules],
    }


def _walk(writer: Writer, case: Case) -> dict[str, Any] | None:
    """Return the case's way through its chart: each number with the answer, and the outcome."""
    if case.chart is None or case.ends is None:
        return None
    chart = writer.ledger.library.charts[case.chart]
    numbers = {each.id: each.number for each in charts.outline(chart).questions}
    ordered = sorted(case.answers, key=numbers.__getitem__)
    return {
        "chart": data(writer.words(chart.title)),
        "answers": [[numbers[id_], data(writer.words(case.answers[id_]))] for id_ in ordered],
        "verdict": chart.outcomes[case.ends].verdict,
        "ends": data(writer.words(chart.outcomes[case.ends].title)),
    }


def _script(writer: Writer, script: Script) -> dict[str, Any]:
    return {name: data(writer.words(getattr(script, name))) for name in ("when", "say", "avoid", "why")}


def _own(writer: Writer, question: Question) -> dict[str, Any]:
    return {
        "ask": data(writer.paragraphs(question.ask)),
        "answer": data(writer.paragraphs(question.answer)) if question.answer else [],
        "lines": [
            {
                "correct": option.correct,
                "text": data(writer.words(option.text)),
                "why": data(writer.paragraphs(option.chosen)),
            }
            for option in question.options
        ],
    }
