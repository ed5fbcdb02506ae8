"""What a ladder is made of. All positions and lengths are in px; x grows to the right and y downwards."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from macros.content.chart import Verdict

from .measure import Type, width


@dataclass(frozen=True)
class Point:
    """A place in the drawing."""

    x: float
    y: float


@dataclass(frozen=True)
class Box:
    """A rectangle: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The y of its middle."""
        return self.y + self.height / 2


@dataclass(frozen=True)
class Disc:
    """A disc: its middle, its radius, and the number in it."""

    x: float
    y: float
    radius: float
    number: TextBlock


@dataclass(frozen=True)
class TextLine:
    """One line of text.

    Attributes:
        text: The words.
        lead: A word before the text that is set softer, or an empty string: the "or" between two answers.
    """

    text: str
    lead: str = ""

    @property
    def whole(self) -> str:
        """All that stands on the line."""
        return f"{self.lead} {self.text}" if self.lead else self.text


@dataclass(frozen=True)
class TextBlock:
    """Lines of text under each other.

    Attributes:
        lines: The lines from top to bottom; at least one.
        x: Their left edge; or their middle, when they are centered.
        y: The baseline of the first line.
        type: How they are set.
        anchor: Whether they begin at x or have their middle there.
    """

    lines: tuple[TextLine, ...]
    x: float
    y: float
    type: Type
    anchor: Literal["start", "middle"] = "start"

    @property
    def baselines(self) -> tuple[float, ...]:
        """The y of every line's baseline."""
        return tuple(self.y + index * self.type.leading for index in range(len(self.lines)))

    @property
    def box(self) -> Box:
        """The rectangle that the letters stay in."""
        wide = max(width(line.whole, self.type) for line in self.lines)
        left = self.x - (wide / 2 if self.anchor == "middle" else 0)
        return Box(left, self.y - self.type.ascent, wide, self.type.height(len(self.lines)))


@dataclass(frozen=True)
class Connector:
    """A line with an arrow at its end, made of horizontal and vertical stretches between points."""

    points: tuple[Point, ...]


@dataclass(frozen=True)
class QuestionBox:
    """A question: its box, the disc on its left edge with its number, and its text."""

    box: Box
    disc: Disc
    text: TextBlock


@dataclass(frozen=True)
class OutcomeBox:
    """An outcome: its box, the upper left corner of its verdict's sign, and its title."""

    id: str
    verdict: Verdict
    box: Box
    glyph: Point
    text: TextBlock


@dataclass(frozen=True)
class Jump:
    """A pill that sends the reader on to another question."""

    id: str
    box: Box
    text: TextBlock


@dataclass(frozen=True)
class Row:
    """The answers that lead to one outcome or jump, beside their question."""

    label: TextBlock
    line: Connector
    target: OutcomeBox | Jump


@dataclass(frozen=True)
class Trunk:
    """A line down to a question: from the one above with the answers that lead on, or with where it comes from."""

    label: TextBlock
    line: Connector


@dataclass(frozen=True)
class Rung:
    """One question with all its answers.

    Attributes:
        id: The question's id.
        number: Its number, from 1.
        top: Where the rung begins; nothing of it lies above.
        bottom: Where it ends; only the line of its trunk goes on from there to the next rung.
        question: The question's box.
        rows: What stands to the right of it, from top to bottom.
        trunk: The way to the next question; None where no answer leads there.
        arrival: Where readers come from, when no answer of the question above leads here; else None.
    """

    id: str
    number: int
    top: float
    bottom: float
    question: QuestionBox
    rows: tuple[Row, ...]
    trunk: Trunk | None
    arrival: Trunk | None


@dataclass(frozen=True)
class Part:
    """Rungs that stay together when a ladder is cut.

    Attributes:
        rungs: At least one.
        top: Where the part begins.
        room: How high its rungs are.
        gap: How far below them the next part begins.
        reach: How far down the line leads that goes on to the next part, measured from the top.
    """

    rungs: tuple[Rung, ...]
    top: float
    room: float
    gap: float
    reach: float


@dataclass(frozen=True)
class Ladder:
    """A whole chart, laid out. A tall one can be cut wherever one rung ends and the next begins.

    Attributes:
        rungs: From top to bottom.
        width: The whole width.
        height: The whole height.
        edge: Free room on every side, in which strokes may end.
    """

    rungs: tuple[Rung, ...]
    width: float
    height: float
    edge: float

    def parts(self, tallest: float) -> tuple[Part, ...]:
        """Return the ladder cut into parts that are no higher than ``tallest``, if no rung of it is."""
        groups: list[list[Rung]] = []
        for rung in self.rungs:
            if groups and rung.bottom - groups[-1][0].top + 2 * self.edge <= tallest:
                groups[-1].append(rung)
            else:
                groups.append([rung])
        tops = [*(group[0].top - self.edge for group in groups), self.height]
        return tuple(
            self._part(tuple(group), top, below) for group, (top, below) in zip(groups, pairwise(tops), strict=True)
        )

    def _part(self, rungs: tuple[Rung, ...], top: float, below: float) -> Part:
        last = rungs[-1]
        bottom = last.bottom + self.edge
        tip = max(point.y for point in last.trunk.line.points) + self.edge if last.trunk else bottom
        return Part(rungs, top, bottom - top, below - bottom, max(bottom, tip) - top)
