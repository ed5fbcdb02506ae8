"""Paths, the outline and the checks, on small charts and on whatever could be written."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from macros.charts import check, graph, outline, paths
from macros.charts.outline import letter
from macros.charts.paths import count
from macros.charts.slugs import same_reading, slug
from macros.content import Library, Origin
from macros.content.case import Case
from macros.content.chart import Chart
from macros.content.document import Document
from tests.strategies import any_cases, any_charts, chart, sound_charts

SMALL = chart(
    {
        "danger": [("Yes", "call"), ("No", "asked")],
        "asked": [("Yes", "signed"), ("No", "keep")],
        "signed": [("Yes, in writing", "share"), ("No", "keep")],
    },
    {"call": "act", "share": "share", "keep": "keep"},
)


def _library(chart: Chart, case: Case | None = None) -> Library:
    library = Library()
    library.charts.put(chart.id, chart, Origin(Document("docs/decide/a-chart.yml", "")))
    if case is not None:
        library.cases.put(case.id, case, Origin(Document("docs/friends/cases.yml", "")))
    return library


def test_paths_are_all_ways_in_the_order_of_the_answers() -> None:
    """Every way through a chart is found once, the first answers first."""
    actual = [(path.answers, path.outcome) for path in paths(SMALL)]
    no = {"danger": "No"}

    assert [
        ({"danger": "Yes"}, "call"),
        ({**no, "asked": "Yes", "signed": "Yes, in writing"}, "share"),
        ({**no, "asked": "Yes", "signed": "No"}, "keep"),
        ({**no, "asked": "No"}, "keep"),
    ] == actual


def test_a_path_reads_in_words() -> None:
    """A path is told as questions with their answers, and the outcome's id."""
    assert paths(SMALL)[3].words(SMALL) == "danger? No → asked? No → keep"


def test_the_outline_counts_from_one() -> None:
    """Questions have numbers, outcomes letters, and answers the number of the question that they lead to."""
    actual = outline(SMALL)

    assert [(1, "danger", 2), (2, "asked", 1), (3, "signed", 0)] == [
        (question.number, question.id, question.most_left) for question in actual.questions
    ]
    assert [("yes", None), ("no", 2)] == [(answer.slug, answer.number) for answer in actual.questions[0].answers]
    assert [("A", "call"), ("B", "share"), ("C", "keep")] == [(end.letter, end.id) for end in actual.outcomes]
    assert (3, 1) == (actual.longest, actual.shortest)


def test_letters_go_on_after_z() -> None:
    """The outcome after Z is AA, as in a spreadsheet."""
    assert ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"] == [letter(index) for index in (0, 25, 26, 51, 52, 701, 702)]


def test_slugs_are_words_joined_by_hyphens() -> None:
    """An answer's slug keeps its letters and digits and loses case, accents, apostrophes and other punctuation."""
    actual = [slug(says) for says in ("Yes, in writing", "I don’t know", "“Naïve” — 2 days!", "не знаю", "…")]

    assert ["yes-in-writing", "i-dont-know", "naive-2-days", "не-знаю", ""] == actual


def test_answers_that_read_alike_are_alike() -> None:
    """Case, spaces and punctuation do not part two answers; letters do."""
    assert same_reading("YES - in writing.") == same_reading("yes, inwriting")
    assert same_reading("Yes") != same_reading("Yes, both")


@settings(deadline=None, max_examples=50)
@given(sound_charts(most=16))
def test_a_sound_chart_is_walked_whole(chart: Chart) -> None:
    """A chart has as many paths as are counted without walking; each leads forward, and all outcomes are reached."""
    walked = paths(chart)
    order = list(chart.questions)
    lengths = {len(path.steps) for path in walked}
    numbers = [[order.index(step.question) for step in path.steps] for path in walked]

    assert [] == graph.faults(chart)
    assert count(chart) == len(walked) == len(set(map(repr, walked)))
    assert all(sorted(set(each)) == each for each in numbers)
    assert {path.outcome for path in walked} == set(chart.outcomes)
    assert (max(lengths), min(lengths)) == (outline(chart).longest, outline(chart).shortest)


@settings(deadline=None, max_examples=50)
@given(sound_charts(most=16))
def test_slugs_of_a_question_differ(chart: Chart) -> None:
    """In a sound chart no two answers of a question have the same slug, and none is empty."""
    for question in outline(chart).questions:
        slugs = [answer.slug for answer in question.answers]

        assert all(slugs)
        assert len(slugs) == len(set(slugs))


@settings(deadline=None, max_examples=50)
@given(any_charts(), st.none() | any_cases())
def test_nothing_that_can_be_written_raises(chart: Chart, case: Case | None) -> None:
    """Whatever graph, promises and case are written, check returns problems; a chart without any can be walked."""
    problems = check(_library(chart, case))
    errors = [each for each in problems if each.file == "docs/decide/a-chart.yml" and each.severity == "error"]

    assert all(problem.message for problem in problems)
    assert errors or len(paths(chart)) == count(chart)


def test_a_long_chart_is_walked() -> None:
    """A chart of two thousand questions in a row is checked and walked, without an end of the stack."""
    size = 2000
    questions = {f"q{index}": [("Yes", f"q{index + 1}"), ("No", "end")] for index in range(size - 1)}
    tall = chart({**questions, f"q{size - 1}": [("Yes", "end"), ("No", "end")]}, {"end": "keep"})

    assert ["no case walks this chart"] == [problem.message for problem in check(_library(tall))]
    assert (size, 1) == (outline(tall).longest, outline(tall).shortest)


def test_a_chart_with_too_many_paths_is_refused_before_it_is_walked() -> None:
    """A chart of sixty questions with two answers each to the next has more paths than a life has seconds."""
    questions = {f"q{index}": [("Yes", f"q{index + 1}"), ("No", f"q{index + 1}")] for index in range(59)}
    wide = chart({**questions, "q59": [("Yes", "end"), ("No", "end")]}, {"end": "keep"})

    actual = [problem.message for problem in check(_library(wide))]

    assert ["this chart has more than 20,000 paths, too many to prove a promise"] == actual
