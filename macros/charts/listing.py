"""Every path of every chart as plain text, to be reviewed by a person: a lawyer, a board member, an editor.

The text is kept in ``tests/golden/paths/``, so a change of any chart shows as a change of lines in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from macros.content import prose
from macros.content.chart import Chart, HousePromise
from macros.content.numbers import counted

from .outline import outline
from .paths import WalkedPath, paths
from .verdicts import VERDICTS

HEAD = "Every path of every chart"


def listing(charts: Sequence[Chart], house: Iterable[HousePromise]) -> str:
    """Return all paths of charts in which ``check`` found no error, with what is promised of them.

    Args:
        charts: The charts, in the order in which they are listed.
        house: What holds of the outcomes of all charts.
    """
    sections = [_chart(chart) for chart in charts]
    every = sum(len(paths(chart)) for chart in charts)
    lines = [
        *_title(HEAD, "="),
        f"{counted(len(charts), 'chart')}, {counted(every, 'path')}. Each path is a row of questions",
        "with the answers given; after the arrow stand the verdict and the outcome in which it ends.",
        "",
        *_title("What holds of the outcomes of all charts", "-"),
        *(f"- {prose.plain(promise.says)}" for promise in house),
    ]
    return "\n".join([*lines, *(line for section in sections for line in section)]) + "\n"


def _title(words: str, rule: str) -> tuple[str, str, str]:
    return (words, rule * len(words), "")


def _chart(chart: Chart) -> Iterator[str]:
    walked = paths(chart)
    yield ""
    yield ""
    yield from _title(prose.plain(chart.title), "-")
    yield (
        f"docs/decide/{chart.id}.yml: {counted(len(chart.questions), 'question')}, "
        f"{counted(len(chart.outcomes), 'outcome')}, {counted(len(walked), 'path')}, "
        f"the longest of {counted(outline(chart).longest, 'question')}"
    )
    for number, path in enumerate(walked, 1):
        yield ""
        yield from _path(chart, path, number)
    yield ""
    yield f"What holds on all {len(walked)} paths:"
    for promise in chart.promises:
        yield f"- {prose.plain(promise.says)}"


def _path(chart: Chart, path: WalkedPath, number: int) -> Iterator[str]:
    numbers = {id_: index for index, id_ in enumerate(chart.questions, 1)}
    for step in path.steps:
        label = f"{number:>3}." if step is path.steps[0] else "    "
        ask, says = prose.plain(chart.questions[step.question].ask), prose.plain(step.answer.says)
        yield f"{label} {numbers[step.question]:>2} {ask} — {says}"
    outcome = chart.outcomes[path.outcome]
    yield f"      → {VERDICTS[outcome.verdict].words.upper()}: {prose.plain(outcome.title)}"
