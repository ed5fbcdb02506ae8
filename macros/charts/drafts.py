"""A rung before it has a place: its words in lines, and how high everything in it is.

All measures are in px; vertical ones count from the top of the rung.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from macros.content import prose
from macros.content.chart import Chart, Outcome

from . import sizes
from .geometry import TextLine
from .glyphs import GLYPH_HEIGHT
from .measure import Type, wrap

OR = "or"
"""Stands before an answer that leads to the same place as the one above it."""

FROM = "From"
"""Stands before the numbers of the questions that lead to a question, when the one above it does not."""


@dataclass(frozen=True)
class Side:
    """The answers that lead to one outcome or jump on the right.

    Attributes:
        go: Id of the outcome or question.
        label: The answers.
        title: The outcome's title; empty for a jump.
        half: Half the height of the outcome's box or the jump's pill.
        axis: Where the line runs; the middle of the box lies on it.
    """

    go: str
    label: tuple[TextLine, ...]
    title: tuple[TextLine, ...]
    half: float
    axis: float = 0.0

    @property
    def label_rise(self) -> float:
        """How far the answers rise above the line."""
        return sizes.LABEL_RISE - sizes.ANSWER.descent + sizes.ANSWER.height(len(self.label))


@dataclass(frozen=True)
class Draft:
    """A question with all its answers.

    Attributes:
        id: The question's id.
        number: Its number, from 1.
        arrival: Where readers come from, when no answer of the question above leads here; else empty.
        ask: Its text.
        box_top: The upper edge of its box.
        box_height: The height of its box.
        sides: What stands on the right, from top to bottom.
        down: The answers that lead to the next question; empty where none does.
        height: The height of the whole rung.
    """

    id: str
    number: int
    arrival: tuple[TextLine, ...]
    ask: tuple[TextLine, ...]
    box_top: float
    box_height: float
    sides: tuple[Side, ...]
    down: tuple[TextLine, ...]
    height: float


def draft(chart: Chart, id_: str, columns: sizes.Columns) -> Draft:
    """Return the draft of one question of a chart, for columns of these widths."""
    order = list(chart.questions)
    number = order.index(id_) + 1
    answers: dict[str, list[str]] = {}
    for answer in chart.questions[id_].answers:
        answers.setdefault(answer.go, []).append(prose.plain(answer.says))
    below = answers.pop(order[number], []) if number < len(order) else []
    arrival = _arrival(chart, id_, number, columns.down_room)
    head = sizes.ANSWER.height(len(arrival)) + sizes.LABEL_CLEARANCE if arrival else 0.0
    ask = _lines(chart.questions[id_].ask, sizes.ASK, columns.ask_room)
    box_height = len(ask) * sizes.ASK.leading + 2 * sizes.QUESTION_PADDING_Y
    half = box_height / 2
    sides = _stacked((_side(go, says, chart.outcomes.get(go), columns) for go, says in answers.items()), head + half)
    down = _label(below, columns.down_room) if below else ()
    box_top = sides[0].axis - half if sides else head
    box_bottom = box_top + box_height
    ends = [box_bottom, *(side.axis + side.half for side in sides)]
    if down:
        ends.append(box_bottom + sizes.LABEL_CLEARANCE + sizes.ANSWER.height(len(down)))
    return Draft(id_, number, arrival, ask, box_top, box_height, sides, down, max(ends))


def _arrival(chart: Chart, id_: str, number: int, room: float) -> tuple[TextLine, ...]:
    sources = [
        index
        for index, question in enumerate(chart.questions.values(), 1)
        if any(answer.go == id_ for answer in question.answers)
    ]
    if number == 1 or number - 1 in sources:
        return ()
    first, last = ", ".join(map(str, sources[:-1])), sources[-1]
    return _lines(f"{FROM} {first} and {last}" if first else f"{FROM} {last}", sizes.ANSWER, room)


def _side(go: str, says: Sequence[str], outcome: Outcome | None, columns: sizes.Columns) -> Side:
    label = _label(says, columns.side_room)
    if outcome is None:
        return Side(go, label, (), sizes.JUMP_HEIGHT / 2)
    title = _lines(outcome.title, sizes.TITLE, columns.title_room)
    height = max(len(title) * sizes.TITLE.leading, GLYPH_HEIGHT) + 2 * sizes.OUTCOME_PADDING_Y
    return Side(go, label, title, height / 2)


def _stacked(sides: Iterable[Side], highest: float) -> tuple[Side, ...]:
    """Give each side its axis: not above ``highest``, and as high as box, label and what stands above allow."""
    placed: list[Side] = []
    for side in sides:
        if placed:
            above = placed[-1]
            under_box = above.axis + above.half + sizes.ROW_GAP + side.half
            under_line = above.axis + sizes.LINE_CLEARANCE + side.label_rise
            axis = max(under_box, under_line)
        else:
            axis = max(highest, side.half, side.label_rise)
        placed.append(replace(side, axis=axis))
    return tuple(placed)


def _label(says: Sequence[str], room: float) -> tuple[TextLine, ...]:
    lines = _lines(says[0], sizes.ANSWER, room)
    for answer in says[1:]:
        first, *rest = wrap(f"{OR} {answer}", sizes.ANSWER, room)
        lines += (TextLine(first.removeprefix(OR).strip(), lead=OR), *(TextLine(line) for line in rest))
    return lines


def _lines(text: str, type_: Type, room: float) -> tuple[TextLine, ...]:
    return tuple(TextLine(line) for line in wrap(prose.plain(text), type_, room))
