"""Everything that must hold of charts, and of the cases and situations that walk one, checked at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from macros.content import Library, Problem
from macros.content.chart import Chart

from . import cases, graph, promises
from .fault import Fault
from .paths import paths


def check(library: Library) -> list[Problem]:
    """Return every problem of the charts' graphs and promises, and of the cases that walk a chart.

    Ids of other shelves (sources, scripts, lines, rules, the chart that a case names) are checked where the
    library is loaded. A chart whose graph has a problem is not walked. Nothing an author can write raises here.
    """
    broken = {id_: graph.faults(chart) for id_, chart in library.charts.items()}
    sound = {id_: chart for id_, chart in library.charts.items() if not broken[id_]}
    return [
        *_house(library),
        *_places(library),
        *_charts(library, broken),
        *_cases(library, sound),
        *_untold(library, sound),
        *_situations(library, sound),
    ]


def _house(library: Library) -> Iterator[Problem]:
    if library.charts.all_read:
        for id_, promise in library.promises.items():
            for fault in promises.vacuous_house(promise, library.charts.values()):
                yield fault.at(library.promises.origin(id_))


def _places(library: Library) -> Iterator[Problem]:
    """Yield a problem for each chart whose place among the charts another one has taken."""
    taken: dict[int, str] = {}
    for id_, chart in library.charts.items():
        if chart.order is not None and taken.setdefault(chart.order, id_) != id_:
            message = f'the chart "{taken[chart.order]}" has the place {chart.order} too'
            yield library.charts.origin(id_).problem(("order",), message, "give each chart its own")


def _charts(library: Library, broken: Mapping[str, list[Fault]]) -> Iterator[Problem]:
    for id_, chart in library.charts.items():
        walked = () if broken[id_] else paths(chart)
        house = library.promises.values()
        for fault in [*broken[id_], *promises.faults(chart, walked), *promises.broken_house(chart, house)]:
            yield fault.at(library.charts.origin(id_))


def _cases(library: Library, sound: Mapping[str, Chart]) -> Iterator[Problem]:
    for id_, case in library.cases.items():
        found = list(cases.incomplete(case))
        if not found and case.chart is not None and case.chart in sound:
            found += cases.faults(case, sound[case.chart])
        for fault in found:
            yield fault.at(library.cases.origin(id_))


def _untold(library: Library, sound: Mapping[str, Chart]) -> Iterator[Problem]:
    """Yield a warning for each chart that no case walks, and for each question by which none of them comes."""
    told = {(case.chart, question) for case in library.cases.values() for question in case.answers}
    walked = {chart for chart, _ in told}
    for id_, chart in sound.items() if library.cases.all_read else ():
        origin, advice = library.charts.origin(id_), f"tell one in docs/*/cases.yml, with chart: {id_}"
        if id_ not in walked:
            yield origin.problem(("id",), "no case walks this chart", advice, warning=True)
            continue
        for question in (each for each in chart.questions if (id_, each) not in told):
            message = "no case comes by this question, so no course asks it"
            yield origin.problem(("questions", question), message, advice, at_key=True, warning=True)


def _situations(library: Library, sound: Mapping[str, Chart]) -> Iterator[Problem]:
    for id_, group in library.situations.items():
        for index, situation in enumerate(group.situations):
            if situation.chart in sound:
                for fault in cases.started(situation.answers, sound[situation.chart]):
                    place = ("situations", index, *fault.place)
                    yield replace(fault, place=place).at(library.situations.origin(id_))
