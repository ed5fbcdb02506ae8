"""A rule: one plain sentence that the handbook teaches."""

from __future__ import annotations

from pydantic import Field

from .entry import Entry, Id, Text


class Rule(Entry):
    """One rule, taught by one chapter and resting on at least one source."""

    id: Id
    title: Text
    says: Text = Field(description="The rule as one plain sentence in the second person.")
    chapter: str = Field(description="The page that teaches it, from docs/: friends/the-secret.md")
    sources: tuple[Id, ...] = Field(min_length=1, strict=False)
