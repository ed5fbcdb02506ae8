"""A quiz question whose every option teaches."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .entry import Entry, Id, Prose, Text

QuestionKind = Literal["single", "several", "true-false"]
Level = Literal["recall", "apply", "judge"]


class Option(Entry):
    """One option with its feedback: when it was chosen and, for a correct one, when it was missed."""

    text: Text
    correct: bool = False
    chosen: Prose = Field(description="Read by who chose it: why it is right; or why it tempts, why not, what instead.")
    missed: Prose | None = Field(default=None, description="Read by who did not choose a correct option.")


class Question(Entry):
    """A question with two or more options; ``single`` and ``true-false`` have one that is correct."""

    id: Id
    kind: QuestionKind
    case: Id | None = Field(default=None, description="The case it is about.")
    objective: Id = Field(description="The chapter's objective that it tests.")
    level: Level
    ask: Prose
    options: tuple[Option, ...] = Field(min_length=2, max_length=8, strict=False)
    rule: Id
    sources: tuple[Id, ...] = Field(default=(), strict=False)
