"""What may be wrong with a figure: what it draws, where it stands, and whether its words fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from macros.charts.measure import width
from macros.content import Library, Problem
from macros.content.figure import Figure
from macros.content.library import Origin

from .layout import lay_out
from .numbers import numbers
from .sizes import FORMS

KINDS = ("hearing", "routes", "permissions", "telling")
"""The fields of which a figure has exactly one."""


def check(library: Library) -> list[Problem]:
    """Return a problem for each figure that draws nothing or two things, stands nowhere or twice, or doesn't fit."""
    shown = Counter(
        call.arguments[0]
        for page in library.pages.values()
        for call in page.calls
        if call.name == "figure" and call.arguments
    )
    numbered = numbers(library)
    problems: list[Problem] = []
    for id_, figure in library.figures.items():
        origin = library.figures.origin(id_)
        if library.pages.all_read and id_ not in numbered:
            advice = f'write {{{{ figure("{id_}") }}}} in the chapter that it helps'
            problems.append(origin.problem(("id",), "no chapter shows this figure", advice))
        if shown[id_] > 1:
            advice = "it has one number, so it stands once; link to it from elsewhere"
            problems.append(origin.problem(("id",), "this figure stands in more than one place", advice))
        problems += _drawn(figure, origin)
    return problems


def _drawn(figure: Figure, origin: Origin) -> Iterator[Problem]:
    if len(figure.all_drawn) != 1:
        message = f"a figure draws one thing; this draws {len(figure.all_drawn)}"
        yield origin.problem(("id",), message, f"give it one of the fields {', '.join(KINDS)}")
        return
    long = {
        (word, form.name)
        for form in FORMS
        for words in lay_out(figure, form).words
        for word in words.text.split()
        if width(word, words.style.type) > words.room
    }
    for word, name in sorted(long):
        message = f'the word "{word}" is too long for its place in the {name} form'
        yield origin.problem(("id",), message, "find a shorter one")
