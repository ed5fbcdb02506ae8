"""Built pages as trees, with the line on which each element stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import etree

from macros.content import Problem


@dataclass(frozen=True)
class Page:
    """One built page.

    Attributes:
        path: Path from the site's folder, with forward slashes: ``friends/the-secret.html``.
        text: The HTML as it was written.
    """

    path: str
    text: str

    @cached_property
    def root(self) -> Any:
        """The root element of the page; of an empty file one without anything in it."""
        root = etree.HTML(self.text)
        return etree.Element("html") if root is None else root

    @cached_property
    def elements(self) -> tuple[Any, ...]:
        """Every element of the page, in order."""
        return tuple(self.root.iter("*"))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Every name that a link to this page may end with."""
        return frozenset(self.root.xpath("//@id | //a/@name"))

    @cached_property
    def charts(self) -> frozenset[str]:
        """Ids of the charts that the page shows in full, and that a link may find half walked."""
        return frozenset(self.root.xpath("//*[@data-piece = 'chart']/@data-id"))

    def problem(self, element: Any, message: str, advice: str = "") -> Problem:
        """Return a problem at the line of an element."""
        return Problem(named(self.path), element.sourceline or 0, 0, message, advice)


def named(path: str) -> str:
    """Return how a file of the site is named to people, wherever the site lies while it is built."""
    return f"site/{path}"


def read_pages(site: Path) -> dict[str, Page]:
    """Return all pages of a site by path."""
    paths = sorted(site.rglob("*.html"))
    names = [path.relative_to(site).as_posix() for path in paths]
    return {name: Page(name, path.read_text(encoding="utf-8")) for name, path in zip(names, paths, strict=True)}
