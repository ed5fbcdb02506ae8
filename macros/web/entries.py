"""Pieces that show one entry, by its id."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial

from markupsafe import Markup

from macros import charts, figures
from macros.content import did_you_mean, prose
from macros.content.calls import FACES
from macros.content.page import Chapter

from . import listing, opener
from .addresses import page_of, root, telephone
from .ground import Ground, UnknownIdError, take
from .quiz_sheet import sheet
from .rendering import block, phrase

PRINTED_PART = 560.0
"""How high a part of a drawing may be, in px of the drawing. On paper, where 16 px are 9 pt, no page breaks a part:
two of them fill one, and one fits below a page's first words."""


@dataclass(frozen=True)
class Entries(Ground):
    """One entry each: a chart, a case, a rule, words to say."""

    _terms: Counter[tuple[str, str]] = field(default_factory=Counter, repr=False)

    def chart(self, page: str, id_: str, face: str = "full") -> Markup:
        """Return a decision chart: all of it, or a card that leads to its page."""
        chart = take(self.library.charts, id_, page)
        if face not in FACES:
            raise UnknownIdError("face of a chart", face, page, did_you_mean(face, FACES))
        outline = charts.outline(chart)
        if face == "card":
            address = self.chart_address(id_)
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
        questions = sheet(self.library, where, self.cases_on(page))
        return block("quiz", where=where, questions=questions, library=self.library, root=root(page))

    def case(self, page: str, id_: str) -> Markup:
        """Return a case between its parentheses: title, story and what it asks."""
        return block("case", case=take(self.library.cases, id_, page), root=root(page))

    def rule(self, page: str, id_: str) -> Markup:
        """Return a rule in its box."""
        return block("rule", rule=take(self.library.rules, id_, page), root=root(page))

    def script(self, page: str, id_: str) -> Markup:
        """Return words to say: when, say, not, why."""
        return block("script", script=take(self.library.scripts, id_, page), root=root(page))

    def figure(self, page: str, id_: str) -> Markup:
        """Return a drawn figure: wide and narrow, its number and caption, and the same in words."""
        figure = take(self.library.figures, id_, page)
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
        return phrase("cite", source=take(self.library.sources, id_, page), root=root(page))

    def term(self, page: str, id_: str, words: str | None = None) -> Markup:
        """Return a word with its meaning, or other words in its place."""
        term = take(self.library.terms, id_, page)
        self._terms[page, id_] += 1
        use = self._terms[page, id_]
        return phrase("term", term=term, words=words or term.term, use=use, root=root(page))

    def line(self, page: str, id_: str) -> Markup:
        """Return a phone line inside a sentence: its name and the number to call."""
        return phrase("line", line=take(self.library.lines, id_, page), telephone=telephone)

    def index(self, page: str, entry: str) -> Markup:  # noqa: ARG002 (every piece is told where it stands)
        """Return a mark that is not seen: here the book's index finds an entry, ``subpoenas: answering``."""
        return phrase("index-mark", entry=entry)

    def part(self, page: str, id_: str) -> Markup:
        """Return what opens a part: its chapters, what people ask, its charts, rules and stories."""
        shown = opener.opener(self.library, take(self.library.parts, id_, page))
        return block(
            "part", it=shown, minutes=partial(listing.minutes, self.library), chart_address=self.chart_address,
            page_of=page_of, practice=self.library.page_with("mixed_set"), root=root(page),
        )  # fmt: skip

    def _handed_over(self, text: Markup, page: str) -> Markup:
        """Return text in which a chart's title that stands in emphasis leads there, and the law's page by its name."""
        for chart in self.library.charts.values():
            title = prose.inline(chart.title)
            address = root(page) + self.chart_address(chart.id)
            named = Markup("<em>{}</em>").format(title)
            text = text.replace(named, phrase("handover", title=title, address=address))
        if law_page := self.library.page_with("places_list"):
            title = prose.inline(law_page.title)
            address = root(page) + page_of(law_page.path)
            text = text.replace(title, phrase("handover", title=title, address=address))
        return text
