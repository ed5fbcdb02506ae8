"""The index: entries from marks, in the order of the alphabet."""

from __future__ import annotations

from macros.press import index
from macros.press.index import IndexEntry, IndexList


def test_entries_stand_by_letter_with_those_under_them() -> None:
    """Marks of one entry are joined, entries under a head stand there, and a number comes under its own head."""
    marks = {
        "subpoenas: answering": ["b"],
        "the Emergency": ["c"],
        "subpoenas": ["a", "d"],
        "911: what to say": ["e"],
        "evidence": ["f"],
    }
    (listed,) = index.entries(marks)

    assert isinstance(listed, IndexList)
    assert (
        ("Numbers", (IndexEntry("911", (), (IndexEntry("what to say", ("e",)),)),)),
        ("E", (IndexEntry("the Emergency", ("c",)), IndexEntry("evidence", ("f",)))),
        ("S", (IndexEntry("subpoenas", ("a", "d"), (IndexEntry("answering", ("b",)),)),)),
    ) == listed.letters


def test_a_book_without_marks_has_no_index() -> None:
    """Where nobody left a mark there is nothing to print."""
    assert () == index.entries({})
