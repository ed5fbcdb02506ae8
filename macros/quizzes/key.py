"""Letters of options, and the key of a question."""

from __future__ import annotations

import string

from macros.content.question import Question


def letter(index: int) -> str:
    """Return the letter of an option: a for index 0, b for 1."""
    return string.ascii_lowercase[index]


def key(question: Question) -> tuple[str, ...]:
    """Return the letters of the correct options, in order."""
    return tuple(letter(index) for index, option in enumerate(question.options) if option.correct)
