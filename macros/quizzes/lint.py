"""What a set of questions owes its chapter, and a chapter its questions."""

from __future__ import annotations

from collections.abc import Iterator

from macros.content import Library, Problem
from macros.content.document import Span

from . import forms
from .selection import questions_for


def check(library: Library) -> list[Problem]:
    """Return a problem for each objective without a question, quiz without questions, and question that none asks.

    Of exam questions each needs a sister.

    While some question could not be read, nothing is said: it may be the one that is missing.
    """
    if not library.questions.all_read:
        return []
    return [*_untested(library), *_empty(library), *_unasked(library), *forms.check(library)]


def _untested(library: Library) -> Iterator[Problem]:
    tested = {question.objective for question in library.questions.values()}
    for path, head in library.chapters.items():
        for objective in head.objectives:
            if objective not in tested:
                message = f'no question tests the objective "{objective}"'
                advice = f"write one in docs/{library.pages[path].folder}/questions.yml"
                place = ("objectives", objective)
                yield library.pages.origin(path).problem(place, message, advice, at_key=True, warning=True)


def _empty(library: Library) -> Iterator[Problem]:
    for page, where, line in _quizzes(library):
        known = where in library.parts or f"{where}.md" in library.chapters
        if known and not questions_for(library, where):
            advice = f"write one in docs/{where.partition('/')[0]}/questions.yml, or take the quiz out"
            document = library.pages.origin(page).document
            yield document.problem_at(Span(line, 0), f'there are no questions for "{where}"', advice)


def _unasked(library: Library) -> Iterator[Problem]:
    shown = {where for _, where, _ in _quizzes(library)}
    for path in library.chapters:
        page = library.pages[path]
        if not {page.id, page.folder} & shown and questions_for(library, page.id):
            advice = f'write {{{{ quiz("{page.id}") }}}} at the end of docs/{path}'
            message = "this chapter has questions, and no page asks them"
            yield library.pages.origin(path).problem((), message, advice, warning=True)


def _quizzes(library: Library) -> Iterator[tuple[str, str, int]]:
    """Yield for each quiz the path of its page, the part or chapter that it asks about, and its line."""
    for path, page in library.pages.items():
        for call in page.calls:
            if call.name == "quiz" and call.arguments:
                yield path, call.arguments[0], call.line
