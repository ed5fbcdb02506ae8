"""The press: from the built site and the Library to the printed handbook.

The stages stand in files of their own:

    plan                     which pages, in which order           mkdocs.yml
    article, writer, links   an article's tree becomes nodes       a closed vocabulary; unknown is an error
    pieces, quiz, decision,  pieces become nodes, made from        the site's markup of a piece is not read
    lists, law, index        the Library
    letters                  what the two families can print
    book                     all of it as data
    typesetting, templates   the page: Typst sets the data
"""

from __future__ import annotations

from pathlib import Path

from macros.content import Library

from .book import assemble
from .error import PressError
from .typesetting import typeset

__all__ = ["PressError", "handbook"]


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
