"""An edition of the handbook with what is new in it and the rules that it printed; and the parts of the handbook."""

from __future__ import annotations

from pydantic import Field

from .entry import Day, Entry, Id, Sentence, Text


class Change(Entry):
    """One thing that an edition has and the one before it had not, or had otherwise."""

    says: Sentence = Field(description="What is new, and why.")
    rule: Id | None = Field(default=None, description="The rule that reads otherwise, is new or is gone.")
    was: Text | None = Field(default=None, description="How the rule read in the edition before.")


class Printed(Entry):
    """The rules as an edition printed them: what people who hold it read."""

    edition: Id
    rules: dict[Id, Text] = Field(description="The rule's id: its sentence.")


class Edition(Entry):
    """One edition: its name, its day, and what is new in it for anyone who holds an older one."""

    id: Id
    title: Text
    date: Day
    sources_read: Day = Field(description="The day up to which sources were read.")
    changes: tuple[Change, ...] = Field(min_length=1, strict=False)


class Start(Entry):
    """Where to begin in a part, for anyone who has time for one chapter."""

    chapter: Id
    because: Sentence = Field(description="What that chapter gives.")


class Part(Entry):
    """A part of the handbook; its id is the folder of its chapters."""

    id: Id
    title: Text
    says: Text = Field(description="What it is about, in one or two sentences.")
    chapters: tuple[Id, ...] = Field(
        min_length=1, strict=False, description="Its chapters in reading order: the-secret for friends/the-secret.md."
    )
    start: Start | None = None

    @property
    def paths(self) -> tuple[str, ...]:
        """The pages of the chapters, from docs/, in reading order."""
        return tuple(f"{self.id}/{name}.md" for name in self.chapters)

    @property
    def opener(self) -> str:
        """The page that opens the part on the site, from docs/. A book has an opener of its own."""
        return f"{self.id}/index.md"
