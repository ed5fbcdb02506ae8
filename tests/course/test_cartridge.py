"""Common Cartridge: each trap that broke a real import, held against our own; and the key, read in every way."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
from lxml import etree

from macros.content import Library
from macros.course import Image
from macros.course.cartridge import Lesson, Reading, Unit, Version, adapt, common_cartridge
from macros.course.items import Item, Quiz

from . import reading_keys as keys
from .reading_keys import QTI
from .words import bare

DAY = date(2026, 11, 22)
VERSIONS: tuple[Version, ...] = ("1.1", "1.3")


@pytest.fixture(scope="module", params=VERSIONS)
def version(request: pytest.FixtureRequest) -> Version:
    """Each version."""
    found: Version = request.param
    return found


@pytest.fixture(scope="module")
def package(version: Version, course_quizzes: tuple[Quiz, ...], images: dict[str, Image]) -> bytes:
    """The cartridge: a unit with a reading, and one with all quizzes."""
    picture = images["figure-who-may-hear-what"]
    html = f'<!DOCTYPE html><html lang="en"><title>A</title><p><img src="../images/{picture.name}" alt=""></p></html>'
    read = Lesson("chapter/a", "A & B", Reading("reading/a.html", html, (picture,)))
    asked = tuple(Lesson(quiz.id, quiz.title, None, quiz) for quiz in course_quizzes)
    return common_cartridge("t", "T", "A test.", [Unit("r", "R", (read,)), Unit("q", "Q", asked)], DAY, version=version)


@pytest.fixture(scope="module")
def read(package: bytes) -> dict[str, Any]:
    """The items of the cartridge by id."""
    return keys.read_items(package)


@pytest.fixture(scope="module")
def written(items: dict[str, Item]) -> dict[str, Item]:
    """The items that a cartridge is to hold."""
    return {each.id: each for item in items.values() for each in adapt(item).items}


@pytest.fixture(scope="module")
def manifest(package: bytes) -> Any:
    """The manifest."""
    return etree.fromstring(keys.opened(package)["imsmanifest.xml"])


def _resources(manifest: Any) -> list[Any]:
    return list(manifest.iter("{*}resource"))


def test_every_item_is_there_once(read: dict[str, Any], written: dict[str, Item]) -> None:
    """With an id that no other has."""
    assert sorted(written) == sorted(read)
    assert len(read) == len({item.get("ident") for item in read.values()})


def test_all_readings_of_the_key_agree(read: dict[str, Any], written: dict[str, Item]) -> None:
    """First continue, last condition, Canvas' order and the standard find what the handbook says is right."""
    for id_, item in written.items():
        if item.kind != "essay":
            right = {choice.id for choice in item.right}

            assert right == keys.first_continue(read[id_]), id_
            assert right == keys.last_condition(read[id_]), id_
            assert right == keys.canvas(read[id_]), id_
            assert [right] == keys.in_order(read[id_]), id_


def test_the_key_is_that_of_the_handbook(read: dict[str, Any], library: Library) -> None:
    """Read without our model: the text of the right option is what the author wrote, in each kind that has options."""
    for question in library.questions.values():
        if question.kind in {"single", "several", "true-false"}:
            texts = keys.options(read[question.id])
            right = [bare(texts[option]) for option in sorted(keys.first_continue(read[question.id]))]

            assert sorted(right) == sorted(bare(option.text) for option in question.options if option.correct)


def test_the_right_order_is_that_of_the_handbook(read: dict[str, Any], library: Library) -> None:
    """The letters of the right option, put back into the steps that the stem lists, are the author's order."""
    for question in library.questions.values():
        if question.kind == "order":
            stem = bare("".join(read[question.id].find(f".//{QTI}mattext").itertext()))
            (right,) = keys.first_continue(read[question.id])
            letters = keys.options(read[question.id])[right].split(", ")
            steps = [bare(option.text) for option in question.options]

            assert [f"{letter}.{step}" in stem for letter, step in zip(letters, steps, strict=True)] == [True] * len(
                steps
            )


def test_each_half_belongs_to_its_other_half(read: dict[str, Any], library: Library) -> None:
    """A question for each half, whose right option is what the author joined to it."""
    for question in library.questions.values():
        if question.kind == "match":
            halves = [item for id_, item in read.items() if id_.startswith(f"{question.id}/")]
            pairs = {}
            for item in halves:
                (right,) = keys.first_continue(item)
                asked = bare("".join(item.find(f".//{QTI}mattext").itertext()))
                pairs[asked.rpartition("Whichbelongstothis?")[2]] = bare(keys.options(item)[right])

            assert {bare(option.text): bare(option.match or "") for option in question.options} == pairs


def test_general_feedback_comes_first_and_alone_goes_on(read: dict[str, Any]) -> None:
    """Moodle makes general feedback of every condition with continue="Yes", so only that may have it."""
    for id_, item in read.items():
        first, *others = keys.conditions(item)

        assert "Yes" == first.get("continue"), id_
        assert first.find(f"{QTI}conditionvar/{QTI}other") is not None
        assert {"No"} >= {each.get("continue") for each in others}, id_


def test_right_options_are_named_once(read: dict[str, Any], written: dict[str, Item]) -> None:
    """In the scoring condition, which comes right after the general feedback."""
    for id_, item in written.items():
        if item.kind != "essay":
            count = Counter(each.text for each in read[id_].iter(f"{QTI}varequal"))

            assert {1} == {count[choice.id] for choice in item.right}, id_
            assert 100 == keys.score(keys.conditions(read[id_])[1]), id_


def test_several_answers_say_case(read: dict[str, Any], written: dict[str, Item]) -> None:
    """Only right ones, inside an "and": else Moodle gives nothing for them."""
    several = [id_ for id_, item in written.items() if item.kind == "several"]

    assert several
    for id_ in several:
        said = {each.text for each in read[id_].iter(f"{QTI}varequal") if each.get("case") == "Yes"}

        assert {choice.id for choice in written[id_].right} == said, id_


def test_true_and_false_are_so_called(read: dict[str, Any], written: dict[str, Item]) -> None:
    """Any other id aborts the whole restore in Moodle."""
    found = [list(keys.options(read[id_])) for id_, item in written.items() if item.kind == "true-false"]

    assert found
    assert [["true", "false"]] * len(found) == found


def test_options_are_plain_text(read: dict[str, Any]) -> None:
    """Open edX shows a reader the tags."""
    types = {
        text.get("texttype")
        for item in read.values()
        for text in item.iterfind(f".//{QTI}response_label//{QTI}mattext")
    }

    assert {"text/plain"} == types


def test_html_is_text_to_the_file(read: dict[str, Any]) -> None:
    """Escaped whole: an element of HTML inside one of QTI would be dropped, with what is in it."""
    assert [] == [id_ for id_, item in read.items() if any(len(text) for text in item.iter(f"{QTI}mattext"))]


def test_pictures_lie_in_both_places(package: bytes, read: dict[str, Any], items: dict[str, Item]) -> None:
    """Moodle looks for them from the quiz's folder, all others from the top."""
    files = keys.opened(package)
    folders = {name.rpartition("/")[0] for name in files if name.endswith("quiz.xml")}
    shown = [item for item in items.values() if item.image]

    assert 9 == len(shown)
    for item in shown:
        assert item.image is not None
        assert f'src="$IMS-CC-FILEBASE$/images/{item.image.name}"' in "".join(read[item.id].itertext())
        assert item.image.data == files[f"images/{item.image.name}"]
        assert any(files.get(f"{folder}/images/{item.image.name}") == item.image.data for folder in folders)


def test_the_manifest_names_types_and_files(manifest: Any, package: bytes, version: Version) -> None:
    """Every file once, every dependency known, and quizzes by the type of this version."""
    number = version.replace(".", "p")
    files = Counter(file.get("href") for file in manifest.iter("{*}file"))
    ids = Counter(element.get("identifier") for element in manifest.iter() if element.get("identifier"))
    types = {resource.get("type") for resource in _resources(manifest)}

    assert {f"imsqti_xmlv1p2/imscc_xmlv{number}/assessment", "webcontent"} == types
    assert f"http://www.imsglobal.org/xsd/imsccv{number}/imscp_v1p1" == etree.QName(manifest).namespace
    assert f"{version}.0" == manifest.findtext("{*}metadata/{*}schemaversion")
    assert dict.fromkeys(set(keys.opened(package)) - {"imsmanifest.xml"}, 1) == files
    assert {1} == set(ids.values())
    assert {each.get("identifierref") for each in manifest.iter("{*}dependency", "{*}item")} - {None} <= set(ids)


def test_each_thing_has_its_place_in_the_course(manifest: Any) -> None:
    """Every reading and every quiz stands in the organization once."""
    placed = Counter(item.get("identifierref") for item in manifest.iter("{*}item") if item.get("identifierref"))
    shown = [
        resource.get("identifier")
        for resource in _resources(manifest)
        if not resource.find("{*}file").get("href").endswith(".png")
    ]

    assert dict.fromkeys(shown, 1) == placed


def test_wrong_options_have_their_own_feedback(read: dict[str, Any], written: dict[str, Item]) -> None:
    """Whoever chooses one reads why it is wrong, and nothing of the others."""
    for id_, item in written.items():
        if item.kind in {"single", "true-false"}:
            for choice in item.choices:
                said = bare(keys.shown(read[id_], {choice.id}))

                assert bare(choice.feedback) in said, id_
                assert bare(item.general) in said, id_


def test_an_essay_brings_an_answer_to_compare_with(read: dict[str, Any], written: dict[str, Item]) -> None:
    """As a sample solution, and in the general feedback, since Moodle knows no other."""
    for id_, item in written.items():
        if item.kind == "essay":
            solution = "".join(read[id_].find(f".//{QTI}solution").itertext())

            assert bare(item.model) == bare(solution), id_
            assert ["solution"] == read[id_].xpath(".//*[@feedbacktype = 'Solution']/@linkrefid")
            assert "qmd_computerscored" in {label.text for label in read[id_].iter(f"{QTI}fieldlabel")}
            assert bare(item.model) in bare(keys.shown(read[id_], set())), id_


def test_the_same_quizzes_give_the_same_bytes(course_quizzes: tuple[Quiz, ...]) -> None:
    """So that a new file means a new course."""
    unit = Unit("q", "Q", tuple(Lesson(quiz.id, quiz.title, None, quiz) for quiz in course_quizzes))

    assert common_cartridge("t", "T", "A.", [unit], DAY) == common_cartridge("t", "T", "A.", [unit], DAY)


def test_an_exam_shows_no_answers(version: Version, course_quizzes: tuple[Quiz, ...]) -> None:
    """It may be taken once, and neither the feedback nor the key is shown unless the teacher says so."""
    quiz = course_quizzes[0]
    unit = Unit("e", "E", (Lesson("e", "E", None, quiz),))
    said = []
    for practice in (True, False):
        files = keys.opened(common_cartridge("e", "E", "E", [unit], DAY, version=version, practice=practice))
        tree = etree.fromstring(files[f"{quiz.ident}/quiz.xml"])
        fields = {each[0].text: each[1].text for each in tree.iter(f"{QTI}qtimetadatafield")}
        said.append([fields[name] for name in ("qmd_feedbackpermitted", "qmd_solutionspermitted", "cc_maxattempts")])

    assert [["Yes", "Yes", "unlimited"], ["No", "No", "1"]] == said
