"""The macros that pages may call, as the content checks them and as the web makes them."""

from __future__ import annotations

import inspect

import pytest

from macros.content import Library
from macros.content.calls import TAKES
from macros.content.clinic import FACTS
from macros.web import Pieces


@pytest.mark.parametrize("name", sorted(TAKES))
def test_a_macro_takes_what_the_check_lets_through(name: str) -> None:
    """After the page, each macro takes exactly as many texts as the check of the content allows."""
    _, _, *texts = inspect.signature(getattr(Pieces, name)).parameters.values()
    needed = [text for text in texts if text.default is inspect.Parameter.empty]

    assert (len(needed), len(texts)) == TAKES[name]


def test_every_fact_of_a_clinic_is_text(library: Library) -> None:
    """A page may name each fact, and gets words: a day is written out."""
    clinic = library.clinic

    assert set(FACTS) == set(clinic.facts)
    assert "January 1, 2027" == clinic.facts["effective"]
    assert all(isinstance(fact, str) and fact for fact in clinic.facts.values())
