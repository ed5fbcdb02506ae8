"""Everything that can be said about the content before a page is built."""

from __future__ import annotations

import functools
from datetime import date
from pathlib import Path

from macros import charts, coverage, figures, quizzes, stamp
from macros.content import Loaded, load
from macros.finish import search


def everything(root: Path, today: date | None = None) -> Loaded:
    """Load the content under ``root/docs`` and return it with all problems of all rooms, sorted by place.

    Args:
        root: The project's folder.
        today: The day on which pages may be past their review; None leaves that out, and what is hard to read.
    """
    loaded = load(root)
    library = loaded.library
    rooms = (
        charts.check(library), figures.check(library), quizzes.check(library), coverage.check(library, today),
        search.check(library),
    )  # fmt: skip
    problems = {*loaded.problems, *(problem for room in rooms for problem in room)}
    return Loaded(loaded.library, tuple(sorted(problems)))


def unchanged(root: Path) -> Loaded:
    """Return ``everything`` of a folder, taken from before as long as no file under ``root/docs`` has changed.

    For generators that ask again and again: mkdocs at each preview, zensical for each page.
    """
    return _everything(root, stamp.digest(root, root / "docs"))


@functools.lru_cache(maxsize=1)
def _everything(root: Path, digest: str) -> Loaded:  # noqa: ARG001 (another digest, another reading)
    return everything(root)
