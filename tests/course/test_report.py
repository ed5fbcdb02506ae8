"""The export report says what is lost, and what it does not say is really there."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, get_args

import pytest
from lxml import etree
from markupsafe import Markup

from macros.course import Report, export_report
from macros.course.canvas import canvas_qti
from macros.course.cartridge import Lesson, Unit, common_cartridge
from macros.course.changes import CHANGES
from macros.course.items import Change, Item, Quiz
from macros.course.moodle import moodle_xml
from macros.course.qti21 import qti21
from macros.course.report import FORMATS, KINDS, as_markdown

from . import reading_keys as keys
from .words import bare

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def report(course_quizzes: tuple[Quiz, ...]) -> Report:
    """The report on the whole course."""
    return export_report(course_quizzes)


@pytest.fixture(scope="module")
def changed(report: Report) -> dict[str, dict[str, tuple[Change, ...]]]:
    """For each format, the changes of each item."""
    return {
        each.title: {detail.item.id: detail.changed[at] for _, details in report.details for detail in details}
        for at, each in enumerate(report.formats)
    }


@pytest.fixture(scope="module")
def elements(course_quizzes: tuple[Quiz, ...]) -> dict[str, dict[str, list[Any]]]:
    """For each format that is XML, the elements that an item has become."""
    unit = Unit("u", "U", tuple(Lesson(quiz.id, quiz.title, None, quiz) for quiz in course_quizzes))
    moodle = etree.fromstring(moodle_xml(course_quizzes))
    items21 = [
        etree.fromstring(data)
        for name, data in keys.opened(qti21("h", course_quizzes, DAY)).items()
        if name.startswith("items/")
    ]
    found: dict[str, dict[str, list[Any]]] = {
        "Common Cartridge": _all(keys.read_items(common_cartridge("h", "H", "A.", [unit], DAY))),
        "Canvas QTI": _all(keys.read_items(canvas_qti("h", course_quizzes, DAY))),
        "Moodle XML": _all({str(each.findtext("idnumber")): each for each in moodle if each.get("type") != "category"}),
        "QTI 2.1": _all({str(each.get("title")): each for each in items21}),
    }
    return found


def _all(read: dict[str, Any]) -> dict[str, list[Any]]:
    """Return items by the id that they had in the handbook; halves of a pair carry a number after it."""
    found: dict[str, list[Any]] = {}
    for id_, item in read.items():
        found.setdefault(re.sub(r"/\d{8}$", "", id_), []).append(item)
    return found


def _words(elements: list[Any]) -> str:
    return bare(Markup(" ").join(Markup(" ".join(each.itertext())) for each in elements))  # noqa: S704 (read as HTML)


def test_every_format_has_every_question(elements: dict[str, dict[str, list[Any]]], items: dict[str, Item]) -> None:
    """Not one is dropped."""
    assert [set(items)] * len(elements) == [set(found) for found in elements.values()]


def test_no_word_is_lost(elements: dict[str, dict[str, list[Any]]], items: dict[str, Item]) -> None:
    """No change of any format takes words away: all feedback, options, halves, models and rules are in each."""
    for title, found in elements.items():
        for id_, item in items.items():
            whole = _words(found[id_])
            said: list[str] = [item.stem, item.general, item.model]
            said += [text for each in item.choices for text in (each.feedback, each.missed, each.match)]
            said += [each.html for each in item.choices if item.kind != "true-false"]

            assert [] == [text for text in said if text and bare(text) not in whole], (title, id_)


KINDS_IN: dict[str, dict[str, str]] = {
    "Common Cartridge": {
        "single": "cc.multiple_choice.v0p1", "several": "cc.multiple_response.v0p1",
        "true-false": "cc.true_false.v0p1", "essay": "cc.essay.v0p1",
    },
    "Canvas QTI": {
        "single": "multiple_choice_question", "several": "multiple_answers_question",
        "true-false": "true_false_question", "match": "matching_question", "essay": "essay_question",
    },
    "Moodle XML": {
        "single": "multichoice true", "several": "multichoice false", "true-false": "truefalse", "order": "ordering",
        "match": "matching", "essay": "essay",
    },
    "QTI 2.1": {
        "single": "choiceInteraction 1", "several": "choiceInteraction 0", "true-false": "choiceInteraction 1",
        "order": "orderInteraction", "match": "matchInteraction", "essay": "extendedTextInteraction",
    },
}  # fmt: skip
"""What a kind of item is called in a format."""

BECOMES: dict[Change, str] = {"four-orders": "single", "by-halves": "single", "places": "match"}
"""The kind that an item has after a change of its kind."""


def _kind(title: str, element: Any) -> str:
    """Return what a format calls the kind of an element."""
    if title == "Moodle XML":
        return " ".join(filter(None, (element.get("type"), element.findtext("single"))))
    if title == "QTI 2.1":
        (asked,) = (each for each in element.find("{*}itemBody") if each.tag.endswith("Interaction"))
        return " ".join(filter(None, (etree.QName(asked).localname, asked.get("maxChoices"))))
    label = "question_type" if title == "Canvas QTI" else "cc_profile"
    fields = element.iterfind("{*}itemmetadata/{*}qtimetadata/{*}qtimetadatafield")
    return str({each.findtext("{*}fieldlabel"): each.findtext("{*}fieldentry") for each in fields}[label])


def _in_part(title: str, element: Any) -> bool:
    """Return whether a format gives a part of the points to an answer that is right in part."""
    if title == "Moodle XML":
        shares = {str(each.get("fraction")) for each in element.iterfind("answer")}
        in_part = element.findtext("gradingtype", "ALL_OR_NOTHING") != "ALL_OR_NOTHING"
        return in_part or element.find("subquestion") is not None or len(shares - {"0", "100"}) > 0
    return title == "Canvas QTI" and _kind(title, element) in {"multiple_answers_question", "matching_question"}


def test_what_is_declared_is_so(
    elements: dict[str, dict[str, list[Any]]],
    changed: dict[str, dict[str, tuple[Change, ...]]],
    items: dict[str, Item],
) -> None:
    """A question becomes several, one of another kind, or worth points in part just where the report says so."""
    for title, found in elements.items():
        for id_, item in items.items():
            declared = changed[title][id_]
            kind = next((BECOMES[each] for each in declared if each in BECOMES), item.kind)

            assert (len(found[id_]) > 1) == ("by-halves" in declared), (title, id_)
            assert {KINDS_IN[title][kind]} == {_kind(title, each) for each in found[id_]}, (title, id_)
            assert ("points-in-part" in declared) == any(_in_part(title, each) for each in found[id_]), (title, id_)
            assert ("unmarked" in declared) == (item.kind == "essay"), (title, id_)


def test_a_cartridge_has_feedback_of_an_option_where_nothing_is_declared(
    elements: dict[str, dict[str, list[Any]]],
    changed: dict[str, dict[str, tuple[Change, ...]]],
    items: dict[str, Item],
) -> None:
    """Whoever chooses an option reads its feedback, in both dialects of QTI 1.2."""
    for title in ("Common Cartridge", "Canvas QTI"):
        for id_, item in items.items():
            if item.kind in {"single", "true-false", "several"} and "merged" not in changed[title][id_]:
                (read,) = elements[title][id_]
                for option, choice in zip(keys.options(read), item.choices, strict=True):
                    assert bare(choice.feedback) in bare(keys.shown(read, {option})), (title, id_)


def test_every_change_has_its_words(report: Report) -> None:
    """And every word its change: none is left from a time when a format did otherwise."""
    told = set(report.words) | {change for change, says in CHANGES.items() if says in dict(report.always).values()}

    assert set(get_args(Change)) == set(CHANGES)
    assert set(CHANGES) - {"plain"} == told - {"plain"}


def test_rows_add_up(report: Report, items: dict[str, Item]) -> None:
    """Every item is counted once, and every kind has its words."""
    assert len(items) == sum(row.count for row in report.rows)
    assert {item.made_from for item in items.values()} == set(KINDS)


def test_the_report_as_markdown_names_every_question(report: Report, items: dict[str, Item]) -> None:
    """In a table under its chapter or chart, with a column for each format."""
    text = as_markdown(report, "First edition, November 22, 2026")
    rows = [line for line in text.splitlines() if line.startswith("| ")]

    assert text.startswith("# Export report\n")
    assert [] == [id_ for id_ in items if f"\n| {id_} | " not in text]
    assert {len(FORMATS) + 1, len(FORMATS) + 2} == {row.count("|") - 1 for row in rows}
