"""A drawn figure: its words. How they are laid out is decided in ``macros.figures``, in a file for each kind.

A figure draws exactly one of four things, and the field that holds it names the kind: ``hearing``, ``routes``,
``permissions`` or ``telling``.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from .entry import Entry, Id, Sentence, Text

Breadth = Literal["whole", "part", "little", "nothing"]
"""How much somebody may hear. It is drawn as four widths, because nothing finer could be said truly."""


class Listener(Entry):
    """Somebody who may hear something, or nothing."""

    who: Text
    when: Text = Field(description="What lets you, in a few words: with an order signed by a judge.")
    hears: Text = Field(description="What may be told; for breadth nothing, what not even may be told.")
    breadth: Breadth


class Hearing(Entry):
    """Who may hear what: for each listener a pair of parentheses with that in it."""

    listeners: tuple[Listener, ...] = Field(min_length=2, strict=False)


class Route(Entry):
    """A reason that lets one speak."""

    reason: Sentence
    such_as: Text
    opens_to: Sentence


class ClosedRoutes(Entry):
    """Reasons that let nobody speak."""

    title: Text
    reasons: Sentence


class Routes(Entry):
    """The ways out of what is kept, with what bounds each of them, and the ways that are none."""

    routes: tuple[Route, ...] = Field(min_length=2, strict=False)
    closed: ClosedRoutes
    fenced: Text = Field(description="Over the fences: Each route has three fences")
    fences: tuple[Sentence, ...] = Field(min_length=2, strict=False)


class Choice(Entry):
    """A box to check on a form, and what follows from it."""

    says: Sentence
    then: Text
    opens: bool = Field(default=True, description="Whether anything may be told to anyone.")


class PermissionLine(Entry):
    """One line of the client's page: the day for which it is made, what it says, and what may then be told."""

    title: Text
    day: Text
    says: Text = Field(description="The line as the client reads it.")
    written: Text | None = Field(default=None, description="What a client has written there, as an example.")
    told: Text | None = Field(default=None, description="What may be told; left out where the boxes say it.")
    choices: tuple[Choice, ...] = Field(default=(), strict=False)
    blank: Text | None = Field(default=None, description="What holds if none of the boxes is checked.")


class Permissions(Entry):
    """A page with its lines, between the days on the one side and what may be told on the other."""

    over_days: Text = Field(description="Over the days: What happens")
    over_page: Text = Field(description="Over the page: The page she filled in")
    over_opened: Text = Field(description="Over what may be told: What it opens")
    lines: tuple[PermissionLine, ...] = Field(min_length=2, strict=False)
    foot: Sentence = Field(description="What stands under the lines, on the same page.")


class Moment(Entry):
    """One step of a telling: when, what one does, and what the note keeps of it."""

    when: Text
    title: Text
    do: tuple[Sentence, ...] = Field(min_length=1, strict=False)
    note: Text
    tells: bool = Field(default=False, description="Whether this is the step at which something is told.")


class Slip(Entry):
    """What to do when more was told than should have been."""

    title: Text
    steps: Sentence


class Telling(Entry):
    """A telling from its beginning to its end, beside the note of it."""

    over_deeds: Text = Field(description="Over what one does: What you do")
    over_note: Text = Field(description="Over the note: What the note keeps")
    moments: tuple[Moment, ...] = Field(min_length=2, strict=False)
    slip: Slip


Drawn: TypeAlias = "Hearing | Routes | Permissions | Telling"


class Figure(Entry):
    """A drawn figure. Exactly one of the last four fields stands there."""

    id: Id
    title: Text
    caption: Sentence = Field(description="How to read it, in a sentence or two; printed below the drawing.")
    description: Sentence = Field(description="What the drawing looks like, for anyone who cannot see it.")
    rules: tuple[Id, ...] = Field(min_length=1, strict=False)
    sources: tuple[Id, ...] = Field(default=(), strict=False)
    hearing: Hearing | None = None
    routes: Routes | None = None
    permissions: Permissions | None = None
    telling: Telling | None = None

    @property
    def all_drawn(self) -> tuple[Drawn, ...]:
        """What the figure draws: one thing, or a problem has been found."""
        return tuple(each for each in (self.hearing, self.routes, self.permissions, self.telling) if each is not None)

    @property
    def drawn(self) -> Drawn:
        """What a sound figure draws."""
        return self.all_drawn[0]
