"""Everything that must hold of charts, and of the cases that walk one, checked at once."""

from __future__ import annotations

from collections.abc import Iterator

from macros.content import Library, Problem

from . import cases, graph, promises
from .paths import paths


def check(library: Library) -> list[Problem]:
    """Return every problem of the charts' graphs and promises, and of the cases that walk a chart.

    Ids of other shelves (sources, scripts, lines, rules, the chart that a case names) are checked where the
    library is loaded. A chart whose graph has a problem is not walked. Nothing an author can write raises here.
    """
    sound = {id_ for id_, chart in library.charts.items() if not graph.faults(chart)}
    return [*_charts(library, sound), *_cases(library, sound)]


def _charts(library: Library, sound: set[str]) -> Iterator[Problem]:
    for id_, chart in library.charts.items():
        origin = library.charts.origin(id_)
        walked = paths(chart) if id_ in sound else ()
        for fault in [*graph.faults(chart), *promises.faults(chart, walked)]:
            yield fault.at(origin)


def _cases(library: Library, sound: set[str]) -> Iterator[Problem]:
    for id_, case in library.cases.items():
        origin = library.cases.origin(id_)
        incomplete = list(cases.incomplete(case))
        walk = case.chart in sound and case.chart is not None and not incomplete
        found = cases.faults(case, library.charts[case.chart]) if walk and case.chart is not None else ()
        for fault in [*incomplete, *found]:
            yield fault.at(origin)
