"""The order in which a reader looks things up."""

from __future__ import annotations

import pytest

from macros.content import Library, order


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The *Zebra* Code", "zebra code"),
        ('"A Question" of Law', "question of law"),
        ("Élan, an Essay", "elan an essay"),
        ("Another Thing", "another thing"),
        ("A", ""),
        ("45 CFR § 164", "45 cfr 164"),
    ],
)
def test_titles_sort_by_their_words(title: str, expected: str) -> None:
    """Quotes, marks, case, accents and a leading article count for nothing; the rest does."""
    assert expected == order.sorting(title)


def test_sources_stand_by_title(library: Library) -> None:
    """Sources come in the order of their titles, whatever the order in which they are given."""
    ordered = order.by_title(library.sources.values())

    assert ordered == order.by_title(reversed(list(library.sources.values())))
    assert sorted(order.sorting(source.title) for source in ordered) == [
        order.sorting(source.title) for source in ordered
    ]
    assert len(library.sources) == len(ordered)


def test_words_stand_by_the_alphabet(library: Library) -> None:
    """Explained words come in the order of the alphabet, and none is lost."""
    words = [order.sorting(term.term) for term in order.by_alphabet(library.terms.values())]

    assert sorted(words) == words
    assert len(library.terms) == len(words)


def test_entries_stand_under_their_chapters() -> None:
    """Chapters come in the order given, without those that have nothing; entries keep theirs; a stranger comes last."""
    placed = [("one", "b"), ("two", "x"), ("three", "a"), ("four", "b")]
    actual = order.by_chapter(placed, ["a", "empty", "b"])

    assert [("a", ("three",)), ("b", ("one", "four")), ("x", ("two",))] == list(actual.items())


def test_words_to_say_stand_with_their_first_rule(library: Library) -> None:
    """A script belongs to the chapter that teaches the first rule that it serves."""
    for script in library.scripts.values():
        assert script.rules[0] in library.chapters[order.chapter_of(script, library)].rules
