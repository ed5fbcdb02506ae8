"""The list of downloads: what is there, how large it is, how many pages it has; and each chart's line to its sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pikepdf

from . import offers
from .offers import CHARTS, Download, File, Group
from .rendering import render

PAPERS = {"letter": "Letter", "a4": "A4"}
"""How the file of a sheet ends, and the name of its paper."""

_PLACE = re.compile(r'<section[^>]*data-piece="downloads".*?</section>', re.DOTALL)
_LINE = re.compile(r'<p class="chart__prints" data-chart="([a-z0-9-]+)".*?</p>', re.DOTALL)


def list_downloads(site: Path, parts: Iterable[str] = (), *, packed: bool = False) -> None:
    """Fill the place on ``downloads.html`` and each chart's line to its sheet with the files in ``site/downloads``.

    Args:
        site: The site's folder.
        parts: The ids of the parts of the handbook, in their order.
        packed: Whether to list only what is in the packed site.
    """
    folder = site / "downloads"
    sheets = _sheets(folder)
    charts = Group(*offers.SHEETS, tuple(sheets.values()))
    outside = () if packed else (offers.course(parts), offers.SITE)
    groups = [
        (group, [(item, [(file, *_measure(folder / file.address)) for file in item.files]) for item in items])
        for group in (offers.HANDBOOK, charts, offers.WALL, offers.STUDENTS, *outside, offers.PATHS)
        if (items := [there for item in group.downloads if (there := _there(folder, item)).files])
    ]
    page = site / "downloads.html"
    if groups and page.is_file():
        table = render("downloads", groups=groups, packed=packed)
        page.write_text(_PLACE.sub(lambda _: table, page.read_text(encoding="utf-8")), encoding="utf-8")
    if sheets:
        for path in sorted(site.rglob("*.html")):
            _link(path, sheets, "../" * (len(path.relative_to(site).parts) - 1))


def _link(page: Path, sheets: dict[str, Download], to_root: str) -> None:
    """Show the line to its sheet under each chart of a page that has one."""

    def line(place: re.Match[str]) -> str:
        chart = place.group(1)
        return render("prints", chart=chart, sheet=sheets[chart], root=to_root) if chart in sheets else place.group()

    text = page.read_text(encoding="utf-8")
    done = _LINE.sub(line, text)
    if done != text:
        page.write_text(done, encoding="utf-8")


def _sheets(folder: Path) -> dict[str, Download]:
    """Return the charts that are there on one page, by id, in the order of their titles; a file knows its title."""
    found: dict[str, list[File]] = {}
    for end, paper in PAPERS.items():
        for file in (folder / CHARTS).glob(f"*-{end}.pdf"):
            found.setdefault(file.stem.removesuffix(f"-{end}"), []).append(File(f"{CHARTS}/{file.name}", paper))
    found = {chart: files for chart, files in found.items() if not chart.startswith("wall-chart")}
    titled = {chart: Download(_title(folder / files[0].address), "", tuple(files)) for chart, files in found.items()}
    return dict(sorted(titled.items(), key=lambda item: item[1].title))


def _there(folder: Path, item: Download) -> Download:
    files = tuple(file for file in item.files if (folder / file.address).is_file())
    return Download(item.title, item.purpose, files)


def _title(file: Path) -> str:
    with pikepdf.open(file) as document:
        return str(document.docinfo.get("/Title", file.stem))


def _measure(file: Path) -> tuple[str, int]:
    """Return the size in words and the number of pages, which is 0 for a text."""
    size = said(file.stat().st_size)
    if file.suffix != ".pdf":
        return size, 0
    with pikepdf.open(file) as document:
        return size, len(document.pages)


def said(size: int) -> str:
    """Return a number of bytes in words: whole kilobytes, and from a thousand of them on megabytes."""
    kilobytes = size / 1000
    return f"{kilobytes / 1000:.1f} MB" if kilobytes >= 1000 else f"{kilobytes:.0f} KB"
