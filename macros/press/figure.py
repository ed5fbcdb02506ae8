"""A drawn figure in the book: the wide form in print colors, its number and caption, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from macros import figures
from macros.content.figure import Figure

from .ladder import printable
from .nodes import Blocks, Inline, Node
from .writer import Writer


@dataclass(frozen=True)
class FigureBox(Node):
    """A figure; its width and height are in px, and ``alt`` says in words all that the drawing says."""

    kind: ClassVar[str] = "figure"
    label: str
    number: int
    svg: str
    width: float
    height: float
    alt: str
    title: Inline
    caption: Inline


def write(writer: Writer, figure: Figure) -> Blocks:
    """Return a figure as the book has it."""
    drawn = figures.drawing(figure, figures.WIDE)
    return (
        FigureBox(
            label=writer.ledger.anchor(f"{writer.page.id}#figure-{figure.id}"),
            number=figures.numbers(writer.ledger.library).get(figure.id, 0),
            svg=printable(drawn.svg, writer.page.path),
            width=drawn.width,
            height=drawn.height,
            alt=writer.plain(figures.alternative(figure)),
            title=writer.words(figure.title),
            caption=(*writer.words(figure.caption), *writer.cites(figure.sources)),
        ),
    )
