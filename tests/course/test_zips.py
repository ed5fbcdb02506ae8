"""Packages are zips that do not change unless what is in them does."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from macros.course.zips import zipped

DAY = date(2026, 11, 22)
FILES = {"b/two.html": b"<p>two</p>", "imsmanifest.xml": b"<manifest/>", "a.txt": b"one"}


def test_the_same_files_give_the_same_bytes() -> None:
    """In whatever order they come."""
    turned = dict(reversed(FILES.items()))

    assert zipped(FILES, DAY) == zipped(turned, DAY)


def test_the_manifest_stands_first() -> None:
    """The others follow by name, each with all that was put into it and the day that was named."""
    with zipfile.ZipFile(io.BytesIO(zipped(FILES, DAY))) as archive:
        entries = archive.infolist()
        read = {entry.filename: archive.read(entry) for entry in entries}

    assert ["imsmanifest.xml", "a.txt", "b/two.html"] == [entry.filename for entry in entries]
    assert read == FILES
    assert {(2026, 11, 22, 0, 0, 0)} == {entry.date_time for entry in entries}
