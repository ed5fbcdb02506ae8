"""What teachers get: an outline in numbers, objectives with what stands behind them, lessons that keep the clock."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from macros import coverage, quizzes
from macros.content import Library, prose
from macros.coverage.grade import grade
from macros.web import Pieces, outline
from macros.web.listing import contents, minutes

from .markup import read

PAGE = "teach/outline.html"
STEP = re.compile(r"^(\d+):(\d\d) to (\d+):(\d\d) · \S.*\n:   \S", re.MULTILINE)
"""A step of a lesson: from when to when, its name, and under it what to do."""

LESSONS = {"lesson-one-hour": 60, "lesson-three-hours": 180, "lesson-six-hours": 360}
"""A plan, and how many minutes it takes."""

VERBS = re.compile(r"[A-Z][a-z]+(?<!ing)(?<!ed)\b")


def _steps(root: Path, lesson: str) -> list[tuple[int, int]]:
    text = (root / "docs/teach" / f"{lesson}.md").read_text(encoding="utf-8")
    found = [tuple(map(int, step)) for step in STEP.findall(text)]
    return [
        (60 * from_hour + from_minute, 60 * to_hour + to_minute) for from_hour, from_minute, to_hour, to_minute in found
    ]


def test_the_outline_counts_what_the_library_holds(library: Library) -> None:
    """The outline has every chapter once, with its minutes as the page of its part has them, and every question."""
    parts = outline.outline(library)
    chapters = [chapter for part in parts for chapter in part.chapters]

    assert list(library.chapters) == [chapter.page.path for chapter in chapters]
    assert [minutes(library, chapter.page) for chapter in chapters] == [it.load.minutes for it in chapters]
    assert [part.minutes for part in contents(library)] == [part.load.minutes for part in parts]
    assert len(library.questions) == sum(part.load.questions for part in parts)


def test_the_cases_of_the_outline_are_those_of_the_chapters(library: Library) -> None:
    """A chapter counts the cases that it tells and those that its questions tell, each once."""
    chapters = [chapter for part in outline.outline(library) for chapter in part.chapters]
    told = {
        chapter.page.path: {call.arguments[0] for call in chapter.page.calls if call.name == "case"}
        | {question.case for question in quizzes.questions_for(library, chapter.page.id) if question.case}
        for chapter in chapters
    }

    assert {path: len(cases) for path, cases in told.items()} == {it.page.path: it.load.cases for it in chapters}


def test_a_load_counts_words(small: Library) -> None:
    """What is read are prose, cases and words to say; the words of a question are all that it says, and its story."""
    load = outline.outline(small)[0].chapters[0].load

    assert 1 + 11 == load.words  # its own prose, "Nothing."; its case, with what it asks
    assert 37 + 30 + 21 + 10 == load.question_words  # three questions, and the story that only they tell


@pytest.mark.parametrize(("words", "hours"), [(0, 0), (5_999, 0), (6_000, 0.5), (12_000, 1), (54_419, 4.5)])
def test_hours_are_rounded_down(words: int, hours: float) -> None:
    """An estimate of hours never promises more than was read: 12,000 words an hour, in half hours."""
    assert hours == outline.ce_hours(words)


def test_the_outline_is_printed_in_full(library: Library) -> None:
    """The page bears the numbers of each part and of the whole, and says that nobody has approved the hours."""
    text = read(Pieces(library).outline(PAGE)).text
    loads = [part.load for part in outline.outline(library)]

    assert all(f"{load.words:,}" in text for load in [*loads, outline.total(tuple(loads))])
    assert "nobody has approved these hours" in text


def test_every_objective_is_taught_shown_and_asked(library: Library) -> None:
    """Each objective has a chapter that is published, a case, and a question."""
    covered = coverage.by_objective(library)

    assert set(library.objectives) == {it.id for it in covered}
    assert [] == [it.id for it in covered if not (it.page.path in library.chapters and it.cases and it.questions)]


def test_objectives_begin_with_a_verb(library: Library) -> None:
    """Each objective goes on from "The student can": it begins with a verb, and ends like a sentence."""
    says = [it.says for it in coverage.by_objective(library)]

    assert [] == [each for each in says if not VERBS.match(each) or not each.endswith(".")]
    assert set() == {each.split()[0] for each in says} & {
        "The",
        "A",
        "An",
        "To",
        "How",
        "Why",
        "Be",
        "Know",
        "Understand",
    }


def test_questions_of_objectives_keep_their_numbers(library: Library) -> None:
    """The number of a question is that which it bears in the quiz of its chapter."""
    wrong = [
        asked.question.id
        for it in coverage.by_objective(library)
        for _, group in it.questions
        for asked in group
        if quizzes.questions_for(library, it.page.id)[asked.number - 1] != asked.question
    ]

    assert [] == wrong


@pytest.mark.parametrize(("lesson", "length"), LESSONS.items())
def test_a_lesson_keeps_the_clock(root: Path, lesson: str, length: int) -> None:
    """A lesson begins at 0:00 and ends on the hour; each step takes time and begins when the one before it ends."""
    steps = _steps(root, lesson)

    assert (0, length) == (steps[0][0], steps[-1][1])
    assert [] == [(one, next_) for one, next_ in pairwise(steps) if one[1] != next_[0]]
    assert length == sum(end - begin for begin, end in steps if end > begin)


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_time_of_a_lesson_is_a_step(root: Path, lesson: str) -> None:
    """No time in a plan is written in a way that the clock above would overlook."""
    text = (root / "docs/teach" / f"{lesson}.md").read_text(encoding="utf-8")

    assert len(re.findall(r"\d:\d\d to \d:\d\d", text)) == len(_steps(root, lesson))


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_names_plays_that_there_are(root: Path, library: Library, lesson: str) -> None:
    """What a plan says to print are role plays by their titles, and it plays each of them."""
    text = (root / "docs/teach" / f"{lesson}.md").read_text(encoding="utf-8")
    before, _, clock = text.partition("0:00 to")
    printed = before.partition("(role-plays.md)")[2].partition("\n\n")[0].partition(". ")[0]
    named = re.findall(r"\*([^*]+)\*", printed)

    assert named
    assert set() == set(named) - {play.title for play in library.plays.values()}
    assert [] == [title for title in named if f"*{title}*" not in clock]


def test_role_plays_are_pushed(library: Library) -> None:
    """There are eight role plays or more; each asker pushes twice at least, and no line is used twice."""
    plays = library.plays.values()
    lines = [line for play in plays for line in (play.asker.begins, *play.asker.pushes)]

    assert len(plays) >= 8
    assert all(len(play.asker.pushes) >= 2 for play in plays)
    assert len(set(lines)) == len(lines)


def test_role_plays_train_what_their_words_keep(library: Library) -> None:
    """A play's rule is one that its case or its words to say name, so that the three belong together."""
    loose = [
        play.id
        for play in library.plays.values()
        if play.rule
        not in {*library.cases[play.case].rules, *(rule for id_ in play.scripts for rule in library.scripts[id_].rules)}
    ]

    assert [] == loose


def test_role_cards_are_three(library: Library) -> None:
    """Each play prints a card for the therapist, the asker and the observer, each named by its role and its play."""
    markup = read(Pieces(library).plays("teach/role-plays.html"))
    cards = [it["class"].split("--")[1] for _, it in markup.elements if "play__card" in it.get("class", "").split()]

    assert ["therapist", "asker", "observer"] * len(library.plays) == cards


def test_a_walk_ends_where_its_case_does(library: Library) -> None:
    """The way of a case is told answer by answer, and leads to its end on the chart's page."""
    markup = read(Pieces(library).walk(PAGE, "the-hawaii-trip"))
    links = [attributes["href"] for tag, attributes in markup.elements if tag == "a"]

    assert links == ["../decide/may-i-share.html#may-i-share/no/none-of-these/no-or-im-not-sure/talk-or-im-not-sure"]
    assert markup.text.endswith("It ends in Keep it to yourself.")


def test_a_question_is_named_with_its_place(library: Library) -> None:
    """A question that a plan names is printed in its words, with its number and its chapter."""
    markup = read(Pieces(library).question(PAGE, "hawaii-which-test"))
    asked = prose.plain(library.questions["hawaii-which-test"].ask)

    assert f"{asked} (question 1 of No harmless facts)" == markup.text
    assert "../rule/no-harmless-facts.html#question-hawaii-which-test" == markup.elements[0][1]["href"]


def test_pages_for_teachers_are_easy_to_read(library: Library) -> None:
    """Each page for teachers, and the role plays, are held to the reading grade of chapters."""
    texts = {path: page.prose for path, page in library.pages.items() if path.startswith("teach/")}
    texts |= {
        play.id: "\n".join([play.scene, play.therapist.plays, play.asker.plays, *play.marks, play.after])
        for play in library.plays.values()
    }

    assert "teach/index.md" in texts
    assert [] == [name for name, text in texts.items() if grade(text) > coverage.GRADE]


@pytest.mark.bank
def test_no_exam_question_stands_on_a_page_for_teachers(library: Library) -> None:
    """No word of an exam question's stem stands in a page or a role play that students can open."""
    published = "\n".join(page.prose for page in library.pages.values()) + str(Pieces(library).plays(PAGE))

    assert library.bank
    assert [] == [question.id for question in library.bank.values() if question.ask[:40] in published]
