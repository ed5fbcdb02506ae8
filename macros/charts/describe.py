"""A chart as one paragraph of plain text: the alternative text of its drawing."""

from __future__ import annotations

from macros.content import prose
from macros.content.chart import Chart, Outcome
from macros.content.numbers import counted

from .outline import OutlineAnswer, outline
from .verdicts import VERDICTS


def describe(chart: Chart) -> str:
    """Return what the chart is, then the numbered questions with where each answer leads."""
    return " ".join(by_question(chart))


def by_question(chart: Chart) -> tuple[str, ...]:
    """Return the description cut before each question but the first: "1. Is …? Yes: Call for help. No: go to 2."."""
    head = f"{prose.plain(chart.title)} A chart with {counted(len(chart.questions), 'question')}."
    first, *others = (
        f"{each.number}. {prose.plain(each.question.ask)} {' '.join(map(_way, each.answers))}"
        for each in outline(chart).questions
    )
    return (f"{head} {first}", *others)


def _way(answer: OutlineAnswer) -> str:
    end = f"go to {answer.number}" if answer.outcome is None else _end(answer.outcome)
    return f"{prose.plain(answer.says)}: {end}."


def _end(outcome: Outcome) -> str:
    title, words = prose.plain(outcome.title), VERDICTS[outcome.verdict].words
    return title if title == words else f"{title} ({words})"
