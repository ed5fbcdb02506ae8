"""The routes out of what is kept, laid out: a tall pair of parentheses, its openings, and what bounds each of them."""

from __future__ import annotations

from itertools import pairwise

from macros.content.figure import Route, Routes

from . import strokes
from .shapes import Shape, Sheet, Stroke, Words, bottom, column, words
from .sizes import EDGE, LABEL, NAME, PLAIN, SOFT, Form

_PAIR = {"wide": 172.0, "narrow": 62.0}
"""How wide the pair of parentheses is, with all its bend."""
_BOW = {"wide": 40.0, "narrow": 15.0}
_ARROW = {"wide": 54.0, "narrow": 20.0}
"""How far beyond the pair an arrow goes."""
_GAP = 24.0
"""Between two routes."""
_OPENING = 9.0
"""How far an opening reaches above and below its line."""
_LINE = 13.0
"""Between two lines of the writing that is kept."""
_LENGTHS = (1.0, 0.86, 0.95, 0.6, 0.92, 1.0, 0.78, 0.9, 0.42)
"""How much of the room each line of writing takes, over and over."""


def lay_out(routes: Routes, form: Form) -> Sheet:
    """Lay the figure out."""
    left = _PAIR[form.name] + _ARROW[form.name] + 10
    room = form.width - left
    top = EDGE + 34.0
    told: list[tuple[Words, ...]] = []
    for route in routes.routes:
        told.append(_route(route, left, top, room))
        top = bottom(told[-1]) + _GAP
    closed = column([(routes.closed.title, NAME, 8), (routes.closed.reasons, SOFT, 2)], left, top, room)
    height = bottom(closed) + 30 - EDGE
    pair = _pair(form, height, [each[0].first for each in told], closed[0].first)
    fences, end = _fences(routes, form, EDGE + height + 26)
    shapes = (*pair, *(block for each in (*told, closed) for block in each), *fences)
    return Sheet(form.width, end + EDGE, shapes)


def _route(route: Route, left: float, top: float, room: float) -> tuple[Words, ...]:
    texts = [(route.reason, NAME, 0.0), (route.such_as, SOFT, 1.0), (route.opens_to, PLAIN, 6.0)]
    return column(texts, left, top, room)


def _pair(form: Form, height: float, exits: list[float], stop: float) -> tuple[Shape, ...]:
    """Return the parentheses with the writing in them, the lines that leave, and the one that does not."""
    bow, wide = _BOW[form.name], _PAIR[form.name]
    near, far = bow + 2, wide - bow - 2
    gaps = [(y - _OPENING, y + _OPENING) for y in exits]

    def right(y: float) -> float:
        return strokes.edge_at(far, EDGE, height, bow, y)

    tip = wide + _ARROW[form.name]
    shapes: list[Shape] = []
    inset = 12 if form.narrow else 20
    for index, y in enumerate(_writing(height, exits)):
        start = wide - right(y) + inset
        leaves = y in exits
        end = right(y) - inset
        length = (end - start) * (1 if leaves else _LENGTHS[index % len(_LENGTHS)])
        if length > 6 and not leaves:
            shapes.append(Stroke(strokes.line((start, y), (start + length, y)), "figure-kept"))
        if leaves:
            shapes.append(Stroke(strokes.line((start, y), (tip - 8, y)), "figure-way"))
            shapes.append(Stroke(strokes.head((tip, y)), "figure-head"))
    edge = right(stop)
    shapes += [
        Stroke(strokes.line((tip, stop), (edge + 9, stop)), "figure-noway"),
        Stroke(strokes.line((edge + 9, stop - 8), (edge + 9, stop + 8)), "figure-stop"),
        Stroke(strokes.parenthesis("left", near, EDGE + 1, height - 2, bow), "figure-great"),
        Stroke(strokes.broken(far, EDGE, height, bow, gaps), "figure-great"),
    ]
    return tuple(shapes)


def _writing(height: float, exits: list[float]) -> list[float]:
    """Return the y of every line of writing: those that leave, and as many between them as there is room for."""
    stops = [EDGE + 16, *exits, EDGE + height - 16]
    found: list[float] = []
    for above, below in pairwise(stops):
        steps = max(1, round((below - above) / _LINE))
        found += [above + (below - above) * step / steps for step in range(steps)]
    return [*found[1:], stops[-1]] if found else []


def _fences(routes: Routes, form: Form, top: float) -> tuple[tuple[Shape, ...], float]:
    """Return what bounds every route, and where that ends."""
    title = words(routes.fenced, LABEL, 0, top, form.width)
    shapes: list[Shape] = [title]
    top = title.bottom + 10
    count = len(routes.fences)
    room = form.width if form.narrow else form.width / count
    end = top
    for index, fence in enumerate(routes.fences):
        x = 0.0 if form.narrow else index * room
        block = words(fence, PLAIN, x + 14, top, room - 14 - (0 if form.narrow else 18))
        shapes += [Stroke(strokes.line((x + 1.5, top), (x + 1.5, block.bottom)), "figure-fence"), block]
        end = max(end, block.bottom)
        if form.narrow:
            top = block.bottom + 12
    return tuple(shapes), end
