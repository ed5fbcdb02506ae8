"""Quizzes: which questions belong to a part or chapter, how options are lettered, what the key is.

This package imports only ``macros.content``.
"""

from .key import key, letter
from .lint import check
from .selection import questions_for

__all__ = ["check", "key", "letter", "questions_for"]
