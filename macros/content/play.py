"""A role play: three cards for three people, made from a case, a rule and words to say."""

from __future__ import annotations

from pydantic import Field

from .entry import Entry, Id, Prose, Sentence, Text


class Therapist(Entry):
    """The card of whoever answers."""

    plays: Prose = Field(description="Who they are and what they know, second person.")
    goal: Sentence


class Asker(Entry):
    """The card of whoever asks, and doesn't take the first answer."""

    plays: Prose = Field(description="Who they are and what they want, second person.")
    goal: Sentence
    begins: Text = Field(description="The first line, without quotation marks.")
    pushes: tuple[Text, ...] = Field(min_length=2, strict=False, description="Lines to push with, in their order.")


class Play(Entry):
    """A role play, tied to the case that it grew from, the rule that it trains and the words that would do.

    ``scene`` is read aloud to all three. ``marks`` are what the observer checks, each a question whose good answer is
    yes. ``after`` is for the teacher: what to ask once it has been played.
    """

    id: Id
    title: Text
    case: Id
    rule: Id
    scripts: tuple[Id, ...] = Field(min_length=1, strict=False)
    scene: Prose
    therapist: Therapist
    asker: Asker
    marks: tuple[Sentence, ...] = Field(min_length=3, max_length=6, strict=False)
    after: Prose
