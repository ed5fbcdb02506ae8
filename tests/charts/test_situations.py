"""What is happening: the first answers of a walk, and the charts that they lead to."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings

from macros.charts import cases, fragment, listing, paths
from macros.charts.slugs import slug
from macros.content import Library, order
from macros.content.chart import Chart
from tests.handbook import CHARTS
from tests.strategies import sound_charts


@settings(max_examples=60, deadline=None)
@given(sound_charts(most=10))
def test_first_answers_are_any_beginning_of_a_path(chart: Chart) -> None:
    """However far a path is walked, its answers so far are sound first answers, and its address names each of them."""
    for path in paths(chart):
        for length in range(len(path.steps) + 1):
            begun = {step.question: step.answer.says for step in path.steps[:length]}
            expected = [chart.id, *(slug(says) for says in begun.values())]

            assert [] == list(cases.started(begun, chart))
            assert expected == fragment(chart, begun).split("/")


@settings(max_examples=60, deadline=None)
@given(sound_charts(most=10))
def test_first_answers_have_no_hole(chart: Chart) -> None:
    """Without its first answer, each later answer of a path is a fault of its own."""
    for path in paths(chart):
        late = {step.question: step.answer.says for step in path.steps[1:]}

        assert list(late) == [fault.place[-1] for fault in cases.started(late, chart)]


@settings(max_examples=60, deadline=None)
@given(sound_charts(most=10))
def test_the_listing_tells_every_path(chart: Chart) -> None:
    """Any chart can be listed; each path ends in an arrow, and counts are written as a person counts."""
    text = listing([chart], ())

    assert len(paths(chart)) == text.count("\n      → ")
    assert "\n1 chart, " in text
    assert "1 questions" not in text.replace("11 questions", "")
    assert "1 outcomes" not in text.replace("11 outcomes", "")


def test_every_chart_has_its_situation(library: Library) -> None:
    """Whoever looks under what is happening can find each chart there."""
    led = {each.chart for group in library.situations.values() for each in group.situations}

    assert set(CHARTS) == set(library.charts) == led


def test_charts_stand_in_their_order(root: Path, library: Library) -> None:
    """The navigation has the charts in the order that they give themselves, and each gives itself a place."""
    nav = (root / "mkdocs.yml").read_text(encoding="utf-8")
    ordered = order.charts(library)

    assert [chart.id for chart in ordered] == [id_ for id_ in re.findall(r"decide/([a-z-]+)\.md", nav) if id_ in CHARTS]
    assert list(range(1, len(CHARTS) + 1)) == [chart.order for chart in ordered]
