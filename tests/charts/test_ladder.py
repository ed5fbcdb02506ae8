"""The ladder: nothing overlaps, nothing is cut off, whatever the texts are."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.charts import sizes
from macros.charts.geometry import Box, Connector, Jump, Ladder, OutcomeBox, Rung, TextBlock
from macros.charts.layout import lay_out
from macros.charts.measure import wrap
from macros.content.chart import Chart
from tests.strategies import chart, sound_charts

TOUCH = 0.01
"""Boxes that are nearer than this many px touch."""

LADDERS = settings(deadline=None, max_examples=30)


def _question(rung: Rung) -> Box:
    """Return the rectangle around a question's box and its disc."""
    box, disc = rung.question.box, rung.question.disc
    return Box(disc.x - disc.radius, box.y, box.right - disc.x + disc.radius, box.height)


def _boxes(ladder: Ladder) -> list[Box]:
    return [box for rung in ladder.rungs for box in (_question(rung), *(row.target.box for row in rung.rows))]


def _labels(ladder: Ladder) -> list[Box]:
    return [block.box for rung in ladder.rungs for block in _rung_labels(rung)]


def _rung_labels(rung: Rung) -> Iterator[TextBlock]:
    yield from (row.label for row in rung.rows)
    yield from (trunk.label for trunk in (rung.trunk, rung.arrival) if trunk)


def _lines(rung: Rung) -> list[Connector]:
    return [*(row.line for row in rung.rows), *(trunk.line for trunk in (rung.trunk, rung.arrival) if trunk)]


def _stretches(line: Connector) -> list[Box]:
    """Return the stretches of a line as rectangles without width, its arrow included at its full width."""
    stretches = [Box(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y)) for a, b in pairwise(line.points)]
    tip, before = line.points[-1], line.points[-2]
    half = sizes.ARROW_WIDTH / 2
    if tip.x == before.x:
        return [*stretches, Box(tip.x - half, tip.y - sizes.ARROW_LENGTH, 2 * half, sizes.ARROW_LENGTH)]
    return [*stretches, Box(tip.x - sizes.ARROW_LENGTH, tip.y - half, sizes.ARROW_LENGTH, 2 * half)]


def _touch(one: Box, other: Box) -> bool:
    across = one.x < other.right + TOUCH and other.x < one.right + TOUCH
    return across and one.y < other.bottom + TOUCH and other.y < one.bottom + TOUCH


def _inside(inner: Box, outer: Box) -> bool:
    across = outer.x <= inner.x and inner.right <= outer.right
    return across and outer.y <= inner.y and inner.bottom <= outer.bottom


@LADDERS
@given(sound_charts())
def test_boxes_and_labels_stand_apart(chart: Chart) -> None:
    """No box and no label touches another one."""
    ladder = lay_out(chart)
    all_of_them = [*_boxes(ladder), *_labels(ladder)]

    assert [] == [pair for pair in combinations(all_of_them, 2) if _touch(*pair)]


@LADDERS
@given(sound_charts())
def test_lines_cross_nothing(chart: Chart) -> None:
    """No line touches a label, or a box other than the question from which it comes, where it begins."""
    ladder = lay_out(chart)
    boxes, labels = _boxes(ladder), _labels(ladder)
    for rung in ladder.rungs:
        for line in _lines(rung):
            for stretch in _stretches(line):
                touched = [box for box in [*boxes, *labels] if _touch(stretch, box)]

                assert touched in ([], [_question(rung)])
                assert not touched or rung.question.box.right == stretch.x or rung.question.box.bottom == stretch.y


@LADDERS
@given(sound_charts())
def test_lines_of_different_questions_never_meet(chart: Chart) -> None:
    """No line of a question touches a line of another question, and no answer's line crosses the trunk."""
    ladder = lay_out(chart)
    for one, other in combinations(ladder.rungs, 2):
        pairs = [(a, b) for x in _lines(one) for y in _lines(other) for a in _stretches(x) for b in _stretches(y)]

        assert [] == [pair for pair in pairs if _touch(*pair)]
    for rung in ladder.rungs:
        sideways = [stretch for row in rung.rows for stretch in _stretches(row.line)]
        down = _stretches(rung.trunk.line) if rung.trunk else []

        assert not any(_touch(one, other) for one in sideways for other in down)


@LADDERS
@given(sound_charts())
def test_text_fits_its_box(chart: Chart) -> None:
    """Every line of a question, an outcome or a pill lies inside its box, and every number inside its disc."""
    for rung in lay_out(chart).rungs:
        question, disc = rung.question, rung.question.disc

        assert _inside(question.text.box, Box(disc.x + disc.radius, question.box.y, 1000, question.box.height))
        assert question.text.box.right <= question.box.right
        assert disc.number.box.width < 2 * disc.radius
        for row in rung.rows:
            assert _inside(row.target.text.box, row.target.box)


@LADDERS
@given(sound_charts())
def test_a_rung_holds_all_that_is_its_own(chart: Chart) -> None:
    """All of a rung lies between its top and its bottom and inside the drawing; only its trunk goes on to the next."""
    ladder = lay_out(chart)
    edges = [(rung.top, rung.bottom) for rung in ladder.rungs]

    assert sizes.PAGE.width == ladder.width
    assert all(above[1] < below[0] for above, below in pairwise(edges))
    for rung in ladder.rungs:
        room = Box(sizes.EDGE, rung.top, ladder.width - 2 * sizes.EDGE, rung.bottom - rung.top)
        lines = [*(row.line for row in rung.rows), *([rung.arrival.line] if rung.arrival else [])]
        own = [_question(rung), *(row.target.box for row in rung.rows), *(label.box for label in _rung_labels(rung))]
        own += [stretch for line in lines for stretch in _stretches(line)]

        assert [] == [box for box in own if not _inside(box, Box(room.x, room.y - TOUCH, room.width, room.height + 1))]
        assert 0 <= rung.top < rung.bottom <= ladder.height


@LADDERS
@given(sound_charts())
def test_every_answer_is_drawn_once(chart: Chart) -> None:
    """Each answer stands on one line that leads where the answer goes: right to an outcome or a jump, or down."""
    order = list(chart.questions)
    for rung, (id_, question) in zip(lay_out(chart).rungs, chart.questions.items(), strict=True):
        goes = {answer.go for answer in question.answers}
        below = order[order.index(id_) + 1] if id_ != order[-1] else None

        assert sorted(goes - {below}) == sorted(row.target.id for row in rung.rows)
        assert (below in goes) == (rung.trunk is not None)
        for row in rung.rows:
            assert (row.target.id in chart.outcomes) == isinstance(row.target, OutcomeBox)
            if isinstance(row.target, Jump):
                assert f"Go to {order.index(row.target.id) + 1}" == row.target.text.lines[0].text


@LADDERS
@given(sound_charts(most=16))
def test_a_question_more_makes_it_taller(chart: Chart) -> None:
    """A chart with one more question at its head is taller, and no wider."""
    first, end = chart.start, next(iter(chart.outcomes))
    answers = [{"says": "Yes", "go": end}, {"says": "No", "go": first}]
    head = {"first-of-all": {"ask": "Is it so?", "why": "So.", "answers": answers}}
    data = chart.model_dump()
    longer = Chart.model_validate(data | {"start": "first-of-all", "questions": head | data["questions"]})

    before, after = lay_out(chart), lay_out(longer)

    assert before.height < after.height
    assert before.width == after.width


def test_answers_to_the_same_place_share_a_line() -> None:
    """Two answers that lead to the next question, or to one outcome, stand on one line with a soft "or" between."""
    both = chart(
        {
            "one": [("Yes", "two"), ("No", "end"), ("Perhaps", "two")],
            "two": [("Yes", "end"), ("Not sure", "end")],
        },
        {"end": "keep"},
    )
    one, two = lay_out(both).rungs

    assert one.trunk is not None
    assert ["Yes", "or Perhaps"] == [line.whole for line in one.trunk.label.lines]
    assert ["Yes", "or Not sure"] == [line.whole for line in two.rows[0].label.lines]
    assert ["", "or"] == [line.lead for line in two.rows[0].label.lines]


def test_a_question_without_a_line_from_above_says_where_one_comes_from() -> None:
    """Where no answer of the question above leads to a question, the numbers of those that do stand over it."""
    gap = chart(
        {
            "one": [("Yes", "two"), ("No", "four")],
            "two": [("Yes", "three"), ("No", "four")],
            "three": [("Yes", "end"), ("No", "far")],
            "four": [("Yes", "end"), ("No", "far")],
        },
        {"end": "keep", "far": "ask"},
    )
    rungs = lay_out(gap).rungs

    assert [None, None, None] == [rung.arrival for rung in rungs[:3]]
    assert rungs[2].trunk is None
    assert rungs[3].arrival is not None
    assert ["From 1 and 2"] == [line.text for line in rungs[3].arrival.label.lines]


def test_questions_line_up_with_their_first_answer() -> None:
    """A question, the line of its first answer and the outcome at its end have one axis."""
    plain = chart({"one": [("Yes", "end"), ("No", "far")]}, {"end": "keep", "far": "ask"})
    rung = lay_out(plain).rungs[0]
    line = rung.rows[0].line

    assert {rung.question.disc.y} == {point.y for point in line.points}
    assert rung.rows[0].target.box.middle == rung.question.disc.y


def test_labels_can_be_read_in_the_column(root: Path) -> None:
    """The drawing is as wide as the column of a page, so its words are 16 px there and no smaller."""
    tokens = (root / "docs/assets/css/tokens.css").read_text(encoding="utf-8")

    assert f"--measure: {sizes.PAGE.width / 16:g}rem;" in tokens
    assert min(sizes.ANSWER.size, sizes.TITLE.size, sizes.JUMP.size, sizes.ASK.size) >= 16


@pytest.mark.parametrize("columns", [sizes.PAGE, *sizes.WALL])
def test_a_column_of_labels_is_as_wide_as_it_says(columns: sizes.Columns) -> None:
    """The words of each column have room between its edges, and the handbook's commonest answer takes two lines."""
    assert columns.ask_room > 160
    assert columns.title_room > 110
    assert len(wrap("Yes, or I’m not sure", sizes.ANSWER, columns.side_room)) <= 2


@LADDERS
@given(sound_charts(), st.sampled_from([sizes.PAGE, *sizes.WALL]), st.sampled_from([0.0, 300.0, 560.0, 1e9]))
def test_parts_are_the_whole(chart: Chart, columns: sizes.Columns, tallest: float) -> None:
    """However a ladder is cut, its parts follow each other without loss, and none is needlessly tall."""
    ladder = lay_out(chart, columns)
    parts = ladder.parts(tallest)

    assert ladder.rungs == tuple(rung for part in parts for rung in part.rungs)
    assert math.isclose(ladder.height, sum(part.room + part.gap for part in parts))
    for part in parts:
        assert part.room <= tallest or len(part.rungs) == 1
        assert part.room <= part.reach
