"""From the book's data to a PDF: the one place that runs Typst."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import typst

from .error import PressError
from .letters import FACES

TEMPLATES = Path(__file__).parent / "templates"
STANDARDS: list[typst.PDFStandard] = ["ua-1"]
"""PDF/UA-1: Typst refuses to write a PDF that a screen reader could not read."""


_REFUSED = re.compile(r'panicked with: "?(.*?)"?', re.DOTALL)
"""A template's own words, when it finds that it cannot set what it was given: the cause, a colon, and what to do."""


def typeset(
    book: dict[str, Any], day: dt.date, output: Path, document: str = "book.typ", source: str = "the book"
) -> None:
    """Set a book or a sheet and write it as a PDF. The same data gives the same bytes.

    Args:
        book: What the templates set.
        day: The day that the PDF bears as the day of its making.
        output: The file to write; its folder must exist.
        document: The template that sets the whole of it.
        source: What an error names as the place of the fault.

    Raises:
        PressError: When a template or Typst refuses, or the file cannot be written.
    """
    made = int(dt.datetime.combine(day, dt.time(), dt.UTC).timestamp())
    with tempfile.TemporaryDirectory() as folder:
        # The packages hold each face twice, in formats of which Typst would take either one.
        for face in FACES:
            shutil.copy(face.file, folder)
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        try:
            typst.compile(
                str(TEMPLATES / document),
                output=str(output),
                root=str(TEMPLATES),
                font_paths=fonts,
                ignore_system_fonts=True,
                pdf_standards=STANDARDS,
                sys_inputs={"book": json.dumps(book)},
                timestamp=made,
            )
        except typst.TypstError as error:
            if refused := _REFUSED.fullmatch(error.message):
                cause, _, advice = refused.group(1).partition(": ")
                raise PressError(source, cause, advice) from error
            raise PressError(source, error.message, "\n".join([*error.hints, error.diagnostic])) from error
        except OSError as error:
            raise PressError(str(output), "the file cannot be written", "does its folder exist?") from error
