"""Moodle XML, read back as Moodle reads it: each key must be that of the handbook, and no word may be lost."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from lxml import etree
from markupsafe import Markup

from macros.content import Library, prose
from macros.content.question import Question
from macros.course.items import Item, Quiz
from macros.course.moodle import moodle_xml

from .words import bare

FRACTIONS = {
    0, 100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111,
    10, 5,
}  # fmt: skip
"""The shares that Moodle's import accepts, and their negatives."""


@pytest.fixture(scope="module")
def questions(library: Library) -> tuple[Question, ...]:
    """All published questions."""
    return tuple(library.questions.values())


@pytest.fixture(scope="module")
def file(course_quizzes: tuple[Quiz, ...]) -> bytes:
    """The file for Moodle."""
    return moodle_xml(course_quizzes)


@pytest.fixture(scope="module")
def read(file: bytes) -> dict[str, Any]:
    """Its questions by id."""
    found = [item for item in etree.fromstring(file).iter("question") if item.get("type") != "category"]
    return {str(item.findtext("idnumber")): item for item in found}


def _said(element: Any, path: str) -> str:
    """Return the text of an element without its tags and spaces."""
    return bare(Markup("".join(element.xpath(f"{path}/text/text()"))))  # noqa: S704 (Moodle takes it for HTML)


def test_every_item_is_there_once(read: dict[str, Any], file: bytes, items: dict[str, Item]) -> None:
    """By its own id, and in a category of its chapter or chart; the first line says what the file is."""
    assert list(items) == list(read)
    assert file.startswith(b"<?xml")
    assert 30 + 9 == file.count(b'<question type="category">')


def test_the_same_quizzes_make_the_same_file(file: bytes, course_quizzes: tuple[Quiz, ...]) -> None:
    """Byte for byte."""
    assert file == moodle_xml(course_quizzes)


def test_pictures_are_inside(read: dict[str, Any], items: dict[str, Item]) -> None:
    """In the text of the question that shows them, under the name by which it does."""
    shown = [item for item in items.values() if item.image]

    assert 9 == len(shown)
    for item in shown:
        assert item.image is not None
        (file,) = read[item.id].findall("questiontext/file")
        assert item.image.name == file.get("name")
        assert item.image.data == base64.b64decode(file.text)
        assert f'src="@@PLUGINFILE@@/{item.image.name}"' in read[item.id].findtext("questiontext/text")


def test_moodle_reads_the_key_of_decisions(read: dict[str, Any], items: dict[str, Item]) -> None:
    """The only answer with points is the one that the story gives."""
    for item in items.values():
        if item.made_from in {"decision", "ending"}:
            given = [_said(each, ".") for each in read[item.id].findall("answer") if each.get("fraction") != "0"]

            assert [bare(item.right[0].html)] == given, item.id


def test_moodle_reads_the_key(read: dict[str, Any], questions: tuple[Question, ...]) -> None:
    """What has points is right, and nothing else; steps come in order, and halves with their other halves."""
    for question in questions:
        item = read[question.id]
        right = [prose.plain(option.text) for option in question.options if option.correct]
        if question.kind in {"single", "several"}:
            given = [_said(answer, ".") for answer in item.findall("answer") if float(answer.get("fraction")) > 0]
            assert [bare(text) for text in right] == given, question.id
            assert ("true" if question.kind == "single" else "false") == item.findtext("single")
        elif question.kind == "true-false":
            (only,) = item.xpath("answer[@fraction = '100']/text/text()")
            assert [only] == [text.lower() for text in right], question.id
        elif question.kind == "order":
            steps = sorted(item.findall("answer"), key=lambda answer: float(answer.get("fraction")))
            assert [bare(prose.plain(option.text)) for option in question.options] == [_said(s, ".") for s in steps]
        elif question.kind == "match":
            halves = {_said(half, "."): _said(half, "answer") for half in item.findall("subquestion")}
            assert {bare(prose.plain(o.text)): bare(prose.plain(o.match or "")) for o in question.options} == halves


def test_points_are_shares_that_moodle_knows(read: dict[str, Any], questions: tuple[Question, ...]) -> None:
    """All right ones together give all points, and choosing everything gives none."""
    for question in questions:
        if question.kind not in {"single", "several"}:
            continue
        shares = [float(answer.get("fraction")) for answer in read[question.id].findall("answer")]

        assert {abs(share) for share in shares} <= FRACTIONS, question.id
        assert pytest.approx(100, abs=0.01) == sum(share for share in shares if share > 0)
        if question.kind == "several":
            assert pytest.approx(0, abs=0.01) == sum(shares)


def test_no_word_is_lost(read: dict[str, Any], library: Library, questions: tuple[Question, ...]) -> None:
    """The story, the question, each option and all of its feedback stand somewhere in the item, and the rule."""
    for question in questions:
        whole = bare(" ".join(read[question.id].itertext()))
        said = [question.ask, question.answer, library.rules[question.rule].title]
        said += [library.cases[question.case].story] if question.case else []
        said += [text for o in question.options for text in (o.text, o.match, o.chosen, o.missed)]
        if question.kind == "true-false":  # told again as true and false
            said = [text for text in said if text not in {"True", "False"}]

        assert [] == [text for text in said if text and bare(str(prose.paragraphs(text))) not in whole], question.id


def test_an_order_does_not_break_the_import(read: dict[str, Any], questions: tuple[Question, ...]) -> None:
    """Without this element Moodle makes up hints and rolls the whole import back."""
    orders = [read[question.id] for question in questions if question.kind == "order"]

    assert orders
    assert all(item.find("shownumcorrect") is not None for item in orders)


def test_no_exam_question_is_in_it(file: bytes, library: Library) -> None:
    """Students may have this file."""
    text = bare(file.decode())

    assert [] == [question.id for question in library.bank.values() if bare(prose.plain(question.ask)) in text]
    assert [] == [id_ for id_ in library.bank if id_ in text]
