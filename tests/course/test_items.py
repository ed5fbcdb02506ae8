"""Items: who they are never changes with their words, and charts become items with the key of their cases."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from macros import charts
from macros.content import Library
from macros.content.question import Question
from macros.course import canvas, cartridge, moodle, qti21
from macros.course.items import Item, Quiz
from macros.course.questions import item
from tests.strategies import texts

from .words import bare


def _ids(made: Item) -> list[str]:
    """Return every id by which a format knows an item and its choices."""
    found = []
    for adapt in (cartridge.adapt, canvas.adapt):
        for each in adapt(made).items:
            found += [each.ident, *sorted(choice.id for choice in each.choices)]
    return found


@given(st.data())
def test_an_edit_of_the_text_changes_no_id(library: Library, data: st.DataObject) -> None:
    """Whatever an author rewords: what is asked, an option, its feedback, the other half."""
    question = data.draw(st.sampled_from(list(library.questions.values())))
    options = tuple(
        option.model_copy(
            update={
                "text": option.text if question.kind == "true-false" else data.draw(texts()),
                "chosen": data.draw(texts()),
                "match": data.draw(texts()) if option.match else None,
            }
        )
        for option in question.options
    )
    edited: Question = question.model_copy(update={"ask": data.draw(texts()), "options": options})

    assert _ids(item(question, library)) == _ids(item(edited, library))


def test_no_two_ids_are_the_same(course_quizzes: tuple[Quiz, ...]) -> None:
    """Neither of items and quizzes, nor of the choices of one item."""
    items = [each for quiz in course_quizzes for item in quiz.items for each in cartridge.adapt(item).items]
    known = [quiz.ident for quiz in course_quizzes] + [item.ident for item in items]

    assert len(known) == len(set(known))
    assert [] == [each.id for each in items if len({choice.id for choice in each.choices}) != len(each.choices)]


def test_exam_questions_become_items(library: Library) -> None:
    """The bank can be exported like the questions of the chapters, and is in no quiz of the course."""
    made = [item(question, library) for question in library.bank.values()]

    assert [question.id for question in library.bank.values()] == [each.id for each in made]
    assert all(each.right for each in made)


def test_that_several_may_fit_is_said_in_every_format(items: dict[str, Item]) -> None:
    """A question with several answers says so in its own words, since not every system does."""
    several = [item for item in items.values() if item.kind == "several"]

    assert several
    assert [] == [item.id for item in several if "all that" not in item.stem]


def test_nobody_writes_of_a_real_client_for_a_school(items: dict[str, Item]) -> None:
    """Wherever an answer in one's own words is handed in, a question about one's own work asks to make somebody up."""
    own = [item for item in items.values() if item.made_from == "reflect"]
    for adapt in (moodle.adapt, canvas.adapt, cartridge.adapt, qti21.adapt):
        stems = [written.stem for item in own for written in adapt(item).items]

        assert len(own) == len([stem for stem in stems if "leave real clients out" in stem]) > 0


def test_no_exam_question_is_in_the_course(library: Library, items: dict[str, Item]) -> None:
    """Students may have every file of it."""
    stems = {bare(each.stem) for each in items.values()}

    assert not set(library.bank) & set(items)
    assert [] == [each.id for each in library.bank.values() if any(bare(each.ask) in stem for stem in stems)]


def test_every_question_of_every_chart_is_asked(library: Library, items: dict[str, Item]) -> None:
    """There is a case that comes by each of them, and each chart's end is asked for."""
    wanted = {f"{chart.id}/{question}" for chart in library.charts.values() for question in chart.questions}
    ends = {f"{id_}/where-it-ends" for id_ in library.charts}

    assert wanted | ends == {id_ for id_, each in items.items() if each.made_from in {"decision", "ending"}}


def test_the_right_answer_is_that_of_the_story(library: Library, items: dict[str, Item]) -> None:
    """The case whose story is told walks the chart so, says the handbook."""
    stories = {bare(case.story): case for case in library.cases.values()}
    for chart in library.charts.values():
        for question in chart.questions:
            made = items[f"{chart.id}/{question}"]
            (case,) = (case for story, case in stories.items() if story in bare(made.stem))

            assert chart.id == case.chart
            assert [bare(case.answers[question])] == [bare(choice.html) for choice in made.right]
            assert [bare(each.says) for each in chart.questions[question].answers] == [
                bare(choice.html) for choice in made.choices
            ]


def test_the_right_end_is_that_of_the_story(library: Library, items: dict[str, Item]) -> None:
    """Four ends of the chart to choose from, no two alike; the right one is where the case ends."""
    places: Counter[int] = Counter()
    for chart in library.charts.values():
        made = items[f"{chart.id}/where-it-ends"]
        ends = {
            case.ends
            for case in library.cases.values()
            if case.chart == chart.id and bare(case.story) in bare(made.stem)
        }
        (right,) = made.right
        places[made.choices.index(right)] += 1

        assert 4 == len({choice.text for choice in made.choices})
        assert {bare(right.html)} == {bare(chart.outcomes[end].title) for end in ends if end}
    assert max(places.values()) <= 3


def test_feedback_says_where_an_answer_leads(library: Library, items: dict[str, Item]) -> None:
    """To the next question in its words, or to the end with its verdict; and what the story says instead."""
    for chart in library.charts.values():
        for question, asked in chart.questions.items():
            made = items[f"{chart.id}/{question}"]
            for answer, choice in zip(asked.answers, made.choices, strict=True):
                end = chart.outcomes.get(answer.go)
                leads = end.title if end else chart.questions[answer.go].ask

                assert bare(leads) in bare(choice.feedback), made.id
                assert end is None or bare(charts.VERDICTS[end.verdict].words) in bare(choice.feedback)
                assert choice.correct or bare(made.right[0].html) in bare(choice.feedback)


def test_stories_are_spread(items: dict[str, Item]) -> None:
    """No story is told with half of a chart's questions."""
    told: dict[str, Counter[str]] = {}
    for each in items.values():
        if each.made_from in {"decision", "ending"}:
            told.setdefault(each.id.partition("/")[0], Counter())[each.stem.partition("<hr>")[0]] += 1

    assert [] == [chart for chart, count in told.items() if max(count.values()) > 3]
