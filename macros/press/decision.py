"""A chart in the book: its drawing, its questions in words, and its outcomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from macros import charts
from macros.charts import OutlineAnswer, OutlineOutcome, OutlineQuestion
from macros.content.chart import Chart

from . import ladder, runs
from .ladder import Rung
from .nodes import Blocks, Emphasis, Inline, Line, Link, Node, Paragraph
from .writer import Writer


@dataclass(frozen=True)
class ChartCard(Node):
    """A reference to a chart."""

    kind: ClassVar[str] = "chart-card"
    to: str
    title: Inline
    when: Inline
    shortest: int
    longest: int


@dataclass(frozen=True)
class ChartDrawing(Node):
    """The ladder, rung by rung; its width is in px."""

    kind: ClassVar[str] = "chart-drawing"
    width: float
    rungs: tuple[Rung, ...]


@dataclass(frozen=True)
class ChartAnswer(Node):
    """One answer: on to the question with ``number``, or to the outcome with ``letter``."""

    kind: ClassVar[str] = "chart-answer"
    says: Inline
    to: str
    number: int | None
    letter: str
    title: Inline


@dataclass(frozen=True)
class ChartQuestionBox(Node):
    """One question of a chart in words."""

    kind: ClassVar[str] = "chart-question"
    label: str
    number: int
    ask: Inline
    why: Blocks
    answers: tuple[ChartAnswer, ...]


@dataclass(frozen=True)
class Said(Node):
    """A script as an outcome shows it: what to say, and the page where the rest of it stands."""

    kind: ClassVar[str] = "said"
    to: str
    say: Inline


@dataclass(frozen=True)
class OutcomeSheet(Node):
    """One outcome: the verdict in sign, words and colour, then what follows from it.

    ``places`` is the label of the law of each place, where a reader finds the line that takes a report; empty when
    nothing is reported.
    """

    kind: ClassVar[str] = "outcome"
    label: str
    letter: str
    verdict: str
    title: Inline
    because: Inline
    do: tuple[Inline, ...]
    say: tuple[Said, ...]
    avoid: tuple[Inline, ...]
    record: tuple[Inline, ...]
    call: tuple[Line, ...]
    places: str


@dataclass(frozen=True)
class ChartWords(Node):
    """A whole chart in words."""

    kind: ClassVar[str] = "chart-words"
    questions: tuple[ChartQuestionBox, ...]
    outcomes: tuple[OutcomeSheet, ...]


def write(writer: Writer, chart: Chart) -> Blocks:
    """Return a chart as the book has it: the drawing, then all of it in words."""
    rungs, width = ladder.rungs(chart, writer.page.path)
    outline = charts.outline(chart)
    letters = {outcome.id: outcome for outcome in outline.outcomes}
    for id_ in (*chart.questions, *chart.outcomes):
        writer.ledger.anchor(_label(writer, chart, id_))
    questions = tuple(_question(writer, chart, question, letters) for question in outline.questions)
    outcomes = tuple(_outcome(writer, chart, outcome) for outcome in outline.outcomes)
    return (ChartDrawing(width, rungs), ChartWords(questions, outcomes))


def card(writer: Writer, chart: Chart) -> Blocks:
    """Return a reference to the page on which a chart stands."""
    outline = charts.outline(chart)
    to = link(writer, chart.id)
    return (ChartCard(to, writer.words(chart.title), writer.words(chart.when), outline.shortest, outline.longest),)


def _words(writer: Writer, raw: str) -> Inline:
    """Return one paragraph in which each other chart's title that stands in emphasis leads to its page."""
    titles = {writer.words(chart.title): chart.id for chart in writer.ledger.library.charts.values()}
    return tuple(
        Link(link(writer, titles[item.body]), item.body) if isinstance(item, Emphasis) and item.body in titles else item
        for item in writer.words(raw)
    )


def link(writer: Writer, id_: str) -> str:
    """Return the label of the page that shows a chart in full, for a link from the page that is being written."""
    page = writer.ledger.library.chart_page(id_)
    if page is None:
        raise writer.error(f'no page shows the chart "{id_}"', f'one of them should call chart("{id_}")')
    return writer.ledger.link(writer.page, page.id)


def _label(writer: Writer, chart: Chart, id_: str) -> str:
    return f"{writer.page.id}#{chart.id}-{id_}"


def _question(
    writer: Writer, chart: Chart, question: OutlineQuestion, letters: dict[str, OutlineOutcome]
) -> ChartQuestionBox:
    return ChartQuestionBox(
        label=_label(writer, chart, question.id),
        number=question.number,
        ask=writer.words(question.question.ask),
        why=_why(writer, question),
        answers=tuple(_answer(writer, chart, answer, letters) for answer in question.answers),
    )


def _why(writer: Writer, question: OutlineQuestion) -> Blocks:
    paragraphs = tuple(Paragraph(_words(writer, part)) for part in question.question.why.split("\n\n"))
    return runs.ended(paragraphs, writer.numbers(question.question.sources))


def _answer(writer: Writer, chart: Chart, answer: OutlineAnswer, letters: dict[str, OutlineOutcome]) -> ChartAnswer:
    to = _label(writer, chart, answer.go)
    if answer.outcome is None:
        return ChartAnswer(writer.words(answer.says), to, answer.number, "", ())
    title = writer.words(answer.outcome.title)
    return ChartAnswer(writer.words(answer.says), to, None, letters[answer.go].letter, title)


def _outcome(writer: Writer, chart: Chart, outcome: OutlineOutcome) -> OutcomeSheet:
    end = outcome.outcome
    return OutcomeSheet(
        label=_label(writer, chart, outcome.id),
        letter=outcome.letter,
        verdict=end.verdict,
        title=writer.words(end.title),
        because=(*writer.words(end.because), *writer.numbers(end.sources)),
        do=tuple(_words(writer, each) for each in end.do),
        say=tuple(_said(writer, id_) for id_ in end.say),
        avoid=tuple(map(writer.words, end.avoid)),
        record=tuple(map(writer.words, end.record)),
        call=tuple(map(writer.line, end.call)),
        places=_places(writer) if end.verdict == "report" else "",
    )


def _places(writer: Writer) -> str:
    page = writer.ledger.library.page_with("places_list")
    return writer.ledger.link(writer.page, page.id) if page and page.path in writer.ledger.order else ""


def _said(writer: Writer, id_: str) -> Said:
    label = writer.ledger.link(writer.page, f"lookup/scripts#script-{id_}")
    return Said(label, writer.words(writer.ledger.library.scripts[id_].say))
