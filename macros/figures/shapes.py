"""What a figure is made of: words, strokes, plates and discs. All positions and lengths are in px."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from macros.charts.measure import width, wrap
from macros.content import prose

from .sizes import Style


@dataclass(frozen=True)
class Words:
    """A few lines of text.

    Attributes:
        text: All of it.
        x: Their left edge, or their middle.
        top: The y above which no letter rises.
        room: How wide they may run.
        style: How they are set.
        anchor: Whether they begin at x or have their middle there.
    """

    text: str
    x: float
    top: float
    room: float
    style: Style
    anchor: Literal["start", "middle"] = "start"

    @functools.cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines from top to bottom; at least one."""
        return wrap(self.text, self.style.type, self.room)

    @property
    def baselines(self) -> tuple[float, ...]:
        """The y of every line's baseline."""
        first = self.top + self.style.type.ascent
        return tuple(first + index * self.style.type.leading for index in range(len(self.lines)))

    @property
    def width(self) -> float:
        """How wide the longest line is."""
        return max(width(line, self.style.type) for line in self.lines)

    @property
    def left(self) -> float:
        """The x of the leftmost letter."""
        return self.x - (self.width / 2 if self.anchor == "middle" else 0)

    @property
    def height(self) -> float:
        """How high the lines are together."""
        return self.style.type.height(len(self.lines))

    @property
    def bottom(self) -> float:
        """The y below which no letter hangs."""
        return self.top + self.height

    @property
    def first(self) -> float:
        """The y at which the capitals of the first line have their middle."""
        return self.baselines[0] - 0.33 * self.style.type.size

    def moved(self, down: float) -> Words:
        """Return the same words further down."""
        return replace(self, top=self.top + down)


@dataclass(frozen=True)
class Stroke:
    """A line, straight or bent, as SVG path data; ``name`` is its class."""

    path: str
    name: str


@dataclass(frozen=True)
class Plate:
    """A rectangle; ``name`` is its class."""

    x: float
    y: float
    width: float
    height: float
    name: str
    radius: float = 0


@dataclass(frozen=True)
class Disc:
    """A disc with its middle; ``name`` is its class."""

    x: float
    y: float
    radius: float
    name: str


Shape: TypeAlias = "Words | Stroke | Plate | Disc"


@dataclass(frozen=True)
class Sheet:
    """A figure, laid out in one form: its size, and its shapes from the back to the front."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    @property
    def words(self) -> tuple[Words, ...]:
        """Every group of words, in the order in which they are drawn."""
        return tuple(shape for shape in self.shapes if isinstance(shape, Words))


def words(raw: str, style: Style, x: float, top: float, room: float) -> Words:
    """Return text of the Library in as many lines as it needs; they begin at x."""
    return Words(prose.plain(raw), x, top, room, style)


def column(texts: Iterable[tuple[str, Style, float]], x: float, top: float, room: float) -> tuple[Words, ...]:
    """Return texts below each other, each with its style and the space above it."""
    found: list[Words] = []
    for raw, style, above in texts:
        top += above
        found.append(words(raw, style, x, top, room))
        top = found[-1].bottom
    return tuple(found)


def bottom(blocks: Iterable[Words]) -> float:
    """Return the y below which none of the words hangs."""
    return max(block.bottom for block in blocks)
