"""The charts as prints of their own: a sheet for each, and the wall chart of the three that matter most."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from macros import charts
from macros.charts import OutlineAnswer
from macros.content import Library, did_you_mean, prose
from macros.content.chart import Chart, Verdict

from . import imprint, letters
from .error import PressError
from .ladder import printable
from .plan import CONFIG, title

Paper = Literal["us-letter", "a4", "24x36", "a1"]

SHEETS: dict[str, Paper] = {"letter": "us-letter", "a4": "a4"}
"""Papers of a sheet, by how the file's name ends: ``may-i-share-letter.pdf``."""

WALL: dict[str, Paper] = {"24x36": "24x36", "a1": "a1"}
"""Papers of the wall chart, by how the file's name ends: ``wall-chart-a1.pdf``."""

ON_THE_WALL = ("may-i-share", "someone-asks", "is-this-an-emergency")
"""The charts of the wall chart, from left to right."""


@dataclass(frozen=True)
class Print:
    """One print to be set.

    Attributes:
        file: Its name.
        document: The template that sets it.
        source: The file that is named when it cannot be set.
        data: What the template sets.
    """

    file: str
    document: str
    source: str
    data: dict[str, Any]


def sheets(root: Path, library: Library) -> tuple[Print, ...]:
    """Return a sheet of every chart for every paper.

    Args:
        root: The project's folder, for mkdocs.yml.
        library: All that the handbook knows.

    Raises:
        PressError: When no page shows a chart, or a line to call in danger is missing.
    """
    common = _common(root, library)
    return tuple(
        Print(f"{chart.id}-{name}.pdf", "sheet.typ", _file(library, chart.id), {**common, **sheet, "paper": paper})
        for chart in library.charts.values()
        for sheet in (_sheet(library, chart),)
        for name, paper in SHEETS.items()
    )


def wall_charts(root: Path, library: Library) -> tuple[Print, ...]:
    """Return the wall chart for every paper.

    Args:
        root: The project's folder, for mkdocs.yml.
        library: All that the handbook knows.

    Raises:
        PressError: When one of the charts ``ON_THE_WALL`` or a line to call in danger is missing.
    """
    shown = [_taken(library, id_) for id_ in ON_THE_WALL]
    used = {outcome.verdict for chart in shown for outcome in chart.outcomes.values()}
    data = {**_common(root, library), "panels": [_panel(library, chart) for chart in shown], "key": _key(used)}
    return tuple(
        Print(f"wall-chart-{name}.pdf", "wall.typ", _file(library, ON_THE_WALL[0]), {**data, "paper": paper})
        for name, paper in WALL.items()
    )


def _common(root: Path, library: Library) -> dict[str, Any]:
    return {
        "handbook": letters.plain(title(root), CONFIG),
        "edition": imprint.edition(library),
        "now": imprint.now(library),
        "verdicts": imprint.verdicts(),
    }


def _sheet(library: Library, chart: Chart) -> dict[str, Any]:
    page, file = library.chart_page(chart.id), _file(library, chart.id)
    if page is None:
        raise PressError(file, "no page shows this chart", f'one of them should call chart("{chart.id}")')
    return {
        "title": _plain(chart.title, file),
        "when": _plain(chart.when, file),
        "page": f"{page.id}.html",
        "key": _key({outcome.verdict for outcome in chart.outcomes.values()}),
        "questions": [
            {
                "number": question.number,
                "ask": _plain(question.question.ask, file),
                "answers": [_answer(answer, file) for answer in question.answers],
            }
            for question in charts.outline(chart).questions
        ],
    }


def _answer(answer: OutlineAnswer, file: str) -> dict[str, Any]:
    end = answer.outcome
    return {
        "says": _plain(answer.says, file),
        "number": answer.number,
        "verdict": end.verdict if end else "",
        "title": _plain(end.title, file) if end else "",
    }


def _panel(library: Library, chart: Chart) -> dict[str, Any]:
    file = _file(library, chart.id)
    drawings = [charts.drawing(chart, palette="print", columns=columns) for columns in charts.WALL]
    return {
        "title": _plain(chart.title, file),
        "when": _plain(chart.when, file),
        "alt": drawings[0].description,
        "drawings": [
            {"svg": printable(each.parts[0].svg, file), "width": each.width, "height": each.height} for each in drawings
        ],
    }


def _key(used: set[Verdict]) -> list[Verdict]:
    """Return the verdicts that a chart uses, in the order in which the handbook lists them."""
    return [verdict for verdict in charts.VERDICTS if verdict in used]


def _taken(library: Library, id_: str) -> Chart:
    if id_ not in library.charts:
        advice = did_you_mean(id_, library.charts) or "its charts are named in ON_THE_WALL of macros/press/sheets.py"
        raise PressError("the wall chart", f'there is no chart "{id_}"', advice)
    return library.charts[id_]


def _file(library: Library, chart: str) -> str:
    return library.charts.origin(chart).document.file


def _plain(text: str, file: str) -> str:
    return letters.plain(prose.plain(text), file)
