"""Figures laid out: no word is too small, none leaves its place, none touches another."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings

from macros.charts.measure import width
from macros.content import Library
from macros.content.figure import Figure
from macros.figures.layout import lay_out
from macros.figures.shapes import Sheet, Words
from macros.figures.sizes import FORMS, NARROW, STYLES, WIDE, Form

from .figures import figures

FIGURES = ("who-may-hear-what", "four-ways-out", "one-telling", "three-lines")
COLUMN = {WIDE: 648, NARROW: 284}
"""How wide the column of text is at least in which each form is shown, in px: in a window of 704, and of 320."""
LEAST_ON_SCREEN, LEAST_IN_BOOK = 14, 8.5
"""How large letters are at least, in px and in pt."""
POINTS = 402.2 / 672
"""How many pt a px is in the book, whose measure is 402.2 pt."""


def _faults(sheet: Sheet) -> list[str]:
    """Return what is wrong with where words stand."""
    out = [each.text for each in sheet.words if each.left < 0 or each.left + each.width > sheet.width + 0.5]
    out += [each.text for each in sheet.words if each.top < -1 or each.bottom > sheet.height + 0.5]
    out += [each.text for each in sheet.words if any(width(x, each.style.type) > each.room for x in each.lines)]
    return out + [f"{one.text} / {other.text}" for one, other in combinations(sheet.words, 2) if _meet(one, other)]


def _meet(one: Words, other: Words) -> bool:
    """Return whether the letters of two groups of words touch; half a px of a deep letter is no harm."""
    beside = one.left + one.width <= other.left or other.left + other.width <= one.left
    below = one.bottom <= other.top + 0.5 or other.bottom <= one.top + 0.5
    return not beside and not below


def test_the_handbook_has_these_figures(library: Library) -> None:
    """The figures that these tests name are those of the handbook."""
    assert set(FIGURES) == set(library.figures)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@pytest.mark.parametrize("id_", FIGURES)
def test_words_stand_in_their_places(library: Library, id_: str, form: Form) -> None:
    """In both forms of each figure all words fit their room, stay on the sheet, and keep apart."""
    assert [] == _faults(lay_out(library.figures[id_], form))


@settings(deadline=None, max_examples=60)
@given(figures())
def test_any_words_stand_in_their_places(figure: Figure) -> None:
    """Whatever an author writes, no words run over others or off the sheet."""
    assert [] == [fault for form in FORMS for fault in _faults(lay_out(figure, form))]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_letters_are_large_enough_on_a_screen(form: Form) -> None:
    """Where a form is shown in the narrowest column, its smallest letters have 14 px."""
    shrunk = min(1, COLUMN[form] / form.width)

    assert [] == [style.name for style in STYLES if style.type.size * shrunk < LEAST_ON_SCREEN]


def test_letters_are_large_enough_in_the_book() -> None:
    """In the book, which has the wide form, the smallest letters have 8.5 pt."""
    assert [] == [style.name for style in STYLES if style.type.size * POINTS < LEAST_IN_BOOK]


@pytest.mark.parametrize("id_", FIGURES)
def test_a_figure_fits_a_page_of_the_book(library: Library, id_: str) -> None:
    """With its caption a figure leaves room on a page of 627 pt for a few lines of text."""
    assert lay_out(library.figures[id_], WIDE).height * POINTS <= 627 - 110
