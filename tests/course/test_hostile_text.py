"""Whatever an author writes comes out of every format as it went in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from lxml import etree
from markupsafe import Markup

from macros.content import Library
from macros.content.question import Question
from macros.course import questions
from macros.course.anki import anki_deck
from macros.course.canvas import canvas_qti
from macros.course.cartridge import Lesson, Unit, common_cartridge
from macros.course.items import Item, Quiz
from macros.course.moodle import moodle_xml
from macros.course.qti21 import qti21

from . import reading_keys as keys

HOSTILE = (
    "Ends with ]]> and goes on",
    "<b>bold</b> & </mattext> <script>alert(1)</script>",
    "&amp; &lt; &#60; stays as typed",
    "שלום, she said, and مرحبا too",
    "A 🙂 and a 👩🏽‍⚕️ in one line",
    "{{ macro }} {% block %} @@PLUGINFILE@@ $IMS-CC-FILEBASE$",
    "a::b [[cloze]] {{c1::x}} ~=#\\",
    "100% \"quoted\" 'twice' – and — dashes …",
)

Texts = Callable[[Quiz, Path], str]


def _canvas(quiz: Quiz, _: Path) -> str:
    return _packed(canvas_qti("h", [quiz], date(2026, 11, 22)))


def _cartridge(quiz: Quiz, _: Path) -> str:
    unit = Unit("u", quiz.title, (Lesson("l", quiz.title, None, quiz),))
    return _packed(common_cartridge("h", quiz.title, "A test.", [unit], date(2026, 11, 22)))


def _moodle(quiz: Quiz, _: Path) -> str:
    return _read(etree.fromstring(moodle_xml([quiz])))


def _qti21(quiz: Quiz, _: Path) -> str:
    return _packed(qti21("h", [quiz], date(2026, 11, 22)))


def _anki(quiz: Quiz, folder: Path) -> str:
    file = folder / "deck.apkg"
    file.write_bytes(anki_deck([quiz], datetime(2026, 11, 22, tzinfo=UTC)))
    collection = Collection(str(folder / "collection.anki2"))
    try:
        collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(file), options=ImportAnkiPackageOptions())
        )
        cards = [collection.get_card(card).render_output() for card in collection.find_cards("")]
    finally:
        collection.close()
    return _plain(" ".join(card.answer_text for card in cards))


def _packed(package: bytes) -> str:
    trees = [etree.fromstring(data) for name, data in keys.opened(package).items() if name.endswith(".xml")]
    return " ".join(_read(tree) for tree in trees)


def _read(tree: Any) -> str:
    """Return what is in a tree: the text of each element, read as HTML where it holds tags, and the values."""
    texts = [text for element in tree.iter() for text in (element.text, element.tail, *element.attrib.values()) if text]
    return " ".join([*texts, *map(_plain, texts)])


def _plain(html: str) -> str:
    return str(Markup(html).unescape()) if "<" not in html else str(Markup(html).striptags())  # noqa: S704 (to be read)


FORMATS: dict[str, Texts] = {
    "Common Cartridge": _cartridge, "Canvas": _canvas, "Moodle": _moodle, "QTI 2.1": _qti21, "Anki": _anki,
}  # fmt: skip


def _quiz(library: Library, kind: str) -> Quiz:
    """Return a quiz of one question of a kind whose every text is hostile."""
    first = next(question for question in library.questions.values() if question.kind == kind)
    options = tuple(
        option.model_copy(
            update={
                "text": option.text if kind == "true-false" else f"{index} {HOSTILE[index % 8]}",
                "chosen": f"Chosen {index} {HOSTILE[(index + 3) % 8]}",
                "match": f"Half {index} {HOSTILE[(index + 5) % 8]}" if option.match else None,
            }
        )
        for index, option in enumerate(first.options)
    )
    edited: Question = first.model_copy(update={"ask": "\n\n".join(HOSTILE), "case": None, "options": options})
    made: Item = questions.item(edited, library)
    return Quiz("chapter/hostile", HOSTILE[1], (made,), ("In Confidence", HOSTILE[0]))


@pytest.mark.parametrize("kind", ["single", "several", "true-false", "order", "match", "say-it"])
@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_round_trips(name: str, kind: str, library: Library, tmp_path: Path) -> None:
    """Read back, a format has every text as it was typed, but for its typographic quotes."""
    quiz = _quiz(library, kind)
    whole = "".join(FORMATS[name](quiz, tmp_path).split())
    (made,) = quiz.items
    said = [text for choice in made.choices for text in (choice.feedback.striptags(), choice.text, choice.match)]
    if kind == "true-false":  # told again as true and false
        said = [text for text in said if text not in {"True", "False"}]
    said += [made.model.striptags(), *(made.stem.striptags().split("\n"))]

    assert [] == [text for text in said if "".join(text.split()) not in whole]
