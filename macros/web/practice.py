"""What the page for practice offers: the questions of each chapter, and of each rule, counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from macros import quizzes
from macros.content import Library, PageFile
from macros.content.edition import Part
from macros.content.rule import Rule

from .addresses import page_of
from .listing import chapters_of, minutes


@dataclass(frozen=True)
class ChapterPractice:
    """A chapter with its questions.

    Attributes:
        page: The chapter.
        minutes: How long it takes to read.
        count: How many questions stand at its end.
        graded: How many of them have a right answer.
        address: Where the first of them stands, from the site's top.
    """

    page: PageFile
    minutes: int
    count: int
    graded: int
    address: str


@dataclass(frozen=True)
class PartPractice:
    """A part with its questions.

    Attributes:
        number: Its number, from 1.
        part: The part.
        chapters: Its chapters, in reading order.
        graded: Ids of its questions that have a right answer.
    """

    number: int
    part: Part
    chapters: tuple[ChapterPractice, ...]
    graded: tuple[str, ...]


def by_part(library: Library) -> tuple[PartPractice, ...]:
    """Return the parts, with their chapters."""
    return tuple(_part(library, part) for part in library.parts.values())


def by_rule(library: Library) -> tuple[tuple[Rule, int, int], ...]:
    """Return the rules about which a question with a right answer is asked: how many of these, and of all there are."""
    asked = Counter(question.rule for question in library.questions.values())
    graded = Counter(question.rule for question in library.questions.values() if question.graded)
    return tuple((rule, graded[rule.id], asked[rule.id]) for rule in library.rules.values() if rule.id in graded)


def _part(library: Library, part: Part) -> PartPractice:
    chapters = tuple(_chapter(library, page) for page in chapters_of(library, part))
    graded = tuple(question.id for question in quizzes.questions_for(library, part.id) if question.graded)
    return PartPractice(library.part_number(part.id), part, chapters, graded)


def _chapter(library: Library, page: PageFile) -> ChapterPractice:
    questions = quizzes.questions_for(library, page.id)
    first = f"#question-{questions[0].id}" if questions else ""
    graded = sum(question.graded for question in questions)
    return ChapterPractice(page, minutes(library, page), len(questions), graded, f"{page_of(page.path)}{first}")
