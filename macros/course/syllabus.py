"""The quizzes of the course in their order: those of the chapters, then those of the charts."""

from __future__ import annotations

from collections.abc import Mapping

from macros import quizzes
from macros.content import Library, order, prose

from .decisions import decision_items
from .items import Image, Quiz
from .questions import items

BOOK = "In Confidence"
DECISIONS = "Decisions"


def chapter_quizzes(library: Library) -> tuple[Quiz, ...]:
    """Return the quiz of each chapter that has questions, in reading order, under its part."""
    found = []
    for path in library.chapters:
        page = library.pages[path]
        part = prose.plain(library.parts[page.folder].title)
        if asked := items(quizzes.questions_for(library, page.id), library):
            found.append(Quiz(f"chapter/{page.id}", prose.plain(page.title), asked, (BOOK, part)))
    return tuple(found)


def chart_quizzes(library: Library, images: Mapping[str, Image]) -> tuple[Quiz, ...]:
    """Return the quiz of each chart that a case walks.

    Args:
        library: Where charts and cases stand.
        images: Pictures by name, ``chart-ID`` for a chart's drawing. A chart without one is told in words alone.
    """
    return tuple(
        Quiz(f"chart/{chart.id}", prose.plain(chart.title), asked, (BOOK, DECISIONS))
        for chart in order.charts(library)
        if (asked := decision_items(library, chart.id, images.get(f"chart-{chart.id}")))
    )
