"""Answers that walk a chart: each is known, and none is missing or idle.

A case walks to the end, and it is where the case says. A situation may stop on the way.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.content import did_you_mean
from macros.content.case import Case
from macros.content.chart import Chart, Condition

from .conditions import unknown
from .fault import Fault
from .paths import WalkedPath, steps

_FIELDS = ("chart", "answers", "ends")


def incomplete(case: Case) -> Iterator[Fault]:
    """Yield a fault when a case has one or two of chart, answers and ends, and not all three."""
    given = [field for field in _FIELDS if getattr(case, field)]
    missing = [f'"{field}"' for field in _FIELDS if field not in given]
    if given and missing:
        message = f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing"
        yield Fault((given[0],), message, "chart, answers and ends come together", at_key=True)


def faults(case: Case, chart: Chart) -> Iterator[Fault]:
    """Yield what is wrong with a case's way through a chart without graph problems."""
    misnamed = list(unknown(chart, case.answers, ("answers",)))
    yield from misnamed
    if case.ends is not None and case.ends not in chart.outcomes:
        advice = did_you_mean(case.ends, chart.outcomes)
        yield Fault(("ends",), f'the chart "{chart.id}" has no outcome "{case.ends}"', advice)
    if not misnamed and case.answers:
        yield from _walk(case, chart)


def started(answers: Condition, chart: Chart) -> Iterator[Fault]:
    """Yield what is wrong with the first answers of a walk through a chart without graph problems."""
    misnamed = list(unknown(chart, answers, ("answers",)))
    yield from misnamed
    if misnamed:
        return
    on_the_way = {step.question for step in steps(chart, answers)}
    for question in answers:
        if question not in on_the_way:
            message = f'the way from the start does not come to "{question}" with these answers'
            yield Fault(("answers", question), message, "give the answers before it, or take it out", at_key=True)


def _walk(case: Case, chart: Chart) -> Iterator[Fault]:
    walked = steps(chart, case.answers)
    here = walked[-1].answer.go if walked else chart.start
    if here in chart.questions:
        message = f'the way comes to "{here}" ({chart.questions[here].ask}), and the case has no answer to it'
        yield Fault(("answers",), message, "add the answer as it reads in the chart", at_key=True)
        return
    way = WalkedPath(walked, here)
    for question in case.answers:
        if question not in way.answers:
            message = f'the way does not come to "{question}": {way.words(chart)}'
            yield Fault(("answers", question), message, "take this answer out", at_key=True)
    if case.ends in chart.outcomes and case.ends != here:
        yield Fault(("ends",), f'the case says that it ends in "{case.ends}", and it does not: {way.words(chart)}')
