"""Which pages make the book, and in what order: the ``nav`` of mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

import yaml

from macros.content import Library

from .error import PressError

CONFIG = "mkdocs.yml"
LEFT_OUT = ("index.md", "read.md", "downloads.md", "practice/index.md", "practice/record.md", "decide/proofs.md")
"""Pages of the site that a book has no use for; a link to one of them becomes plain text. Neither has it for the pages
that open a part, since it opens its parts itself, nor for those for teachers and about the site."""

FOLDERS_LEFT_OUT = ("about", "teach")
"""The folders of the pages about the site, and of those for teachers."""

BACK = "lookup"
"""The folder whose pages stand at the back."""


Side: TypeAlias = Literal["odd", "even"] | None


@dataclass(frozen=True)
class PlannedPage:
    """A page of the book.

    Attributes:
        path: Path from docs/: ``friends/the-secret.md``.
        part: The part it belongs to, as it is printed over its title: "Part 2 · Friends as clients"; or empty.
        side: On which side it begins: "odd" (right) for the first page of a part; "even" (left) for a chart, so that
            the ladder is seen on two facing pages; None for the next page, whichever it is.
    """

    path: str
    part: str
    side: Side

    @property
    def id(self) -> str:
        """The page's name without ending, which is its label in the book."""
        return self.path.removesuffix(".md")

    @property
    def html(self) -> str:
        """Path of the built page from the site's folder."""
        return f"{self.id}.html"


@dataclass(frozen=True)
class Plan:
    """The pages of the book.

    Attributes:
        title: The handbook's name.
        body: Parts and chapters, in reading order.
        back: What is looked up.
    """

    title: str
    body: tuple[PlannedPage, ...]
    back: tuple[PlannedPage, ...]


class _Loader(yaml.SafeLoader):
    """Reads a configuration for its plain values: ``!ENV`` and ``!!python/name:`` are left empty."""


_LOADER_TAGS = ("!", "tag:yaml.org,2002:python/")
for _tag in _LOADER_TAGS:
    _Loader.add_multi_constructor(_tag, lambda *_: None)


def plan(root: Path, library: Library) -> Plan:
    """Return the pages that ``root/mkdocs.yml`` puts into its navigation, as the book has them.

    Raises:
        PressError: When the file is missing, cannot be read, or names a page that is not there.
    """
    config = _config(root)
    nav = config.get("nav")
    if not isinstance(nav, list):
        raise PressError(CONFIG, "there is no nav", "the book follows the navigation; list its pages there")
    pages = [(path, section) for path, section in _pages(nav, "") if not _left_out(path, library)]
    paths = [path for path, _ in pages]
    for path in paths:
        if path not in library.pages:
            raise PressError(CONFIG, f"the navigation names {path}, and there is no such page")
    body = [(path, section) for path, section in pages if not _at_back(path)]
    looked_up = tuple(PlannedPage(path, "", None) for path in paths if _at_back(path))
    return Plan(_title(config), _planned(body, library), looked_up)


def title(root: Path) -> str:
    """Return the handbook's name, from ``root/mkdocs.yml``.

    Raises:
        PressError: When the file is missing or cannot be read.
    """
    return _title(_config(root))


def address(root: Path) -> str:
    """Return where the handbook is published, with a slash at its end; empty when ``root/mkdocs.yml`` does not say it.

    Raises:
        PressError: When the file is missing or cannot be read.
    """
    said = str(_config(root).get("site_url") or "")
    return said if said.endswith("/") or not said else f"{said}/"


def _config(root: Path) -> dict[str, Any]:
    file = root / CONFIG
    try:
        config = yaml.load(file.read_text(encoding="utf-8"), _Loader)  # noqa: S506 (a safe loader)
    except OSError as error:
        raise PressError(CONFIG, "the file cannot be read", str(error)) from error
    except yaml.YAMLError as error:
        raise PressError(CONFIG, "this is not YAML", str(error)) from error
    return config if isinstance(config, dict) else {}


def _title(config: dict[str, Any]) -> str:
    return str(config.get("site_name", ""))


def _pages(items: list[Any], section: str) -> Iterator[tuple[str, str]]:
    """Yield each page's path with the title of the section that it stands in."""
    for item in items:
        if isinstance(item, str):
            yield item, section
        elif isinstance(item, dict):
            for title, value in item.items():
                if isinstance(value, list):
                    yield from _pages(value, str(title))
                elif isinstance(value, str):
                    yield value, section


def _left_out(path: str, library: Library) -> bool:
    openers = {part.opener for part in library.parts.values()}
    return path in LEFT_OUT or path in openers or path.partition("/")[0] in FOLDERS_LEFT_OUT


def _at_back(path: str) -> bool:
    return path.startswith(f"{BACK}/")


def _planned(pages: list[tuple[str, str]], library: Library) -> tuple[PlannedPage, ...]:
    planned, before = [], None
    for path, section in pages:
        folder = path.rpartition("/")[0]
        side: Side = "odd" if folder != before else "even" if path in library.decisions else None
        planned.append(PlannedPage(path, _part(folder, section, library), side))
        before = folder
    return tuple(planned)


def _part(folder: str, section: str, library: Library) -> str:
    if folder in library.parts:
        return library.part_name(folder)
    return section
