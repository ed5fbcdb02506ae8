"""One method for each macro that authors call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from markupsafe import Markup

from macros import charts, coverage, figures, quizzes
from macros.content import Library, PageFile, Shelf, did_you_mean, law, order, prose
from macros.content.cited import cited
from macros.content.page import Chapter
from macros.content.references import FACES
from macros.content.situation import Situation

from . import listing, opener, practice
from . import outline as course
from .addresses import page_of, root, telephone
from .exports import ExportTable
from .quiz_sheet import sheet
from .rendering import block, phrase

Item = TypeVar("Item")

PRINTED_PART = 560.0
"""How high a part of a drawing may be, in px of the drawing. On paper, where 16 px are 9 pt, no page breaks a part:
two of them fill one, and one fits below a page's first words."""


class UnknownIdError(LookupError):
    """A macro was called with an id that no entry has.

    ``macros.content`` finds these before a page is built; only an id that a page computes gets as far as here.
    """

    def __init__(self, noun: str, id_: str, page: str, advice: str) -> None:
        super().__init__(f'{page}: there is no {noun} "{id_}"{f"; {advice}" if advice else ""}')


@dataclass(frozen=True)
class Pieces:
    """The pieces of the handbook as HTML, each on one line.

    ``exported`` says what the formats of the course change; it is asked when a page shows it.

    Every method takes the address of the page on which the piece stands, from the site's top
    (``friends/the-secret.html``), then the author's arguments. It raises ``UnknownIdError`` for
    an id that leads nowhere.
    """

    library: Library
    exported: Callable[[], ExportTable] = ExportTable
    _terms: Counter[tuple[str, str]] = field(default_factory=Counter, repr=False)

    def chart(self, page: str, id_: str, face: str = "full") -> Markup:
        """Return a decision chart: all of it, or a card that leads to its page."""
        chart = _take(self.library.charts, id_, page)
        if face not in FACES:
            raise UnknownIdError("face of a chart", face, page, did_you_mean(face, FACES))
        outline = charts.outline(chart)
        if face == "card":
            address = self._chart_address(id_)
            return block("chart-card", chart=chart, outline=outline, address=address, root=root(page))
        drawing = charts.drawing(chart, palette="screen", anchors=id_, tallest=PRINTED_PART)
        drawn = [Markup(part.svg) for part in drawing.parts]  # noqa: S704 (our own template, escaped)
        values = {"chart": chart, "outline": outline, "drawn": drawn}
        whole = block("chart", **values, library=self.library, telephone=telephone, root=root(page))
        return self._handed_over(whole, page)

    def quiz(self, page: str, where: str) -> Markup:
        """Return the questions of a part (``friends``) or a chapter (``friends/the-secret``)."""
        chapters = {file.id for file in self.library.pages.values() if isinstance(file.head, Chapter)}
        known = {*self.library.parts, *chapters}
        if where not in known:
            raise UnknownIdError("part or chapter", where, page, did_you_mean(where, known))
        questions = sheet(self.library, where, self._cases_on(page))
        return block("quiz", where=where, questions=questions, library=self.library, root=root(page))

    def case(self, page: str, id_: str) -> Markup:
        """Return a case between its parentheses: title, story and what it asks."""
        return block("case", case=_take(self.library.cases, id_, page), root=root(page))

    def rule(self, page: str, id_: str) -> Markup:
        """Return a rule in its box."""
        return block("rule", rule=_take(self.library.rules, id_, page), root=root(page))

    def script(self, page: str, id_: str) -> Markup:
        """Return words to say: when, say, not, why."""
        return block("script", script=_take(self.library.scripts, id_, page), root=root(page))

    def figure(self, page: str, id_: str) -> Markup:
        """Return a drawn figure: wide and narrow, its number and caption, and the same in words."""
        figure = _take(self.library.figures, id_, page)
        drawn = [figures.drawing(figure, form, label=f"figure-{id_}").svg for form in figures.FORMS]
        return block(
            "figure",
            figure=figure,
            number=figures.numbers(self.library).get(id_, 0),
            drawn=[Markup(svg) for svg in drawn],  # noqa: S704 (our own template, escaped)
            told=figures.in_words(figure),
            root=root(page),
        )

    def cite(self, page: str, id_: str) -> Markup:
        """Return the mark of a source, to be numbered when the site is finished."""
        return phrase("cite", source=_take(self.library.sources, id_, page), root=root(page))

    def term(self, page: str, id_: str, words: str | None = None) -> Markup:
        """Return a word with its meaning, or other words in its place."""
        term = _take(self.library.terms, id_, page)
        self._terms[page, id_] += 1
        use = self._terms[page, id_]
        return phrase("term", term=term, words=words or term.term, use=use, root=root(page))

    def line(self, page: str, id_: str) -> Markup:
        """Return a phone line inside a sentence: its name and the number to call."""
        return phrase("line", line=_take(self.library.lines, id_, page), telephone=telephone)

    def index(self, page: str, entry: str) -> Markup:  # noqa: ARG002 (every piece is told where it stands)
        """Return a mark that is not seen: here the book's index finds an entry, ``subpoenas: answering``."""
        return phrase("index-mark", entry=entry)

    def rules_list(self, page: str) -> Markup:
        """Return all rules, under the chapters that teach them."""
        groups, parts = listing.rules_by_chapter(self.library), self.library.parts.values()
        return block("rules-list", groups=groups, parts=parts, root=root(page))

    def scripts_list(self, page: str) -> Markup:
        """Return all words to say, under the chapters they belong to."""
        groups, parts = listing.scripts_by_chapter(self.library), self.library.parts.values()
        return block("scripts-list", groups=groups, parts=parts, root=root(page))

    def sources_list(self, page: str) -> Markup:
        """Return the sources that the handbook cites, by title."""
        named = cited(self.library)
        sources = order.by_title(source for id_, source in self.library.sources.items() if id_ in named)
        return block("sources-list", letters=listing.by_letter(sources), root=root(page))

    def glossary_list(self, page: str) -> Markup:
        """Return all explained words, in alphabetical order."""
        return block("glossary-list", terms=order.by_alphabet(self.library.terms.values()), root=root(page))

    def lines_list(self, page: str) -> Markup:
        """Return all phone lines."""
        return block("lines-list", lines=self.library.lines.values(), telephone=telephone, root=root(page))

    def cases_list(self, page: str) -> Markup:
        """Return the cases that no chapter tells, each with its answer folded away."""
        groups = [
            (chart, self._chart_address(chart.id) if chart else "", cases)
            for chart, cases in order.more_cases(self.library)
        ]
        return block("cases-list", groups=groups, root=root(page))

    def situations_list(self, page: str) -> Markup:
        """Return what may be happening, each line a link to the chart that fits."""
        groups = [
            (group, [(situation, self._walk_address(situation)) for situation in group.situations])
            for group in self.library.situations.values()
        ]
        return block("situations-list", groups=groups, charts=self.library.charts, root=root(page))

    def proofs(self, page: str) -> Markup:
        """Return what is proven of every chart: its numbers, its promises and all its paths."""
        proven = [
            (chart, charts.outline(chart), charts.paths(chart), self._chart_address(chart.id))
            for chart in order.charts(self.library)
        ]
        house = self.library.promises.values()
        return block("proofs", proven=proven, house=house, fragment=charts.fragment, root=root(page))

    def changes_list(self, page: str) -> Markup:
        """Return what changed from edition to edition, the newest first."""
        editions = list(self.library.editions.values())[::-1]
        return block("changes-list", editions=editions, rules=self.library.rules, root=root(page))

    def coverage(self, page: str) -> Markup:
        """Return what the handbook teaches, shows, asks and rests on, by rule and by chapter, for teachers."""
        values = {"rules": coverage.by_rule(self.library), "chapters": coverage.by_chapter(self.library)}
        told = self._told()
        return block("coverage", **values, library=self.library, page_of=page_of, told=told, root=root(page))

    def export_report(self, page: str) -> Markup:
        """Return what each format of the course changes: by kind of question, and question by question."""
        return block("export-report", table=self.exported(), root=root(page))

    def objectives(self, page: str) -> Markup:
        """Return every objective with the cases that show it and the questions that test it, for teachers."""
        parts, objectives = listing.contents(self.library), coverage.by_objective(self.library)
        return block("objectives", parts=parts, objectives=objectives, told=self._told(), root=root(page))

    def objective(self, page: str, id_: str) -> Markup:
        """Return the sentence of an objective, with a link to its chapter."""
        where = self.library.objectives
        if id_ not in where:
            raise UnknownIdError("objective", id_, page, did_you_mean(id_, where))
        says = self.library.chapters[where[id_]].objectives[id_]
        return phrase("objective", says=says, address=page_of(where[id_]), root=root(page))

    def question(self, page: str, id_: str) -> Markup:
        """Return what a published question asks, with a link to it and its place in the quiz of its chapter."""
        question = _take(self.library.questions, id_, page)
        chapter = self.library.pages[self.library.objectives[question.objective]]
        number = quizzes.questions_for(self.library, chapter.id).index(question) + 1
        return phrase("question", question=question, chapter=chapter, number=number, page_of=page_of, root=root(page))

    def walk(self, page: str, id_: str) -> Markup:
        """Return the way of a case through its chart, in a sentence each, with a link to where it ends."""
        case = _take(self.library.cases, id_, page)
        if case.chart is None:
            raise UnknownIdError("case that walks a chart", id_, page, "")
        chart = self.library.charts[case.chart]
        address = f"{self._chart_address(chart.id)}#{charts.fragment(chart, case.answers)}"
        return phrase("walk", case=case, chart=chart, address=address, root=root(page))

    def outline(self, page: str) -> Markup:
        """Return how much each chapter gives to read and to do, and what it may come to in hours, for teachers."""
        parts = course.outline(self.library)
        everything = course.total(tuple(part.load for part in parts))
        return block(
            "outline", parts=parts, all=everything, words_an_hour=course.WORDS_AN_HOUR, page_of=page_of,
            chart_address=self._chart_address, root=root(page),
        )  # fmt: skip

    def plays(self, page: str) -> Markup:
        """Return the role plays, a card for each of three people."""
        values = {"plays": self.library.plays.values(), "library": self.library}
        return block("plays", **values, told=self._told(), root=root(page))

    def places_list(self, page: str) -> Markup:
        """Return the law of every place: the choice of one, then four rows that matter most and the rest for each."""
        year = self.library.edition.sources_read.year
        return block(
            "places-list",
            groups=order.by_country(self.library.places.values()),
            law=law,
            year=year,
            telephone=telephone,
            root=root(page),
        )

    def parts_list(self, page: str) -> Markup:
        """Return the parts with their chapters."""
        return block(
            "parts-list", parts=listing.contents(self.library),
            minutes=partial(listing.minutes, self.library), root=root(page),
        )  # fmt: skip

    def parts_brief(self, page: str) -> Markup:
        """Return the parts without their chapters, each with what it is about and how long it takes."""
        return block("parts-brief", parts=listing.contents(self.library), root=root(page))

    def part(self, page: str, id_: str) -> Markup:
        """Return what opens a part: its chapters, what people ask, its charts, rules and stories."""
        shown = opener.opener(self.library, _take(self.library.parts, id_, page))
        return block(
            "part", it=shown, minutes=partial(listing.minutes, self.library), chart_address=self._chart_address,
            page_of=page_of, practice=self.library.page_with("mixed_set"), root=root(page),
        )  # fmt: skip

    def downloads(self, page: str) -> Markup:
        """Return the place where the finished site lists what can be downloaded."""
        return block("downloads", root=root(page))

    def device_keeper(self, page: str) -> Markup:
        """Return what shows, keeps and deletes what the handbook keeps on the reader's device."""
        return block("device-keeper", root=root(page))

    def slash_key(self, page: str) -> Markup:  # noqa: ARG002 (every macro knows its page)
        """Return what turns the key / off and on."""
        return block("slash-key")

    def mixed_set(self, page: str) -> Markup:
        """Return what puts a set of questions together, from a part, a rule, or all of the handbook."""
        values = {"parts": practice.by_part(self.library), "rules": practice.by_rule(self.library)}
        return block("mixed-set", **values, root=root(page))

    def review_list(self, page: str) -> Markup:  # noqa: ARG002 (every macro knows its page)
        """Return what keeps, asks and forgets the questions that a reader missed."""
        return block("review-list")

    def practice_list(self, page: str) -> Markup:
        """Return the chapters with links to their questions, which need no script."""
        return block("practice-list", parts=practice.by_part(self.library), root=root(page))

    def study_record(self, page: str) -> Markup:  # noqa: ARG002 (every macro knows its page)
        """Return a form for what was studied, to fill in and print, or to print and fill in."""
        values = {"parts": practice.by_part(self.library), "edition": self.library.edition}
        return block("study-record", **values, pace=listing.WORDS_A_MINUTE)

    def search_box(self, page: str, example: str) -> Markup:
        """Return the box that asks for a question in the reader's own words; ``example`` stands in it."""
        return block("search-box", example=example, root=root(page))

    def _chart_address(self, chart: str) -> str:
        """Return the built page that shows a chart in full, from the site's top."""
        shown = self.library.chart_page(chart)
        return page_of(shown.path if shown else f"decide/{chart}.md")

    def _handed_over(self, text: Markup, page: str) -> Markup:
        """Return text in which a chart's title that stands in emphasis leads there, and the law's page by its name."""
        for chart in self.library.charts.values():
            title = prose.inline(chart.title)
            address = root(page) + self._chart_address(chart.id)
            named = Markup("<em>{}</em>").format(title)
            text = text.replace(named, phrase("handover", title=title, address=address))
        if law_page := self.library.page_with("places_list"):
            title = prose.inline(law_page.title)
            address = root(page) + page_of(law_page.path)
            text = text.replace(title, phrase("handover", title=title, address=address))
        return text

    def _walk_address(self, situation: Situation) -> str:
        """Return where a situation leads, from the site's top: a chart's page, or a place on the walk through it."""
        address = self._chart_address(situation.chart)
        if not situation.answers:
            return address
        return f"{address}#{charts.fragment(self.library.charts[situation.chart], situation.answers)}"

    def _told(self) -> dict[str, str]:
        """Return where each case is told, from the site's top: by a page, or in the list of more cases.

        A case that only a quiz tells has no place.
        """
        told: dict[str, PageFile | None] = {case: self.library.page_with("case", case) for case in self.library.cases}
        for _, cases in order.more_cases(self.library):
            told |= {case.id: self.library.page_with("cases_list") for case in cases}
        return {case: f"{page_of(page.path)}#case-{case}" for case, page in told.items() if page}

    def _cases_on(self, page: str) -> tuple[str, ...]:
        """Return the ids of the cases that a page tells by itself."""
        files = [file for path, file in self.library.pages.items() if page_of(path) == page]
        return tuple(call.arguments[0] for file in files for call in file.calls if call.name == "case")


def _take(shelf: Shelf[Item], id_: str, page: str) -> Item:
    if id_ not in shelf:
        raise UnknownIdError(shelf.noun, id_, page, did_you_mean(id_, shelf))
    return shelf[id_]
