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
    return [*_charts(library, broken), *_cases(library, sound), *_situations(library, sound)]


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


def _situations(library: Library, sound: Mapping[str, Chart]) -> Iterator[Problem]:
    for id_, group in library.situations.items():
        for index, situation in enumerate(group.situations):
            if situation.chart in sound:
                for fault in cases.started(situation.answers, sound[situation.chart]):
                    place = ("situations", index, *fault.place)
                    yield replace(fault, place=place).at(library.situations.origin(id_))
