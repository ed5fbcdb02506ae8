"""The writer: from the tree of an article to the nodes of the book.

The vocabulary is closed: ``blocks.TAGS``, ``inlines.TAGS`` and the pieces. Whatever else a page holds stops the
press with the page's name, so that nothing of a page can be lost without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import lxml.html

from macros.content import prose

from . import blocks, inlines, letters, runs
from .article import shown
from .error import PressError
from .ledger import Ledger
from .links import Site
from .nodes import Blocks, Cite, Inline, Line, Node, SourceNumbers
from .plan import PlannedPage

Pieces: TypeAlias = "Callable[[Writer, str, str], Blocks]"
"""Makes the twin of a piece: the writer of the page, the piece's name and its id."""


class Writer:
    """Writes one page.

    Args:
        page: The page's place in the book.
        ledger: What is remembered from page to page.
        site: The built site, for links.
        pieces: Makes the twins of pieces.
    """

    def __init__(self, page: PlannedPage, ledger: Ledger, site: Site, pieces: Pieces) -> None:
        self.page = page
        self.ledger = ledger
        self.site = site
        self._pieces = pieces

    def blocks(self, element: Any) -> Blocks:
        """Return what stands in an element: its blocks, and its loose text as paragraphs."""
        found: list[Node] = []
        run: list[str | Node] = []
        for child in self._children(element):
            if isinstance(child, str | Node):
                runs.append(run, child)
            elif "data-piece" in child.attrib or child.tag in blocks.TAGS:
                found += runs.paragraph(tuple(run))
                run = []
                found += self._block(child)
            else:
                for item in self._inline(child):
                    runs.append(run, item)
        return (*found, *runs.paragraph(tuple(run)))

    def inline(self, element: Any) -> Inline:
        """Return the text of an element with its marks."""
        run: list[str | Node] = []
        for child in self._children(element):
            for item in (child,) if isinstance(child, str | Node) else self._inline(child):
                runs.append(run, item)
        return tuple(run)

    def words(self, raw: str) -> Inline:
        """Return one paragraph of the Library's text."""
        return self.inline(_fragment(prose.inline(raw)))

    def paragraphs(self, raw: str) -> Blocks:
        """Return one or more paragraphs of the Library's text."""
        return self.blocks(_fragment(prose.paragraphs(raw)))

    def plain(self, raw: str) -> str:
        """Return one paragraph of the Library's text without its marks."""
        return letters.plain(prose.plain(raw), self.page.path)

    def line(self, id_: str) -> Line:
        """Return a phone line of the Library."""
        line = self.ledger.library.lines[id_]
        return Line(self.plain(line.name), self.plain(line.number))

    def cites(self, sources: tuple[str, ...]) -> tuple[Cite, ...]:
        """Return the marks of an entry's sources."""
        return self.ledger.cites(self.page, sources)

    def numbers(self, sources: tuple[str, ...]) -> Inline:
        """Return the numbers of an entry's sources, where there are no notes."""
        return (" ", SourceNumbers(self.ledger.refer(self.page, sources))) if sources else ()

    def error(self, cause: str, advice: str = "") -> PressError:
        """Return the error that something is wrong with this page."""
        return PressError(self.page.path, cause, advice)

    def _children(self, element: Any) -> Iterator[Any]:
        """Yield an element's text as it can be printed, and the elements in it."""
        yield from letters.text(element.text or "", self.page.path)
        for child in element:
            if isinstance(child.tag, str):  # a comment is none
                yield child
            yield from letters.text(child.tail or "", self.page.path)

    def _block(self, element: Any) -> Blocks:
        if (piece := element.get("data-piece")) is not None:
            return self._pieces(self, piece, element.get("data-id", ""))
        return blocks.TAGS[element.tag](self, element)

    def _inline(self, element: Any) -> Iterator[str | Node]:
        if element.tag not in inlines.TAGS:
            advice = "what the book can set is listed in macros/press/blocks.py and inlines.py"
            raise self.error(f"the book has no form for {shown(element)}", advice)
        return inlines.TAGS[element.tag](self, element)


def _fragment(markup: str) -> Any:
    return lxml.html.fragment_fromstring(str(markup), create_parent="div")
