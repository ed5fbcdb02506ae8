"""A decision chart: numbered questions, answers that lead on, outcomes, and what is promised of every path."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from .entry import Entry, Id, Prose, Sentence, Text

Verdict = Literal["keep", "ask", "share", "report", "act", "advice", "decline", "accept", "repair"]
Part = Literal["do", "say", "avoid", "record", "call", "sources"]
Condition = dict[Id, Text]
"""Answers that stand on a path together: question id to the answer as it reads in the chart."""


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Ends = Annotated[
    tuple[str, ...],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
"""Verdicts and outcomes; a single one may stand without a list."""


class Answer(Entry):
    """One answer, and the question or outcome that it leads to."""

    says: Text
    go: Id


class ChartQuestion(Entry):
    """One question of a chart with the answers a person may give."""

    ask: Text
    why: Prose
    answers: tuple[Answer, ...] = Field(min_length=2, strict=False)
    sure: Text | None = Field(default=None, description="Why nobody can be unsure here, where no answer is for them.")
    sources: tuple[Id, ...] = Field(default=(), strict=False)


class Outcome(Entry):
    """Where a path ends: the verdict, what to do now, what to say, avoid, write down, and whom to call."""

    verdict: Verdict
    title: Text
    because: Text
    do: tuple[Sentence, ...] = Field(min_length=1, strict=False)
    say: tuple[Id, ...] = Field(default=(), strict=False, description="Scripts, by id.")
    avoid: tuple[Sentence, ...] = Field(min_length=1, strict=False)
    record: tuple[Sentence, ...] = Field(min_length=1, strict=False)
    call: tuple[Id, ...] = Field(default=(), strict=False, description="Phone lines, by id.")
    rules: tuple[Id, ...] = Field(min_length=1, strict=False)
    sources: tuple[Id, ...] = Field(default=(), strict=False)


class Promise(Entry):
    """What holds on every path of the chart, proven at each build.

    Either ``never``: no path ends in these verdicts or outcomes, unless one of the conditions of
    ``unless_any`` stands on the path (looking only at paths on which ``when`` stands, if given).
    Or ``every``: each outcome of this verdict (or with this id) says something under each heading of ``has``.
    """

    says: Text = Field(description="The promise in plain words.")
    never: Ends = Field(default=(), strict=False, description="A verdict or outcome, or a list of them.")
    unless_any: tuple[Condition, ...] = Field(default=(), strict=False)
    when: Condition = Field(default_factory=dict)
    every: str | None = Field(default=None, description="A verdict or an outcome.")
    has: tuple[Part, ...] = Field(default=(), strict=False)


class HousePromise(Entry):
    """What holds of the outcomes of every chart, proven at each build.

    Each outcome of these verdicts says something under each heading of ``has`` and applies each rule of ``rules``.
    """

    id: Id
    says: Text = Field(description="The promise in plain words.")
    every: tuple[Verdict, ...] = Field(min_length=1, strict=False)
    has: tuple[Part, ...] = Field(default=(), strict=False)
    rules: tuple[Id, ...] = Field(default=(), strict=False)


class Chart(Entry):
    """A whole chart. Questions are numbered in the order in which they stand; answers only lead forward."""

    id: Id
    order: int | None = Field(default=None, ge=1, description="Its place among the charts, from 1; without one, last.")
    title: Text
    when: Text = Field(description="When to use it, in one sentence.")
    start: Id
    questions: dict[Id, ChartQuestion] = Field(min_length=1)
    outcomes: dict[Id, Outcome] = Field(min_length=1)
    promises: tuple[Promise, ...] = Field(min_length=1, strict=False)
