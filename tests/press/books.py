"""What the tests of the press share: a small project with every piece and tag, and printed books read back."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.html
import pypdf

from macros.content import Library, load, report
from macros.press import pieces
from macros.press.ledger import Ledger
from macros.press.links import Site
from macros.press.nodes import data
from macros.press.plan import PlannedPage, plan
from macros.press.writer import Writer

FIXTURE = Path(__file__).parent / "fixture"


@dataclass(frozen=True)
class Project:
    """A project with its built site.

    Attributes:
        root: The project's folder.
        site: The built site.
        library: What ``root/docs`` holds.
    """

    root: Path
    site: Path
    library: Library

    def put(self, page: str, body: str, *, title: str = "<h1>A title</h1>") -> None:
        """Put another article in the place of a built page."""
        html = f'<html><head><meta charset="utf-8"></head><body><article>{title}{body}</article></body></html>'
        (self.site / page).with_suffix(".html").write_text(html, encoding="utf-8")

    def writer(self, path: str = "one/first.md") -> Writer:
        """Return a writer for one page."""
        order = plan(self.root, self.library)
        pages = (*order.body, *order.back)
        site = Site(self.site, frozenset(page.html for page in pages))
        page = next((page for page in pages if page.path == path), PlannedPage(path, "", None))
        return Writer(page, Ledger(self.library, tuple(page.path for page in pages)), site, pieces.write)

    def written(self, body: str, path: str = "one/first.md") -> Any:
        """Return what becomes of the body of an article, as data."""
        return data(self.writer(path).blocks(element(body)))


@dataclass(frozen=True)
class Printed:
    """A printed book.

    Attributes:
        file: The PDF.
        pages: The text of each page.
        outline: Bookmarks as level (from 0), title and number of the page, from 1.
    """

    file: Path
    pages: tuple[str, ...]
    outline: tuple[tuple[int, str, int], ...]

    def opens(self, title: str) -> int:
        """Return the number of the page on which the chapter with this title begins."""
        return next(page for level, name, page in self.outline if level == 0 and name == title)

    def chapter(self, title: str) -> str:
        """Return the text of a chapter without its white space, so that line breaks do not count."""
        first = self.opens(title)
        later = [page for level, _, page in self.outline if level == 0 and page > first]
        return squashed("".join(self.pages[first - 1 : min(later, default=len(self.pages) + 1) - 1]))


def project(folder: Path) -> Project:
    """Return a copy of the small project in a folder."""
    root = folder / "small"
    shutil.copytree(FIXTURE, root)
    loaded = load(root)
    assert not loaded.failed, report(loaded.problems)
    return Project(root, root / "site", loaded.library)


def element(body: str) -> Any:
    """Return HTML as the element that holds it."""
    return lxml.html.fragment_fromstring(body, create_parent="article")


def squashed(text: str) -> str:
    """Return text without any white space."""
    return "".join(text.split())


def read(file: Path) -> Printed:
    """Read a printed book."""
    reader = pypdf.PdfReader(file)
    found: list[tuple[int, str, int]] = []

    def walk(items: list[Any], level: int) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item, level + 1)
            else:
                number = reader.get_destination_page_number(item)
                assert number is not None
                found.append((level, str(item.title), number + 1))

    walk(list(reader.outline), 0)
    return Printed(file, tuple(page.extract_text() for page in reader.pages), tuple(found))
