"""The pages that lead a teacher through a learning system: short, plain, sourced, and true to the files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.content import Library
from macros.coverage.grade import grade

FOLDER = "teach/lms/"
WORDS = 600
"""A teacher in a hurry reads no more on one page."""

GRADE = 9.0

PARTS = ("rule", "friends", "emergencies", "intake")
FILES = {
    "scorm-1.2.zip", "scorm-2004.zip", *(f"scorm-1.2-{part}.zip" for part in PARTS), "moodle.xml", "canvas-qti.zip",
    "common-cartridge-1.1.imscc", "common-cartridge-1.3.imscc", "anki.apkg", "export-report.md",
    "qti-2.1.zip",
}  # fmt: skip
"""The files of the course among the downloads."""

UNSOURCED = {"index", "none"}
"""The pages that tell nothing of one system."""

_FILE = re.compile(r"`([a-z][a-z0-9.-]*\.(?:zip|imscc|xml|apkg|md))`")
_FAILURES = "## If it doesn't work"


@pytest.fixture(scope="module")
def pages(root: Path, library: Library) -> dict[str, str]:
    """What stands in each page after its head, by the name of its file."""
    paths = [path for path in library.pages if path.startswith(FOLDER)]
    texts = {path: (root / "docs" / path).read_text(encoding="utf-8") for path in paths}
    return {Path(path).stem: text.split("---\n", 2)[2] for path, text in texts.items()}


def test_a_page_is_short(pages: dict[str, str]) -> None:
    """No page has more words than a teacher in a hurry reads, its tables included."""
    bare = {name: re.sub(r"\{\{.*?\}\}|\]\([^)]*\)", " ", text) for name, text in pages.items()}
    lengths = {name: len(re.findall(r"\w[\w'’.-]*", text)) for name, text in bare.items()}

    assert {} == {name: length for name, length in lengths.items() if length > WORDS}


def test_a_page_is_easy_to_read(library: Library, pages: dict[str, str]) -> None:
    """Each is written for the school grade of a chapter or less."""
    grades = {name: grade(library.pages[f"{FOLDER}{name}.md"].prose) for name in pages}

    assert {} == {name: found for name, found in grades.items() if found > GRADE}


def test_a_page_ends_with_what_may_fail(pages: dict[str, str]) -> None:
    """The page of each system closes with two to four failures, each named in bold and followed by its cure."""
    ends = {name: text.partition(_FAILURES)[2] for name, text in pages.items() if name != "index"}

    assert [] == [name for name, end in ends.items() if "\n## " in end]
    assert [] == [name for name, end in ends.items() if not 2 <= len(re.findall(r"^- \*\*", end, re.MULTILINE)) <= 4]


def test_a_page_names_files_that_there_are(pages: dict[str, str]) -> None:
    """Every file that a teacher is sent for is one of the course's, or one that a system itself makes or asks for."""
    theirs = {"imsmanifest.xml", "converted-common-cartridge.imscc"}
    named = {(name, file) for name, text in pages.items() for file in _FILE.findall(text)}

    assert set() == {(name, file) for name, file in named if file not in FILES | theirs}
    assert FILES - {f"scorm-1.2-{part}.zip" for part in PARTS} <= {file for name, file in named if name == "index"}


def test_a_page_rests_on_what_a_maker_says(pages: dict[str, str]) -> None:
    """What is told of a system names a source."""
    assert UNSOURCED == {name for name, text in pages.items() if "{{ cite(" not in text}


def test_a_page_says_how_far_it_was_tried(pages: dict[str, str]) -> None:
    """Before its first section the page of each system says what was tried, or that nothing was."""
    leads = {name: text.partition("\n## ")[0] for name, text in pages.items() if name not in UNSOURCED}

    assert [] == [name for name, lead in leads.items() if not re.search(r"[Tt]ried", lead)]


def test_the_first_page_leads_to_each_system(pages: dict[str, str]) -> None:
    """The list of systems has a link to every page."""
    assert set(pages) - {"index"} == set(re.findall(r"^\| \[[^]]+\]\(([a-z-]+)\.md\)", pages["index"], re.MULTILINE))
