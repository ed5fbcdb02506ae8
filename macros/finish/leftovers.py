"""Files of the engine that nothing on the site asks for: they would only make the folder and its copies large."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

FOLDERS = ("css", "fonts", "images", "javascripts", "js", "stylesheets")
"""The folders of ``site/assets`` in which engines and bundles leave files."""

INDEXES = ("search.json",)
"""Engines' own indexes for a search: nothing reads them here, and they hold the answers of the questions."""

_ASKED = re.compile(r"assets/[\w./-]+")
_TEXTS = {".css", ".js", ".json", ".svg", ".webmanifest"}


def sweep(site: Path, pages: Iterable[str]) -> None:
    """Delete the files of ``FOLDERS`` whose names stand neither on a page nor in a file that is asked for.

    ``INDEXES`` go too.

    Licenses stay: they go with the fonts. A map of the site goes if it lists nothing, since nobody said where the site
    will stand.
    """
    folders = [site / "assets" / name for name in FOLDERS]
    left = {path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix != ".txt"}
    others = {path for path in site.rglob("*") if path.suffix in _TEXTS} - left
    named = {address for page in pages for address in _ASKED.findall(page)}
    texts = ["\n".join(named), *(path.read_text(encoding="utf-8") for path in sorted(others))]
    while texts:
        asked = {path for path in left if any(path.name in text for text in texts)}
        left -= asked
        texts = [path.read_text(encoding="utf-8") for path in asked if path.suffix in _TEXTS]
    for path in left:
        path.unlink()
    for name in INDEXES:
        (site / name).unlink(missing_ok=True)
    sitemap = site / "sitemap.xml"
    if sitemap.is_file() and "<loc>" not in sitemap.read_text(encoding="utf-8"):
        sitemap.unlink()
        (site / "sitemap.xml.gz").unlink(missing_ok=True)
    for folder in folders:
        for path in sorted([folder, *folder.rglob("*")], reverse=True):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
