"""Which questions stand where: a question belongs to the chapter that has its objective."""

from __future__ import annotations

from macros.content import Library
from macros.content.question import Question


def part_of(question: Question, library: Library) -> str:
    """Return the part to which a question belongs: that of the chapter that has its objective."""
    return library.pages[library.objectives[question.objective]].folder


def questions_for(library: Library, where: str) -> tuple[Question, ...]:
    """Return the questions of a part (``friends``) or of one chapter (``friends/the-secret``), in file order."""
    objectives = library.objectives
    if where in library.parts:
        chapters = {path for path in library.chapters if library.pages[path].folder == where}
    else:
        chapters = {f"{where}.md"}
    return tuple(question for question in library.questions.values() if objectives.get(question.objective) in chapters)
