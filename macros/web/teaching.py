"""Pieces for teachers: what is taught, shown and asked, and in how many hours."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros import charts, coverage, quizzes
from macros.content import did_you_mean

from . import listing
from . import outline as course
from .addresses import page_of, root
from .ground import Ground, UnknownIdError, take
from .rendering import block, phrase


@dataclass(frozen=True)
class Teaching(Ground):
    """What a teacher plans with."""

    def coverage(self, page: str) -> Markup:
        """Return what the handbook teaches, shows, asks and rests on, by rule and by chapter, for teachers."""
        values = {"rules": coverage.by_rule(self.library), "chapters": coverage.by_chapter(self.library)}
        told = self.told()
        return block("coverage", **values, library=self.library, page_of=page_of, told=told, root=root(page))

    def export_report(self, page: str) -> Markup:
        """Return what each format of the course changes: by kind of question, and question by question."""
        return block("export-report", table=self.exported(), root=root(page))

    def objectives(self, page: str) -> Markup:
        """Return every objective with the cases that show it and the questions that test it, for teachers."""
        parts, objectives = listing.contents(self.library), coverage.by_objective(self.library)
        return block("objectives", parts=parts, objectives=objectives, told=self.told(), root=root(page))

    def objective(self, page: str, id_: str) -> Markup:
        """Return the sentence of an objective, with a link to its chapter."""
        where = self.library.objectives
        if id_ not in where:
            raise UnknownIdError("objective", id_, page, did_you_mean(id_, where))
        says = self.library.chapters[where[id_]].objectives[id_]
        return phrase("objective", says=says, address=page_of(where[id_]), root=root(page))

    def question(self, page: str, id_: str) -> Markup:
        """Return what a published question asks, with a link to it and its place in the quiz of its chapter."""
        question = take(self.library.questions, id_, page)
        chapter = self.library.pages[self.library.objectives[question.objective]]
        number = quizzes.questions_for(self.library, chapter.id).index(question) + 1
        return phrase("question", question=question, chapter=chapter, number=number, page_of=page_of, root=root(page))

    def walk(self, page: str, id_: str) -> Markup:
        """Return the way of a case through its chart, in a sentence each, with a link to where it ends."""
        case = take(self.library.cases, id_, page)
        if case.chart is None:
            raise UnknownIdError("case that walks a chart", id_, page, "")
        chart = self.library.charts[case.chart]
        address = f"{self.chart_address(chart.id)}#{charts.fragment(chart, case.answers)}"
        return phrase("walk", case=case, chart=chart, address=address, root=root(page))

    def outline(self, page: str) -> Markup:
        """Return how much each chapter gives to read and to do, and what it may come to in hours, for teachers."""
        parts = course.outline(self.library)
        everything = course.total(tuple(part.load for part in parts))
        return block(
            "outline", parts=parts, all=everything, words_an_hour=course.WORDS_AN_HOUR, page_of=page_of,
            chart_address=self.chart_address, root=root(page),
        )  # fmt: skip

    def plays(self, page: str) -> Markup:
        """Return the role plays, a card for each of three people."""
        values = {"plays": self.library.plays.values(), "library": self.library}
        return block("plays", **values, told=self.told(), root=root(page))
