"""Words to say in a hard moment, and the words to avoid."""

from __future__ import annotations

from pydantic import Field

from .entry import Entry, Id, Text


class Script(Entry):
    """What to say, what not to say, and why. Quotation marks are set by the build."""

    id: Id
    when: Text = Field(description="The moment: who asks, and where.")
    say: Text
    avoid: Text
    why: Text
    rules: tuple[Id, ...] = Field(min_length=1, strict=False)
    sources: tuple[Id, ...] = Field(default=(), strict=False)
