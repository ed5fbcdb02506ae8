"""What stands between the dashes at the head of a page."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .entry import Day, Entry, Id, Sentence, Text

Hidden = Literal["navigation", "toc", "footer"]


class Page(Entry):
    """The head of a page that is neither a chapter nor a decision."""

    description: Text = Field(max_length=200)
    title: Text | None = None
    hide: tuple[Hidden, ...] = Field(default=(), strict=False)
    template: str | None = None
    reviewed: Day | None = None
    review_by: Day | None = None
    quick_exit: bool = Field(
        default=False, description="true on a page that somebody may have to leave at once: it shows the quick exit."
    )


class Decision(Page):
    """The head of a page that holds a chart."""

    asks: tuple[Sentence, ...] = Field(min_length=2, max_length=4, strict=False)
    reviewed: Day
    review_by: Day


class Chapter(Decision):
    """The head of a chapter."""

    rules: tuple[Id, ...] = Field(min_length=1, strict=False)
    objectives: dict[Id, Text] = Field(min_length=1, description="Objective's id: the sentence, beginning with a verb.")
