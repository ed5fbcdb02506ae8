"""Everything that can be said about the content before a page is built."""

from __future__ import annotations

from pathlib import Path

from macros import charts, quizzes
from macros.content import Loaded, load


def everything(root: Path) -> Loaded:
    """Load the content under ``root/docs`` and return it with all problems of all rooms, sorted by place."""
    loaded = load(root)
    problems = {*loaded.problems, *charts.check(loaded.library), *quizzes.check(loaded.library)}
    return Loaded(loaded.library, tuple(sorted(problems)))
