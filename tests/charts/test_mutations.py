"""Charts with one edge led elsewhere: something always notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from macros.charts import cases, graph, listing, paths, promises
from macros.content import Library
from macros.content.chart import Chart
from tests.handbook import CHARTS


@dataclass(frozen=True)
class Mutant:
    """A chart in which one answer leads elsewhere.

    Attributes:
        chart: The changed chart.
        edge: The question and the answer.
        was: Where it led.
        now: Where it leads.
    """

    chart: Chart
    edge: tuple[str, str]
    was: str
    now: str


def _mutants(chart: Chart) -> Iterator[Mutant]:
    """Yield the chart with each single answer led to each other later question or outcome."""
    order = list(chart.questions)
    for index, (id_, question) in enumerate(chart.questions.items()):
        for place, answer in enumerate(question.answers):
            for now in (*order[index + 1 :], *chart.outcomes):
                if now == answer.go:
                    continue
                answers = list(question.answers)
                answers[place] = answer.model_copy(update={"go": now})
                changed = question.model_copy(update={"answers": tuple(answers)})
                questions = {**chart.questions, id_: changed}
                yield Mutant(chart.model_copy(update={"questions": questions}), (id_, answer.says), answer.go, now)


def _promised(mutant: Mutant) -> bool:
    """Return whether the graph's rules or a promise notice."""
    return bool(graph.faults(mutant.chart) or promises.faults(mutant.chart, paths(mutant.chart)))


@pytest.mark.parametrize("id_", CHARTS)
def test_any_edge_led_elsewhere_is_noticed(library: Library, id_: str) -> None:
    """A promise, a case or the reviewed list of paths notices each answer that leads to another place."""
    chart = library.charts[id_]
    walks = [case for case in library.cases.values() if case.chart == id_]
    reviewed = listing([chart], ())
    unnoticed = [
        mutant
        for mutant in _mutants(chart)
        if not _promised(mutant)
        and not any(list(cases.faults(case, mutant.chart)) for case in walks)
        and listing([mutant.chart], ()) == reviewed
    ]

    assert [] == unnoticed


def _harms(mutant: Mutant) -> bool:
    """Return whether an answer that led to help, advice or the client now tells, keeps or accepts instead."""
    ends = mutant.chart.outcomes
    if mutant.was not in ends or mutant.now not in ends:
        return False
    was, now = ends[mutant.was].verdict, ends[mutant.now].verdict
    urgent = ("act", "report")
    opened = now in ("share", "accept", "keep") and was not in ("share", "accept", "keep")
    return opened or (was in urgent and now not in urgent)


@pytest.mark.parametrize("id_", CHARTS)
def test_a_harmful_edge_breaks_a_promise(library: Library, id_: str) -> None:
    """Led from help, advice or the client's own choice to telling, keeping or accepting, an answer breaks a promise.

    No case and no reviewed list is needed for that: the build itself stops.
    """
    harmful = [mutant for mutant in _mutants(library.charts[id_]) if _harms(mutant)]

    assert harmful
    assert [] == [(mutant.edge, mutant.was, mutant.now) for mutant in harmful if not _promised(mutant)]
