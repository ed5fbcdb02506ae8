"""Every item of the course, converted to QTI 3 and played: answered rightly it has its point, answered wrongly none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import qti_convert
from lxml import etree
from playwright.sync_api import Browser, Page

from macros.course.items import Item, Quiz
from macros.course.qti21 import name, qti21
from tests.browser.host import hosting
from tests.course.reading_keys import opened
from tests.tools import NODE

PAGE = Path(__file__).parent / "item_player.html"
FILES = {
    "vue.js": "vue/dist/vue.min.js",
    "player.js": "qti3-item-player/dist/qti3Player.umd.min.js",
    "player.css": "qti3-item-player/dist/qti3Player.css",
}


@dataclass(frozen=True)
class Played:
    """An item that was played: its score and the feedback that it gave, answered rightly and wrongly."""

    right: tuple[float, list[str]]
    wrong: tuple[float, list[str]]


@pytest.fixture(scope="module")
def graded(course_quizzes: tuple[Quiz, ...]) -> dict[str, Item]:
    """The items that have a right answer, by id in the package."""
    return {item.ident: item for quiz in course_quizzes for item in quiz.items if item.kind != "essay"}


@pytest.fixture(scope="module")
def converted(course_quizzes: tuple[Quiz, ...]) -> dict[str, str]:
    """Every item as QTI 3, by id in the package."""
    package = opened(qti21("handbook", course_quizzes, date(2026, 11, 22)))
    files = qti_convert.upgrade_package_files(package).files
    texts = {Path(path).stem: _text(data) for path, data in files.items() if path.startswith("items/")}
    assert len(texts) == sum(len(quiz.items) for quiz in course_quizzes)
    return texts


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The player. It may not complain."""
    folder = tmp_path_factory.mktemp("player")
    shutil.copyfile(PAGE, folder / "index.html")
    for target, source in FILES.items():
        shutil.copyfile(NODE / "node_modules" / source, folder / target)
    heard: list[str] = []
    with hosting(folder, guarded=False) as host, browser.new_context() as context:
        page = context.new_page()
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.goto(f"{host.address}index.html")
        yield page

    assert [] == heard


@pytest.fixture(scope="module")
def played(page: Page, converted: dict[str, str], graded: dict[str, Item]) -> dict[str, Played]:
    """What became of each item that has a right answer. The player waits forever for an item that it just had."""
    given = [_given(ident, converted[ident], item, right) for right in (True, False) for ident, item in graded.items()]
    results = [(score, found) for score, found in page.evaluate("items => playAll(items)", given)]
    rights, wrongs = results[: len(graded)], results[len(graded) :]
    return {ident: Played(*both) for ident, *both in zip(graded, rights, wrongs, strict=True)}


def _text(data: str | bytes) -> str:
    return data.decode() if isinstance(data, bytes) else data


def _given(ident: str, xml: str, item: Item, right: bool) -> dict[str, Any]:
    """Return an item with an answer: the key that it holds itself, or something else."""
    cardinality, key = _declared(xml)
    value = key if right else _wrong(item, key)
    answer = value[0] if cardinality == "single" else value
    return {"xml": xml, "guid": f"{ident}-{right}", "identifier": ident, "cardinality": cardinality, "value": answer}


def _declared(xml: str) -> tuple[str, list[str]]:
    """Return the cardinality of an item's response, and the key."""
    declared: Any = etree.fromstring(xml.encode()).find("{*}qti-response-declaration")
    return declared.get("cardinality"), [value.text for value in declared.iter("{*}qti-value")]


def _wrong(item: Item, key: list[str]) -> list[str]:
    if item.kind == "order":
        return key[::-1]
    if item.kind == "match":
        halves = [pair.split() for pair in key]
        return [f"{half} {halves[place - 1][1]}" for place, (half, _) in enumerate(halves)]
    return [name(item.wrong[0])]


def test_the_key_is_that_of_the_handbook(converted: dict[str, str], graded: dict[str, Item]) -> None:
    """What the converted item holds for right is what the author wrote."""
    for ident, item in graded.items():
        _, key = _declared(converted[ident])
        wanted = {
            "order": [name(choice) for choice in item.choices],
            "match": [f"{name(choice)} {name(choice)}_other" for choice in item.choices],
        }.get(item.kind, [name(choice) for choice in item.right])

        assert wanted == key, item.id


def test_a_right_answer_has_its_point(played: dict[str, Played], graded: dict[str, Item]) -> None:
    """Each item, of every kind."""
    assert {"single", "several", "true-false", "order", "match"} == {item.kind for item in graded.values()}
    assert [] == [graded[ident].id for ident, each in played.items() if each.right[0] != 1]


def test_a_wrong_answer_has_none(played: dict[str, Played], graded: dict[str, Item]) -> None:
    """Each item, of every kind."""
    assert [] == [graded[ident].id for ident, each in played.items() if each.wrong[0] != 0]


def test_an_answer_is_told_of(played: dict[str, Played], graded: dict[str, Item]) -> None:
    """Whoever chose an option reads its feedback, whoever left a right one out reads that, and everyone the rule."""
    for ident, item in graded.items():
        right, wrong = ["of_all"], ["of_all"]
        if item.kind not in {"order", "match"}:
            right += [f"of_{name(choice)}" for choice in item.right]
            wrong += [
                f"of_{name(item.wrong[0])}",
                *(f"without_{name(choice)}" for choice in item.right if choice.missed),
            ]

        assert sorted(right) == sorted(played[ident].right[1]), item.id
        assert sorted(wrong) == sorted(played[ident].wrong[1]), item.id


def test_all_that_is_told_stands_in_the_item(converted: dict[str, str], graded: dict[str, Item]) -> None:
    """Each feedback that may be shown has its words."""
    for ident, item in graded.items():
        tree: Any = etree.fromstring(converted[ident].encode())
        whole = "".join(tree.itertext())
        said = [item.general, *(each for choice in item.choices for each in (choice.feedback, choice.missed))]

        assert [] == [text for text in said if "".join(text.striptags().split()) not in "".join(whole.split())], item.id
