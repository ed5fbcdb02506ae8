"""What brings a person to the charts, in their own words, and the chart that fits."""

from __future__ import annotations

from pydantic import Field

from .chart import Condition
from .entry import Entry, Id, Text


class Situation(Entry):
    """What is happening, and where a single tap leads.

    ``answers`` are those that the situation itself has given already, from the chart's first question on.
    """

    says: Text = Field(description="As a person would say it: Her partner wants to know if she was here.")
    chart: Id
    answers: Condition = Field(
        default_factory=dict, description="Question of the chart: the answer as it reads there; without a gap."
    )


class Situations(Entry):
    """Situations that a person looks for in one place."""

    id: Id
    title: Text
    situations: tuple[Situation, ...] = Field(min_length=1, strict=False)
