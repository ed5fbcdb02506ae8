"""Every way through a chart, from its start to an outcome."""

from __future__ import annotations

from dataclasses import dataclass

from macros.content.chart import Answer, Chart, Condition

PATH_LIMIT = 20_000
"""A chart with more paths than this is not walked, and ``check`` says so. No reader could follow one."""


@dataclass(frozen=True)
class Step:
    """One answer given on a path.

    Attributes:
        question: The question's id.
        answer: The answer that was given.
    """

    question: str
    answer: Answer


@dataclass(frozen=True)
class WalkedPath:
    """One way through a chart.

    Attributes:
        steps: The answers in order; never empty.
        outcome: The id of the outcome in which it ends.
    """

    steps: tuple[Step, ...]
    outcome: str

    @property
    def answers(self) -> dict[str, str]:
        """Question's id to the answer as it reads in the chart."""
        return {step.question: step.answer.says for step in self.steps}

    def words(self, chart: Chart) -> str:
        """Return the path as a person reads it: "Is someone in danger? No → Has she …? Yes → keep-it-private"."""
        steps = [f"{chart.questions[step.question].ask} {step.answer.says}" for step in self.steps]
        return " → ".join([*steps, self.outcome])


def paths(chart: Chart) -> tuple[WalkedPath, ...]:
    """Return every path of a chart without problems, in the order of its answers.

    The chart must be one in which ``check`` found no error: a broken one has ways that end nowhere.
    """
    found = []
    waiting: list[tuple[str, tuple[Step, ...]]] = [(chart.start, ())]
    while waiting:
        here, steps = waiting.pop()
        if here in chart.outcomes:
            found.append(WalkedPath(steps, here))
            continue
        answers = chart.questions[here].answers
        waiting += [(answer.go, (*steps, Step(here, answer))) for answer in reversed(answers)]
    return tuple(found)


def steps(chart: Chart, answers: Condition) -> tuple[Step, ...]:
    """Return the steps that answers lead through from the start, up to an outcome or the first question without one."""
    walked: list[Step] = []
    here = chart.start
    while here in chart.questions:
        says = answers.get(here)
        answer = next((answer for answer in chart.questions[here].answers if answer.says == says), None)
        if answer is None:
            break
        walked.append(Step(here, answer))
        here = answer.go
    return tuple(walked)


def count(chart: Chart) -> int:
    """Return the number of paths of a chart without problems, without walking them."""
    below: dict[str, int] = {}
    for id_ in reversed(chart.questions):
        below[id_] = sum(below.get(answer.go, 1) for answer in chart.questions[id_].answers)
    return below[chart.start]


def depths(chart: Chart) -> dict[str, tuple[int, int]]:
    """Return for each question how many questions a path holds from it on: the fewest and the most, itself counted."""
    found: dict[str, tuple[int, int]] = {}
    for id_ in reversed(chart.questions):
        below = [found.get(answer.go, (0, 0)) for answer in chart.questions[id_].answers]
        found[id_] = (1 + min(low for low, _ in below), 1 + max(high for _, high in below))
    return found
