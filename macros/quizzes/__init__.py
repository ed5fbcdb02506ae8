"""Quizzes: which questions belong to a part or chapter, how options are lettered, what the key is.

This package imports only ``macros.content``.
"""

from .key import key, letter, needs_hint
from .lint import check
from .selection import questions_for

__all__ = ["check", "key", "letter", "needs_hint", "questions_for"]
