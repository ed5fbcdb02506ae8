"""The list of downloads: what is there, how large it is, how many pages it has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import jinja2
import pikepdf

_PLACE = re.compile(r'<section[^>]*data-piece="downloads".*?</section>', re.DOTALL)
_TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, trim_blocks=True
)


@dataclass(frozen=True)
class Download:
    """One file for readers to take away."""

    file: str
    title: str
    purpose: str
    kind: str


KNOWN = (Download("handbook.pdf", "The handbook", "To print or to read. Tagged for screen readers.", "PDF, Letter"),)
"""What may be offered; only files that are there are listed."""


def list_downloads(site: Path) -> None:
    """Fill the place for downloads on ``downloads.html`` with the files in ``site/downloads``."""
    page = site / "downloads.html"
    folder = site / "downloads"
    rows = [(item, *_measure(folder / item.file)) for item in KNOWN if (folder / item.file).is_file()]
    if rows and page.is_file():
        table = _TEMPLATES.get_template("downloads.html.jinja").render(rows=rows).strip()
        page.write_text(_PLACE.sub(lambda _: table, page.read_text(encoding="utf-8")), encoding="utf-8")


def _measure(file: Path) -> tuple[str, int]:
    """Return the size in words and the number of pages (PDF only)."""
    kilobytes = file.stat().st_size / 1000
    size = f"{kilobytes / 1000:.1f} MB" if kilobytes >= 1000 else f"{kilobytes:.0f} KB"
    with pikepdf.open(file) as document:
        return size, len(document.pages)
