"""What there is to take away, and what it is good for, whether or not it has been made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .archive import ARCHIVE

CHARTS = "charts"
"""The folder in ``site/downloads`` that holds the charts to print."""


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


HANDBOOK = Group(
    "The book",
    "All of the handbook, with the charts, the questions and their key.",
    (Download("The book", "To print or to read.", (File("handbook.pdf", "Letter"),)),),
)
SITE = Group(
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
SHEETS = ("Charts on one page", "For a clipboard or the wall of a treatment room. They read in black and white too.")
WALL = Group(
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

STUDENTS = Group(
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
PATHS = Group(
    "Every path of every chart",
    "For whoever answers for the charts: each row of answers in words, and the outcome in which it ends.",
    (Download("All paths", "With all that is promised of them.", (File(f"{CHARTS}/paths.txt", "Text"),)),),
)


def course(parts: Iterable[str]) -> Group:
    """Return the course in each format.

    Args:
        parts: The ids of the parts of the handbook, in their order.
    """
    return Group(
        "For teachers",
        "The course in the formats of learning systems, with feedback for every option. Which file for which system "
        "stands under Teach, on the page In your LMS.",
        (
            Download(
                "The whole course",
                "This site as a course that keeps a score: SCORM, for nearly every system.",
                (File("course/scorm-1.2.zip", "SCORM 1.2"), File("course/scorm-2004.zip", "SCORM 2004")),
            ),
            Download(
                "One part of the course",
                "The same in SCORM 1.2, with the questions of one part for its score.",
                tuple(File(f"course/scorm-1.2-{part}.zip", f"Part {number}") for number, part in enumerate(parts, 1)),
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
                "It makes a category of its own. Before you import a newer edition, rename the old one, adding its "
                "year.",
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
