"""What every piece rests on: the library, where things stand in the site, and what to say of an id that is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from macros import charts
from macros.content import Library, PageFile, Shelf, did_you_mean, order
from macros.content.situation import Situation

from .addresses import page_of
from .exports import ExportTable

Item = TypeVar("Item")


class UnknownIdError(LookupError):
    """A macro was called with an id that no entry has.

    ``macros.content`` finds these before a page is built; only an id that a page computes gets as far as here.
    """

    def __init__(self, noun: str, id_: str, page: str, advice: str) -> None:
        super().__init__(f'{page}: there is no {noun} "{id_}"{f"; {advice}" if advice else ""}')


def take(shelf: Shelf[Item], id_: str, page: str) -> Item:
    """Return the entry of an id for a page.

    Raises:
        UnknownIdError: When there is none.
    """
    if id_ not in shelf:
        raise UnknownIdError(shelf.noun, id_, page, did_you_mean(id_, shelf))
    return shelf[id_]


@dataclass(frozen=True)
class Ground:
    """What every piece rests on.

    Attributes:
        library: All that the handbook knows.
        exported: Says what the formats of the course change; it is asked when a page shows it.
    """

    library: Library
    exported: Callable[[], ExportTable] = ExportTable

    def chart_address(self, chart: str) -> str:
        """Return the built page that shows a chart in full, from the site's top."""
        shown = self.library.chart_page(chart)
        return page_of(shown.path if shown else f"decide/{chart}.md")

    def walk_address(self, situation: Situation) -> str:
        """Return where a situation leads, from the site's top: a chart's page, or a place on the walk through it."""
        address = self.chart_address(situation.chart)
        if not situation.answers:
            return address
        return f"{address}#{charts.fragment(self.library.charts[situation.chart], situation.answers)}"

    def told(self) -> dict[str, str]:
        """Return where each case is told, from the site's top: by a page, or in the list of more cases.

        A case that only a quiz tells has no place.
        """
        told: dict[str, PageFile | None] = {case: self.library.page_with("case", case) for case in self.library.cases}
        for _, cases in order.more_cases(self.library):
            told |= {case.id: self.library.page_with("cases_list") for case in cases}
        return {case: f"{page_of(page.path)}#case-{case}" for case, page in told.items() if page}

    def cases_on(self, page: str) -> tuple[str, ...]:
        """Return the ids of the cases that a page tells by itself."""
        files = [file for path, file in self.library.pages.items() if page_of(path) == page]
        return tuple(call.arguments[0] for file in files for call in file.calls if call.name == "case")
