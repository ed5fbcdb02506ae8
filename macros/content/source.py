"""A source that was read: an article, a code, a statute, a page of an agency."""

from __future__ import annotations

from pydantic import Field

from .entry import Entry, Id, Text, Url


class Source(Entry):
    """One source. What the handbook says of law, codes, numbers and history names one of these."""

    id: Id
    title: Text
    publisher: Text = Field(description="Who published it, and the author where one is named.")
    url: Url
    year: int | None = Field(ge=1800, le=2100, description="The year of the text that was read; null when it has none.")
    jurisdiction: Text = Field(description="Where it holds: US, US-NC, UK, AU …")
    kind: Text = Field(description="article, code, statute, regulation, agency page …")
    note: Text | None = Field(default=None, description="What a reader should know of it: a copy, or an opening only.")
