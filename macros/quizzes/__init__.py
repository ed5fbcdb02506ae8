"""Quizzes: which questions belong to a part or chapter, how options are lettered, what the key is.

This package imports only ``macros.content``.
"""

from .arrangement import partners, shown
from .forms import Form, draw
from .items import check as check_items
from .key import hint, key, letter
from .lint import check
from .selection import questions_for

__all__ = ["Form", "check", "check_items", "draw", "hint", "key", "letter", "partners", "questions_for", "shown"]
