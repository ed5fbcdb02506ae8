"""The press: from the built site and the Library to the printed handbook.

The stages stand in files of their own:

    plan                     which pages, in which order           mkdocs.yml
    article, writer, links   an article's tree becomes nodes       a closed vocabulary; unknown is an error
    pieces, quiz, decision,  pieces become nodes, made from        the site's markup of a piece is not read
    lists, law, index        the Library
    letters                  what the two families can print
    book                     all of it as data
    sheets                   the charts alone, as data: a sheet each, and the wall chart
    imprint                  what all prints say: edition, lines to call in danger, verdicts
    typesetting, templates   the page: Typst sets the data
    pictures                 icons and the card of a link, by Typst as well
    drawings                 the charts and the figures as PNG, for where no SVG is taken
"""

from __future__ import annotations

from pathlib import Path

from macros.content import Library

from . import pictures, sheets
from .book import assemble
from .drawings import Drawn, drawings
from .error import PressError
from .plan import address
from .typesetting import typeset

__all__ = ["Drawn", "PressError", "address", "chart_sheets", "drawings", "handbook", "pictures", "wall_charts"]


def handbook(root: Path, site: Path, library: Library, output: Path) -> None:
    """Print the handbook from a built site.

    Args:
        root: The project's folder, whose mkdocs.yml gives the order of the pages.
        site: The built site's folder.
        library: All that the handbook knows.
        output: The PDF to write: US Letter, tagged for screen readers (PDF/UA-1).

    Raises:
        PressError: With the page and the cause, when something cannot be printed.
    """
    typeset(assemble(root, site, library), library.edition.date, output)


def chart_sheets(root: Path, library: Library, folder: Path) -> None:
    """Print every chart on one page, for US Letter and A4: ``NAME-letter.pdf``, ``NAME-a4.pdf``.

    Args:
        root: The project's folder.
        library: All that the handbook knows.
        folder: Where the PDFs go; it must exist. They are tagged for screen readers (PDF/UA-1).

    Raises:
        PressError: With the chart and the cause, when a chart has no page or is too large for one sheet.
    """
    _print(sheets.sheets(root, library), library, folder)


def wall_charts(root: Path, library: Library, folder: Path) -> None:
    """Print the wall chart, for 24 by 36 inches and A1: ``wall-chart-24x36.pdf``, ``wall-chart-a1.pdf``.

    Args:
        root: The project's folder.
        library: All that the handbook knows.
        folder: Where the PDFs go; it must exist. They are tagged for screen readers (PDF/UA-1).

    Raises:
        PressError: With the cause, when a chart is missing or too tall for the wall.
    """
    _print(sheets.wall_charts(root, library), library, folder)


def _print(prints: tuple[sheets.Print, ...], library: Library, folder: Path) -> None:
    for each in prints:
        typeset(each.data, library.edition.date, folder / each.file, each.document, each.source)
