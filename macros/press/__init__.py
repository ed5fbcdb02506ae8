"""The press: from the built site and the Library to the printed handbook.

The stages stand in files of their own:

    plan                     which pages, in which order           mkdocs.yml
    article, writer, links   an article's tree becomes nodes       a closed vocabulary; unknown is an error
    pieces, quiz, decision,  pieces become nodes, made from        the site's markup of a piece is not read
    lists, law, index        the Library
    letters                  what the two families can print
    book                     all of it as data
    sheets                   the charts alone, as data: a sheet each, and the wall chart
    exam, exam_key           an exam's two forms, and their keys
    workbook, workbook_key   the student's workbook, with its prompts from prompts; and the teacher's key to it
    alone                    what these four share
    imprint                  what all prints say: edition, lines to call in danger, verdicts
    typesetting, templates   the page: Typst sets the data
    pictures                 icons and the card of a link, by Typst as well
    drawings                 the charts and the figures as PNG, for where no SVG is taken
"""

from __future__ import annotations

from pathlib import Path

from macros.content import Library
from macros.quizzes import Form

from . import exam, exam_key, pictures, sheets, workbook, workbook_key
from .book import assemble
from .drawings import Drawn, drawings
from .error import PressError
from .plan import address
from .typesetting import typeset

__all__ = [
    "Drawn", "PressError", "address", "chart_sheets", "drawings", "exams", "handbook", "pictures", "wall_charts",
    "workbook_keys", "workbooks",
]  # fmt: skip


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


def exams(root: Path, library: Library, forms: tuple[Form, Form], scope: str, folder: Path) -> None:
    """Print an exam's forms A and B and their keys, for US Letter and A4: ``exam-a-letter.pdf``, ``exam-a-key-a4.pdf``.

    Args:
        root: The project's folder.
        library: All that the handbook knows.
        forms: Forms A and B.
        scope: What the exam is about, in words: "The whole handbook".
        folder: Where the PDFs go; it must exist, and no student may see it.

    Raises:
        PressError: With the cause, when one of them cannot be printed.
    """
    for form in forms:
        _print(exam.papers(root, library, form, scope), library, folder)
    _print(exam_key.keys(root, library, forms, scope), library, folder)


def workbooks(root: Path, library: Library, folder: Path) -> None:
    """Print the student's workbook, which holds no answer, for US Letter and A4: ``workbook-letter.pdf``.

    Args:
        root: The project's folder.
        library: All that the handbook knows.
        folder: Where the PDFs go; it must exist.

    Raises:
        PressError: With the cause, when it cannot be printed.
    """
    _print(workbook.workbooks(root, library), library, folder)


def workbook_keys(root: Path, library: Library, folder: Path) -> None:
    """Print the answers to the workbook, for US Letter and A4: ``workbook-key-letter.pdf``.

    Args:
        root: The project's folder.
        library: All that the handbook knows.
        folder: Where the PDFs go; it must exist, and no student may see it.

    Raises:
        PressError: With the cause, when it cannot be printed.
    """
    _print(workbook_key.keys(root, library), library, folder)


def _print(prints: tuple[sheets.Print, ...], library: Library, folder: Path) -> None:
    for each in prints:
        typeset(each.data, library.edition.date, folder / each.file, each.document, each.source)
