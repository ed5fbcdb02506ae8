"""A telling, laid out: a line from its beginning to its end, what one does at each stop, and the note beside it."""

from __future__ import annotations

from macros.content.figure import Moment, Slip, Telling

from . import strokes
from .shapes import Plate, Shape, Sheet, Stroke, Words, bottom, column, words
from .sizes import EDGE, HAND, LABEL, NAME, PLAIN, Form

_WHEN, _LINE_X, _DO_X, _NOTE_X = 84.0, 116.0, 158.0, 420.0
"""The columns of the wide form: how wide the times run, and where the line, the deeds and the note stand."""
_THIN_LINE_X, _THIN_DO_X = 15.0, 42.0
"""The same in the narrow form, where times stand above deeds, and the note below them."""
_PAD = 16.0
"""Between the edge of the note and its words."""
_GAP = 24.0
"""Between two stops."""
_SIGN, _TURNED = 20.0, 34.0
"""How high the parentheses are through which the line passes, and those at the telling."""


def lay_out(telling: Telling, form: Form) -> Sheet:
    """Lay the figure out."""
    return _narrow(telling, form) if form.narrow else _wide(telling, form)


def _wide(telling: Telling, form: Form) -> Sheet:
    note_x = _NOTE_X + _PAD
    room, note_room = _NOTE_X - _DO_X - 22, form.width - note_x - _PAD
    top = EDGE + 14
    heads = (
        words(telling.over_deeds, LABEL, _DO_X, top, room),
        words(telling.over_note, LABEL, note_x, top, note_room),
    )
    shapes: list[Shape] = [*heads]
    top = bottom(heads) + 12
    stops: list[tuple[float, Moment]] = []
    for moment in telling.moments:
        if stops:
            rule = (_DO_X, top - _GAP / 2), (form.width - _PAD, top - _GAP / 2)
            shapes.append(Stroke(strokes.line(*rule), "figure-rule"))
        done = _done(moment, _DO_X, top, room)
        when = words(moment.when, LABEL, 0, 0, _WHEN)
        note = words(moment.note, HAND, note_x, top, note_room)
        stops.append((done[0].first, moment))
        when = when.moved(done[0].first - when.first)
        shapes += [when, *done, note]
        top = bottom((when, *done, note)) + _GAP
    end = top - _GAP + 14
    paper = Plate(_NOTE_X, EDGE, form.width - _NOTE_X - EDGE, end - EDGE, "figure-note", 8)
    spine = _spine(stops, _LINE_X)
    slip = _slip(telling.slip, _LINE_X, _DO_X, end + 16, form.width - _DO_X - _PAD)
    return Sheet(form.width, bottom(each for each in slip if isinstance(each, Words)) + EDGE, (
        paper, *shapes, *spine, *slip,
    ))  # fmt: skip


def _narrow(telling: Telling, form: Form) -> Sheet:
    room = form.width - _THIN_DO_X - EDGE
    inner, inner_room = _THIN_DO_X + 12, room - 24
    top = EDGE + 6
    shapes: list[Shape] = []
    stops: list[tuple[float, Moment]] = []
    for moment in telling.moments:
        when = words(moment.when, LABEL, _THIN_DO_X, top, room)
        done = _done(moment, _THIN_DO_X, when.bottom, room)
        begin = bottom(done) + 9
        note: tuple[Words, ...] = (words(moment.note, HAND, inner, begin + 7, inner_room),)
        if not stops:  # the first note says what the others are
            label = words(telling.over_note, LABEL, inner, begin + 7, inner_room)
            note = (label, note[0].moved(label.height + 1))
        end = bottom(note) + 8
        paper = Plate(_THIN_DO_X, begin, room, end - begin, "figure-note", 6)
        shapes += [when, *done, paper, *note]
        stops.append((when.first, moment))
        top = end + _GAP
    spine = _spine(stops, _THIN_LINE_X)
    slip = _slip(telling.slip, _THIN_LINE_X, _THIN_DO_X, top, room)
    return Sheet(form.width, bottom(each for each in slip if isinstance(each, Words)) + EDGE, (
        *shapes, *spine, *slip,
    ))  # fmt: skip


def _done(moment: Moment, left: float, top: float, room: float) -> tuple[Words, ...]:
    texts = [(moment.title, NAME, 0.0), *((each, PLAIN, 2.0) for each in moment.do)]
    return column(texts, left, top, room)


def _spine(stops: list[tuple[float, Moment]], x: float) -> tuple[Shape, ...]:
    """Return the line with its stops: closed parentheses, and at the telling a pair that is turned outward."""
    shapes: list[Shape] = []
    above = 0.0
    for y, moment in stops:
        half = (_TURNED if moment.tells else _SIGN) / 2
        if above:
            shapes.append(Stroke(strokes.line((x, above), (x, y - half - 4)), "figure-line"))
        shapes += _turned(x, y) if moment.tells else _closed(x, y)
        above = y + half + 4
    return tuple(shapes)


def _closed(x: float, y: float) -> tuple[Stroke, ...]:
    return (
        Stroke(strokes.parenthesis("left", x - 3, y - _SIGN / 2, _SIGN, 5), "figure-parenthesis"),
        Stroke(strokes.parenthesis("right", x + 3, y - _SIGN / 2, _SIGN, 5), "figure-parenthesis"),
    )


def _turned(x: float, y: float) -> tuple[Stroke, ...]:
    return (
        Stroke(strokes.parenthesis("right", x - 14, y - _TURNED / 2, _TURNED, 7), "figure-great"),
        Stroke(strokes.parenthesis("left", x + 14, y - _TURNED / 2, _TURNED, 7), "figure-great"),
    )


def _slip(slip: Slip, x: float, left: float, top: float, room: float) -> tuple[Shape, ...]:
    """Return what to do after a slip, with the sign for putting right."""
    told = column([(slip.title, NAME, 0.0), (slip.steps, PLAIN, 2.0)], left, top, room)
    y = told[0].first
    cross = (
        Stroke(strokes.line((x - 4, y), (x + 4, y)), "figure-mend"),
        Stroke(strokes.line((x, y - 4), (x, y + 4)), "figure-mend"),
    )
    around = (
        Stroke(strokes.parenthesis("left", x - 6, y - _SIGN / 2, _SIGN, 5), "figure-mend"),
        Stroke(strokes.parenthesis("right", x + 6, y - _SIGN / 2, _SIGN, 5), "figure-mend"),
    )
    return (*around, *cross, *told)
