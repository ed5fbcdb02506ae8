"""Quizzes: where questions stand, their letters and keys, and what is owed to a chapter."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from macros import quizzes
from macros.content import Library, load
from macros.content.question import CHOSEN, Question

BASE = Path(__file__).parents[1] / "golden" / "base"
PAGE = "docs/friends/the-secret.md"


def test_a_question_stands_in_the_chapter_of_its_objective(library: Library) -> None:
    """The quizzes of all chapters together hold every question exactly once."""
    found = [question.id for path in library.chapters for question in quizzes.questions_for(library, path[:-3])]

    assert sorted(library.questions) == sorted(found)


def test_a_part_holds_the_questions_of_its_chapters(library: Library) -> None:
    """The quiz of a part is the quizzes of its chapters, in the order of the file."""
    expected = {question.id for question in quizzes.questions_for(library, "friends/the-secret")}

    assert expected <= {question.id for question in quizzes.questions_for(library, "friends")}


def test_every_chapter_asks_and_asks_for_judgment(library: Library) -> None:
    """Each chapter asks at least three questions, two of them for judgment; of each part's half or more are."""
    for path in library.chapters:
        questions = quizzes.questions_for(library, path[:-3])

        assert len(questions) >= 3, path
        assert len(_judged(questions)) >= 2, path
    for part in library.parts:
        questions = quizzes.questions_for(library, part)

        assert 2 * len(_judged(questions)) >= len(questions), part


def _judged(questions: Iterable[Question]) -> list[Question]:
    return [question for question in questions if question.level == "judge"]


def test_keys_are_the_letters_of_the_correct_options(library: Library) -> None:
    """A key names the correct options and no other."""
    for question in library.questions.values():
        if question.kind not in CHOSEN:
            continue
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


def _changed(folder: Path, file: str, before: str, after: str) -> list[str]:
    """Return what is said of the sound project with a change in one file, each with its severity and line."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    problems = quizzes.check(load(folder).library)
    return [f"{problem.severity} {problem.line}: {problem.message}" for problem in problems]


def test_the_sound_project_has_no_problem() -> None:
    """Of the project that the other tests change, nothing is said."""
    assert [] == quizzes.check(load(BASE).library)


def test_an_objective_without_a_question_is_a_warning(tmp_path: Path) -> None:
    """A chapter's objective that nothing tests is named."""
    said = _changed(tmp_path, PAGE, "reviewed:", "  sort-it: Sort it.\nreviewed:")

    assert ['warning 9: no question tests the objective "sort-it"'] == said


def test_a_quiz_without_questions_is_an_error(tmp_path: Path) -> None:
    """A quiz that would ask nothing is named with its line."""
    said = _changed(tmp_path, "docs/friends/questions.yml", "objective: keep-facts", "objective: keep-fact")

    assert ['error 18: there are no questions for "friends/the-secret"'] == said[1:]


def test_a_quiz_about_nothing_is_left_to_others(tmp_path: Path) -> None:
    """That there is no such part or chapter is said where ids are checked, and not a second time here."""
    said = _changed(tmp_path, PAGE, '{{ quiz("friends/the-secret") }}', '{{ quiz("friends") }} {{ quiz("frends") }}')

    assert [] == said


def test_questions_that_nobody_asks_are_a_warning(tmp_path: Path) -> None:
    """A chapter that has questions and no quiz is named."""
    said = _changed(tmp_path, PAGE, '{{ quiz("friends/the-secret") }}', "")

    assert ["warning 2: this chapter has questions, and no page asks them"] == said


def test_a_part_may_ask_for_its_chapters(tmp_path: Path) -> None:
    """The quiz of a part asks the questions of its chapters."""
    assert [] == _changed(tmp_path, PAGE, '{{ quiz("friends/the-secret") }}', '{{ quiz("friends") }}')


def test_what_cannot_be_read_is_not_missed(tmp_path: Path) -> None:
    """While a question has an error of its own, no objective is said to lack one."""
    assert [] == _changed(tmp_path, "docs/friends/questions.yml", "level: judge", "level: juge")
