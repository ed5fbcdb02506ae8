"""The worker that keeps the handbook on a reader's device, if the reader says yes: ``sw.js`` at the site's top.

It names every file with its checksum. So its own bytes change whenever the site does, by which browsers notice.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from .archive import ARCHIVE, COURSE
from .downloads import said

NAME = "sw.js"
DOWNLOADS = "downloads/"
SIGNS = 22
"""How much of a checksum in base64 is enough to tell two files apart: 128 bits."""

_NEEDLESS = re.compile(r"(^|/)[._]|\.(map|gz)$|^sitemap\.xml$|^robots\.txt$")
"""Files for hosts and search engines: names that begin with a dot or an underline, and what is packed or mapped."""

_KEEPER = re.compile(r'(<device-keeper\b[^>]*?) data-pages="[^"]*" data-downloads="[^"]*"')
_PLACE = '"what this site holds"; // put in when the site is finished'


@dataclass(frozen=True)
class Share:
    """Some of the site's files: a hash over them, how much room they take, and each one's path and checksum."""

    version: str
    bytes: int
    files: dict[str, str]


def write(site: Path) -> None:
    """Write ``site/sw.js``, after telling the page that offers it how much room it needs.

    It is right only for the site as it is now, so this comes last, and again after any change.
    """
    named = [path for path in _files(site) if not path.startswith(DOWNLOADS)]
    printed = [
        path for path in _files(site) if path.startswith(DOWNLOADS) and path != ARCHIVE and not path.startswith(COURSE)
    ]
    _tell_sizes(site, _size(site, named), _size(site, printed))
    edition = {"pages": asdict(_share(site, named)), "downloads": asdict(_share(site, printed))}
    text = (Path(__file__).parent / "templates" / NAME).read_text(encoding="utf-8")
    (site / NAME).write_text(text.replace(_PLACE, f"{json.dumps(edition)};"), encoding="utf-8")


def _files(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name != NAME and not _NEEDLESS.search(name):
            yield name


def _size(site: Path, names: list[str]) -> int:
    return sum((site / name).stat().st_size for name in names)


def _share(site: Path, names: list[str]) -> Share:
    files = {name: _checksum((site / name).read_bytes()) for name in names}
    version = _checksum("\n".join(f"{name} {sum_}" for name, sum_ in files.items()).encode())
    return Share(version, _size(site, names), files)


def _checksum(data: bytes) -> str:
    return b64encode(hashlib.sha256(data).digest()).decode()[:SIGNS]


def _tell_sizes(site: Path, pages: int, downloads: int) -> None:
    """Write the sizes into the page that offers to keep the handbook, in so few digits that they stay true."""
    there = said(downloads) if downloads else ""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        done = _KEEPER.sub(rf'\1 data-pages="{said(pages)}" data-downloads="{there}"', text)
        if done != text:
            path.write_text(done, encoding="utf-8")
