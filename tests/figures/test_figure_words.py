"""Figures in words: whoever cannot see a drawing misses none of its words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from macros.content import Library, prose
from macros.content.figure import Figure
from macros.figures import FORMS, alternative, numbers
from macros.figures.layout import lay_out
from macros.figures.sizes import NUMBER

from .figures import figures
from .test_figure_layout import FIGURES


def _left_out(figure: Figure) -> list[str]:
    """Return the groups of words that a drawing has and its text lacks; the numbers of lines are those of the list."""
    told = " ".join(alternative(figure).casefold().split())
    drawn = {group.text for form in FORMS for group in lay_out(figure, form).words if group.style is not NUMBER}
    return sorted(text for text in drawn if text.casefold() not in told)


@pytest.mark.parametrize("id_", FIGURES)
def test_every_group_of_words_is_told(library: Library, id_: str) -> None:
    """The text of each figure has all that stands in its drawings, and says first how they look."""
    figure = library.figures[id_]

    assert [] == _left_out(figure)
    assert alternative(figure).startswith(prose.plain(figure.description))


@settings(deadline=None, max_examples=40)
@given(figures())
def test_whatever_is_drawn_is_told(figure: Figure) -> None:
    """Whatever an author writes into a figure stands in its text."""
    assert [] == _left_out(figure)


def test_figures_are_numbered_as_they_are_read(library: Library) -> None:
    """Figures have their numbers in the order of the chapters."""
    assert {"who-may-hear-what": 1, "four-ways-out": 2, "one-telling": 3, "three-lines": 4} == numbers(library)


def test_a_column_that_stays_empty_is_told(library: Library) -> None:
    """A page whose lines open nothing still has that column's head in the drawing, and so in the text."""
    figure = library.figures["three-lines"]
    assert figure.permissions is not None
    lines = tuple(line.model_copy(update={"told": None, "choices": ()}) for line in figure.permissions.lines)
    shut = figure.model_copy(update={"permissions": figure.permissions.model_copy(update={"lines": lines})})

    assert [] == _left_out(shut)
