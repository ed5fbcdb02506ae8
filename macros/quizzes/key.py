"""Letters of options, the key of a question, and the hint that says how it is answered."""

from __future__ import annotations

import string

from macros.content.question import GRADED, Question

from .arrangement import partners, shown


def letter(index: int) -> str:
    """Return the letter of an option: a for index 0, b for 1."""
    return string.ascii_lowercase[index]


def hint(question: Question) -> str:
    """Return what must be said of how to answer; nothing where a reader chooses one option, or is told already."""
    if question.kind == "several":
        return "" if "all that" in question.ask else "Choose all that fit."
    return {"order": "Give each step its place.", "match": "Each fits only one."}.get(question.kind, "")


def key(question: Question) -> tuple[str, ...]:
    """Return the key of a question that has one.

    The letters of the correct options; of steps their letters, first step first; of pairs each letter with the number
    of the other half that belongs to it, ``a2``.
    """
    if question.kind == "order":
        places = shown(question)
        return tuple(letter(places.index(step)) for step in range(len(places)))
    if question.kind == "match":
        listed = partners(question)
        return tuple(f"{letter(pair)}{listed.index(pair) + 1}" for pair in range(len(listed)))
    if question.kind not in GRADED:
        return ()
    return tuple(letter(index) for index, option in enumerate(question.options) if option.correct)
