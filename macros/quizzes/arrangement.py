"""In which order the steps and the pairs of a question are shown: never the right one, and always the same."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from macros.content.question import Question


def shown(question: Question) -> tuple[int, ...]:
    """Return the indices of the options in the order in which a reader sees them.

    The steps of a question of the kind ``order`` are mixed; all other options stand as they are written.
    """
    texts = [option.text for option in question.options]
    return _mixed(question, texts) if question.kind == "order" else _all(question)


def partners(question: Question) -> tuple[int, ...]:
    """Return the indices of the pairs in the order in which their other halves are listed; none of another kind."""
    if question.kind != "match":
        return ()
    return _mixed(question, [option.match or "" for option in question.options])


def _all(question: Question) -> tuple[int, ...]:
    return tuple(range(len(question.options)))


def _mixed(question: Question, texts: Sequence[str]) -> tuple[int, ...]:
    """Return an order by the question's id and these texts that is not the first one: as soon as it were, it turns."""
    hashes = [hashlib.sha256(f"{question.id}/{text}".encode()).digest() for text in texts]
    mixed = tuple(sorted(range(len(texts)), key=hashes.__getitem__))
    return mixed if mixed != _all(question) else (*mixed[1:], mixed[0])
