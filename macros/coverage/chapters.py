"""What each chapter holds: words, reading grade, rules, cases, words to say, questions, sources."""

from __future__ import annotations

from dataclasses import dataclass

from macros import quizzes
from macros.content import Library, PageFile
from macros.content.page import Chapter

from .grade import grade


@dataclass(frozen=True)
class ChapterCoverage:
    """One chapter in numbers.

    Attributes:
        page: Its page.
        head: What stands between the dashes of the page.
        grade: The school grade for which its prose is written (Flesch-Kincaid).
        cases: How many cases it tells.
        scripts: How many lines to say it prints.
        questions: How many questions stand at its end.
        sources: How many sources its prose cites.
    """

    page: PageFile
    head: Chapter
    grade: float
    cases: int
    scripts: int
    questions: int
    sources: int


def by_chapter(library: Library) -> tuple[ChapterCoverage, ...]:
    """Return the coverage of every chapter, in reading order."""
    return tuple(_covered(library, library.pages[path], head) for path, head in library.chapters.items())


def _covered(library: Library, page: PageFile, head: Chapter) -> ChapterCoverage:
    return ChapterCoverage(
        page=page,
        head=head,
        grade=grade(page.prose),
        cases=_called(page, "case"),
        scripts=_called(page, "script"),
        questions=len(quizzes.questions_for(library, page.id)),
        sources=_called(page, "cite"),
    )


def _called(page: PageFile, macro: str) -> int:
    """Return how many different entries a page names with a macro."""
    return len({call.arguments[:1] for call in page.calls if call.name == macro})
