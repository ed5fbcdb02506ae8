"""Quizzes: where questions stand, their letters and keys, and what is owed to a chapter."""

from __future__ import annotations

import shutil
from pathlib import Path

from macros import quizzes
from macros.content import Library, load

BASE = Path(__file__).parents[1] / "golden" / "base"


def test_a_question_stands_in_the_chapter_of_its_objective(library: Library) -> None:
    """The quizzes of all chapters together hold every question exactly once."""
    found = [question.id for path in library.chapters for question in quizzes.questions_for(library, path[:-3])]

    assert sorted(library.questions) == sorted(found)


def test_a_part_holds_the_questions_of_its_chapters(library: Library) -> None:
    """The quiz of a part is the quizzes of its chapters, in the order of the file."""
    expected = {question.id for question in quizzes.questions_for(library, "friends/the-secret")}

    assert expected <= {question.id for question in quizzes.questions_for(library, "friends")}


def test_every_chapter_has_five_questions(library: Library) -> None:
    """Each chapter asks at least five questions, half of them for judgment."""
    for path in library.chapters:
        questions = quizzes.questions_for(library, path[:-3])
        judged = [question for question in questions if question.level == "judge"]

        assert len(questions) >= 5, path
        assert 2 * len(judged) >= len(questions), path


def test_keys_are_the_letters_of_the_correct_options(library: Library) -> None:
    """A key names the correct options and no other."""
    for question in library.questions.values():
        letters = [quizzes.letter(index) for index, option in enumerate(question.options) if option.correct]

        assert tuple(letters) == quizzes.key(question)


def test_the_key_is_not_always_in_the_same_place(library: Library) -> None:
    """No letter holds more than half of the keys of all single-choice questions."""
    keys = [quizzes.key(question)[0] for question in library.questions.values() if question.kind == "single"]

    assert max(keys.count(letter) for letter in set(keys)) <= len(keys) / 2


def test_the_right_answer_is_not_always_the_longest(library: Library) -> None:
    """In at most half of the single-choice questions the correct option is the longest."""
    single = [question for question in library.questions.values() if question.kind == "single"]
    longest = [q for q in single if max(q.options, key=lambda option: len(option.text)).correct]

    assert 2 * len(longest) <= len(single)


def test_an_objective_without_a_question_is_a_warning(tmp_path: Path) -> None:
    """A chapter's objective that nothing tests is named, with the file to write in."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    page = tmp_path / "docs/friends/the-secret.md"
    page.write_text(page.read_text(encoding="utf-8").replace("reviewed:", "  sort-it: Sort it.\nreviewed:", 1))
    problems = quizzes.check(load(tmp_path).library)

    assert ['no question tests the objective "sort-it"'] == [problem.message for problem in problems]
    assert ["warning"] == [problem.severity for problem in problems]
