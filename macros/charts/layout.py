"""The ladder: numbered questions down a trunk on the left, outcomes and jumps on the right.

A question, the line of its first answer and the outcome at its end lie on one axis; further answers branch off
below. The answers that lead to the next question go down the trunk. All others end in an outcome, or in a pill
that names the question to go to, so no line ever crosses another. Answers of one question that lead to the same
place share a line. Rungs follow each other, so the drawing grows downwards and never gets wider.
"""

from __future__ import annotations

from macros.content.chart import Chart

from . import sizes
from .drafts import Draft, Side, draft
from .geometry import (
    Box,
    Connector,
    Disc,
    Jump,
    Ladder,
    OutcomeBox,
    Point,
    QuestionBox,
    Row,
    Rung,
    TextBlock,
    TextLine,
    Trunk,
)
from .glyphs import GLYPH_HEIGHT


def lay_out(chart: Chart, columns: sizes.Columns = sizes.PAGE) -> Ladder:
    """Return the ladder of a chart in which ``check`` found no error, in columns of these widths."""
    drafts = [draft(chart, id_, columns) for id_ in chart.questions]
    tops = [sizes.EDGE]
    for above in drafts[:-1]:
        tops.append(tops[-1] + above.height + sizes.RUNG_GAP)
    boxes = [
        Box(sizes.QUESTION_X, top + each.box_top, columns.question, each.box_height)
        for top, each in zip(tops, drafts, strict=True)
    ]
    rungs = []
    for index, (each, top, box) in enumerate(zip(drafts, tops, boxes, strict=True)):
        first, axes = each.sides[:1], [top + side.axis for side in each.sides]
        rows = tuple(
            _row(chart, side, axis, box, columns, branch=side not in first)
            for side, axis in zip(each.sides, axes, strict=True)
        )
        trunk = _trunk(each.down, box.bottom, boxes[index + 1].y) if each.down else None
        arrival = _arrival(each.arrival, box.y) if each.arrival else None
        rungs.append(Rung(each.id, each.number, top, top + each.height, _question(each, box), rows, trunk, arrival))
    return Ladder(tuple(rungs), columns.width, rungs[-1].bottom + sizes.EDGE, sizes.EDGE)


def _question(each: Draft, box: Box) -> QuestionBox:
    digits = (TextLine(str(each.number)),)
    number = TextBlock(digits, box.x, sizes.NUMBER.centered(1, box.middle), sizes.NUMBER, "middle")
    ask = TextBlock(each.ask, sizes.ASK_X, sizes.ASK.centered(len(each.ask), box.middle), sizes.ASK)
    return QuestionBox(box, Disc(box.x, box.middle, sizes.DISC_RADIUS, number), ask)


def _trunk(down: tuple[TextLine, ...], start: float, end: float) -> Trunk:
    first = start + sizes.LABEL_CLEARANCE + sizes.ANSWER.ascent
    return Trunk(TextBlock(down, sizes.DOWN_X, first, sizes.ANSWER), _upright(start, end))


def _arrival(words: tuple[TextLine, ...], end: float) -> Trunk:
    start = end - sizes.LABEL_CLEARANCE - sizes.ANSWER.height(len(words))
    return Trunk(TextBlock(words, sizes.DOWN_X, start + sizes.ANSWER.ascent, sizes.ANSWER), _upright(start, end))


def _upright(start: float, end: float) -> Connector:
    return Connector((Point(sizes.TRUNK_X, start), Point(sizes.TRUNK_X, end - sizes.ARROW_GAP)))


def _row(chart: Chart, side: Side, axis: float, question: Box, columns: sizes.Columns, *, branch: bool) -> Row:
    first = axis - sizes.LABEL_RISE - (len(side.label) - 1) * sizes.ANSWER.leading
    label = TextBlock(side.label, columns.side_x, first, sizes.ANSWER)
    tip = Point(columns.outcome_x - sizes.ARROW_GAP, axis)
    points: tuple[Point, ...] = (Point(question.right, axis), tip)
    if branch:
        points = (Point(columns.spine_x, question.middle), Point(columns.spine_x, axis), tip)
    return Row(label, Connector(points), _target(chart, side, axis, columns))


def _target(chart: Chart, side: Side, axis: float, columns: sizes.Columns) -> OutcomeBox | Jump:
    outcome = chart.outcomes.get(side.go)
    if outcome is None:
        box = Box(columns.outcome_x, axis - side.half, sizes.JUMP_WIDTH, 2 * side.half)
        words = TextLine(f"Go to {list(chart.questions).index(side.go) + 1}")
        middle = box.x + box.width / 2
        return Jump(side.go, box, TextBlock((words,), middle, sizes.JUMP.centered(1, axis), sizes.JUMP, "middle"))
    box = Box(columns.outcome_x, axis - side.half, columns.outcome, 2 * side.half)
    glyph = Point(box.x + sizes.OUTCOME_PADDING_X, axis - GLYPH_HEIGHT / 2)
    title = TextBlock(side.title, columns.title_x, sizes.TITLE.centered(len(side.title), axis), sizes.TITLE)
    return OutcomeBox(side.go, outcome.verdict, box, glyph, title)
