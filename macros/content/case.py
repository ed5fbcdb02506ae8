"""A case: a story, what it asks, the answer, and its way through a chart."""

from __future__ import annotations

from pydantic import Field

from .entry import Entry, Id, Prose, Text


class Case(Entry):
    """A story that a therapist could live through.

    With ``chart``, the case walks that chart: ``answers`` holds one answer for each question on the way,
    and the way must end in the outcome named by ``ends``.
    """

    id: Id
    title: Text
    setting: Text = Field(description="Where it happens: clinic, home visits, spa …")
    story: Prose
    asks: Text
    answer: Prose
    rules: tuple[Id, ...] = Field(min_length=1, strict=False)
    sources: tuple[Id, ...] = Field(default=(), strict=False)
    chart: Id | None = None
    answers: dict[str, Text] = Field(
        default_factory=dict, description="Question of the chart: the answer as it reads there."
    )
    ends: Id | None = Field(default=None, description="The outcome of the chart in which the case ends.")
