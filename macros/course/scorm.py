"""The handbook as a course in SCORM 1.2 and 2004 (4th edition): reading, charts and quizzes with one score.

The standards: https://github.com/adlnet (SCORM 1.2 Run-Time Environment; SCORM 2004 4th Edition, Content Aggregation
Model and Run-Time Environment). A package is one SCO: a page that holds the session and shows the site's own pages in
its frame. Those say on themselves what was answered; the page around them hears it and tells the system.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from markupsafe import Markup

from macros import charts, quizzes
from macros.content import Library, order, prose
from macros.content.question import Question

from .changes import Adapted
from .items import Item
from .rendering import render
from .syllabus import BOOK
from .zips import MANIFEST, zipped

Version = Literal["1.2", "2004"]

HANDBOOK = "handbook/"
START = "course.html"
PASS = 80
"""With how many of a hundred points a student passes where the learning system names no score."""

STATE_MOST = 4096
"""How many characters of state a system keeps: ``cmi.suspend_data`` of SCORM 1.2."""

_HERE = Path(__file__).parent
_PLAYER = ("session.js", "course.js", "course.css")
_LEFT_OUT = re.compile(r"^(downloads/|_headers$|sw\.js$|404\.html$|sitemap\.xml|\.)")
"""What makes no sense within a system: files for hosts, the copy to keep, and what is printed."""

_KEEPER = re.compile(r"<device-keeper\b.*?</device-keeper>", re.DOTALL)
_PRIVACY = "about/privacy.html"
_END_OF_TITLE = "</h1>"
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"')


class StateError(ValueError):
    """What is to be remembered of a student is more than a system keeps, or two pages would be taken for one."""


def adapt(item: Item) -> Adapted:
    """Return what becomes of an item in SCORM, where the site asks it by itself: of a chart's none is needed."""
    if item.lost:
        return Adapted((), ("walked",))
    return Adapted((item,), ("unmarked",) if item.kind == "essay" else ())


def handbook_files(site: Path) -> dict[str, bytes]:
    """Return the files of a finished site that go into a package, by path from its top.

    The page on privacy says there what a learning system is told, since the site itself tells nobody anything.
    """
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    names = {path.relative_to(site).as_posix(): path for path in paths}
    files = {name: path.read_bytes() for name, path in names.items() if not _LEFT_OUT.search(name)}
    if _PRIVACY in files:
        page = files[_PRIVACY].decode()
        page = _KEEPER.sub(lambda _: render("not-kept.html"), page)
        note = render("told.html")
        files[_PRIVACY] = page.replace(_END_OF_TITLE, f"{_END_OF_TITLE}\n{note}", 1).encode()
    return files


def scorm_packages(handbook: Mapping[str, bytes], library: Library) -> dict[str, bytes]:
    """Return the packages by file: of the whole in both versions, and of each part that asks what is graded.

    Args:
        handbook: The files of the site, as ``handbook_files`` returns them.
        library: What the site was made from.

    Raises:
        StateError: As ``scorm_package``.
    """
    versions: tuple[Version, ...] = ("1.2", "2004")
    asking = [part for part in library.parts if any(each.graded for each in quizzes.questions_for(library, part))]
    whole = {f"scorm-{version}.zip": scorm_package(handbook, library, version) for version in versions}
    return whole | {f"scorm-1.2-{part}.zip": scorm_package(handbook, library, "1.2", part) for part in asking}


def scorm_package(handbook: Mapping[str, bytes], library: Library, version: Version, part: str | None = None) -> bytes:
    """Return a package, the same bytes each time.

    Args:
        handbook: The files of the site, as ``handbook_files`` returns them.
        library: What the site was made from.
        version: ``1.2``, which every system plays, or ``2004``.
        part: The part whose questions count; by default those of the whole handbook do. All of it can be read anyway.

    Raises:
        StateError: When a system could not keep what is to be remembered of a student.
    """
    chapters = {path: library.pages[path].title for path in library.chapters if part in {None, _part(path)}}
    title = _title(library, part)
    player = {f"course/{name}": (_HERE / "player" / name).read_bytes() for name in _PLAYER}
    shell = _shell(handbook, library, version, title, chapters)
    files = {START: shell.encode(), **player, **{f"{HANDBOOK}{name}": data for name, data in handbook.items()}}
    manifest = render(
        f"scorm-{version}.xml", id=f"in-confidence-{part or 'whole'}-scorm", title=title, start=START, files=list(files)
    )
    return zipped({MANIFEST: manifest.encode(), **files}, library.edition.date)


def _shell(
    handbook: Mapping[str, bytes], library: Library, version: Version, title: str, chapters: Mapping[str, str]
) -> str:
    questions = {
        path: [each for each in quizzes.questions_for(library, library.pages[path].id) if each.graded]
        for path in chapters
    }
    pages = [name for name in handbook if name.endswith(".html")]
    marks = _marks([*pages, *(each.id for asked in questions.values() for each in asked)])
    listed = [
        {
            "page": (page := f"{library.pages[path].id}.html"),
            "mark": marks[page],
            "title": prose.plain(name),
            "questions": [_asked(question, marks[question.id]) for question in questions[path]],
        }
        for path, name in chapters.items()
    ]
    counted = {str(chapter["page"]) for chapter in listed}
    data = {
        "scorm": version,
        "pass": PASS,
        "chapters": listed,
        "marks": {page: marks[page] for page in pages if page not in counted},
        "charts": {
            chart.id: {
                question.id: {
                    "ask": prose.plain(question.question.ask),
                    "answers": [answer.slug for answer in question.answers],
                }
                for question in charts.outline(chart).questions
            }
            for chart in order.charts(library)
        },
    }
    _fits(data)
    style = _STYLE.search(handbook["index.html"].decode())
    parts = [
        (prose.plain(part.title), [chapter for chapter in listed if str(chapter["page"]).startswith(f"{id_}/")])
        for id_, part in library.parts.items()
    ]
    return render(
        "course.html",
        title=title,
        handbook=BOOK,
        folder=HANDBOOK,
        style=style.group(1) if style else "",
        data=_script(data),
        parts=[(name, chapters) for name, chapters in parts if chapters],
        edition=prose.plain(library.edition.title),
    )


def _asked(question: Question, mark: str) -> dict[str, Any]:
    answers = quizzes.key(question)
    if question.kind == "order":
        answers = tuple(f"{letter}.{place}" for place, letter in enumerate(answers, 1))
    elif question.kind == "match":
        answers = tuple(f"{pair[0]}.{pair[1:]}" for pair in answers)
    yes = [index for index, option in enumerate(question.options) if option.text.casefold() == "true"]
    return {
        "id": question.id,
        "mark": mark,
        "kind": question.kind,
        "objective": question.objective,
        "ask": prose.plain(question.ask),
        "key": answers,
        "yes": quizzes.letter(yes[0]) if question.kind == "true-false" else "",
    }


def _title(library: Library, part: str | None) -> str:
    if part is None:
        return f"{BOOK}: client confidentiality for massage therapists"
    return f"{BOOK}, Part {library.part_number(part)}: {prose.plain(library.parts[part].title)}"


def _part(page: str) -> str:
    return page.partition("/")[0]


def _marks(ids: list[str]) -> dict[str, str]:
    """Return four letters for each id. They hang on the id alone, so that a newer edition still reads them."""
    marks = {id_: urlsafe_b64encode(hashlib.sha256(id_.encode()).digest())[:4].decode() for id_ in ids}
    if len(set(marks.values())) < len(marks):
        raise StateError(
            "two pages or questions have the same mark; let _marks take more letters, and the player read them"
        )
    return marks


def _fits(data: Mapping[str, Any]) -> None:
    """See to it that a student who has opened and answered all of it can be remembered."""
    asked = sum(len(chapter["questions"]) for chapter in data["chapters"])
    longest = len("1;;") + 4 * (len(data["chapters"]) + len(data["marks"])) + 5 * asked
    if longest > STATE_MOST:
        raise StateError(
            f"a course of {asked} questions needs {longest} characters of state; a system keeps {STATE_MOST}"
        )


def _script(data: Mapping[str, Any]) -> Markup:
    """Return data as JSON that may stand in a script element."""
    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))  # noqa: S704 (no tag can end in it)
