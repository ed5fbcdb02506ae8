"""The key of an exam: a page to grade by, why each option is right or not, and how the two forms are alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from macros.content import Library
from macros.content.question import Question
from macros.quizzes import Form, key, letter, partners, shown

from . import alone, imprint, letters
from .exam import BANK
from .nodes import data
from .sheets import SHEETS, Print
from .writer import Writer

GRADES = (60, 70, 75, 80, 90)
"""Pass marks in percent that are given in points, for a teacher to choose from."""


def keys(root: Path, library: Library, forms: tuple[Form, Form], scope: str) -> tuple[Print, ...]:
    """Return the keys of both forms for every paper: ``exam-a-key-letter.pdf``, ``exam-b-key-a4.pdf``.

    Args:
        root: The project's folder, for mkdocs.yml.
        library: All that the handbook knows.
        forms: Forms A and B.
        scope: What the exam is about, in words.

    Raises:
        PressError: When mkdocs.yml cannot be read.
    """
    writer = alone.writer(library, BANK)
    common = {**alone.common(root, library), "scope": letters.plain(scope, imprint.PARTS), **_equality(writer, forms)}
    return tuple(
        Print(f"exam-{form.name.lower()}-key-{name}.pdf", "exam-key.typ", BANK, {**common, **keyed, "paper": paper})
        for form in forms
        for keyed in (_keyed(writer, form),)
        for name, paper in SHEETS.items()
    )


def marked(question: Question) -> str:
    """Return what a student must have marked: ``b``; ``a, c``; for steps and pairs each letter with its number.

    On paper a step gets the number of its place, so this reads like the boxes: ``a 3, b 1, c 2``.
    """
    if question.kind == "order":
        return ", ".join(f"{letter(at)} {step + 1}" for at, step in enumerate(shown(question)))
    if question.kind == "match":
        listed = partners(question)
        return ", ".join(f"{letter(pair)} {listed.index(pair) + 1}" for pair in range(len(listed)))
    return ", ".join(key(question)) or "own words"


def words(question: Question, library: Library) -> int:
    """Return how many words a student reads: the story, what is asked, and the options."""
    texts = [question.ask, *(text for option in question.options for text in (option.text, option.match or ""))]
    if question.case is not None:
        texts.append(library.cases[question.case].story)
    return sum(len(text.split()) for text in texts)


def _keyed(writer: Writer, form: Form) -> dict[str, Any]:
    count = len(form.questions)
    return {
        "form": form.name,
        "grid": [marked(question) for question in form.questions],
        "grades": [[grade, -(-count * grade // 100)] for grade in GRADES],
        "questions": [_why(writer, number, question) for number, question in enumerate(form.questions, 1)],
    }


def _why(writer: Writer, number: int, question: Question) -> dict[str, Any]:
    library = writer.ledger.library
    chapter = library.objectives[question.objective]
    return {
        "number": number,
        "name": question.id,
        "key": marked(question),
        "ask": data(writer.paragraphs(question.ask)),
        "options": [
            {
                "letter": letter(at) if question.graded else "",
                "correct": question.options[index].correct,
                "text": data(writer.words(question.options[index].text)),
                "match": data(writer.words(question.options[index].match or "")),
                "why": data(writer.paragraphs(question.options[index].chosen)),
            }
            for at, index in enumerate(shown(question))
        ],
        "answer": data(writer.paragraphs(question.answer)) if question.answer else [],
        "objective": _objective(writer, question),
        "level": question.level,
        "rule": data(writer.words(library.rules[question.rule].title)),
        "chapter": data(writer.words(library.pages[chapter].title)),
    }


def _equality(writer: Writer, forms: tuple[Form, Form]) -> dict[str, Any]:
    """Return both forms side by side: question by question, and how many there are of each level and kind."""
    library = writer.ledger.library
    each = [
        {"objective": _objective(writer, first), "level": first.level, "kind": first.kind,
         "words": [words(first, library), words(second, library)]}
        for first, second in zip(*(form.questions for form in forms), strict=True)
    ]  # fmt: skip
    return {
        "alike": each,
        "counts": [*_counts(forms, lambda question: question.level), *_counts(forms, lambda question: question.kind)],
        "total": [sum(words(question, library) for question in form.questions) for form in forms],
    }


def _counts(forms: tuple[Form, Form], by: Callable[[Question], str]) -> list[list[Any]]:
    """Return how often each level, or each kind, stands in A and in B."""
    first, second = (Counter(by(question) for question in form.questions) for form in forms)
    return [[name, first[name], second[name]] for name in first | second]


def _objective(writer: Writer, question: Question) -> Any:
    library = writer.ledger.library
    return data(writer.words(library.chapters[library.objectives[question.objective]].objectives[question.objective]))
