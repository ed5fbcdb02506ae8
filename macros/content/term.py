"""A word that the handbook explains."""

from __future__ import annotations

from pydantic import Field

from .entry import Entry, Id, Text


class Term(Entry):
    """A word and its meaning."""

    id: Id
    term: Text
    says: Text
    sources: tuple[Id, ...] = Field(default=(), strict=False)
