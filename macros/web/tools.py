"""Pieces that a reader works with: the search, practice, what the device keeps, what can be taken away."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from . import listing, practice
from .addresses import root
from .ground import Ground
from .rendering import block


@dataclass(frozen=True)
class Tools(Ground):
    """What a reader works with."""

    def search_box(self, page: str, example: str) -> Markup:
        """Return the box that asks for a question in the reader's own words; ``example`` stands in it."""
        return block("search-box", example=example, root=root(page))

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

    def device_keeper(self, page: str) -> Markup:
        """Return what shows, keeps and deletes what the handbook keeps on the reader's device."""
        return block("device-keeper", root=root(page))

    def slash_key(self, page: str) -> Markup:  # noqa: ARG002 (every macro knows its page)
        """Return what turns the key / off and on."""
        return block("slash-key")

    def downloads(self, page: str) -> Markup:
        """Return the place where the finished site lists what can be downloaded."""
        return block("downloads", root=root(page))
