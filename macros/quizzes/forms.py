"""Two equal exam forms, A and B, drawn from the bank.

The forms are equal by their make: the bank is made of cells, an objective, a level and a kind, and each cell gives one
question to A and another to B. So both ask for the same objectives, at the same levels, in the same kinds and order.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.content import Library, Problem
from macros.content.question import Level, Question, QuestionKind

from .items import ENOUGH
from .key import key

SAME_LETTER = 0.4
"""How often one letter may be the right one in a form."""

_TIMES = 30
"""How often lots are drawn, at most, until no letter is right too often; the first lots mostly do."""

Cell = tuple[str, Level, QuestionKind]
"""An objective, a level and a kind: questions that share all three are sisters."""


@dataclass(frozen=True)
class Form:
    """One exam.

    Attributes:
        name: ``A`` or ``B``.
        questions: What it asks, in the order of the handbook's chapters.
    """

    name: str
    questions: tuple[Question, ...]


def draw(library: Library, seed: str, parts: Iterable[str] | None = None) -> tuple[Form, Form]:
    """Return forms A and B, which have no question in common.

    Args:
        library: Where the bank is.
        seed: The same seed draws the same forms from the same bank; another one shares the sisters out otherwise.
        parts: The parts to examine; by default all of them. A cell with a single question is left out.
    """
    wanted = set(library.parts if parts is None else parts)
    groups = [
        sisters
        for (objective, _, _), sisters in cells(library).items()
        if len(sisters) > 1 and library.objectives[objective].partition("/")[0] in wanted
    ]
    drawn = (_shared_out(groups, f"{seed}/{time}") for time in range(_TIMES))
    fair = (forms for forms in drawn if max(map(_share_of_one_letter, forms)) <= SAME_LETTER)
    return next(fair, _shared_out(groups, seed))


def _shared_out(groups: Iterable[Iterable[Question]], seed: str) -> tuple[Form, Form]:
    pairs = [sorted(sisters, key=lambda question: _lot(seed, question))[:2] for sisters in groups]
    first, second = zip(*pairs, strict=True) if pairs else ((), ())
    return Form("A", tuple(first)), Form("B", tuple(second))


def _share_of_one_letter(form: Form) -> float:
    """Return how often one letter is right among the questions with one right answer, 0 to 1; by it one may guess."""
    letters = Counter(key(question) for question in form.questions if question.kind == "single")
    return max(letters.values()) / letters.total() if letters.total() >= ENOUGH else 0.0


def cells(library: Library) -> dict[Cell, list[Question]]:
    """Return the questions of the bank by cell, in the order of the chapters that have their objectives."""
    chapters = list(library.chapters)
    ordered = sorted(library.bank.values(), key=lambda each: chapters.index(library.objectives[each.objective]))
    found: dict[Cell, list[Question]] = defaultdict(list)
    for question in ordered:
        found[question.objective, question.level, question.kind].append(question)
    return dict(found)


def check(library: Library) -> Iterator[Problem]:
    """Yield a problem for each question of the bank that no form can ask, since it has no sister."""
    if not library.bank.all_read or any(each.objective not in library.objectives for each in library.bank.values()):
        return
    for (objective, level, kind), sisters in cells(library).items():
        if len(sisters) == 1:
            message = f'no other exam question tests "{objective}" at the level {level} by the kind {kind}'
            advice = "write its sister, or no form can ask it"
            yield library.bank.origin(sisters[0].id).problem(("id",), message, advice, warning=True)


def _lot(seed: str, question: Question) -> bytes:
    return hashlib.sha256(f"{seed}/{question.id}".encode()).digest()
