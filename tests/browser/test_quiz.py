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


def _of(library: Library, path: str) -> tuple[Question, ...]:
    return quizzes.questions_for(library, path.removesuffix(".md"))


def _chapter(library: Library, question: Question) -> str:
    return library.objectives[question.objective].removesuffix(".md")


def _placed(page: Page, question: Question) -> Locator:
    """Give each line of a question its right place, and return the question."""
    fieldset = _fieldset(page, question)
    for line in fieldset.locator(".option").all():
        line.locator("select").select_option(str(_place(line, question)))
    return fieldset


def _place(line: Locator, question: Question) -> int:
    """Return the place of a step by the order in the file, or the number of the other half of a pair by its words."""
    words = line.locator("label").inner_text()[1:].strip()
    texts = [prose.plain(option.text) for option in question.options]
    index = texts.index(words)
    if question.kind == "order":
        return index + 1
    listed = line.locator("select option").all_inner_texts()
    half = prose.plain(question.options[index].match or "")
    return next(number for number, each in enumerate(listed) if each == f"{number}. {half}")


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
    expect(_fieldset(page, question).get_by_label("I’m sure")).to_be_focused()
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
    graded = [question for question in questions if question.graded]
    for question in graded[1:]:
        expect(score).to_be_empty()
        _answer(page, question, quizzes.key(question))
    number = len(graded)

    expect(score).to_have_text(f"{number - 1} of {number} right at the first try. Worth another look: question 1.")
    expect(score.get_by_role("link")).to_have_attribute("href", f"#question-{questions[0].id}")


def test_the_missed_ones_can_be_tried_again(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """One button clears what is still wrong and leads from one to the next; when all is right it goes."""
    page = visits(f"{served}{CHAPTER}.html").page
    graded = [question for question in questions if question.graded]
    first, _, third, *_ = graded
    for question in graded:
        _answer(page, question, (_wrong(question),) if question in {first, third} else quizzes.key(question))
    again = page.get_by_role("button", name="Try the missed ones again")
    again.click()

    assert len(graded) - 2 == page.locator(".question__result:visible").count()
    expect(_fieldset(page, first).locator("input").first).to_be_focused()
    _answer(page, first, quizzes.key(first)).get_by_role("link", name="Next question").click()
    expect(_fieldset(page, third).locator("input").first).to_be_focused()
    _answer(page, third, (_wrong(third),))
    again.click()
    expect(_fieldset(page, first).locator(".question__result")).to_have_text("Right.")
    _answer(page, third, quizzes.key(third))
    expect(again).to_be_hidden()
    _fieldset(page, first).get_by_role("button", name="Try it again").click()
    _answer(page, first, quizzes.key(first)).get_by_role("link", name="Next question").click()
    expect(page.locator("fieldset textarea").first).to_be_focused()


def test_the_next_of_graded_questions_is_where_it_was_told(visits: Visits, served: str, library: Library) -> None:
    """When all is graded, the way on leads to how the next one went, and never to a control that is out of sight."""
    chapter = next(path for path in library.chapters if all(question.graded for question in _of(library, path)))
    page = visits(f"{served}{chapter.removesuffix('.md')}.html").page
    first, second, *_ = asked = _of(library, chapter)
    for question in asked:
        if question.placed:
            _placed(page, question).get_by_role("button", name="Check my answer").click()
        else:
            _answer(page, question, quizzes.key(question))
    _fieldset(page, first).get_by_role("link", name="Next question").click()

    expect(_fieldset(page, second).locator(".question__result")).to_be_focused()


def test_sure_and_wrong_is_told_apart(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """Who said so is told where to look first; who was sure and right, or unsure and wrong, is not."""
    page = visits(f"{served}{CHAPTER}.html").page
    graded = [question for question in questions if question.graded]
    for index, question in enumerate(graded):
        _fieldset(page, question).get_by_label("I’m sure").set_checked(checked=index != 1)
        _answer(page, question, (_wrong(question),) if index < 2 else quizzes.key(question))

    expect(page.locator(".quiz__score")).to_have_text(
        f"{len(graded) - 2} of {len(graded)} right at the first try. Worth another look: question 1, question 2. "
        "Look first where you were sure: question 1."
    )


@pytest.mark.parametrize("kind", ["order", "match"])
def test_steps_and_pairs_are_graded_line_by_line(visits: Visits, served: str, library: Library, kind: str) -> None:
    """With two lines swapped these two are told where they belong, and the others that they are right."""
    question = _kind(tuple(library.questions.values()), kind)
    fieldset = _placed(visits(f"{served}{_chapter(library, question)}.html").page, question)
    places = [_place(line, question) for line in fieldset.locator(".option").all()]
    first, second = (fieldset.locator(f'.option[data-place="{place}"] select') for place in (1, 2))
    first.select_option("2")
    second.select_option("1")
    fieldset.get_by_role("button", name="Check my answer").click()
    told = [line.locator(".feedback__verdict").inner_text() for line in fieldset.locator(".option").all()]
    start = "It belongs in place" if kind == "order" else "It goes with"

    expect(fieldset.locator(".question__result")).to_have_text("Not quite.")
    for place, said in zip(places, told, strict=True):
        assert said.startswith(f"{start} {place}") if place < 3 else "Right where it belongs." == said


@pytest.mark.parametrize("kind", ["order", "match"])
def test_steps_and_pairs_that_lack_something_are_not_graded(
    visits: Visits, served: str, library: Library, kind: str
) -> None:
    """Each line needs an answer, and no answer serves for two lines; then the right places are right."""
    question = _kind(tuple(library.questions.values()), kind)
    fieldset = _placed(visits(f"{served}{_chapter(library, question)}.html").page, question)
    check, status = fieldset.get_by_role("button", name="Check my answer"), fieldset.get_by_role("status")
    last = fieldset.locator('.option[data-place="1"] select')
    last.select_option("")
    check.click()
    expect(status).to_have_text("Answer each line first.")
    last.select_option("2")
    check.click()
    expect(status).to_have_text("Two lines have the same answer. Each is used once.")
    last.select_option("1")
    check.click()

    expect(fieldset.locator(".question__result")).to_have_text("Right.")


@pytest.mark.parametrize("kind", ["reflect", "say-it"])
def test_own_words_are_compared_and_not_graded(visits: Visits, served: str, library: Library, kind: str) -> None:
    """A field with a name, and behind the fold what to compare with; no button that grades."""
    question = _kind(tuple(library.questions.values()), kind)
    page = visits(f"{served}{_chapter(library, question)}.html").page
    fieldset = _fieldset(page, question)
    fieldset.get_by_label("Your words" if kind == "say-it" else "Your answer").fill("Have you asked her?")
    fieldset.locator("summary").click()
    told = [question.answer] if question.answer else [option.chosen for option in question.options]

    assert [prose.plain(each) for each in told if each] == fieldset.locator(".key .feedback").all_inner_texts()
    expect(fieldset.get_by_role("button")).to_have_count(0)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    expect(fieldset.locator("textarea")).to_have_value("")


def test_a_case_of_a_question_can_be_read_again(visits: Visits, served: str, questions: tuple[Question, ...]) -> None:
    """A question about a case that was told before links to it."""
    page = visits(f"{served}{CHAPTER}.html").page
    link = _fieldset(page, questions[0]).locator(".question__case a")
    link.click()

    expect(page.locator(f"#case-{questions[0].case}")).to_be_in_viewport()
