"""Making a mixed set of questions, answering it, and printing it."""

from __future__ import annotations

import re
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Locator, Page, expect

from macros import quizzes
from macros.content import Library, prose

from .conftest import Visits

PRACTICE = "practice/index.html"


def _make(page: Page, about: str = "", count: str = "5") -> Locator:
    """Make a set and return its questions. What was there is taken away, so that nobody takes it for the new one."""
    page.locator(".mixed__made").evaluate_all("sets => sets.forEach((set) => set.remove())")
    page.locator(".mixed__from").select_option(about)
    page.get_by_label("How many", exact=True).select_option(count)
    page.get_by_role("button", name="Make a set").click()
    page.locator(".mixed__title").wait_for()
    return page.locator("quiz-set fieldset")


def _ids(questions: Locator) -> list[str]:
    return [str(each.get_attribute("data-question")) for each in questions.all()]


def _answer(page: Page, library: Library, *, right: bool) -> None:
    """Answer every question of a set, each rightly or each wrongly."""
    for id_ in _ids(page.locator("quiz-set fieldset")):
        question, fieldset = library.questions[id_], page.locator(f"#question-{id_}")
        if question.placed:
            for line in fieldset.locator(".option").all():
                places = len(question.options)
                place = int(str(line.get_attribute("data-place")))
                line.locator("select").select_option(str(place if right else place % places + 1))
        elif right:
            for letter in quizzes.key(question):
                fieldset.locator(f'input[value="{letter}"]').check()
        else:
            fieldset.locator(".option:not([data-correct]) input").first.check()
        fieldset.get_by_role("button", name="Check my answer").click()


@pytest.mark.parametrize("where", ["served", "on_disk"])
def test_a_set_of_a_part(request: pytest.FixtureRequest, visits: Visits, library: Library, where: str) -> None:
    """Over http and from a disk a set has as many questions as were asked for, no two the same, all of the part."""
    page = visits(request.getfixturevalue(where) + PRACTICE).page
    for count in ("5", "10", "20"):
        questions = _make(page, "part friends", count)
        expect(questions).to_have_count(int(count))
        ids = _ids(questions)

        assert set(ids) <= {each.id for each in quizzes.questions_for(library, "friends") if each.graded}
        assert int(count) == len(set(ids))


def test_a_set_of_everything_is_mixed(visits: Visits, served: str, library: Library) -> None:
    """From the whole handbook come questions of more than one part, and another set is another one."""
    page = visits(served + PRACTICE).page
    first = _ids(_make(page, "", "20"))
    parts = {library.objectives[library.questions[id_].objective].partition("/")[0] for id_ in first}

    assert len(parts) > 1
    assert first != _ids(_make(page, "", "20"))


def test_a_set_of_a_rule(visits: Visits, served: str, library: Library) -> None:
    """A rule brings all of its questions when they are fewer than were asked for, and the heading says how many."""
    page = visits(served + PRACTICE).page
    wanted = {each.id for each in library.questions.values() if each.rule == "no-hints" and each.graded}
    questions = _make(page, "rule no-hints", "20")

    assert wanted == set(_ids(questions))
    expect(page.locator(".mixed__title")).to_have_text(f"Your set: {len(wanted)} questions")


def test_own_words_only_when_wanted(visits: Visits, served: str, library: Library) -> None:
    """Questions to answer in one's own words join a set when the box is ticked, and come with lines to compare with."""
    page = visits(served + PRACTICE).page
    rule = next(each.rule for each in library.questions.values() if each.kind == "say-it")
    own = {each.id for each in library.questions.values() if each.rule == rule and not each.graded}
    before = set(_ids(_make(page, f"rule {rule}", "20")))
    page.get_by_label("in my own words").check()
    after = set(_ids(_make(page, f"rule {rule}", "20")))

    assert own
    assert set() == own & before
    assert own == after - before
    assert page.locator(f'[value="rule {rule}"]').inner_text().endswith(f"({len(after)})")


def test_the_set_takes_the_focus(visits: Visits, served: str) -> None:
    """By keyboard alone a set is made; its heading then has the focus, is in sight, and the next Tab is an answer."""
    page = visits(served + PRACTICE, width=320, height=640).page
    page.get_by_label("Questions about").focus()
    for key in ("Tab", "Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    title = page.locator(".mixed__title")
    expect(title).to_be_focused()
    expect(title).to_be_in_viewport()
    page.keyboard.press("Tab")

    assert page.evaluate("Boolean(document.activeElement.closest('quiz-set, .quiz__story'))")


def test_questions_are_numbered_and_told_with_their_stories(visits: Visits, served: str, library: Library) -> None:
    """Each question has its number in the set; a case's questions follow its story, told once, as in their chapter."""
    page = visits(served + PRACTICE).page
    page.get_by_label("in my own words").check()
    questions = _make(page, "part emergencies", "20")
    numbers = questions.locator(".question__number").all_inner_texts()
    order = page.locator("quiz-set form > *").evaluate_all(
        "all => all.map((e) => e.dataset.case ?? e.dataset.question)"
    )
    told: list[str] = []

    assert [f"Question {number} of 20" for number in range(1, 21)] == numbers
    for name in order:
        case = library.questions[name].case if name in library.questions else None
        told += [name] if name in library.cases else []
        assert case is None or case == told[-1]
    assert len(set(told)) == len(told) > 0
    book = [each.id for path in library.chapters for each in quizzes.questions_for(library, library.pages[path].id)]
    for case in told:
        about = [name for name in order if name in library.questions and library.questions[name].case == case]
        assert sorted(about, key=book.index) == about
    linked = page.locator(".question__case:visible")
    assert len([id_ for id_ in _ids(questions) if library.questions[id_].case]) - len(told) == linked.count()


def test_a_set_is_graded_like_a_chapter(visits: Visits, served: str, library: Library) -> None:
    """All wrong, then all right: the score says so, and each answer leads to its rule and its chapter."""
    page = visits(served + PRACTICE).page
    questions = _make(page, "part rule", "10")
    _answer(page, library, right=False)
    expect(page.locator(".quiz__score")).to_contain_text("0 of 10 right at the first try.")
    links = questions.first.locator(".key__answer:visible a").all_inner_texts()
    page.get_by_role("button", name="Try the missed ones again").click()
    _answer(page, library, right=True)

    expect(questions.get_by_text("Right.", exact=True).and_(page.locator(".question__result"))).to_have_count(10)
    question = library.questions[_ids(questions)[0]]
    chapter = library.pages[library.objectives[question.objective]]
    assert chapter.title.replace("'", "’").replace('"', "")[:8] in links[-1].replace("“", "").replace("”", "")


def test_questions_that_do_not_come_are_told(visits: Visits, served: str) -> None:
    """When the questions can't be loaded the page says so and what else there is; the next try works."""
    visit = visits("about:blank")
    page = visit.page
    page.route("**/assets/practice/*.js", lambda route: route.abort())  # a page that is open may pass it by
    page.goto(served + PRACTICE)
    page.get_by_role("button", name="Make a set").click()
    expect(page.locator(".mixed__status")).to_contain_text("could not be loaded")
    page.unroute("**/assets/practice/*.js")
    visit.complaints.clear()  # the files that failed

    expect(_make(page)).to_have_count(5)
    expect(page.locator(".mixed__status")).to_be_empty()


def test_a_set_prints_alone_and_without_its_answers(
    visits: Visits, served: str, library: Library, tmp_path: Path
) -> None:
    """On paper stand the questions, each with its chapter; one that was answered has what it was told."""
    page = visits(served + PRACTICE).page
    page.get_by_label("in my own words").check()
    own = next(each for each in library.questions.values() if each.kind == "say-it")
    _make(page, f"rule {own.rule}", "20")
    blank = _printed(page, tmp_path / "blank.pdf")
    first = page.locator("quiz-set fieldset:has(.option)").first
    first.locator("input, select").first.evaluate("e => e.tagName === 'SELECT' || e.click()")
    for at, line in enumerate(first.locator("select").all()):
        line.select_option(index=at + 1)
    first.get_by_role("button", name="Check my answer").click()
    answered = _printed(page, tmp_path / "answered.pdf")

    assert "Question 1 of" in blank
    asked = _ids(page.locator("quiz-set fieldset"))
    assert (len(asked), len(asked)) == (blank.count("Chapter:"), answered.count("Chapter:"))
    for words in (
        "My review list",
        "Chapter by chapter",
        "Make a set",
        "The answer is",
        prose.plain(own.options[0].chosen),
        "Rule:",
    ):
        assert words not in blank
    assert 1 == len(re.findall(r"Rule:", answered))


def _printed(page: Page, path: Path) -> str:
    page.pdf(path=path, format="Letter")
    return " ".join(" ".join(sheet.extract_text() for sheet in pypdf.PdfReader(path).pages).split())


def test_without_script_every_chapter_is_linked(visits: Visits, served: str, library: Library) -> None:
    """Without script the page links to the first question of each chapter, and there it can be answered."""
    page = visits(served + PRACTICE, java_script_enabled=False).page
    links = page.locator("[data-piece=practice-list] a")
    expect(links).to_have_count(len(library.chapters))
    expect(page.get_by_text("Scripts are off here")).to_have_count(2)
    links.first.click()

    expect(page.locator("fieldset").first).to_be_in_viewport()
    expect(page.locator("fieldset summary").first).to_be_visible()
