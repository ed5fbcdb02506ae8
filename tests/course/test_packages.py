"""The files of the course: each named, all the same twice, and a cartridge with chapters in their order."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from macros.content import Library, prose
from macros.course import Image, packages

from . import reading_keys as keys

EDITED = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def files(site: Path, library: Library, images: dict[str, Image]) -> dict[str, bytes]:
    """All files."""
    return packages(site, library, images, EDITED)


def test_every_format_is_written(files: dict[str, bytes]) -> None:
    """Each under its name, and the report beside them."""
    assert [
        "anki.apkg", "canvas-qti.zip", "common-cartridge-1.1.imscc", "common-cartridge-1.3.imscc", "export-report.md",
        "moodle.xml", "qti-2.1.zip",
    ] == sorted(files)  # fmt: skip


def test_the_same_handbook_gives_the_same_bytes(
    files: dict[str, bytes], site: Path, library: Library, images: dict[str, Image]
) -> None:
    """Each file of the course."""
    again = packages(site, library, images, EDITED)

    assert [] == [name for name, data in files.items() if data != again[name]]


@pytest.mark.parametrize("name", ["common-cartridge-1.1.imscc", "common-cartridge-1.3.imscc"])
def test_a_cartridge_has_parts_chapters_and_charts(files: dict[str, bytes], name: str, library: Library) -> None:
    """In the order of the handbook: a chapter is read and then asked; after the parts come the charts."""
    manifest: Any = etree.fromstring(keys.opened(files[name])["imsmanifest.xml"])
    (root,) = manifest.iterfind("{*}organizations/{*}organization/{*}item")
    units = {unit.findtext("{*}title"): list(unit.iterfind("{*}item")) for unit in root.iterfind("{*}item")}
    parts = {prose.plain(part.title): part for part in library.parts.values()}

    assert [*parts, "Decisions"] == list(units)
    assert len(library.charts) == len(units["Decisions"])
    for title, part in parts.items():
        chapters = [prose.plain(library.pages[path].title) for path in part.paths]
        inside = [[each.findtext("{*}title") for each in chapter.iterfind("{*}item")] for chapter in units[title]]

        assert chapters == [chapter.findtext("{*}title") for chapter in units[title]]
        assert [[f"Read: {chapter}", f"Questions: {chapter}"] for chapter in chapters] == inside
