"""The list of downloads: what is there, how large it is, how many pages it has; and each chart's line to its sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from .archive import ARCHIVE
from .rendering import render

CHARTS = "charts"
"""The folder in ``site/downloads`` that holds the charts to print."""

PAPERS = {"letter": "Letter", "a4": "A4"}
"""How the file of a sheet ends, and the name of its paper."""

_PLACE = re.compile(r'<section[^>]*data-piece="downloads".*?</section>', re.DOTALL)
_LINE = re.compile(r'<p class="chart__prints" data-chart="([a-z0-9-]+)".*?</p>', re.DOTALL)


@dataclass(frozen=True)
class File:
    """One file for readers to take away: its address from ``site/downloads``, and its paper in words."""

    address: str
    paper: str


@dataclass(frozen=True)
class Download:
    """One thing for readers to take away, on each paper that there is."""

    title: str
    purpose: str
    files: tuple[File, ...]


@dataclass(frozen=True)
class Group:
    """Downloads of one kind, and what they are good for."""

    title: str
    purpose: str
    downloads: tuple[Download, ...]


_HANDBOOK = Group(
    "The book",
    "All of the handbook, with the charts, the questions and their key.",
    (Download("The book", "To print or to read.", (File("handbook.pdf", "Letter"),)),),
)
_SITE = Group(
    "All of this site",
    "Every page, chart and question in one folder, without the course packages: for a stick, or your school’s server.",
    (
        Download(
            "The site as a zip",
            "Unpack it, then open index.html in it. It works without a connection, in any browser.",
            (File(ARCHIVE.removeprefix("downloads/"), "Zip"),),
        ),
    ),
)
_SHEETS = ("Charts on one page", "For a clipboard or the wall of a treatment room. They read in black and white too.")
_WALL = Group(
    "The wall chart",
    "For the staff room: the three charts that matter most, and whom to call in danger.",
    (
        Download(
            "The wall chart",
            "Printed at half size, on tabloid or A3, it is for reading at arm’s length.",
            (File(f"{CHARTS}/wall-chart-24x36.pdf", "24 × 36 in"), File(f"{CHARTS}/wall-chart-a1.pdf", "A1")),
        ),
    ),
)

_STUDENTS = Group(
    "For students",
    "To print and to write in, by yourself or with a class.",
    (
        Download(
            "The workbook",
            "A case on each page with room to write, words to rehearse, and questions to answer in your own words.",
            (File("workbook-letter.pdf", "Letter"), File("workbook-a4.pdf", "A4")),
        ),
    ),
)
_COURSE = Group(
    "For teachers",
    "The course in the formats of learning systems, with feedback for every option. Which file for which system stands "
    "under Teach, on the page In your LMS.",
    (
        Download(
            "The whole course",
            "This site as a course that keeps a score: SCORM, for nearly every system.",
            (File("course/scorm-1.2.zip", "SCORM 1.2"), File("course/scorm-2004.zip", "SCORM 2004")),
        ),
        Download(
            "One part of the course",
            "The same in SCORM 1.2, with the questions of one part for its score.",
            (
                File("course/scorm-1.2-rule.zip", "Part 1"),
                File("course/scorm-1.2-friends.zip", "Part 2"),
                File("course/scorm-1.2-emergencies.zip", "Part 3"),
                File("course/scorm-1.2-intake.zip", "Part 4"),
            ),
        ),
        Download(
            "Chapters and quizzes",
            "To read and to answer, in one import. Take 1.1 unless your system asks for 1.3.",
            (
                File("course/common-cartridge-1.1.imscc", "Common Cartridge 1.1"),
                File("course/common-cartridge-1.3.imscc", "Common Cartridge 1.3"),
            ),
        ),
        Download(
            "Quizzes for Canvas",
            "A quiz for each chapter and each chart, for classic quizzes and New Quizzes.",
            (File("course/canvas-qti.zip", "QTI 1.2"),),
        ),
        Download(
            "Questions for Moodle",
            "It makes a category of its own. Before you import a newer edition, rename the old one, adding its year.",
            (File("course/moodle.xml", "Moodle XML"),),
        ),
        Download(
            "Questions for item banks",
            "For systems and item banks that read QTI 2.1. Ask your administrator.",
            (File("course/qti-2.1.zip", "QTI 2.1"),),
        ),
        Download(
            "Cards for Anki",
            "For students. A second import updates the cards and keeps what was learned.",
            (File("course/anki.apkg", "Anki deck"),),
        ),
        Download(
            "What each format changes",
            "Question by question, for whoever has to choose.",
            (File("course/export-report.md", "Markdown"),),
        ),
    ),
)
_PATHS = Group(
    "Every path of every chart",
    "For whoever answers for the charts: each row of answers in words, and the outcome in which it ends.",
    (Download("All paths", "With all that is promised of them.", (File(f"{CHARTS}/paths.txt", "Text"),)),),
)


def list_downloads(site: Path, *, packed: bool = False) -> None:
    """Fill the place on ``downloads.html`` and each chart's line to its sheet with the files in ``site/downloads``.

    Args:
        site: The site's folder.
        packed: Whether to list only what is in the packed site.
    """
    folder = site / "downloads"
    sheets = _sheets(folder)
    groups = [
        (group, [(item, [(file, *_measure(folder / file.address)) for file in item.files]) for item in items])
        for group in (_HANDBOOK, Group(*_SHEETS, tuple(sheets.values())), _WALL, _STUDENTS, _COURSE, _SITE, _PATHS)
        if not (packed and group in {_COURSE, _SITE})
        and (items := [there for item in group.downloads if (there := _there(folder, item)).files])
    ]
    page = site / "downloads.html"
    if groups and page.is_file():
        table = render("downloads", groups=groups)
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
