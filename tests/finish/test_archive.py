"""The site packed into one file."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import lxml.html

from macros.content import Library
from macros.finish import complete
from macros.finish.archive import ARCHIVE, COURSE, pack

DAY = date(2026, 11, 22)


def _site(folder: Path) -> Path:
    (folder / "b").mkdir(parents=True)
    for name in ("index.html", "b/a.html", "a.css"):
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    """Packed twice, or in another place and at another time, it is the same file; it never holds itself."""
    packed = [_site(tmp_path / name) for name in ("one", "two")]
    pack(packed[0], DAY)
    first = (packed[0] / ARCHIVE).read_bytes()
    for site in packed:
        pack(site, DAY)

    assert [first, first] == [(site / ARCHIVE).read_bytes() for site in packed]


def test_it_holds_a_folder_and_a_note(tmp_path: Path) -> None:
    """Unpacked it is one folder with all files, sorted and dated, beside a note that says how to begin."""
    site = _site(tmp_path)
    pack(site, DAY)
    with zipfile.ZipFile(site / ARCHIVE) as archive:
        entries = archive.infolist()
        note = archive.read("READ ME FIRST.txt").decode("ascii")

    names = ["READ ME FIRST.txt", *(f"in-confidence/{name}" for name in ("a.css", "b/a.html", "index.html"))]
    assert names == [entry.filename for entry in entries]
    assert {(2026, 11, 22, 0, 0, 0)} == {entry.date_time for entry in entries}
    assert "index.html" in note


def test_the_packed_site_is_whole(site: Path, library: Library, tmp_path: Path) -> None:
    """It lists every download but itself and the course, has all of them, and makes the same archive again."""
    with zipfile.ZipFile(site / ARCHIVE) as archive:
        archive.extractall(tmp_path)
    packed = tmp_path / "in-confidence"
    links = [_downloads(folder) for folder in (site, packed)]

    kept = [link for link in links[0] if link != ARCHIVE and not link.startswith(COURSE)]
    assert kept == links[1]
    assert len(kept) + 10 < len(links[0])
    assert all((packed / link).is_file() for link in kept)
    problems = complete(packed, library)

    assert [] == problems
    assert (site / ARCHIVE).read_bytes() == (packed / ARCHIVE).read_bytes()


def _downloads(site: Path) -> list[str]:
    page: Any = lxml.html.document_fromstring((site / "downloads.html").read_text(encoding="utf-8"))
    return [str(link) for link in page.xpath('//*[@data-piece="downloads"]//a/@href')]
