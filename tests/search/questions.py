"""The questions of the bench, and how well an order of answers serves them."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

FIRST = 5
"""How many results count: what stands below is hardly looked at."""

Half = Literal["tuning", "aside"]


@dataclass(frozen=True)
class Question:
    """What somebody types, and the pages that answer it: ``decide/someone-asks``, ``lookup/rules#rule-no-hints``."""

    half: Half
    types: str
    finds: tuple[str, ...]

    def answered_by(self, address: str, *, page_is_enough: bool = False) -> bool:
        """Return whether a result leads to an answer.

        Args:
            address: Where it leads, from the site's top.
            page_is_enough: Whether any section of an answering page will do, also of a page that is a long list.
        """
        page, _, anchor = address.partition("#")
        for wanted in self.finds:
            name, _, section = wanted.partition("#")
            if page == f"{name}.html" and (page_is_enough or section in ("", anchor)):
                return True
        return False


@dataclass(frozen=True)
class Asked:
    """A question that was asked: the place of the first answer among the results, and the time it took.

    Attributes:
        question: The question.
        place: The place of the first answer, counted from 1; 0 when none is among the first.
        found: Whether there was any result at all.
        milliseconds: From the last key to the results.
    """

    question: Question
    place: int
    found: bool
    milliseconds: float


@dataclass(frozen=True)
class Marks:
    """How well questions were answered.

    Attributes:
        mrr: The mean of 1 divided by the place of the first answer, 0 where there was none among the first.
        success: The share of questions whose first result answers.
        silence: The share of questions without any result.
        milliseconds: The median time from the last key to the results.
    """

    mrr: float
    success: float
    silence: float
    milliseconds: float


def questions() -> tuple[Question, ...]:
    """Return all questions."""
    text = Path(__file__).with_name("questions.yml").read_text(encoding="utf-8")
    return tuple(Question(each["half"], each["types"], tuple(each["finds"])) for each in yaml.safe_load(text))


def asked(question: Question, addresses: Sequence[str], milliseconds: float, *, page_is_enough: bool = False) -> Asked:
    """Return how a question was answered by results in this order."""
    hits = [question.answered_by(address, page_is_enough=page_is_enough) for address in addresses[:FIRST]]
    return Asked(question, hits.index(True) + 1 if True in hits else 0, bool(addresses), milliseconds)


def marks(answers: Iterable[Asked]) -> Marks:
    """Return how well these questions were answered."""
    all_ = tuple(answers)
    return Marks(
        mrr=statistics.mean(1 / each.place if each.place else 0 for each in all_),
        success=statistics.mean(each.place == 1 for each in all_),
        silence=statistics.mean(not each.found for each in all_),
        milliseconds=statistics.median(each.milliseconds for each in all_),
    )
