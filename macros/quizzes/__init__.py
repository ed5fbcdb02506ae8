"""Quizzes: which questions belong to a part or chapter, how options are lettered, what the key is.

This package imports only ``macros.content``.
"""

from .arrangement import partners, shown
from .items import check as check_items
from .key import hint, key, letter
from .lint import check
from .selection import questions_for

__all__ = ["check", "check_items", "hint", "key", "letter", "partners", "questions_for", "shown"]
