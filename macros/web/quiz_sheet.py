"""A quiz as it is laid out on a page: which story stands where, and what each option is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros import quizzes
from macros.content import Library
from macros.content.case import Case
from macros.content.question import Option, Question


@dataclass(frozen=True)
class SheetOption:
    """One option with its letter."""

    letter: str
    option: Option


@dataclass(frozen=True)
class SheetQuestion:
    """One question of a quiz.

    Attributes:
        number: Counted from 1.
        question: The question itself.
        options: Its options, lettered.
        hint: Whether it must be said that more than one option may be right.
        key: The letters of the correct options in words: "b", "a and c", "a, c and d".
        story: The case to be told before this question; None when it has none or it stands on the page already.
        case: The case that the question is about, told here or before.
    """

    number: int
    question: Question
    options: tuple[SheetOption, ...]
    hint: bool
    key: str
    story: Case | None
    case: Case | None


def sheet(library: Library, where: str, told: Sequence[str]) -> tuple[SheetQuestion, ...]:
    """Return the questions of a part or chapter as they stand on a page.

    Args:
        library: The content.
        where: A part (``friends``) or a chapter (``friends/the-secret``).
        told: Ids of the cases that the page tells by itself.
    """
    known = set(told)
    laid = []
    for number, question in enumerate(quizzes.questions_for(library, where), 1):
        case = library.cases[question.case] if question.case else None
        story = case if case and case.id not in known else None
        known |= {story.id} if story else set()
        options = tuple(SheetOption(quizzes.letter(index), option) for index, option in enumerate(question.options))
        key, hint = _listed(quizzes.key(question)), quizzes.needs_hint(question)
        laid.append(SheetQuestion(number, question, options, hint, key, story, case))
    return tuple(laid)


def _listed(letters: Sequence[str]) -> str:
    *first, last = letters
    return f"{', '.join(first)} and {last}" if first else last
