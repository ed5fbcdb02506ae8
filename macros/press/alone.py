"""Prints that stand alone: what each of them says of itself, and the writer of their words.

No page of the site lies behind such a print, so nothing in it links to one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from macros.content import Library

from . import imprint, letters
from .ledger import Ledger
from .links import Site
from .nodes import Blocks
from .plan import CONFIG, PlannedPage, title
from .writer import Writer


def common(root: Path, library: Library) -> dict[str, Any]:
    """Return the handbook's name and its edition.

    Raises:
        PressError: When mkdocs.yml cannot be read.
    """
    return {"handbook": letters.plain(title(root), CONFIG), "edition": imprint.edition(library)}


def writer(library: Library, file: str) -> Writer:
    """Return a writer for text of the Library; an error names the file."""
    return Writer(PlannedPage(file, "", None), Ledger(library), Site(Path(), frozenset()), _no_pieces)


def _no_pieces(writer: Writer, piece: str, _: str) -> Blocks:
    raise writer.error(f'a print that stands alone has no piece "{piece}"')
