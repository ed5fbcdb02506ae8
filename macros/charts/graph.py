"""What must hold of a chart's graph before anyone may walk it.

A chart starts at its first question and only leads forward, so a path always ends, and the numbers on the page
rise along every path. Nothing here assumes any of that: these checks run on whatever an author wrote.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from macros.content import did_you_mean
from macros.content.chart import Chart, ChartQuestion

from .fault import Fault
from .paths import PATH_LIMIT, count
from .slugs import same_reading


def faults(chart: Chart) -> list[Fault]:
    """Return every fault of a chart's graph. Only a chart without any may be walked, put in words or drawn."""
    found = [
        *_start(chart),
        *_names(chart),
        *_targets(chart),
        *_backward(chart),
        *_unreached(chart),
        *_alike(chart),
    ]
    return found or list(_too_many(chart))


def _start(chart: Chart) -> Iterator[Fault]:
    first = next(iter(chart.questions))
    if chart.start not in chart.questions:
        message = f'there is no question "{chart.start}" to start with'
        yield Fault(("start",), message, did_you_mean(chart.start, chart.questions) or f'the first is "{first}"')
    elif chart.start != first:
        message = f'the chart starts with "{chart.start}", and its first question is "{first}"'
        yield Fault(("start",), message, "put the question that it starts with first")


def _names(chart: Chart) -> Iterator[Fault]:
    for id_ in chart.outcomes:
        if id_ in chart.questions:
            message = f'"{id_}" is a question and an outcome'
            yield Fault(("outcomes", id_), message, "give the outcome an id of its own", at_key=True)


def _targets(chart: Chart) -> Iterator[Fault]:
    known = {*chart.questions, *chart.outcomes}
    for id_, question in chart.questions.items():
        for index, answer in enumerate(question.answers):
            if answer.go not in known:
                message = f'there is no question or outcome "{answer.go}"'
                yield Fault(_go(id_, index), message, did_you_mean(answer.go, known))


def _backward(chart: Chart) -> Iterator[Fault]:
    numbers = {id_: number for number, id_ in enumerate(chart.questions, 1)}
    for id_, question in chart.questions.items():
        for index, answer in enumerate(question.answers):
            if answer.go not in numbers or numbers[answer.go] > numbers[id_]:
                continue
            if answer.go == id_:
                yield Fault(_go(id_, index), f'"{id_}" leads to itself', "an answer leads to a later question")
                continue
            circle = _way(chart, answer.go, id_)
            message = f'"{id_}" (question {numbers[id_]}) leads back to "{answer.go}" (question {numbers[answer.go]})'
            message += f", a circle: {' → '.join([*circle, answer.go])}" if circle else ""
            yield Fault(_go(id_, index), message, f'an answer leads to a later question; or move "{answer.go}" down')


def _way(chart: Chart, start: str, end: str) -> list[str]:
    """Return the questions on a shortest way from one question to another, both included, or an empty list."""
    ways = {start: [start]}
    waiting = [start]
    for id_ in waiting:
        for answer in chart.questions[id_].answers:
            if answer.go in chart.questions and answer.go not in ways:
                ways[answer.go] = [*ways[id_], answer.go]
                waiting.append(answer.go)
    return ways.get(end, [])


def _unreached(chart: Chart) -> Iterator[Fault]:
    if chart.start not in chart.questions:
        return
    reached = _reached(chart)
    kinds: dict[str, Mapping[str, object]] = {"questions": chart.questions, "outcomes": chart.outcomes}
    for field, entries in kinds.items():
        for id_ in entries:
            if id_ not in reached:
                message = f'no path leads from the start to the {field.removesuffix("s")} "{id_}"'
                yield Fault((field, id_), message, "lead an answer to it, or take it out", at_key=True)


def _reached(chart: Chart) -> set[str]:
    """Return what can be reached from the start.

    An id that was misspelled counts for what was probably meant, and one that is like no other for anything: what
    only it would lead to is no second problem.
    """
    known = {*chart.questions, *chart.outcomes}
    reached = {chart.start}
    waiting = [chart.start]
    for id_ in waiting:
        for answer in chart.questions[id_].answers:
            meant = answer.go
            if meant not in known:
                close = difflib.get_close_matches(answer.go, sorted(known), n=1)
                if not close:
                    return known
                meant = close[0]
            if meant not in reached:
                reached.add(meant)
                if meant in chart.questions:
                    waiting.append(meant)
    return reached


def _alike(chart: Chart) -> Iterator[Fault]:
    for id_, question in chart.questions.items():
        yield from _alike_answers(id_, question)


def _alike_answers(id_: str, question: ChartQuestion) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for index, answer in enumerate(question.answers):
        place = ("questions", id_, "answers", index, "says")
        reading = same_reading(answer.says)
        if not reading:
            yield Fault(place, "this answer has no letter and no digit", "write it in words")
            continue
        same = seen.setdefault(reading, index)
        if same != index:
            message = f'this answer reads like answer {same + 1}, "{question.answers[same].says}"'
            yield Fault(place, message, "write them so that nobody can take one for the other")


def _too_many(chart: Chart) -> Iterator[Fault]:
    if count(chart) > PATH_LIMIT:
        message = f"this chart has more than {PATH_LIMIT:,} paths, too many to prove a promise"
        yield Fault(("questions",), message, "split it into two charts", at_key=True)


def _go(question: str, index: int) -> tuple[str | int, ...]:
    return ("questions", question, "answers", index, "go")
