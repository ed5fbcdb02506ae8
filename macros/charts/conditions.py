"""Answers named by their question, as promises and cases name them: that they exist, and that a path meets them."""

from __future__ import annotations

from collections.abc import Iterator

from macros.content import did_you_mean
from macros.content.chart import Chart, Condition

from .fault import Fault, Place
from .paths import WalkedPath
from .slugs import same_reading


def unknown(chart: Chart, named: Condition, place: Place) -> Iterator[Fault]:
    """Yield a fault for each question that the chart does not have, and each answer that its question does not have.

    Args:
        chart: The chart.
        named: Question's id to the answer as it reads in the chart.
        place: Where ``named`` stands.
    """
    for question, says in named.items():
        if question not in chart.questions:
            message = f'the chart has no question "{question}"'
            yield Fault((*place, question), message, did_you_mean(question, chart.questions), at_key=True)
            continue
        answers = [answer.says for answer in chart.questions[question].answers]
        if says not in answers:
            message = f'the question "{question}" has no answer "{says}"'
            yield Fault((*place, question), message, _advice(says, answers))


def _advice(says: str, answers: list[str]) -> str:
    for answer in answers:
        if same_reading(answer) == same_reading(says):
            return f'write it as it reads there: "{answer}"'
    shown = ", ".join(f'"{answer}"' for answer in answers)
    return did_you_mean(says, answers) or f"its answers are {shown}"


def meets(path: WalkedPath, condition: Condition) -> bool:
    """Return whether every answer of the condition is given on the path. The empty condition is met by every path."""
    return condition.items() <= path.answers.items()
