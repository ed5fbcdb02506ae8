"""Lines of the ladder as SVG path data."""

from __future__ import annotations

from . import sizes
from .geometry import Connector, Point


def px(number: float) -> str:
    """Return a length in px as SVG writes it: with one decimal at most."""
    return f"{round(number, 1):g}"


def shaft(line: Connector) -> str:
    """Return the path of a line, rounded where it turns, up to the back of its arrow."""
    points = [*line.points[:-1], _toward(line.points[-1], line.points[-2], sizes.ARROW_LENGTH - 1)]
    path = f"M{_pair(points[0])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        bend = _pair(_toward(corner, before, sizes.CORNER)), _pair(corner), _pair(_toward(corner, after, sizes.CORNER))
        path += f"L{bend[0]}Q{bend[1]} {bend[2]}"
    return f"{path}L{_pair(points[-1])}"


def head(line: Connector) -> str:
    """Return the path of the arrow at the end of a line: a triangle to be filled."""
    tip = line.points[-1]
    back = _toward(tip, line.points[-2], sizes.ARROW_LENGTH)
    half = sizes.ARROW_WIDTH / 2
    across = Point(half, 0) if back.x == tip.x else Point(0, half)
    corners = Point(back.x - across.x, back.y - across.y), Point(back.x + across.x, back.y + across.y)
    return f"M{_pair(tip)}L{_pair(corners[0])}L{_pair(corners[1])}Z"


def _toward(start: Point, end: Point, length: float) -> Point:
    """Return the point that lies so far from one point on the level or upright way to another."""
    if start.x == end.x:
        return Point(start.x, start.y + (length if end.y > start.y else -length))
    return Point(start.x + (length if end.x > start.x else -length), start.y)


def _pair(point: Point) -> str:
    return f"{px(point.x)} {px(point.y)}"
