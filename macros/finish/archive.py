"""The whole site in one file, to take along on a stick or to put on another host."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

ARCHIVE = "downloads/in-confidence-site.zip"
COURSE = "downloads/course/"
"""What is for learning systems: neither packed nor kept on a reader's device, where it would be the site six times."""

FOLDER = "in-confidence"
FIRST = "READ ME FIRST.txt"
"""What lies beside the folder: many computers open a page inside a zip alone, without all that belongs to it."""

_READABLE = 0o644 << 16
_UNIX = 3


def pack(site: Path, day: date) -> None:
    """Put the site as it is now, without this file itself, into ``site/downloads/in-confidence-site.zip``.

    The same site gives the same bytes: files stand in the order of their names, all dated with this day.
    """
    target = site / ARCHIVE
    target.parent.mkdir(exist_ok=True)
    target.unlink(missing_ok=True)
    files = (path for path in site.rglob("*") if path.is_file())
    paths = sorted(path for path in files if not path.relative_to(site).as_posix().startswith(COURSE))
    half = target.with_suffix(".part")
    with zipfile.ZipFile(half, "w") as archive:
        _add(archive, FIRST, (Path(__file__).parent / "templates" / "read-me-first.txt").read_bytes(), day)
        for path in paths:
            _add(archive, f"{FOLDER}/{path.relative_to(site).as_posix()}", path.read_bytes(), day)
    half.replace(target)


def _add(archive: zipfile.ZipFile, name: str, data: bytes, day: date) -> None:
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    archive.writestr(entry, data, zipfile.ZIP_DEFLATED, compresslevel=9)
