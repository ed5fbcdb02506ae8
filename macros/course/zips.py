"""Zip files that are the same bytes each time: what every package for a learning system is wrapped in."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date

MANIFEST = "imsmanifest.xml"
"""The file that says what is in a package. It stands first: some readers of zips look no further."""

_READABLE = 0o644 << 16
_UNIX = 3


def zipped(files: Mapping[str, bytes], day: date) -> bytes:
    """Return a zip of these files, by name; the same files on the same day give the same bytes.

    Args:
        files: Names with forward slashes from the top of the zip, and what is in each. The manifest, if there is one,
            stands first in the zip, the others in the order of their names.
        day: The day that every file in it bears; a zip knows none before 1980.
    """
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in sorted(files, key=lambda name: (name != MANIFEST, name)):
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, compresslevel=9)
    return whole.getvalue()
