"""Pieces that show a whole shelf."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from macros import charts
from macros.content import law, order
from macros.content.cited import cited

from . import listing
from .addresses import root, telephone
from .ground import Ground
from .rendering import block


@dataclass(frozen=True)
class Lists(Ground):
    """Everything of one kind, in its order."""

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
            (chart, self.chart_address(chart.id) if chart else "", cases)
            for chart, cases in order.more_cases(self.library)
        ]
        return block("cases-list", groups=groups, root=root(page))

    def situations_list(self, page: str) -> Markup:
        """Return what may be happening, each line a link to the chart that fits."""
        groups = [
            (group, [(situation, self.walk_address(situation)) for situation in group.situations])
            for group in self.library.situations.values()
        ]
        return block("situations-list", groups=groups, charts=self.library.charts, root=root(page))

    def proofs(self, page: str) -> Markup:
        """Return what is proven of every chart: its numbers, its promises and all its paths."""
        proven = [
            (chart, charts.outline(chart), charts.paths(chart), self.chart_address(chart.id))
            for chart in order.charts(self.library)
        ]
        house = self.library.promises.values()
        return block("proofs", proven=proven, house=house, fragment=charts.fragment, root=root(page))

    def changes_list(self, page: str) -> Markup:
        """Return what changed from edition to edition, the newest first."""
        editions = list(self.library.editions.values())[::-1]
        return block("changes-list", editions=editions, rules=self.library.rules, root=root(page))

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
