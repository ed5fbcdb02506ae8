"""Answering the questions of a chapter."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from macros import quizzes
from macros.content import Library, prose
from macros.content.question import Question

from .conftest import Visits

CHAPTER = "friends/the-secret"


@pytest.fixture
def questions(library: Library) -> tuple[Question, ...]:
    """The chapter's questions."""
    return quizzes.questions_for(library, CHAPTER)


def _fieldset(page: Page, question: Question) -> Locator:
    return page.locator(f"#question-{question.id}")


def _answer(page: Page, question: Question, letters: tuple[str, ...]) -> Locator:
    """Choose options, press Check my answer, and return the question."""
    fieldset = _fieldset(page, question)
    for letter in letters:
        fieldset.locator(f'input[value="{letter}"]').check()
    fieldset.get_by_role("button", name="Check my answer").click()
    return fieldset


def _wrong(question: Question) -> str:
    """Return the letter of the first wrong option."""
    return next(quizzes.letter(index) for index, option in enumerate(question.options) if not option.correct)


def _kind(questions: tuple[Question, ...], kind: str) -> Question:
    return next(question for question in questions if question.kind == kind)


def _feedback(fieldset: Locator, letter: str) -> list[str]:
    """Return the paragraphs of an option's feedback."""
    return fieldset.locator(f'.option[data-option="{letter}"] .feedback p').all_inner_texts()


def test_a_right_answer_is_told_as_right(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """The result has the focus, and each option shows its own feedback."""
    page = visits(f"{served}{CHAPTER}.html").page
    question = _kind(questions, "single")
    fieldset = _answer(page, question, quizzes.key(question))
    (key,) = quizzes.key(question)
    right = next(option for option in question.options if option.correct)

    assert "Right." == page.evaluate("document.activeElement.textContent")
    assert ["Your answer, and it is right.", prose.plain(right.chosen)] == _feedback(fieldset, key)
    expect(fieldset.locator(".option .feedback:visible")).to_have_count(len(question.options))


def test_a_wrong_answer_teaches(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """The chosen option says why not, the missed one why it was right, by words and by borders."""
    page = visits(f"{served}{CHAPTER}.html").page
    question = _kind(questions, "single")
    wrong, (key,) = _wrong(question), quizzes.key(question)
    fieldset = _answer(page, question, (wrong,))
    chosen = question.options["abcdefgh".index(wrong)]
    missed = question.options["abcdefgh".index(key)]
    borders = {
        letter: fieldset.locator(f'.option[data-option="{letter}"]').evaluate("e => getComputedStyle(e).borderTopStyle")
        for letter in (wrong, key)
    }

    assert "Not quite." == page.evaluate("document.activeElement.textContent")
    assert ["Your answer. Not this one.", prose.plain(chosen.chosen)] == _feedback(fieldset, wrong)
    assert ["This was the answer.", prose.plain(missed.missed or "")] == _feedback(fieldset, key)
    assert {wrong: "solid", key: "dashed"} == borders


def test_several_answers_are_graded_one_by_one(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """With one right option chosen, the others that belong to the answer are told as missed."""
    page = visits(f"{served}{CHAPTER}.html").page
    question = _kind(questions, "several")
    first, *others = quizzes.key(question)
    fieldset = _answer(page, question, (first,))

    assert "Your answer, and it is right." == _feedback(fieldset, first)[0]
    assert {"This belongs to the answer too."} == {_feedback(fieldset, letter)[0] for letter in others}
    expect(fieldset.locator(".question__result")).to_have_text("Not quite.")


def test_nothing_chosen_is_said(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """Without a choice the page asks for one, in a live region, and grades nothing."""
    page = visits(f"{served}{CHAPTER}.html").page
    fieldset = _answer(page, questions[0], ())
    expect(fieldset.get_by_role("status")).to_have_text("Choose an answer first.")

    assert 0 == fieldset.locator("[data-grade]").count()


def test_a_question_can_be_tried_again(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """Try it again clears the question and puts the focus on its first option."""
    page = visits(f"{served}{CHAPTER}.html").page
    fieldset = _answer(page, questions[0], (_wrong(questions[0]),))
    fieldset.get_by_role("button", name="Try it again").click()

    assert "a" == page.evaluate("document.activeElement.value")
    assert (0, 0) == (fieldset.locator("[data-grade]").count(), fieldset.locator("input:checked").count())
    expect(fieldset.locator(".feedback:visible")).to_have_count(0)


def test_the_keyboard_is_enough(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """Arrows choose, Tab and Enter check, and Next question leads to the next one's first option."""
    page = visits(f"{served}{CHAPTER}.html").page
    question = questions[0]
    _fieldset(page, question).locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(_fieldset(page, question).locator(".question__result")).to_be_focused()
    next_question = _fieldset(page, question).get_by_role("link", name="Next question")
    next_question.focus()
    page.keyboard.press("Enter")

    expect(_fieldset(page, questions[1]).locator("input").first).to_be_focused()


def test_the_score_counts_first_tries(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """Once all are answered the score says how many were right at first, and links to the others."""
    page = visits(f"{served}{CHAPTER}.html").page
    score = page.locator(".quiz__score")
    _answer(page, questions[0], (_wrong(questions[0]),))
    for question in questions[1:]:
        expect(score).to_be_empty()
        _answer(page, question, quizzes.key(question))
    number = len(questions)

    expect(score).to_have_text(f"{number - 1} of {number} right at the first try. Worth another look: question 1.")
    expect(score.get_by_role("link")).to_have_attribute("href", f"#question-{questions[0].id}")


def test_a_case_of_a_question_can_be_read_again(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """A question about a case that was told before links to it."""
    page = visits(f"{served}{CHAPTER}.html").page
    link = _fieldset(page, questions[0]).locator(".question__case a")
    link.click()

    expect(page.locator(f"#case-{questions[0].case}")).to_be_in_viewport()
