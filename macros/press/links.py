"""Links: inside the book to a page number, out of it to an address, and what is left out to plain words."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .nodes import Address, Inline, Link, Node

if TYPE_CHECKING:
    from .writer import Writer

DOWNLOADS = "downloads/"
"""The folder of the site that the press itself fills."""


@dataclass(frozen=True)
class Site:
    """The built site as links see it.

    Attributes:
        folder: Where it lies.
        pages: Paths of the built pages that are in the book: ``friends/the-secret.html``.
    """

    folder: Path
    pages: frozenset[str]


def write(writer: Writer, href: str | None, body: Inline) -> Iterator[str | Node]:
    """Yield what a link on a page becomes.

    Raises:
        PressError: When it leads to a page that the site does not have, or is no link that a book can hold.
    """
    if not href:
        raise writer.error("a link without an address")
    if href.startswith(("https://", "http://", "mailto:")):
        yield Address(href, body)
        return
    path, _, fragment = href.partition("#")
    if ":" in path or path.startswith("/"):
        raise writer.error(f"the book has no form for a link to {href}")
    here = writer.page.html
    target = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
    if target in writer.site.pages:
        page = target.removesuffix(".html")
        yield Link(writer.ledger.link(writer.page, f"{page}#{fragment}" if fragment else page), body)
    elif target.startswith(DOWNLOADS) or (writer.site.folder / target).is_file():
        yield from body
    else:
        raise writer.error(f"a link leads to {target}, and the site has no such page")
