"""What the charts owe a reader: a case that ends in each outcome, and an answer for anyone who is unsure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.content import Library, Problem

_UNSURE = re.compile(r"not sure|unsure", re.IGNORECASE)
"""An answer for people who can't tell: "I'm not sure", "No, or I'm not sure"."""


def check(library: Library) -> list[Problem]:
    """Return a problem for each outcome in which no case ends, and each question that leaves doubt unanswered."""
    return [*_outcomes(library), *_doubts(library)]


def _outcomes(library: Library) -> Iterator[Problem]:
    if not library.cases.all_read:
        return
    reached = {(case.chart, case.ends) for case in library.cases.values()}
    for id_, chart in library.charts.items():
        for name in chart.outcomes:
            if (id_, name) not in reached:
                advice = f"write one in docs/decide/cases/{id_}.yml that walks there"
                origin = library.charts.origin(id_)
                yield origin.problem(
                    ("outcomes", name), "no case ends in this outcome", advice, at_key=True, warning=True
                )


def _doubts(library: Library) -> Iterator[Problem]:
    for id_, chart in library.charts.items():
        origin = library.charts.origin(id_)
        for name, question in chart.questions.items():
            place = ("questions", name)
            offered = any(_UNSURE.search(answer.says) for answer in question.answers)
            if not offered and question.sure is None:
                message = 'no answer is for a person who is "not sure"'
                advice = "add one, or say under sure why nobody can be unsure here"
                yield origin.problem((*place, "answers"), message, advice, at_key=True, warning=True)
            elif offered and question.sure is not None:
                message = 'there is an answer for a person who is "not sure"'
                yield origin.problem((*place, "sure"), message, "take sure out", at_key=True, warning=True)
