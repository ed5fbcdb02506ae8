"""The deck, imported by Anki itself: once, again, and edited."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from markupsafe import Markup

from macros.course.anki import PREFIX, anki_deck
from macros.course.items import Item, Quiz
from tests.course.words import bare

DAY = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)

Import = Callable[[bytes], tuple[int, int, int]]


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A student's collection, empty."""
    collection = Collection(str(tmp_path / "collection.anki2"))
    yield collection
    collection.close()


@pytest.fixture
def imported(collection: Collection, tmp_path: Path) -> Import:
    """Imports a deck, and says how many notes were new, updated and already there."""

    def import_(deck: bytes) -> tuple[int, int, int]:
        file = tmp_path / "deck.apkg"
        file.write_bytes(deck)
        request = ImportAnkiPackageRequest(package_path=str(file), options=ImportAnkiPackageOptions())
        log = collection.import_anki_package(request).log
        return len(log.new), len(log.updated), len(log.duplicate)

    return import_


def _card(collection: Collection, id_: str) -> Any:
    """Return the card of an item as Anki shows it."""
    (card,) = collection.find_cards(f'"Id:{id_}"')
    return collection.get_card(card).render_output()


def test_a_deck_comes_in_whole(
    imported: Import, collection: Collection, course_quizzes: tuple[Quiz, ...], items: dict[str, Item]
) -> None:
    """A card for each item, in a deck for each quiz, with every picture in its place."""
    assert (len(items), 0, 0) == imported(anki_deck(course_quizzes, DAY))

    names = [deck.name for deck in collection.decks.all_names_and_ids()]
    media = collection.media.check()

    assert len(items) == collection.card_count()
    assert len(course_quizzes) == sum(name.count("::") == 2 for name in names)
    assert "In Confidence::02 Friends as clients::01 The Secret" in names
    assert [] == [*media.missing, *media.unused]
    assert {f"{PREFIX}{item.image.name}" for item in items.values() if item.image} == {
        path.name for path in Path(collection.media.dir()).iterdir()
    }


def test_a_card_asks_and_then_tells(
    imported: Import, collection: Collection, course_quizzes: tuple[Quiz, ...], items: dict[str, Item]
) -> None:
    """The front has the story and the options, and not the key; the back all of the feedback, and the rule."""
    imported(anki_deck(course_quizzes, DAY))

    for item in items.values():
        card = _card(collection, item.id)
        front, back = bare(card.question_text), bare(card.answer_text)

        assert bare(item.stem) in front, item.id
        assert [] == [choice.text for choice in item.choices if bare(choice.html) not in front], item.id
        assert [] == [choice.text for choice in item.choices if choice.feedback and bare(choice.feedback) in front]
        said = [item.general, item.model, *(text for each in item.choices for text in (each.feedback, each.missed))]
        assert [] == [text for text in said if bare(text) not in back], item.id
        for choice in item.right:
            assert f"Right:{bare(choice.html)}" in back, item.id


def test_no_half_stands_beside_its_own(
    imported: Import, collection: Collection, course_quizzes: tuple[Quiz, ...], items: dict[str, Item]
) -> None:
    """A card that asks for pairs lists both halves, and no place in one list tells of the same place in the other."""
    imported(anki_deck(course_quizzes, DAY))
    pairs = [item for item in items.values() if item.kind == "match"]
    for item in pairs:
        asked: Any = lxml.html.fromstring(_card(collection, item.id).question_text)
        others, halves = asked.xpath("//ul[@class='choices']")
        own = {bare(choice.html): choice.match for choice in item.choices}
        listed = [own["".join(half.text_content().split())] for half in halves]

        assert [] == [one for one, other in zip(listed, others, strict=True) if one == other.text_content()], item.id
    assert pairs


def test_the_same_deck_again_brings_nothing(imported: Import, course_quizzes: tuple[Quiz, ...]) -> None:
    """Not one new note, and none changed."""
    imported(anki_deck(course_quizzes, DAY))
    new, updated, there = imported(anki_deck(course_quizzes, DAY))

    assert (0, 0) == (new, updated)
    assert sum(len(quiz.items) for quiz in course_quizzes) == there


def test_an_edited_deck_updates(
    imported: Import, collection: Collection, course_quizzes: tuple[Quiz, ...], items: dict[str, Item]
) -> None:
    """A question that was reworded since is corrected where it was, and what was learned of it stays."""
    imported(anki_deck(course_quizzes, DAY))
    first = course_quizzes[0]
    edited = replace(first.items[0], stem=Markup("<p>Asked in new words?</p>"))
    (before,) = collection.find_cards(f'"Id:{edited.id}"')
    new, updated, _ = imported(
        anki_deck((replace(first, items=(edited, *first.items[1:])), *course_quizzes[1:]), DAY + timedelta(minutes=1))
    )

    assert 0 == new
    assert updated >= 1
    assert "Asked in new words?" in _card(collection, edited.id).question_text
    assert [before] == list(collection.find_cards(f'"Id:{edited.id}"'))
    assert len(items) == collection.card_count()


def test_an_edit_of_an_older_time_is_not_taken(
    imported: Import, collection: Collection, course_quizzes: tuple[Quiz, ...]
) -> None:
    """Which is why the time of a deck must rise: this is the trap, and not what we do."""
    imported(anki_deck(course_quizzes, DAY))
    first = course_quizzes[0]
    edited = replace(first.items[0], stem=Markup("<p>Asked in new words?</p>"))
    imported(anki_deck((replace(first, items=(edited, *first.items[1:])), *course_quizzes[1:]), DAY))

    assert "Asked in new words?" not in _card(collection, edited.id).question_text


def test_the_same_items_give_the_same_bytes(course_quizzes: tuple[Quiz, ...]) -> None:
    """Database and zip hold no clock."""
    assert anki_deck(course_quizzes, DAY) == anki_deck(course_quizzes, DAY)
