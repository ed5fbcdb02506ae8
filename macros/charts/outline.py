"""A chart in words: numbered questions with where each answer leads, then the outcomes."""

from __future__ import annotations

from dataclasses import dataclass

from macros.content.chart import Answer, Chart, ChartQuestion, Condition, Outcome

from .paths import depths, steps
from .slugs import slug

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class OutlineAnswer:
    """One answer and where it leads.

    Attributes:
        slug: The answer as one word for addresses: ``yes-in-writing``. Unique within its question.
        says: The answer as the author wrote it.
        go: Id of the question or outcome that it leads to.
        number: The number of that question; None when it leads to an outcome.
        outcome: That outcome; None when it leads to a question.
    """

    slug: str
    says: str
    go: str
    number: int | None
    outcome: Outcome | None


@dataclass(frozen=True)
class OutlineQuestion:
    """One numbered question.

    Attributes:
        id: The question's id.
        number: Its number, counted from 1 in the order of the file.
        question: The question itself.
        most_left: How many more questions there are at most after this one.
        answers: Its answers in the order of the file.
    """

    id: str
    number: int
    question: ChartQuestion
    most_left: int
    answers: tuple[OutlineAnswer, ...]


@dataclass(frozen=True)
class OutlineOutcome:
    """One outcome with its letter: A, B … Z, AA, AB … in the order of the file."""

    id: str
    outcome: Outcome
    letter: str


@dataclass(frozen=True)
class Outline:
    """A whole chart in words.

    Attributes:
        questions: In the order of the file.
        outcomes: In the order of the file.
        longest: How many questions the longest path asks.
        shortest: How many questions the shortest path asks.
    """

    questions: tuple[OutlineQuestion, ...]
    outcomes: tuple[OutlineOutcome, ...]
    longest: int
    shortest: int


def outline(chart: Chart) -> Outline:
    """Return the outline of a chart in which ``check`` found no error."""
    numbers = {id_: number for number, id_ in enumerate(chart.questions, 1)}
    depth = depths(chart)
    shortest, longest = depth[chart.start]
    questions = tuple(
        OutlineQuestion(
            id=id_,
            number=numbers[id_],
            question=question,
            most_left=depth[id_][1] - 1,
            answers=tuple(_answer(chart, answer, numbers) for answer in question.answers),
        )
        for id_, question in chart.questions.items()
    )
    outcomes = tuple(
        OutlineOutcome(id_, outcome, letter(index)) for index, (id_, outcome) in enumerate(chart.outcomes.items())
    )
    return Outline(questions, outcomes, longest, shortest)


def fragment(chart: Chart, answers: Condition) -> str:
    """Return the address of a walk that these answers have begun, without "#": ``may-i-share/no/none-of-these``."""
    return "/".join([chart.id, *(slug(step.answer.says) for step in steps(chart, answers))])


def _answer(chart: Chart, answer: Answer, numbers: dict[str, int]) -> OutlineAnswer:
    return OutlineAnswer(
        slug=slug(answer.says),
        says=answer.says,
        go=answer.go,
        number=numbers.get(answer.go),
        outcome=chart.outcomes.get(answer.go),
    )


def letter(index: int) -> str:
    """Return the letter of the outcome at an index from 0: A … Z, then AA, AB, and so on."""
    before, last = divmod(index, len(_LETTERS))
    return (letter(before - 1) if before else "") + _LETTERS[last]
