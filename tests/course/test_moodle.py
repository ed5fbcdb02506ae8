"""Moodle XML, read back as Moodle reads it: each key must be that of the handbook, and no word may be lost."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from lxml import etree

from macros import quizzes
from macros.content import Library, prose
from macros.content.question import Question
from macros.course import moodle_xml

FRACTIONS = {
    0, 100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111,
    10, 5,
}  # fmt: skip
"""The shares that Moodle's import accepts, and their negatives."""


@pytest.fixture(scope="module")
def questions(library: Library) -> tuple[Question, ...]:
    """All published questions, in the order of the chapters."""
    return tuple(q for path in library.chapters for q in quizzes.questions_for(library, path[:-3]))


@pytest.fixture(scope="module")
def file(library: Library, questions: tuple[Question, ...]) -> bytes:
    """The file for Moodle."""
    return moodle_xml(questions, library)


@pytest.fixture(scope="module")
def items(file: bytes) -> dict[str, Any]:
    """Its questions by id."""
    found = [item for item in etree.fromstring(file).iter("question") if item.get("type") != "category"]
    return {str(item.findtext("idnumber")): item for item in found}


def _said(element: Any, path: str) -> str:
    """Return the text of an element without its tags and spaces."""
    return _bare("".join(element.xpath(f"{path}/text/text()")))


def _bare(text: str) -> str:
    return "".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())


def test_every_question_is_there_once(items: dict[str, Any], file: bytes, questions: tuple[Question, ...]) -> None:
    """By its own id, and in a category of its chapter; the first line says what the file is."""
    assert [question.id for question in questions] == list(items)
    assert file.startswith(b"<?xml")
    assert 30 == file.count(b'<question type="category">')


def test_the_same_questions_make_the_same_file(file: bytes, library: Library, questions: tuple[Question, ...]) -> None:
    """Byte for byte."""
    assert file == moodle_xml(questions, library)


def test_moodle_reads_the_key(items: dict[str, Any], questions: tuple[Question, ...]) -> None:
    """What has points is right, and nothing else; steps come in order, and halves with their other halves."""
    for question in questions:
        item = items[question.id]
        right = [prose.plain(option.text) for option in question.options if option.correct]
        if question.kind in {"single", "several"}:
            given = [_said(answer, ".") for answer in item.findall("answer") if float(answer.get("fraction")) > 0]
            assert [_bare(text) for text in right] == given, question.id
            assert ("true" if question.kind == "single" else "false") == item.findtext("single")
        elif question.kind == "true-false":
            (only,) = item.xpath("answer[@fraction = '100']/text/text()")
            assert [only] == [text.lower() for text in right], question.id
        elif question.kind == "order":
            steps = sorted(item.findall("answer"), key=lambda answer: float(answer.get("fraction")))
            assert [_bare(prose.plain(option.text)) for option in question.options] == [_said(s, ".") for s in steps]
        elif question.kind == "match":
            halves = {_said(half, "."): _said(half, "answer") for half in item.findall("subquestion")}
            assert {_bare(prose.plain(o.text)): _bare(prose.plain(o.match or "")) for o in question.options} == halves


def test_points_are_shares_that_moodle_knows(items: dict[str, Any], questions: tuple[Question, ...]) -> None:
    """All right ones together give all points, and choosing everything gives none."""
    for question in questions:
        if question.kind not in {"single", "several"}:
            continue
        shares = [float(answer.get("fraction")) for answer in items[question.id].findall("answer")]

        assert {abs(share) for share in shares} <= FRACTIONS, question.id
        assert pytest.approx(100, abs=0.01) == sum(share for share in shares if share > 0)
        if question.kind == "several":
            assert pytest.approx(0, abs=0.01) == sum(shares)


def test_no_word_is_lost(items: dict[str, Any], library: Library, questions: tuple[Question, ...]) -> None:
    """The story, the question, each option and all of its feedback stand somewhere in the item, and the rule."""
    for question in questions:
        whole = _bare(" ".join(items[question.id].itertext()))
        said = [question.ask, question.answer, library.rules[question.rule].title]
        said += [library.cases[question.case].story] if question.case else []
        said += [text for o in question.options for text in (o.text, o.match, o.chosen, o.missed)]
        if question.kind == "true-false":  # told again as true and false
            said = [text for text in said if text not in {"True", "False"}]

        assert [] == [text for text in said if text and _bare(str(prose.paragraphs(text))) not in whole], question.id


def test_an_order_does_not_break_the_import(items: dict[str, Any], questions: tuple[Question, ...]) -> None:
    """Without this element Moodle makes up hints and rolls the whole import back."""
    orders = [items[question.id] for question in questions if question.kind == "order"]

    assert orders
    assert all(item.find("shownumcorrect") is not None for item in orders)


def test_no_exam_question_is_in_it(file: bytes, library: Library) -> None:
    """Students may have this file."""
    text = _bare(file.decode())

    assert [] == [question.id for question in library.bank.values() if _bare(prose.plain(question.ask)) in text]
    assert [] == [id_ for id_ in library.bank if id_ in text]
