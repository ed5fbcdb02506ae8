"""What the coverage owes a reader: nothing taught without a story, nothing claimed for ever, nothing hard to read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from posixpath import relpath
from typing import Any

from macros import quizzes
from macros.content import Library, Problem, Shelf, days
from macros.content.cited import cited, citing
from macros.content.document import Span

from . import decisions
from .chapters import by_chapter
from .grade import grade
from .rules import by_rule

GRADE = 9.0
"""The highest reading grade of a chapter (voice: a tired person with oil on their hands)."""


def check(library: Library, today: date | None) -> list[Problem]:
    """Return a problem for what the handbook's parts owe each other, and for what is hard to read or due for review.

    With the last go the flaws of questions, of which one is that they are hard to read.

    Args:
        library: What the handbook holds.
        today: The day against which ``review_by`` is held; None leaves out what is hard to read or due for review.
    """
    return [
        *_rules(library),
        *_told_twice(library),
        *_uncited(library),
        *decisions.check(library),
        *((*_hard(library), *_items(library), *_stale(library, today)) if today else ()),
    ]


def _rules(library: Library) -> Iterator[Problem]:
    for covered in by_rule(library):
        rule, origin = covered.rule, library.rules.origin(covered.rule.id)
        if covered.chapter and not covered.taught:
            advice = f'write {{{{ rule("{rule.id}") }}}} in docs/{rule.chapter}'
            yield origin.problem(("chapter",), f"{rule.chapter} does not print this rule", advice)
        if not covered.cases and library.cases.all_read:
            yield origin.problem(("id",), "no case shows this rule", "name it in the rules of a case")
        if not covered.questions and library.questions.all_read:
            advice = "name it in the rule of a question"
            yield origin.problem(("id",), "no question asks about this rule", advice, warning=True)


def _told_twice(library: Library) -> Iterator[Problem]:
    """Yield a problem for each page that tells a case which another tells too: a link to a case needs one place."""
    told: dict[str, str] = {}
    for path, page in library.pages.items():
        for call in page.calls:
            if call.name != "case" or not call.arguments:
                continue
            case = call.arguments[0]
            if (first := told.setdefault(case, path)) != path:
                document = library.pages.origin(path).document
                advice = f"link to it instead: {relpath(first, path.rpartition('/')[0] or '.')}#case-{case}"
                yield document.problem_at(Span(call.line, 0), f"docs/{first} tells this case too", advice)


def _uncited(library: Library) -> Iterator[Problem]:
    shelves: tuple[Shelf[Any], ...] = (library.pages, library.charts, *citing(library))
    if not all(shelf.all_read for shelf in shelves):
        return
    named = cited(library)
    for id_ in library.sources:
        if id_ not in named:
            advice = "cite it, or take it out"
            yield library.sources.origin(id_).problem(("id",), "nothing names this source", advice, warning=True)


def _hard(library: Library) -> Iterator[Problem]:
    for covered in by_chapter(library):
        if covered.grade > GRADE:
            message = f"the reading grade of this chapter is {covered.grade:g}, and {GRADE:g} is the highest"
            advice = "shorten its longest sentences, and look for shorter words"
            yield library.pages.origin(covered.page.path).problem((), message, advice, warning=True)


def _items(library: Library) -> Iterator[Problem]:
    for shelf in (library.questions, library.bank):
        yield from quizzes.check_items(shelf, grade)


def _stale(library: Library, today: date) -> Iterator[Problem]:
    for path, page in library.pages.items():
        due = page.head.review_by
        if due and due < today:
            message = f"this page was due for review by {days.written(due)}"
            advice = "read it and its sources again, then set reviewed and review_by"
            yield library.pages.origin(path).problem(("review_by",), message, advice, warning=True)
