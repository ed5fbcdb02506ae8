"""What stands behind each objective: its chapter, the cases that show it, and the questions that test it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from macros import quizzes
from macros.content import Library, PageFile
from macros.content.case import Case
from macros.content.question import Level, Question

LEVELS: tuple[str, ...] = get_args(Level)
"""The levels of questions, the easiest first."""


@dataclass(frozen=True)
class Asked:
    """A question with its number in the quiz of its chapter, counted from 1."""

    number: int
    question: Question


@dataclass(frozen=True)
class ObjectiveCoverage:
    """One objective and all that stands behind it.

    Attributes:
        id: Its id.
        says: The sentence, beginning with a verb.
        page: The chapter that has it.
        cases: The cases that its questions are about; where none of them has one, those that the chapter tells.
        questions: Its questions by level, the easiest first; levels without a question are left out.
    """

    id: str
    says: str
    page: PageFile
    cases: tuple[Case, ...]
    questions: tuple[tuple[str, tuple[Asked, ...]], ...]


def by_objective(library: Library) -> tuple[ObjectiveCoverage, ...]:
    """Return the coverage of every objective, in the order of the chapters."""
    return tuple(
        _covered(library, library.pages[path], id_, says)
        for path, head in library.chapters.items()
        for id_, says in head.objectives.items()
    )


def _covered(library: Library, page: PageFile, id_: str, says: str) -> ObjectiveCoverage:
    numbered = enumerate(quizzes.questions_for(library, page.id), 1)
    asked = [Asked(number, question) for number, question in numbered if question.objective == id_]
    by_level = ((level, tuple(it for it in asked if it.question.level == level)) for level in LEVELS)
    told = [it.question.case for it in asked if it.question.case]
    told = told or [call.arguments[0] for call in page.calls if call.name == "case"]
    return ObjectiveCoverage(
        id=id_,
        says=says,
        page=page,
        cases=tuple(library.cases[case] for case in dict.fromkeys(told) if case in library.cases),
        questions=tuple((level, found) for level, found in by_level if found),
    )
