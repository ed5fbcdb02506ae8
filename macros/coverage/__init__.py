"""Coverage: what the handbook teaches, shows, asks and rests on, rule by rule and chapter by chapter.

This package imports only ``macros.content`` and ``macros.quizzes``.
"""

from .chapters import ChapterCoverage, by_chapter
from .lint import GRADE, check
from .objectives import ObjectiveCoverage, by_objective
from .rules import RuleCoverage, by_rule

__all__ = [
    "GRADE", "ChapterCoverage", "ObjectiveCoverage", "RuleCoverage", "by_chapter", "by_objective", "by_rule", "check",
]  # fmt: skip
