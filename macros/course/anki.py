"""Items as a deck for Anki: a card each, in a deck for each chapter and chart.

Anki knows a note by its guid, and takes an edited one only when it is newer than what it has. So guids come from ids,
and the time of all notes is that of the last edit of the handbook. A file's name is shared by all that a student ever
imported, so ours begin with our name.
"""

from __future__ import annotations

import itertools
import operator
import re
import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import genanki

from . import wording
from .changes import Adapted
from .items import Choice, Item, Quiz, digest, mixed
from .rendering import render
from .zips import zipped

PREFIX = "in-confidence-"
"""How the names of our pictures begin."""

_TEMPLATES = Path(__file__).parent / "templates"


def adapt(item: Item) -> Adapted:
    """Return what Anki makes of an item: a card, which the student judges."""
    return Adapted((item,), ("unmarked",))


def anki_deck(quizzes: Iterable[Quiz], edited: datetime) -> bytes:
    """Return a package that Anki imports, with a deck for each quiz under those that it stands under.

    Args:
        quizzes: The quizzes, in the order in which their decks are to stand.
        edited: When any of them was last edited; an import with a later time updates what an earlier one brought.
    """
    model = _model()
    images: dict[str, bytes] = {}
    decks = []
    numbers: dict[tuple[str, ...], int] = {}
    for quiz in quizzes:
        deck = genanki.Deck(_number("deck", quiz.id), _named(quiz, numbers))
        for place, item in enumerate(quiz.items):
            deck.add_note(_note(item, model, place))
        decks.append(deck)
        images |= {f"{PREFIX}{image.name}": image.data for image in quiz.images}
    files = {"collection.anki2": _collection(decks, edited)}
    files |= {str(place): data for place, data in enumerate(images.values())}
    media = "{" + ", ".join(f'"{place}": "{name}"' for place, name in enumerate(images)) + "}"
    return zipped(files | {"media": media.encode()}, edited.date())


def _collection(decks: list[genanki.Deck], edited: datetime) -> bytes:
    """Return the database of a package; SQLite writes the same bytes for the same statements."""
    moment = edited.timestamp()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "collection.anki2"
        with closing(sqlite3.connect(file)) as connection:
            genanki.Package(decks).write_to_db(connection.cursor(), moment, itertools.count(int(moment * 1000)))
            connection.commit()
        return file.read_bytes()


def _named(quiz: Quiz, numbers: dict[tuple[str, ...], int]) -> str:
    """Return the name of a deck under its decks, each numbered, since Anki sorts them by name."""
    names = [quiz.under[0]] if quiz.under else []
    for depth in range(1, len(quiz.under) + 1):
        path = (*quiz.under, quiz.title)[: depth + 1]
        if path not in numbers:
            numbers[path] = 1 + sum(known[:-1] == path[:-1] for known in numbers)
        names.append(f"{numbers[path]:02} {path[-1]}")
    return "::".join(name.replace("::", ":") for name in names or [quiz.title])


def _note(item: Item, model: genanki.Model, place: int) -> genanki.Note:
    listed = mixed(item.id, item.choices) if item.choices and item.kind != "true-false" else item.choices
    partners = _partners(item, listed) if item.kind == "match" else ()
    asked = render("anki-asked.html", item=item, listed=listed, partners=partners, folder=PREFIX)
    told = render("anki-told.html", item=item, listed=listed, paired=wording.paired, told=wording.told)
    return genanki.Note(
        model=model,
        fields=[_line(item.id), _line(asked), _line(told)],
        guid=digest("note", item.id)[:20],
        tags=[f"in-confidence::{tag}" for tag in item.tags],
        due=place,
    )


def _partners(item: Item, listed: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the choices in the order in which their other halves are listed: none stands beside its own."""
    orders = (mixed(f"{item.id} partners {number}", item.choices) for number in itertools.count())
    return next(order for order in orders if not any(map(operator.is_, order, listed)))


def _line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).strip()


def _model() -> genanki.Model:
    return genanki.Model(
        _number("model", "1"),
        "In Confidence: a question",
        fields=[{"name": "Id"}, {"name": "Asked"}, {"name": "Told"}],
        templates=[{"name": "Question", "qfmt": "{{Asked}}", "afmt": "{{FrontSide}}<hr id=answer>{{Told}}"}],
        css=(_TEMPLATES / "anki.css").read_text(encoding="utf-8"),
        sort_field_index=0,
    )


def _number(*names: str) -> int:
    """Return an id such as genanki asks for: between 2 ** 30 and 2 ** 31, always the same."""
    return (1 << 30) + int(digest(*names)[:12], 16) % (1 << 30)
