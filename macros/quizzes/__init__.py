"""Quizzes: which questions stand where, their letters and keys, exam forms, and what a class's answers say of them.

This package imports only ``macros.content``.
"""

from .arrangement import partners, shown
from .forms import Form, draw
from .items import check as check_items
from .key import hint, key, letter
from .lint import check
from .results import Results, read
from .selection import part_of, questions_for
from .statistics import MEND, analyze, by_chapter

__all__ = [
    "MEND", "Form", "Results", "analyze", "by_chapter", "check", "check_items", "draw", "hint", "key", "letter",
    "part_of", "partners", "questions_for", "read", "shown",
]  # fmt: skip
