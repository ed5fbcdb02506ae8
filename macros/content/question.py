"""A quiz question whose every option teaches."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .entry import Entry, Id, Prose, Text

QuestionKind = Literal["single", "several", "true-false", "order", "match", "reflect", "say-it"]
Level = Literal["recall", "apply", "judge"]

CHOSEN = frozenset({"single", "several", "true-false"})
"""Kinds whose answer is chosen among options."""

PLACED = frozenset({"order", "match"})
"""Kinds in which each step has a place, or each half another half."""

GRADED = CHOSEN | PLACED
"""Kinds that have a right answer; the others are answered in one's own words, and compared."""


class Option(Entry):
    """One option with its feedback.

    What an option is depends on the kind: something to choose; a step (``order``), listed where it belongs; one half of
    a pair (``match``); a line to compare one's own with (``say-it``).
    """

    text: Text
    correct: bool = False
    match: Text | None = Field(default=None, description="The other half of the pair, in a question of the kind match.")
    chosen: Prose = Field(
        description="Read by who chose it: why it is right; or why it tempts, why not, what instead. Of a step or a "
        "pair: why it belongs there. Of a line to compare with: what it does."
    )
    missed: Prose | None = Field(default=None, description="Read by who did not choose a correct option.")


class Question(Entry):
    """A question: its kind says what its options are and how many of them are correct.

    ``single`` and ``true-false`` have one that is correct, ``several`` two or more. ``order`` and ``match`` have steps
    or pairs. ``say-it`` has three lines to compare one's own with. ``reflect`` has no options but an answer to compare
    with.
    """

    id: Id
    kind: QuestionKind
    case: Id | None = Field(default=None, description="The case it is about.")
    objective: Id = Field(description="The chapter's objective that it tests.")
    level: Level
    ask: Prose
    options: tuple[Option, ...] = Field(default=(), max_length=8, strict=False)
    answer: Prose | None = Field(default=None, description="What a good answer to a question of the kind reflect says.")
    rule: Id
    sources: tuple[Id, ...] = Field(default=(), strict=False)

    @property
    def placed(self) -> bool:
        """Whether its options are put in places, or joined to other halves."""
        return self.kind in PLACED

    @property
    def graded(self) -> bool:
        """Whether it has a right answer."""
        return self.kind in GRADED
