"""An exam on paper: one form, without a word of its key."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any

from macros.content import Library
from macros.content.question import Question
from macros.quizzes import Form, hint, part_of, partners, shown

from . import alone, imprint, letters
from .nodes import data
from .sheets import SHEETS, Print
from .writer import Writer

BANK = "docs/teach/bank"
"""The folder that is named when an exam cannot be set."""


def papers(root: Path, library: Library, form: Form, scope: str) -> tuple[Print, ...]:
    """Return a form for every paper: ``exam-a-letter.pdf``, ``exam-a-a4.pdf``.

    Args:
        root: The project's folder, for mkdocs.yml.
        library: All that the handbook knows.
        form: What is asked.
        scope: What the exam is about, in words: "The whole handbook".

    Raises:
        PressError: When mkdocs.yml cannot be read.
    """
    writer = alone.writer(library, BANK)
    exam = {
        **alone.common(root, library),
        "scope": letters.plain(scope, imprint.PARTS),
        "form": form.name,
        "kinds": [kind for kind in _KINDS if any(question.kind == kind for question in form.questions)],
        "points": len(form.questions),
        "sections": _sections(writer, form),
    }
    return tuple(
        Print(f"exam-{form.name.lower()}-{name}.pdf", "exam.typ", BANK, {**exam, "paper": paper})
        for name, paper in SHEETS.items()
    )


_KINDS = ("single", "several", "true-false", "order", "match", "say-it", "reflect")
"""The kinds in the order in which the head of an exam says how each is answered."""


def _sections(writer: Writer, form: Form) -> list[dict[str, Any]]:
    """Return the questions under their parts; each story is told once, before the first question about it."""
    library, told = writer.ledger.library, set[str]()
    sections = []
    numbered = enumerate(form.questions, 1)
    for part, group in groupby(numbered, key=lambda pair: part_of(pair[1], library)):
        asked = [_question(writer, number, question, told) for number, question in group]
        sections.append({"title": letters.plain(library.part_name(part), imprint.PARTS), "questions": asked})
    return sections


def _question(writer: Writer, number: int, question: Question, told: set[str]) -> dict[str, Any]:
    own_words = not question.graded
    return {
        "number": number,
        "kind": question.kind,
        "story": _story(writer, question, told),
        "ask": data(writer.paragraphs(question.ask)),
        "hint": hint(question),
        "options": [] if own_words else [data(writer.words(question.options[at].text)) for at in shown(question)],
        "partners": [data(writer.words(question.options[at].match or "")) for at in partners(question)],
    }


def _story(writer: Writer, question: Question, told: set[str]) -> dict[str, Any] | None:
    """Return the story that a question is about; its title alone when it has been told; None when there is none."""
    if question.case is None:
        return None
    case = writer.ledger.library.cases[question.case]
    blocks = () if case.id in told else writer.paragraphs(case.story)
    told.add(case.id)
    return {"title": data(writer.words(case.title)), "blocks": data(blocks)}
