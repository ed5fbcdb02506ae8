"""The files of the course but for SCORM: each format once, from the same items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from macros.content import Library, days, prose
from macros.content.question import Question

from . import report
from .anki import anki_deck
from .canvas import canvas_qti
from .cartridge import Lesson, Unit, common_cartridge
from .items import Image, Quiz
from .moodle import moodle_xml
from .qti21 import qti21
from .questions import items
from .reading import reading
from .syllabus import BOOK, DECISIONS, chapter_quizzes, chart_quizzes

ID = "handbook"
SAYS = "A course on client confidentiality for massage therapists and bodyworkers: to read, and to answer."


def packages(
    site: Path, library: Library, images: Mapping[str, Image], edited: datetime, address: str = ""
) -> dict[str, bytes]:
    """Return the files of the course by name, one or two for each format but SCORM, and the export report.

    Args:
        site: The folder of the built site, from which the readings are made.
        library: All that the handbook knows.
        images: Its drawings by name: ``chart-ID``, ``figure-ID``.
        edited: When the handbook was last edited.
        address: Where the site is published, with a slash at its end; empty when nobody knows.
    """
    chapters, charts = chapter_quizzes(library), chart_quizzes(library, images)
    every = (*chapters, *charts)
    units = (*_parts(site, library, images, address, chapters), _decisions(charts))
    day = library.edition.date
    drawn_up = report.as_markdown(
        report.export_report(every), f"{prose.plain(library.edition.title)}, {days.written(day)}"
    )
    return {
        "common-cartridge-1.1.imscc": common_cartridge(ID, BOOK, SAYS, units, day, version="1.1"),
        "common-cartridge-1.3.imscc": common_cartridge(ID, BOOK, SAYS, units, day, version="1.3"),
        "canvas-qti.zip": canvas_qti(ID, every, day),
        "moodle.xml": moodle_xml(every),
        "qti-2.1.zip": qti21(ID, every, day),
        "anki.apkg": anki_deck(every, edited),
        "export-report.md": drawn_up.encode(),
    }


def exam_packages(id_: str, title: str, questions: Iterable[Question], library: Library) -> dict[str, bytes]:
    """Return an exam as files by how their names end, one for each format that holds a quiz.

    Args:
        id_: What the exam keeps its identity by: ``exam/friends/a``.
        title: What teachers and students see.
        questions: What it asks, in order.
        library: Where their chapters and rules stand.
    """
    quiz = Quiz(id_, title, items(questions, library), (BOOK,))
    day = library.edition.date
    cartridge = (Unit(id_, title, (Lesson(id_, title, None, quiz),)),)
    return {
        "moodle.xml": moodle_xml([quiz]),
        "canvas-qti.zip": canvas_qti(id_, [quiz], day, practice=False),
        "common-cartridge-1.1.imscc": common_cartridge(
            id_, title, title, cartridge, day, version="1.1", practice=False
        ),
        "common-cartridge-1.3.imscc": common_cartridge(
            id_, title, title, cartridge, day, version="1.3", practice=False
        ),
    }


def _parts(
    site: Path, library: Library, images: Mapping[str, Image], address: str, chapters: tuple[Quiz, ...]
) -> tuple[Unit, ...]:
    """Return the parts with their chapters, to read and then to answer."""
    quizzes = {quiz.id: quiz for quiz in chapters}
    lessons: dict[str, list[Lesson]] = {part: [] for part in library.parts}
    for path in library.chapters:
        page = library.pages[path]
        id_ = f"chapter/{page.id}"
        read = reading(site, library, path, images, address)
        lessons[page.folder].append(Lesson(id_, prose.plain(page.title), read, quizzes.get(id_)))
    return tuple(Unit(id_, prose.plain(library.parts[id_].title), tuple(each)) for id_, each in lessons.items() if each)


def _decisions(charts: tuple[Quiz, ...]) -> Unit:
    return Unit("decide", DECISIONS, tuple(Lesson(quiz.id, quiz.title, None, quiz) for quiz in charts))
