"""Whatever stands in an entry stays text."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from macros.content import Library
from macros.web import Pieces

from .markup import read
from .replacing import replaced

PAGE = "friends/the-secret.html"
HOSTILE = (
    "\"'\\\" onclick=alert(0) x=\\'></p></section><script>alert(1)</script><img src=x onerror=alert(2)> &lt; {{ 7*7 }}"
)
"""Text that tries to end an attribute (with quotes that a backslash keeps straight), an element and a template."""

PLACES = {
    "case": ("cases", "the-secret", ("case", "the-secret")),
    "rule": ("rules", "no-hints", ("rule", "no-hints")),
    "rules list": ("rules", "no-hints", ("rules_list",)),
    "script": ("scripts", "in-the-room", ("script", "in-the-room")),
    "scripts list": ("scripts", "in-the-room", ("scripts_list",)),
    "chart": ("charts", "may-i-share", ("chart", "may-i-share")),
    "chart card": ("charts", "may-i-share", ("chart", "may-i-share", "card")),
    "quiz": ("questions", "martha-asks", ("quiz", "friends/the-secret")),
    "term": ("terms", "imminent", ("term", "imminent")),
    "glossary": ("terms", "imminent", ("glossary_list",)),
    "line": ("lines", "us-helper", ("line", "us-helper")),
    "lines list": ("lines", "us-helper", ("lines_list",)),
    "sources list": ("sources", "an-article", ("sources_list",)),
    "parts list": ("parts", "friends", ("parts_list",)),
    "parts in brief": ("parts", "friends", ("parts_brief",)),
    "part": ("parts", "friends", ("part", "friends")),
    "rule of a part": ("rules", "no-hints", ("part", "friends")),
    "story of a part": ("cases", "the-secret", ("part", "friends")),
    "situations": ("situations", "danger", ("situations_list",)),
    "chart of a situation": ("charts", "may-i-share", ("situations_list",)),
    "proofs": ("charts", "may-i-share", ("proofs",)),
    "part of a mixed set": ("parts", "friends", ("mixed_set",)),
    "rule of a mixed set": ("rules", "no-hints", ("mixed_set",)),
    "part to practice": ("parts", "friends", ("practice_list",)),
    "part that was studied": ("parts", "friends", ("study_record",)),
    "promise of the house": ("promises", "number-first", ("proofs",)),
}
"""Piece to the shelf and id of the entry that is hostile in it, and the call."""

KEPT = frozenset(
    {"id", "kind", "verdict", "case", "rule", "objective", "level", "start", "go", "chapter", "url", "chart"}
)
"""Fields that hold no free text; the models refuse anything but ids, addresses and fixed words in them."""


def hostile(entry: BaseModel) -> BaseModel:
    """Return an entry whose every text is hostile."""
    names = [name for name in entry.__class__.model_fields if name not in KEPT]
    return entry.model_copy(update={name: _hostile(getattr(entry, name)) for name in names})


def _hostile(value: object) -> object:
    if isinstance(value, str):
        return HOSTILE
    if isinstance(value, BaseModel):
        return hostile(value)
    if isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
        return tuple(_hostile(item) for item in value)
    if isinstance(value, dict) and value and isinstance(next(iter(value.values())), BaseModel):
        return {key: _hostile(item) for key, item in value.items()}
    return value


@pytest.mark.parametrize("place", PLACES)
def test_hostile_text_stays_text(small: Library, place: str) -> None:
    """An entry whose every text tries to be HTML adds no element, breaks no nesting, and is read as it was written."""
    shelf, id_, (macro, *arguments) = PLACES[place]
    library = replaced(small, **{shelf: (id_, hostile(getattr(small, shelf)[id_]))})
    made = getattr(Pieces(library), macro)(PAGE, *arguments)
    tame = getattr(Pieces(small), macro)(PAGE, *arguments)
    markup = read(made)

    assert [] == markup.faults
    assert {"script", "img"} & {tag for tag, _ in markup.elements} == set()
    assert {name for _, attributes in read(tame).elements for name in attributes} >= {
        name for _, attributes in markup.elements for name in attributes
    }
    assert "<script>alert(1)</script>" in markup.text


def test_a_search_example_stays_text(small: Library) -> None:
    """The example in the search box cannot leave its attribute."""
    markup = read(Pieces(small).search_box("index.html", HOSTILE))

    assert [] == markup.faults
    assert {"section", "search-box", "form", "label", "input", "button"} == {tag for tag, _ in markup.elements}


def test_words_of_a_term_stay_text(small: Library) -> None:
    """The words that an author puts in a term's place cannot become HTML."""
    markup = read(Pieces(small).term(PAGE, "imminent", HOSTILE))

    assert [] == markup.faults
    assert {"dfn", "span", "em", "a"} == {tag for tag, _ in markup.elements}
