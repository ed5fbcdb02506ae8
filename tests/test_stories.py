"""The article's three stories, walked through the charts as they stand today."""

from __future__ import annotations

import pytest

from macros import charts
from macros.content import Library

STORIES = {
    "the-secret": ("may-i-share", "keep"),
    "the-innocent-question": ("someone-asks", "keep"),
    "the-emergency": ("is-this-an-emergency", "ask"),
}
"""Case to its chart and the verdict in which it must end."""


@pytest.mark.parametrize("story", STORIES)
def test_story(library: Library, story: str) -> None:
    """The story's own answers lead through its chart, question by question, to the right verdict."""
    case = library.cases[story]
    chart = library.charts[case.chart or ""]
    walked = [path for path in charts.paths(chart) if path.answers == case.answers]

    assert STORIES[story] == (chart.id, chart.outcomes[walked[0].outcome].verdict)
    assert case.ends == walked[0].outcome
    assert 1 == len(walked)


def test_every_outcome_is_reached_by_a_case(library: Library) -> None:
    """For each outcome of each chart there is a case that ends in it."""
    reached = {(case.chart, case.ends) for case in library.cases.values()}
    outcomes = {(chart.id, outcome) for chart in library.charts.values() for outcome in chart.outcomes}

    assert outcomes <= reached
