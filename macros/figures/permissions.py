"""A page with its lines, laid out: the days on one side, the page, and what each line opens on the other.

In the narrow form each line is a page of its own, with its day above it and what it opens below.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from macros.content.figure import Choice, PermissionLine, Permissions

from . import strokes
from .pairs import BOW, pair, shut
from .shapes import Disc, Plate, Shape, Sheet, Stroke, Words, bottom, words
from .sizes import EDGE, HAND, LABEL, NAME, NUMBER, PLAIN, READING, SOFT, Form

_DAYS, _PAGE_X, _PAGE, _TOLD_X = 104.0, 142.0, 304.0, 462.0
"""The columns of the wide form: how wide the days run, where the page begins and how wide it is, and what it opens."""
_PAD = 16.0
"""Between the edge of the page and its words."""
_DISC = 12.0
_INDENT = 2 * _DISC + 10
"""How far the words of a line stand beside its number."""
_BOX = 14.0
"""A box to check."""
_PADDING = 12.0
"""Between a parenthesis at its middle and the words in it."""
_BESIDE = 48.0
"""Between the left edge of an empty pair and the words beside it."""
_BETWEEN = 8.0
"""Between two pairs of parentheses."""


@dataclass(frozen=True)
class _Told:
    """What a line or a choice opens: words between parentheses, or an empty pair with words beside it."""

    words: Words
    opens: bool = True

    @property
    def height(self) -> float:
        return max(32.0, self.words.height + 8)

    def at(self, left: float, top: float) -> tuple[Shape, ...]:
        """Return it with its upper left corner at a place."""
        down = top + (self.height - self.words.height) / 2
        if not self.opens:
            beside = replace(self.words, x=left + _BESIDE, top=down)
            return (*shut(left, top, 38, self.height), beside)
        inside = replace(self.words, x=left + BOW + _PADDING, top=down)
        return (*pair(left, top, inside.width + 2 * (BOW + _PADDING), self.height), inside)


def lay_out(permissions: Permissions, form: Form) -> Sheet:
    """Lay the figure out."""
    return _narrow(permissions, form) if form.narrow else _wide(permissions, form)


def _wide(permissions: Permissions, form: Form) -> Sheet:
    rooms = (_PAGE_X - 20, _PAGE, form.width - _TOLD_X)
    over = (permissions.over_days, permissions.over_page, permissions.over_opened)
    heads = tuple(
        words(head, LABEL, x, EDGE, room) for head, x, room in zip(over, (0, _PAGE_X, _TOLD_X), rooms, strict=True)
    )
    begin = bottom(heads) + 8
    top = begin + _PAD
    shapes: list[Shape] = []
    for number, line in enumerate(permissions.lines, 1):
        row, end = _beside(line, number, top, form)
        shapes += [*row, _rule(_PAGE_X + _PAD, end + 15, _PAGE - 2 * _PAD)]
        top = end + 29
    foot = words(permissions.foot, SOFT, _PAGE_X + _PAD, top, _PAGE - 2 * _PAD)
    end = foot.bottom + _PAD
    page = Plate(_PAGE_X, begin, _PAGE, end - begin, "figure-page", 4)
    return Sheet(form.width, end + EDGE, (page, *heads, *shapes, foot))


def _beside(line: PermissionLine, number: int, top: float, form: Form) -> tuple[tuple[Shape, ...], float]:
    """Return a line between its day and what it opens, and where all of it ends."""
    left, room = _PAGE_X + _PAD, _PAGE - 2 * _PAD
    shapes, y, low = _head(line, number, left, top, room)
    day = words(line.day, READING, 0, 0, _DAYS)
    day = day.moved(y - day.first)
    shapes += [
        day,
        Stroke(strokes.line((_DAYS + 6, y), (_PAGE_X - 9, y)), "figure-line"),
        Stroke(strokes.head((_PAGE_X - 1, y)), "figure-head"),
    ]
    told_room = form.width - _TOLD_X - 2 * (BOW + _PADDING)
    free = top - 8
    if line.told:
        told = _Told(words(line.told, READING, 0, 0, told_room))
        free = max(free, y - told.height / 2)
        shapes += [*told.at(_TOLD_X, free), _tie(free + told.height / 2)]
        free += told.height + _BETWEEN
    for choice in line.choices:
        told = _chosen(choice, told_room)
        box = _box(choice, left + _INDENT, low + 8, room - _INDENT)
        middle = max((box[1].top + box[1].bottom) / 2, free + told.height / 2)
        down = middle - (box[1].top + box[1].bottom) / 2
        box = _box(choice, left + _INDENT, low + 8 + down, room - _INDENT)
        shapes += [*box, *told.at(_TOLD_X, middle - told.height / 2), _tie(middle)]
        low, free = box[1].bottom, middle + told.height / 2 + _BETWEEN
    rest, low = _rest(line, left + _INDENT, low, room - _INDENT)
    return (*shapes, *rest), max(low, free - _BETWEEN, day.bottom)


def _narrow(permissions: Permissions, form: Form) -> Sheet:
    shapes: list[Shape] = []
    left, room = _PAD - 4, form.width - 2 * (_PAD - 4)
    inner = room - _INDENT
    top = EDGE
    for number, line in enumerate(permissions.lines, 1):
        day = words(line.day, READING, left, top, room)
        begin = day.bottom + 18
        row, _, low = _head(line, number, left, begin + _PAD, room)
        for choice in line.choices:
            box = _box(choice, left + _INDENT, low + 12, inner)
            told = _chosen(choice, inner - _BOX - 2 * (BOW + _PADDING))
            row += [*box, *told.at(left + _INDENT + _BOX - 2, box[1].bottom + 5)]
            low = box[1].bottom + 5 + told.height
        rest, low = _rest(line, left + _INDENT, low, inner)
        end = low + _PAD
        shapes += [
            day,
            Stroke(strokes.line((left + _DISC, day.bottom + 2), (left + _DISC, begin - 9)), "figure-line"),
            Stroke(strokes.head_down((left + _DISC, begin - 1)), "figure-head"),
            Plate(EDGE, begin, form.width - 2 * EDGE, end - begin, "figure-page", 4), *row, *rest,
        ]  # fmt: skip
        if line.told:
            told = _Told(words(line.told, READING, 0, 0, room - 2 * (BOW + _PADDING)))
            shapes += told.at(EDGE, end + 8)
            end += 8 + told.height
        top = end + 26
    foot = words(permissions.foot, SOFT, left, top, room)
    return Sheet(form.width, foot.bottom + EDGE, (*shapes, foot))


def _head(line: PermissionLine, number: int, left: float, top: float, room: float) -> tuple[list[Shape], float, float]:
    """Return a line's number, name and words, the y of its first line, and where they end."""
    title = words(line.title, NAME, left + _INDENT, top, room - _INDENT)
    says = words(line.says, PLAIN, left + _INDENT, title.bottom + 2, room - _INDENT)
    digit = Words(str(number), left + _DISC, 0, 2 * _DISC, NUMBER, "middle")
    y = title.first
    return [Disc(left + _DISC, y, _DISC, "figure-disc"), digit.moved(y - digit.first), title, says], y, says.bottom


def _box(choice: Choice, left: float, top: float, room: float) -> tuple[Plate, Words]:
    """Return a box to check with its words."""
    text = words(choice.says, PLAIN, left + _BOX + 9, top, room - _BOX - 9)
    return Plate(left, text.first - _BOX / 2, _BOX, _BOX, "figure-box", 2), text


def _chosen(choice: Choice, room: float) -> _Told:
    """Return what a choice opens, in the room that words have between parentheses."""
    beside = 0 if choice.opens else _BESIDE - 2 * (BOW + _PADDING)
    return _Told(words(choice.then, READING, 0, 0, room - beside), choice.opens)


def _rest(line: PermissionLine, left: float, top: float, room: float) -> tuple[tuple[Shape, ...], float]:
    """Return what stands at the end of a line, written by hand or printed, and where it ends."""
    shapes: list[Shape] = []
    if line.blank:
        blank = words(line.blank, SOFT, left, top + 9, room)
        shapes.append(blank)
        top = blank.bottom
    if line.written:
        hand = words(line.written, HAND, left, top + 9, room)
        shapes += [hand, Stroke(strokes.line((left, hand.bottom + 1), (left + room, hand.bottom + 1)), "figure-blank")]
        top = hand.bottom + 2
    return tuple(shapes), top


def _tie(y: float) -> Stroke:
    """Return the short line from the page to what it opens."""
    return Stroke(strokes.line((_PAGE_X + _PAGE, y), (_TOLD_X - 3, y)), "figure-line")


def _rule(x: float, y: float, width: float) -> Stroke:
    return Stroke(strokes.line((x, y), (x + width, y)), "figure-rule")
