"""The outline of a course: how much each chapter gives to read and to do, and what that may come to in hours."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from macros.content import Library, PageFile
from macros.content.chart import Chart
from macros.content.edition import Part

from .listing import chapters_of, minutes, words
from .quiz_sheet import SheetQuestion, sheet

WORDS_AN_HOUR = 12_000
"""How many words read make an hour of continuing education, in the rule of thumb of the national certification board
(NCBTMB), which docs/teach/outline.md cites."""

STEP = 0.5
"""The same board counts in whole and half hours."""


@dataclass(frozen=True)
class Load:
    """What there is to read and to do in a chapter, or in several.

    Attributes:
        minutes: How long it takes to read.
        words: Its prose, its cases and its words to say.
        cases: How many cases it tells, those of its questions included.
        questions: How many questions stand at the end.
        question_words: Their words, with the feedback for every option and the stories that they tell themselves.
    """

    minutes: int
    words: int
    cases: int
    questions: int
    question_words: int

    @property
    def hours(self) -> float:
        """The estimate of hours of continuing education for what is read, rounded down to half an hour."""
        return ce_hours(self.words)

    @property
    def hours_with_questions(self) -> float:
        """The same for what is read and for the questions."""
        return ce_hours(self.words + self.question_words)


@dataclass(frozen=True)
class OutlinedChapter:
    """A chapter with its load, and the charts to which it leads."""

    page: PageFile
    load: Load
    charts: tuple[Chart, ...]


@dataclass(frozen=True)
class OutlinedPart:
    """A part with its chapters, and the load of all of them."""

    number: int
    part: Part
    chapters: tuple[OutlinedChapter, ...]
    load: Load


def ce_hours(words: int) -> float:
    """Return how many hours of continuing education words come to, rounded down to half an hour."""
    return floor(words / WORDS_AN_HOUR / STEP) * STEP


def outline(library: Library) -> tuple[OutlinedPart, ...]:
    """Return the parts with their chapters, in reading order."""
    return tuple(_part(library, part) for part in library.parts.values())


def total(loads: tuple[Load, ...]) -> Load:
    """Return the load of all."""
    return Load(
        minutes=sum(load.minutes for load in loads),
        words=sum(load.words for load in loads),
        cases=sum(load.cases for load in loads),
        questions=sum(load.questions for load in loads),
        question_words=sum(load.question_words for load in loads),
    )


def _part(library: Library, part: Part) -> OutlinedPart:
    chapters = tuple(_chapter(library, page) for page in chapters_of(library, part))
    load = total(tuple(chapter.load for chapter in chapters))
    return OutlinedPart(library.part_number(part.id), part, chapters, load)


def _chapter(library: Library, page: PageFile) -> OutlinedChapter:
    told = tuple(call.arguments[0] for call in page.calls if call.name == "case")
    charts = dict.fromkeys(call.arguments[0] for call in page.calls if call.name == "chart")
    asked = sheet(library, page.id, told)
    load = Load(
        minutes=minutes(library, page),
        words=words(library, page),
        cases=len(told) + sum(it.story is not None for it in asked),
        questions=len(asked),
        question_words=sum(map(_words, asked)),
    )
    return OutlinedChapter(page, load, tuple(library.charts[id_] for id_ in charts))


def _words(asked: SheetQuestion) -> int:
    """Return how many words a question gives to read, once it has been answered."""
    question = asked.question
    texts = [question.ask, question.answer, asked.story and asked.story.story]
    for option in question.options:
        texts += [option.text, option.match, option.chosen, option.missed]
    return sum(len(text.split()) for text in texts if text)
