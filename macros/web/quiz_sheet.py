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
    """One option with its letter.

    Attributes:
        letter: Its letter, in the order in which options are shown.
        option: The option itself.
        place: Where a step belongs, or the number of the other half of a pair, counted from 1; 0 for other options.
    """

    letter: str
    option: Option
    place: int


@dataclass(frozen=True)
class SheetQuestion:
    """One question of a quiz.

    Attributes:
        number: Counted from 1.
        question: The question itself.
        options: Its options, lettered, in the order in which they are shown.
        partners: The other halves of its pairs, in the order of their numbers.
        hint: What must be said of how to answer, or nothing.
        key: The key as a sentence, or nothing when there is no right answer.
        story: The case to be told before this question; None when it has none or it stands on the page already.
        case: The case that the question is about, told here or before.
    """

    number: int
    question: Question
    options: tuple[SheetOption, ...]
    partners: tuple[str, ...]
    hint: str
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
        partners = tuple(question.options[index].match or "" for index in quizzes.partners(question))
        laid.append(
            SheetQuestion(
                number, question, _options(question), partners, quizzes.hint(question), _key(question), story, case
            )
        )
    return tuple(laid)


def _options(question: Question) -> tuple[SheetOption, ...]:
    shown, listed = quizzes.shown(question), quizzes.partners(question)
    right = sorted(shown) if question.kind == "order" else listed
    return tuple(
        SheetOption(quizzes.letter(at), question.options[index], right.index(index) + 1 if index in right else 0)
        for at, index in enumerate(shown)
    )


def _key(question: Question) -> str:
    key = quizzes.key(question)
    if question.kind == "order":
        return f"The order is {', '.join(key)}."
    if question.kind == "match":
        return f"The pairs are {_listed(key)}."
    return f"The answer is {_listed(key)}." if key else ""


def _listed(letters: Sequence[str]) -> str:
    *first, last = letters
    return f"{', '.join(first)} and {last}" if first else last
