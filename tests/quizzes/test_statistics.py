"""A class's answers: read from three kinds of table, and what they say of each question."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from macros import quizzes
from macros.cli import main
from macros.content import Library, prose
from macros.content.question import Question
from macros.quizzes.results import Chosen, Item


@pytest.fixture(scope="module")
def form(library: Library) -> tuple[Question, ...]:
    """Six questions of form A: four with one right answer, two with several."""
    asked = quizzes.draw(library, "spring")[0].questions
    several = [question for question in asked if question.kind == "several"]
    return (*[question for question in asked if question.kind == "single"][:4], *several[:2])


@pytest.fixture(scope="module")
def answers(form: tuple[Question, ...]) -> list[list[Chosen]]:
    """What twelve students chose, question by question; now and then nothing."""
    lots = random.Random(7)  # noqa: S311 (no secret hangs on it)
    return [
        [
            frozenset(lots.sample(range(len(question.options)), 1 if question.kind == "single" else lots.randint(1, 3)))
            if lots.random() > 0.1
            else None
            for question in form
        ]
        for _ in range(12)
    ]


def _write(file: Path, rows: Sequence[Sequence[str]], delimiter: str = ",") -> Path:
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return file


def _words(question: Question, chosen: Chosen, joint: str, *, escape: bool = False) -> str:
    texts = [prose.plain(question.options[index].text) for index in sorted(chosen or ())]
    return joint.join(text.replace(",", "\\,") if escape and question.kind == "several" else text for text in texts)


def _plain(form: Sequence[Question], answers: Sequence[Sequence[Chosen]]) -> list[list[str]]:
    rows = [[f"Student {at}", *map(_letters, student)] for at, student in enumerate(answers)]
    return [["student", *(question.id for question in form)], *rows]


def _letters(chosen: Chosen) -> str:
    return " ".join(quizzes.letter(index) for index in sorted(chosen or ()))


def _moodle(form: Sequence[Question], answers: Sequence[Sequence[Chosen]]) -> list[list[str]]:
    head = ["Last name", "First name", "Status", "Grade/10.00"]
    for number in range(1, len(form) + 1):
        head += [f"Response {number}", f"Right answer {number}"]
    rows = []
    for student in answers:
        row = ["Doe", "J.", "Finished", "7.00"]
        for question, chosen in zip(form, student, strict=True):
            right = frozenset(index for index, option in enumerate(question.options) if option.correct)
            row += [_words(question, chosen, "; ") or "-", _words(question, right, "; ")]
        rows.append(row)
    return [head, *rows]


def _canvas(form: Sequence[Question], answers: Sequence[Sequence[Chosen]]) -> list[list[str]]:
    head = ["name", "id", "section", "section_id", "submitted"]
    for number, question in enumerate(form):
        head += [f"{4000 + number}: {prose.plain(question.ask)}", "1.0"]
    rows = []
    for student in answers:
        row = ["J. Doe", "12", "A", "3", "2026-11-22 10:00:00 UTC"]
        for question, chosen in zip(form, student, strict=True):
            row += [_words(question, chosen, ",", escape=True), "1.0"]
        rows.append([*row, "3", "3", "3.0"])
    return [[*head, "n correct", "n incorrect", "score"], *rows]


@pytest.mark.parametrize("table", list(product([_plain, _moodle, _canvas], ",;")))
def test_three_kinds_of_table_say_the_same(
    tmp_path: Path,
    library: Library,
    form: tuple[Question, ...],
    answers: list[list[Chosen]],
    table: tuple[Any, str],
) -> None:
    """Letters, or the words of the options joined as each system joins them, give the same answers."""
    kind, delimiter = table
    results = quizzes.read(_write(tmp_path / "class.csv", kind(form, answers), delimiter), library)

    assert () == results.problems
    assert [question.id for question in form] == [item.question.id for item in results.items]
    assert answers == [list(student) for student in zip(*(item.answers for item in results.items), strict=True)]


def _answered(question: Question, right: Sequence[bool]) -> Item:
    correct = frozenset(index for index, option in enumerate(question.options) if option.correct)
    wrong = next(index for index, option in enumerate(question.options) if not option.correct)
    return Item(question, tuple(correct if each else frozenset({wrong}) for each in right))


def test_statistics_of_a_class(library: Library, form: tuple[Question, ...]) -> None:
    """The share of right answers; the correlation with the others; the options that nobody chose; what to look at."""
    good, keyed, hard, easy = form[:4]
    able = [True] * 6 + [False] * 6
    items = [
        _answered(good, able),
        _answered(keyed, [not each for each in able]),
        _answered(hard, [True] * 2 + [False] * 10),
        _answered(easy, [True] * 12),
    ]
    found = quizzes.analyze(items, library)

    assert [0.5, 0.5, pytest.approx(2 / 12), 1.0] == [item.difficulty for item in found]
    assert found[1].discrimination is not None
    assert found[1].discrimination < 0
    assert found[3].discrimination is None
    assert ["those who knew the rest were wrong here: look at its key"] == list(found[1].remarks)
    assert found[2].remarks[0].startswith("few were right")
    assert ["nearly all were right: it tells students apart no more"] == list(found[3].remarks)
    assert len(good.options) - 2 == len(found[0].dead)
    assert len(easy.options) - 1 == len(found[3].dead)


def test_point_biserial_is_that_of_the_textbook(library: Library, form: tuple[Question, ...]) -> None:
    """Worked by hand: (M1 − M0) / s · √(p q), M the mean of the rest for right and wrong, s its deviation."""
    first, second, third = form[:3]
    own = [True] * 6 + [False] * 6
    others = [True] * 5 + [False] * 3 + [True] * 2 + [False] * 2
    more = [True] * 4 + [False] * 8
    found = quizzes.analyze([_answered(first, own), _answered(second, others), _answered(third, more)], library)[0]
    rest = [int(a) + int(b) for a, b in zip(others, more, strict=True)]
    mean = sum(rest) / 12
    deviation = (sum((each - mean) ** 2 for each in rest) / 12) ** 0.5
    right, wrong = sum(rest[:6]) / 6, sum(rest[6:]) / 6

    assert pytest.approx((right - wrong) / deviation * 0.5) == found.discrimination


def test_the_chapter_to_mend_comes_first(library: Library, form: tuple[Question, ...]) -> None:
    """Chapters stand by the share of right answers, the lowest at the top."""
    found = quizzes.analyze([_answered(q, [True] * n + [False] * (10 - n)) for n, q in enumerate(form)], library)
    chapters = quizzes.by_chapter(found)

    assert sorted(chapter.right for chapter in chapters) == [chapter.right for chapter in chapters]
    assert library.objectives[form[0].objective] == chapters[0].chapter
    assert len(form) == sum(chapter.questions for chapter in chapters)


def test_a_small_class_has_no_correlation(library: Library, form: tuple[Question, ...]) -> None:
    """From nine students no correlation is told."""
    items = [_answered(question, [True, False, True] * 3) for question in form[:2]]

    assert [None, None] == [item.discrimination for item in quizzes.analyze(items, library)]


def test_everything_wrong_with_a_table_is_said_at_once(
    tmp_path: Path, library: Library, form: tuple[Question, ...]
) -> None:
    """With its line: a question that is none, and a letter that the question does not have."""
    rows = [["student", form[0].id, "no-such-question"], ["Ana", "a", "b"], ["Ben", "x", "c"]]
    results = quizzes.read(_write(tmp_path / "class.csv", rows), library)

    assert ["class.csv:3", "class.csv:1"] == [problem.where for problem in results.problems]
    assert f'"x" is no answer to {form[0].id}' == results.problems[0].message
    assert () == results.items


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00\x01", "this file is not text"),
        (b"", "this table has no answers"),
        (b"student,a\n", "this table has no answers"),
        (b"name,grade\nAna,7\n", "this is no table of answers that we know"),
        (b"Last name,Response 1\nDoe,Something else\n", 'the column "Response 1" answers no question of the handbook'),
        (b'student,a\n"' + b"x" * 200_000, "this is no CSV: field larger than field limit (131072)"),
    ],
)
def test_what_is_no_table_is_said(tmp_path: Path, library: Library, content: bytes, said: str) -> None:
    """A file of another kind gets one clear line."""
    file = tmp_path / "class.csv"
    file.write_bytes(content)

    assert [said] == [problem.message for problem in quizzes.read(file, library).problems]


def test_the_command_prints_what_to_look_at(
    tmp_path: Path, root: Path, form: tuple[Question, ...], answers: list[list[Chosen]]
) -> None:
    """One line for each question, and the chapters to go over."""
    file = _write(tmp_path / "class.csv", _plain(form, answers))
    done = CliRunner().invoke(main, ["stats", "--root", str(root), str(file)])

    assert 0 == done.exit_code, done.output
    assert done.output.startswith("12 students, 6 questions")
    assert all(question.id in done.output for question in form)
    assert "Go over these chapters again" in done.output


def test_the_command_refuses_a_file_that_is_none(tmp_path: Path, root: Path) -> None:
    """With the file's name and what to do."""
    file = tmp_path / "class.csv"
    file.write_text("name,grade\nAna,7\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["stats", "--root", str(root), str(file)])

    assert 1 == done.exit_code
    assert "class.csv:1: error: this is no table of answers that we know" in done.output
