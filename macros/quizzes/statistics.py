"""What the answers of a class say of each question, and which chapters to go over again."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from macros.content import Library
from macros.content.question import Question

from .key import letter
from .results import Item

HARD, EASY = 0.4, 0.95
"""Below and above which difficulty a question deserves a look."""

WEAK, TURNED = 0.15, -0.1
"""Below which point-biserial a question says little, and below which its key may be wrong."""

MEND = 0.7
"""Below which share of right answers a chapter should be gone over again."""

FEW = 10
"""Of fewer students than these no correlation says anything."""


@dataclass(frozen=True)
class ItemStatistics:
    """How one question did.

    Attributes:
        question: The question.
        chapter: Path of the chapter that teaches it.
        difficulty: The share, 0 to 1, of those who were asked that answered it rightly; who gave no answer did not.
        discrimination: The point-biserial: the correlation, -1 to 1, of being right on it with the share right of the
            others that the same student was asked. None when the class is too small, or all did alike.
        dead: Letters of the wrong options that nobody chose.
        remarks: What to look at, in words.
    """

    question: Question
    chapter: str
    difficulty: float
    discrimination: float | None
    dead: tuple[str, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class ChapterStatistics:
    """How a class did on the questions of one chapter: the share of right answers, 0 to 1, over so many questions."""

    chapter: str
    right: float
    questions: int


def analyze(items: Sequence[Item], library: Library) -> tuple[ItemStatistics, ...]:
    """Return how each question did, in the order of the table."""
    scores = [[None if each is None else _right(item.question, each) for each in item.answers] for item in items]
    shares = [[score for score in student if score is not None] for student in zip(*scores, strict=True)]
    found = []
    for item, own in zip(items, scores, strict=True):
        asked = [(score, sum(all_), len(all_)) for score, all_ in zip(own, shares, strict=True) if score is not None]
        rest = [(total - score) / (count - 1) if count > 1 else 0.0 for score, total, count in asked]
        scored = [score for score, _, _ in asked]
        found.append(_statistics(item, library.objectives[item.question.objective], scored, rest))
    return tuple(found)


def by_chapter(found: Sequence[ItemStatistics]) -> tuple[ChapterStatistics, ...]:
    """Return how the class did on each chapter, the one to go over first at the top."""
    shares: dict[str, list[float]] = defaultdict(list)
    for item in found:
        shares[item.chapter].append(item.difficulty)
    chapters = [ChapterStatistics(chapter, statistics.fmean(each), len(each)) for chapter, each in shares.items()]
    return tuple(sorted(chapters, key=lambda chapter: chapter.right))


def _right(question: Question, answer: frozenset[int]) -> bool:
    return answer == frozenset(index for index, option in enumerate(question.options) if option.correct)


def _statistics(item: Item, chapter: str, own: Sequence[bool], rest: Sequence[float]) -> ItemStatistics:
    """Return how a question did, from whether each student who was asked was right, and the share of the rest."""
    difficulty = statistics.fmean(own) if own else 0.0
    discrimination = None
    if len(own) >= FEW and len(set(own)) > 1 and len(set(rest)) > 1:
        discrimination = statistics.correlation([float(score) for score in own], rest)
    picked = frozenset().union(*(answer for answer in item.answers if answer))
    dead = tuple(
        letter(index)
        for index, option in enumerate(item.question.options)
        if not option.correct and index not in picked
    )
    return ItemStatistics(
        item.question, chapter, difficulty, discrimination, dead, _remarks(difficulty, discrimination)
    )


def _remarks(difficulty: float, discrimination: float | None) -> tuple[str, ...]:
    remarks = []
    if difficulty < HARD:
        remarks.append("few were right: go over it, or look for a second answer that can be defended")
    if difficulty > EASY:
        remarks.append("nearly all were right: it tells students apart no more")
    if discrimination is not None and discrimination < TURNED:
        remarks.append("those who knew the rest were wrong here: look at its key")
    elif discrimination is not None and discrimination < WEAK:
        remarks.append("right or wrong here says little about the rest")
    return tuple(remarks)
