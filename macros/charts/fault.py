"""A fault of one chart or case, before it is known in which file that stands."""

from __future__ import annotations

from dataclasses import dataclass

from macros.content import Origin, Problem

Place = tuple[str | int, ...]
"""Where in an entry: ``("questions", "danger", "answers", 0, "go")``."""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong at one place of a chart or case.

    Attributes:
        place: The field that is wrong.
        message: What is wrong, without a full stop at the end.
        advice: What to do about it, or an empty string.
        at_key: Whether the field's name is meant rather than its value.
    """

    place: Place
    message: str
    advice: str = ""
    at_key: bool = False

    def at(self, origin: Origin) -> Problem:
        """Return the fault as a problem of the entry that stands at an origin."""
        return origin.problem(self.place, self.message, self.advice, at_key=self.at_key)
