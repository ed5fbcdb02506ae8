"""Letters of options, the key of a question, and the hint that it has several."""

from __future__ import annotations

import string

from macros.content.question import Question


def letter(index: int) -> str:
    """Return the letter of an option: a for index 0, b for 1."""
    return string.ascii_lowercase[index]


def needs_hint(question: Question) -> bool:
    """Return whether it must be said beside a question that more than one option may be right."""
    return question.kind == "several" and "all that" not in question.ask


def key(question: Question) -> tuple[str, ...]:
    """Return the letters of the correct options, in order."""
    return tuple(letter(index) for index, option in enumerate(question.options) if option.correct)
