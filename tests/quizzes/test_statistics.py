"""A class's answers: read from three kinds of table, and what they say of each question."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from itertools import permutations, product
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from macros import quizzes
from macros.cli import main
from macros.content import Library, prose
from macros.content.question import Question
from macros.quizzes.results import Answer, Item

pytestmark = pytest.mark.bank


@pytest.fixture(scope="module")
def form(library: Library) -> tuple[Question, ...]:
    """Six questions of form A: four with one right answer, two with several."""
    asked = quizzes.draw(library, "spring")[0].questions
    several = [question for question in asked if question.kind == "several"]
    return (*[question for question in asked if question.kind == "single"][:4], *several[:2])


@pytest.fixture(scope="module")
def answers(form: tuple[Question, ...]) -> list[list[Answer]]:
    """What twelve students chose, question by question; now and then nothing."""
    lots = random.Random(7)  # noqa: S311 (no secret hangs on it)
    return [
        [
            frozenset(lots.sample(range(len(question.options)), 1 if question.kind == "single" else lots.randint(1, 3)))
            if lots.random() > 0.1
            else frozenset()
            for question in form
        ]
        for _ in range(12)
    ]


def _write(file: Path, rows: Sequence[Sequence[str]], delimiter: str = ",") -> Path:
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return file


def _words(question: Question, chosen: Answer, joint: str, *, escape: bool = False) -> str:
    texts = [prose.plain(question.options[index].text) for index in sorted(chosen or ())]
    return joint.join(text.replace(",", "\\,") if escape and question.kind == "several" else text for text in texts)


def _plain(form: Sequence[Question], answers: Sequence[Sequence[Answer]]) -> list[list[str]]:
    rows = [[f"Student {at}", *map(_letters, student)] for at, student in enumerate(answers)]
    return [["student", *(question.id for question in form)], *rows]


def _letters(chosen: Answer) -> str:
    return " ".join(quizzes.letter(index) for index in sorted(chosen or ()))


def _moodle(form: Sequence[Question], answers: Sequence[Sequence[Answer]]) -> list[list[str]]:
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


def _canvas(form: Sequence[Question], answers: Sequence[Sequence[Answer]]) -> list[list[str]]:
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
    answers: list[list[Answer]],
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


def test_a_whole_form_is_read_from_either_system(tmp_path: Path, library: Library) -> None:
    """Of both forms all questions, whatever stands between the cells; commas and semicolons in them are words."""
    for form, kind, delimiter in product(quizzes.draw(library, "spring"), [_moodle, _canvas], ",;\t"):
        asked = form.questions
        right = [frozenset(index for index, option in enumerate(q.options) if option.correct) for q in asked]
        results = quizzes.read(_write(tmp_path / "class.csv", kind(asked, [right] * 3), delimiter), library)

        assert () == results.problems
        assert {1.0} == {item.difficulty for item in quizzes.analyze(results.items, library)}
        assert len(asked) == len(results.items)


def test_a_question_is_known_by_all_of_its_words(tmp_path: Path, library: Library) -> None:
    """A question whose last words are all that another one asks is not taken for that one."""
    asks = {id_: prose.plain(each.ask) for id_, each in {**library.questions, **library.bank}.items()}
    pairs = [(one, other) for one, other in permutations(asks, 2) if asks[one] in asks[other]]
    assert pairs
    for short, long in pairs:
        form = [each for each in (*library.questions.values(), *library.bank.values()) if each.id in {short, long}]
        right = [frozenset(index for index, option in enumerate(q.options) if option.correct) for q in form]
        results = quizzes.read(_write(tmp_path / "class.csv", _canvas(form, [right] * 3)), library)

        assert () == results.problems
        assert form == [item.question for item in results.items]


def test_the_average_of_a_class_is_no_student(
    tmp_path: Path, library: Library, form: tuple[Question, ...], answers: list[list[Answer]]
) -> None:
    """Moodle ends its report with a row of means, which is passed over."""
    table = _moodle(form, answers)
    average = ["Overall average", *[""] * (len(table[0]) - 1)]
    results = quizzes.read(_write(tmp_path / "class.csv", [*table, average]), library)

    assert (0, 12) == (results.absent, len(results.items[0].answers))


def test_who_answered_nothing_is_left_out(
    tmp_path: Path, library: Library, form: tuple[Question, ...], answers: list[list[Answer]]
) -> None:
    """A student who was absent has a row of dashes in Moodle; a missing answer elsewhere still counts as none."""
    absent: list[Answer] = [frozenset()] * len(form)
    results = quizzes.read(_write(tmp_path / "class.csv", _moodle(form, [*answers, absent, absent])), library)

    assert (2, 12) == (results.absent, len(results.items[0].answers))


def test_who_got_the_other_form_was_not_asked(tmp_path: Path, library: Library) -> None:
    """In Canvas one table may hold both forms: blank points tell who was not asked, and that is no wrong answer."""
    first, second = (form.questions[:4] for form in quizzes.draw(library, "spring"))
    right = [frozenset(index for index, option in enumerate(q.options) if option.correct) for q in (*first, *second)]
    table = _canvas((*first, *second), [right] * 6)
    for row in table[1:4]:
        row[13:21] = [""] * 8
    for row in table[4:]:
        row[5:13] = [""] * 8
    results = quizzes.read(_write(tmp_path / "class.csv", table), library)

    assert {1.0} == {item.difficulty for item in quizzes.analyze(results.items, library)}
    assert {3} == {sum(answer is not None for answer in item.answers) for item in results.items}


def test_a_question_whose_words_were_changed_is_left_out(
    tmp_path: Path, library: Library, form: tuple[Question, ...], answers: list[list[Answer]]
) -> None:
    """It is named, and the others are counted: an answer that cannot be read is not a wrong one."""
    table = _moodle(form, answers)
    table[3][4] = "Words that a teacher changed"
    results = quizzes.read(_write(tmp_path / "class.csv", table), library)

    assert [('"Response 1" is left out: "Words that a teacher changed" is none of its options', "warning")] == [
        (problem.message, problem.severity) for problem in results.problems
    ]
    assert [question.id for question in form[1:]] == [item.question.id for item in results.items]


def test_true_and_false_are_told_by_the_question(tmp_path: Path, library: Library) -> None:
    """By the head of a column in Canvas, by the column beside it in Moodle, after the story that stands before."""
    question = next(question for question in library.questions.values() if question.kind == "true-false")
    said = prose.plain(question.ask)
    canvas = [["name", f"12: A story. {said}", "1.0", "score"], ["Ana", "True", "1.0", "1"], ["Ben", "False", "0", "0"]]
    moodle = [["Last name", "Question 1", "Response 1"], ["Doe", said, "True"], ["Roe", said, "False"]]
    for table in (canvas, moodle):
        results = quizzes.read(_write(tmp_path / "class.csv", table), library)

        assert [(question, (frozenset({0}), frozenset({1})))] == [(i.question, i.answers) for i in results.items]


def test_statistics_of_a_class(library: Library, form: tuple[Question, ...]) -> None:
    """The share of right answers; the correlation with the others; the options that nobody chose; what to look at."""
    good, keyed, hard, easy, same = form[:5]
    able = [True] * 6 + [False] * 6
    items = [
        _answered(good, able),
        _answered(keyed, [not each for each in able[:11]] + [False]),
        _answered(hard, [True] * 2 + [False] * 10),
        _answered(easy, [True] * 12),
        _answered(same, able),
        _answered(form[5], able),
    ]
    found = quizzes.analyze(items, library)

    assert [0.5, pytest.approx(5 / 12), pytest.approx(2 / 12), 1.0, 0.5, 0.5] == [item.difficulty for item in found]
    assert (found[0].discrimination or 0) > 0.5
    assert (found[1].discrimination or 0) < -0.5
    assert found[3].discrimination is None
    assert () == found[0].remarks
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
    """With its line: a question that is none or stands there twice, and a letter that the question does not have."""
    rows = [["student", form[0].id, "no-such-question", form[0].id], ["Ana", "a", "b", "a"], ["Ben", "x", "c", "a"]]
    results = quizzes.read(_write(tmp_path / "class.csv", rows), library)

    assert ["class.csv:3", "class.csv:1", "class.csv:1"] == [problem.where for problem in results.problems]
    assert f'"{form[0].id}" names two columns' == results.problems[2].message
    assert f'"x" is no answer to {form[0].id}' == results.problems[0].message
    assert () == results.items


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00\x01", "this file is not text"),
        (b"", "this table has no answers"),
        (b"student,a\n", "this table has no answers"),
        (b"student\nAna\nBen\n", "there is no question here that can be counted"),
        (b"name,grade\nAna,7\n", "this is no table of answers that we know"),
        (b"Last name,Response 1\nDoe,Something else\n", "there is no question here that can be counted"),
        (b'student,a\n"' + b"x" * 200_000, "this is no CSV: field larger than field limit (131072)"),
    ],
)
def test_what_is_no_table_is_said(tmp_path: Path, library: Library, content: bytes, said: str) -> None:
    """A file of another kind gets one clear line."""
    file = tmp_path / "class.csv"
    file.write_bytes(content)

    results = quizzes.read(file, library)

    assert [said] == [problem.message for problem in results.problems if problem.severity == "error"]
    assert results.failed


def test_the_command_prints_what_to_look_at(
    tmp_path: Path, root: Path, form: tuple[Question, ...], answers: list[list[Answer]]
) -> None:
    """One line for each question, and the chapters to go over."""
    file = _write(tmp_path / "class.csv", _plain(form, answers))
    done = CliRunner().invoke(main, ["stats", "--root", str(root), str(file)])

    assert 0 == done.exit_code, done.output
    assert done.output.startswith("12 students, 6 questions")
    assert all(question.id in done.output for question in form)
    assert "Go over these chapters again" in done.output
    assert max(len(line) for line in done.output.splitlines() if "  " in line) <= 80


def test_the_command_refuses_a_file_that_is_none(tmp_path: Path, root: Path) -> None:
    """With the file's name and what to do."""
    file = tmp_path / "class.csv"
    file.write_text("name,grade\nAna,7\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["stats", "--root", str(root), str(file)])

    assert 1 == done.exit_code
    assert "class.csv:1: error: this is no table of answers that we know" in done.output
