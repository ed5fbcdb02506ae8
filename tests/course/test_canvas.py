"""The package for Canvas: its key in Canvas' own order, its types, and nothing lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from lxml import etree

from macros.content import Library
from macros.course.canvas import adapt, canvas_qti
from macros.course.items import Item, Quiz

from . import reading_keys as keys
from .reading_keys import QTI
from .words import bare

DAY = date(2026, 11, 22)
TYPES = {
    "single": "multiple_choice_question",
    "several": "multiple_answers_question",
    "true-false": "true_false_question",
    "match": "matching_question",
    "essay": "essay_question",
}


@pytest.fixture(scope="module")
def package(course_quizzes: tuple[Quiz, ...]) -> bytes:
    """The package with all quizzes."""
    return canvas_qti("handbook", course_quizzes, DAY)


@pytest.fixture(scope="module")
def read(package: bytes) -> dict[str, Any]:
    """Its items by id."""
    return keys.read_items(package)


@pytest.fixture(scope="module")
def written(items: dict[str, Item]) -> dict[str, Item]:
    """The items that the package is to hold."""
    return {each.id: each for item in items.values() for each in adapt(item).items}


def _field(item: Any, label: str) -> str:
    (found,) = item.xpath(".//*[local-name() = 'fieldlabel'][. = $label]/following-sibling::*/text()", label=label)
    return str(found)


def _pairs(item: Any) -> dict[str, str]:
    """Return each half with the other half that has points, both as letters alone."""
    pairs = {}
    for lid in item.iter(f"{QTI}response_lid"):
        half = bare("".join(lid.find(f"{QTI}material").itertext()))
        texts = {label.get("ident"): "".join(label.itertext()) for label in lid.iter(f"{QTI}response_label")}
        scored = [
            each.text
            for condition in keys.conditions(item)
            if condition.find(f"{QTI}setvar") is not None
            for each in condition.iter(f"{QTI}varequal")
            if each.get("respident") == lid.get("ident")
        ]
        (other,) = scored
        pairs[half] = bare(texts[other])
    return pairs


def test_every_item_is_there_once_with_its_type(read: dict[str, Any], written: dict[str, Item]) -> None:
    """As Canvas names types."""
    assert {id_: TYPES[item.kind] for id_, item in written.items()} == {
        id_: _field(item, "question_type") for id_, item in read.items()
    }


def test_all_readings_of_the_key_agree(read: dict[str, Any], written: dict[str, Item]) -> None:
    """Canvas, the last condition and the standard find what the handbook says is right.

    The first continue="No" is no sign here: feedback stands before the score.
    """
    for id_, item in written.items():
        if item.kind in {"single", "several", "true-false"}:
            right = {choice.id for choice in item.right}

            assert right == keys.canvas(read[id_]), id_
            assert [right] == keys.in_order(read[id_]), id_
            if item.kind != "several":
                assert right == keys.last_condition(read[id_]), id_


def test_the_key_is_that_of_the_handbook(read: dict[str, Any], library: Library) -> None:
    """Read without our model: right texts, pairs and the places of steps are what the author wrote."""
    for question in library.questions.values():
        item = read[question.id]
        if question.kind in {"single", "several", "true-false"}:
            texts = keys.options(item)

            assert sorted(bare(option.text) for option in question.options if option.correct) == sorted(
                bare(texts[option]) for option in keys.canvas(item)
            )
        elif question.kind == "match":
            assert {bare(option.text): bare(option.match or "") for option in question.options} == _pairs(item)
        elif question.kind == "order":
            assert {bare(each.text): str(place) for place, each in enumerate(question.options, 1)} == _pairs(item)


def test_feedback_comes_before_the_score(read: dict[str, Any], written: dict[str, Item]) -> None:
    """Canvas takes the weight of an option from the last condition that names it."""
    for id_, item in written.items():
        if item.kind in {"single", "several", "true-false"}:
            scored = [place for place, each in enumerate(keys.conditions(read[id_])) if keys.score(each)]
            naming = [place for place, each in enumerate(keys.conditions(read[id_])) if keys.named(each)]

            assert [max(naming)] == scored, id_


def test_each_option_keeps_its_feedback(read: dict[str, Any], written: dict[str, Item]) -> None:
    """Under an id that Canvas joins to the option: its number and _fb."""
    for id_, item in written.items():
        feedback = {each.get("ident"): "".join(each.itertext()) for each in read[id_].iter(f"{QTI}itemfeedback")}
        for choice in item.choices:
            assert choice.id.isdigit()
            assert bare(choice.feedback) == bare(feedback[f"{choice.id}_fb"]), id_


def test_the_manifest_names_the_type_that_new_quizzes_takes(package: bytes) -> None:
    """Each quiz is of the type imsqti_xmlv1p2, with its settings beside it; every file is named."""
    files = keys.opened(package)
    manifest = etree.fromstring(files["imsmanifest.xml"])
    types = [resource.get("type") for resource in manifest.iter("{*}resource")]
    quizzes = [name for name in files if name.endswith(".xml") and name.count("/") and "assessment_meta" not in name]

    assert types.count("imsqti_xmlv1p2") == len(quizzes)
    assert {name for name in files if name != "imsmanifest.xml"} == {
        file.get("href") for file in manifest.iter("{*}file")
    }
    for name in quizzes:
        settings = etree.fromstring(files[f"{name.partition('/')[0]}/assessment_meta.xml"])
        assert settings.get("identifier") == name.partition("/")[0]
        assert "practice_quiz" == settings.findtext("{*}quiz_type")


def test_an_exam_shows_no_answers(course_quizzes: tuple[Quiz, ...]) -> None:
    """It is an assignment with one attempt, and a student sees no result until the teacher lets it be seen."""
    files = keys.opened(canvas_qti("exam", course_quizzes[:1], DAY, practice=False))
    settings = etree.fromstring(files[f"{course_quizzes[0].ident}/assessment_meta.xml"])

    names = ("quiz_type", "show_correct_answers", "allowed_attempts", "hide_results")
    quiz = files[f"{course_quizzes[0].ident}/{course_quizzes[0].ident}.xml"].decode()

    assert ["assignment", "false", "1", "always"] == [settings.findtext(f"{{*}}{name}") for name in names]
    assert "<fieldentry>unlimited</fieldentry>" not in quiz


def test_html_is_text_to_the_file(read: dict[str, Any]) -> None:
    """Escaped whole: an element of HTML inside one of QTI would be dropped, with what is in it."""
    assert [] == [id_ for id_, item in read.items() if any(len(text) for text in item.iter(f"{QTI}mattext"))]


def test_places_are_listed_as_they_count(read: dict[str, Any], items: dict[str, Item]) -> None:
    """First, second, third: only the steps are mixed."""
    for id_, item in items.items():
        if item.kind == "order":
            places = [str(place) for place in range(1, len(item.choices) + 1)]
            steps = [
                bare("".join(lid.find(f"{QTI}material").itertext())) for lid in read[id_].iter(f"{QTI}response_lid")
            ]
            lists = [
                ["".join(label.itertext()) for label in lid.iter(f"{QTI}response_label")]
                for lid in read[id_].iter(f"{QTI}response_lid")
            ]

            assert [places] * len(steps) == lists, id_
            assert [bare(choice.html) for choice in item.choices] != steps, id_


def test_pictures_are_inside(package: bytes, items: dict[str, Item]) -> None:
    """Where the items look for them."""
    files = keys.opened(package)

    for item in items.values():
        if item.image is not None:
            assert item.image.data == files[f"images/{item.image.name}"]


def test_the_same_quizzes_give_the_same_bytes(package: bytes, course_quizzes: tuple[Quiz, ...]) -> None:
    """So that a new file means new questions."""
    assert package == canvas_qti("handbook", course_quizzes, DAY)
