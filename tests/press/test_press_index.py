"""The index: entries from marks, letter by letter, whatever authors write in them."""

from __future__ import annotations

from typing import Any

from macros.press import index
from macros.press.nodes import data


def _entries(*marks: str) -> list[Any]:
    (listed,) = data(index.entries({words: (f"one%{words}%0",) for words in marks}))
    letters: list[Any] = listed["letters"]
    return letters


def _words(*marks: str) -> list[tuple[str, list[str]]]:
    return [(letter, [entry["words"] for entry in entries]) for letter, entries in _entries(*marks)]


def test_no_marks_make_no_index() -> None:
    """A book without marks has no index, not an empty one."""
    assert () == index.entries({})


def test_entries_stand_letter_by_letter() -> None:
    """Case, accents, quotes and a leading article don't part what belongs together."""
    assert [
        ("Numbers", ["988"]),
        ("E", ["“Early” calls", "élan"]),
        ("O", ["oath", "The old form", "Orders"]),
    ] == _words("Orders", "élan", "The old form", "988", "oath", "“Early” calls")


def test_an_entry_has_others_under_it() -> None:
    """What follows a colon and a space stands under its head; a colon without a space, and a second one, is text."""
    ((_, (head,)), (_, (ratio,))) = _entries("courts: orders: sealed", "courts", "courts: a judge", "ratio 1:2")

    assert ("courts", ["one%courts%0"]) == (head["words"], head["to"])
    assert ["a judge", "orders: sealed"] == [under["words"] for under in head["under"]]
    assert ("ratio 1:2", []) == (ratio["words"], ratio["under"])


def test_a_head_needs_no_mark_of_its_own() -> None:
    """A head that no mark names leads nowhere itself; the entries under it do."""
    ((_, (head,)),) = _entries("courts: orders")

    assert [] == head["to"]
    assert ["one%courts: orders%0"] == head["under"][0]["to"]
