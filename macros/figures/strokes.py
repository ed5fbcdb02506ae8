"""Path data: parentheses, whole or broken, rules and arrows. All lengths are in px."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from macros.charts.strokes import px

Side: TypeAlias = Literal["left", "right"]
Point: TypeAlias = "tuple[float, float]"

_SHOULDER = 0.28
"""At what part of the height the controls stand."""


def parenthesis(side: Side, x: float, top: float, height: float, bow: float) -> str:
    """Return one parenthesis.

    Args:
        side: Which of the two.
        x: Where its ends stand; a left one bends to the left of it, a right one to the right.
        top: Where it begins.
        height: How high it is.
        bow: How far the stroke bends.
    """
    return _cubic(_controls(side, x, top, height, bow))


def lens(left: float, right: float, top: float, height: float, bow: float) -> str:
    """Return the outline of what lies between two parentheses, whose ends stand at two x, to be filled."""
    one, other = _controls("left", left, top, height, bow), _controls("right", right, top, height, bow)
    return f"{_cubic(one)}L{_cubic((other[3], other[2], other[1], other[0]))[1:]}Z"


def broken(x: float, top: float, height: float, bow: float, gaps: Iterable[tuple[float, float]]) -> str:
    """Return a right parenthesis with gaps, each from one y to another."""
    curve = _controls("right", x, top, height, bow)
    path, begin = "", 0.0
    for above, below in gaps:
        path += _cubic(_between(curve, begin, _at(curve, above)))
        begin = _at(curve, below)
    return path + _cubic(_between(curve, begin, 1.0))


def edge_at(x: float, top: float, height: float, bow: float, y: float) -> float:
    """Return the x of a right parenthesis at a y."""
    curve = _controls("right", x, top, height, bow)
    return _point(curve, _at(curve, y))[0]


def line(*points: Point) -> str:
    """Return straight lines from point to point."""
    return "M" + "L".join(_pair(point) for point in points)


def head(tip: Point, size: float = 9) -> str:
    """Return the head of an arrow that points to the right, to be filled."""
    x, y = tip
    return f"M{_pair(tip)}L{_pair((x - size, y - size / 2))}L{_pair((x - size, y + size / 2))}Z"


def head_down(tip: Point, size: float = 9) -> str:
    """Return the head of an arrow that points down, to be filled."""
    x, y = tip
    return f"M{_pair(tip)}L{_pair((x - size / 2, y - size))}L{_pair((x + size / 2, y - size))}Z"


Curve: TypeAlias = "tuple[Point, Point, Point, Point]"


def _controls(side: Side, x: float, top: float, height: float, bow: float) -> Curve:
    far = x + bow / 0.75 * (-1 if side == "left" else 1)
    return (x, top), (far, top + _SHOULDER * height), (far, top + (1 - _SHOULDER) * height), (x, top + height)


def _cubic(curve: Curve) -> str:
    start, *rest = curve
    return f"M{_pair(start)}C{' '.join(_pair(point) for point in rest)}"


def _point(curve: Curve, t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y


def _at(curve: Curve, y: float) -> float:
    """Return how far along an upright curve a y is reached, from 0 to 1."""
    low, high = 0.0, 1.0
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (middle, high) if _point(curve, middle)[1] < y else (low, middle)
    return low


def _between(curve: Curve, begin: float, end: float) -> Curve:
    """Return the piece of a curve from one part of the way to another (de Casteljau)."""
    _, second = _split(curve, begin)
    first, _ = _split(second, (end - begin) / (1 - begin))
    return first


def _split(curve: Curve, t: float) -> tuple[Curve, Curve]:
    def mid(one: Point, other: Point) -> Point:
        return one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t

    a, b, c, d = curve
    ab, bc, cd = mid(a, b), mid(b, c), mid(c, d)
    abc, bcd = mid(ab, bc), mid(bc, cd)
    middle = mid(abc, bcd)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _pair(point: Point) -> str:
    return f"{px(point[0])} {px(point[1])}"
