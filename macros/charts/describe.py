"""A chart as one paragraph of plain text: the alternative text of its drawing."""

from __future__ import annotations

from macros.content import prose
from macros.content.chart import Chart, Outcome

from .outline import OutlineAnswer, outline
from .verdicts import VERDICTS


def describe(chart: Chart) -> str:
    """Return the numbered questions with where each answer leads: "1. Is …? Yes: Call for help. No: go to 2."."""
    many = len(chart.questions)
    lines = [f"{prose.plain(chart.title)} A chart with {many} question{'' if many == 1 else 's'}."]
    for each in outline(chart).questions:
        ways = " ".join(_way(answer) for answer in each.answers)
        lines.append(f"{each.number}. {prose.plain(each.question.ask)} {ways}")
    return " ".join(lines)


def _way(answer: OutlineAnswer) -> str:
    end = f"go to {answer.number}" if answer.outcome is None else _end(answer.outcome)
    return f"{prose.plain(answer.says)}: {end}."


def _end(outcome: Outcome) -> str:
    title, words = prose.plain(outcome.title), VERDICTS[outcome.verdict].words
    return title if title == words else f"{title} ({words})"
