"""The law of each place, as the appendix sets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from macros.content import law, order
from macros.content.places import Place

from .nodes import Blocks, Inline, Node
from .writer import Writer


@dataclass(frozen=True)
class LawRow(Node):
    """A question that a person asks, with its answers: words that stand out, a number, the rest. None: not checked."""

    kind: ClassVar[str] = "law-row"
    asks: Inline
    answers: tuple[tuple[Inline, str, Inline], ...]


@dataclass(frozen=True)
class ListedPlace(Node):
    """All that is told of one place; ``newest`` is the year of the newest text that was read, or empty."""

    kind: ClassVar[str] = "listed-place"
    label: str
    name: str
    newest: str
    first: tuple[LawRow, ...]
    rest: tuple[LawRow, ...]
    sections: Inline
    read: tuple[Inline, ...]


def places(writer: Writer) -> Blocks:
    """Return every place: the states of the United States, then other countries."""
    year = writer.ledger.library.edition.sources_read.year
    listed = order.by_country(writer.ledger.library.places.values())
    return tuple(_place(writer, place, year) for _, group in listed for place in group)


def _place(writer: Writer, place: Place, year: int) -> ListedPlace:
    newest = law.newest(place)
    return ListedPlace(
        label=writer.ledger.anchor(f"{writer.page.id}#{place.id}"),
        name=writer.plain(place.name),
        newest=str(newest or ""),
        first=tuple(_row(writer, row) for row in law.first(place, year)),
        rest=tuple(_row(writer, row) for row in law.rest(place)),
        sections=writer.words(law.sections(place)),
        read=tuple(writer.words(law.named(each)) for each in law.readings(place)),
    )


def _row(writer: Writer, row: law.Row) -> LawRow:
    answers = tuple(
        (writer.words(answer.lead), writer.plain(answer.number), writer.words(answer.says)) for answer in row.answers
    )
    return LawRow(writer.words(row.asks), answers)
