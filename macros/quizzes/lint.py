"""What a set of questions owes its chapter."""

from __future__ import annotations

from macros.content import Library, Problem


def check(library: Library) -> list[Problem]:
    """Return a warning for every objective of a chapter that no question tests."""
    tested = {question.objective for question in library.questions.values()}
    problems = []
    for path, head in library.chapters.items():
        origin = library.pages.origin(path)
        for objective in head.objectives:
            if objective not in tested:
                message = f'no question tests the objective "{objective}"'
                advice = f"write one in docs/{library.pages[path].folder}/questions.yml"
                problems.append(origin.problem(("objectives", objective), message, advice, at_key=True, warning=True))
    return problems
