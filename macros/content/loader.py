"""The one loader: from the files under docs/ to the Library and all problems found on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from . import pages, references, shaping, yaml12
from .case import Case
from .chart import Chart
from .clinic import Clinic
from .edition import Edition, Part
from .entry import Entry, is_id
from .library import Library, Origin, PageFile, Shelf
from .page import Chapter, Decision, Page
from .places import PhoneLine, PlacesFile
from .problems import Problem, did_you_mean
from .question import Question
from .rule import Rule
from .script import Script
from .source import Source
from .term import Term
from .yaml12 import Document


@dataclass(frozen=True)
class ListFile:
    """A YAML file that is a list of entries of one model.

    Attributes:
        pattern: Path from docs/, with ``*`` for a folder or a name.
        model: What each entry is.
        shelf: The Library's shelf on which entries are put.
    """

    pattern: str
    model: type[Entry]
    shelf: str


LISTS = (
    ListFile("lookup/parts.yml", Part, "parts"),
    ListFile("lookup/editions.yml", Edition, "editions"),
    ListFile("lookup/sources.yml", Source, "sources"),
    ListFile("lookup/rules.yml", Rule, "rules"),
    ListFile("lookup/scripts.yml", Script, "scripts"),
    ListFile("lookup/glossary.yml", Term, "terms"),
    ListFile("*/cases.yml", Case, "cases"),
    ListFile("*/questions.yml", Question, "questions"),
)
"""Files that are lists of entries. They are read in this order."""

PLACES = "lookup/places.yml"
CLINIC = "adopt/clinic.yml"
CHARTS = "decide/*.yml"
NEEDED = ("lookup/parts.yml", "lookup/editions.yml", CLINIC)
"""Files without which there is nothing to build."""


@dataclass(frozen=True)
class Loaded:
    """What the loader gives: the Library and every problem, sorted by place."""

    library: Library
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        """Whether any problem is an error."""
        return any(problem.severity == "error" for problem in self.problems)


def load(root: Path) -> Loaded:
    """Read everything under ``root/docs``, check every reference, and return the Library with all problems.

    Nothing an author can write raises an exception here: what cannot be read is left out and said.
    """
    library = Library()
    docs = root / "docs"
    if not docs.is_dir():
        return Loaded(
            library, (Problem("docs", 0, 0, "there is no folder docs here", "run this in the project's folder"),)
        )
    problems: list[Problem] = []
    files = {path.relative_to(docs).as_posix(): path for path in sorted(docs.rglob("*.yml"))}
    problems += [Problem(f"docs/{name}", 0, 0, "this file is missing") for name in NEEDED if name not in files]
    for kind in LISTS:
        for name in [name for name in files if fnmatchcase(name, kind.pattern)]:
            problems += _read_list(yaml12.read(files.pop(name), root), kind, getattr(library, kind.shelf))
    for name, path in files.items():
        problems += _read_single(yaml12.read(path, root), name, library)
    for path in sorted(docs.rglob("*.md")):
        problems += _read_page(pages.read(path, root), path.relative_to(docs).as_posix(), library)
    problems += references.check(library)
    return Loaded(library, tuple(sorted(set(problems))))


def _read_list(document: Document, kind: ListFile, shelf: Shelf[Any]) -> list[Problem]:
    if document.data is None and not document.problems:
        return [document.problem((), "this file is empty", "leave it out, or write its first entry")]
    if not isinstance(document.data, list):
        shelf.part_unread()
        wrong = (
            []
            if document.problems
            else [document.problem((), "this file should be a list; begin each entry with a hyphen")]
        )
        return [*document.problems, *wrong]
    return [*document.problems, *_put_all(document, (), document.data, kind.model, shelf)]


def _put_all(
    document: Document, path: tuple[str | int, ...], items: Iterable[Any], model: type[Entry], shelf: Shelf[Any]
) -> list[Problem]:
    problems = []
    for index, data in enumerate(items):
        place = (*path, index)
        entry, wrong = shaping.shape(model, document, place, data)
        problems += wrong
        id_ = data.get("id") if isinstance(data, dict) else None
        if isinstance(id_, str) and is_id(id_):
            problems += _put(shelf, id_, entry, Origin(document, place))
        else:
            shelf.part_unread()
    return problems


def _put(shelf: Shelf[Any], id_: str, entry: Entry | None, origin: Origin) -> list[Problem]:
    if id_ in shelf.known:
        first = shelf.origin(id_).problem(("id",), "").where
        return [origin.problem(("id",), f'there is another {shelf.noun} "{id_}" at {first}', "every id stands once")]
    shelf.put(id_, entry, origin)
    return []


def _read_single(document: Document, name: str, library: Library) -> list[Problem]:
    if name == PLACES:
        return [*document.problems, *_read_places(document, library)]
    if name == CLINIC:
        return [*document.problems, *_read_whole(document, Clinic, "clinic", library.clinics)]
    if fnmatchcase(name, CHARTS):
        stem = name.rpartition("/")[2].removesuffix(".yml")
        return [*document.problems, *_read_whole(document, Chart, stem, library.charts)]
    known = [*(kind.pattern for kind in LISTS if "*" not in kind.pattern), PLACES, CLINIC]
    advice = did_you_mean(name, known) or "charts stand in docs/decide/; cases.yml and questions.yml in a part's folder"
    return [Problem(document.file, 0, 0, "nothing reads this file", advice)]


def _read_places(document: Document, library: Library) -> list[Problem]:
    file, wrong = shaping.shape(PlacesFile, document, (), document.data)
    if file is None:
        library.lines.part_unread()
        return wrong
    return [*wrong, *_put_all(document, ("lines",), file.lines, PhoneLine, library.lines)]


def _read_whole(document: Document, model: type[Entry], id_: str, shelf: Shelf[Any]) -> list[Problem]:
    origin = Origin(document)
    if document.problems and document.data is None:
        shelf.put(id_, None, origin)
        return []
    entry, wrong = shaping.shape(model, document, (), document.data)
    shelf.put(id_, entry, origin)
    if isinstance(entry, Chart) and entry.id != id_:
        wrong.append(origin.problem(("id",), f'the id is "{entry.id}" and the file is {id_}.yml', "make them the same"))
    return wrong


def _read_page(source: pages.PageSource, path: str, library: Library) -> list[Problem]:
    document, folder = source.document, path.rpartition("/")[0]
    origin = Origin(document)
    problems = list(document.problems)
    model: type[Page] = Page
    if folder in library.parts.known and not path.endswith("index.md"):
        model = Chapter
    elif any(call.name == "chart" and len(call.arguments) == 1 for call in source.calls):
        model = Decision
    head = None
    if document.data is None and not problems:
        problems.append(document.problem((), "the page has no head", "begin with ---, description: …, ---"))
    elif document.data is not None:
        head, wrong = shaping.shape(model, document, (), document.data)
        problems += wrong
    title = source.title or (head.title if head else None)
    if head is not None and title is None:
        problems.append(document.problem((), "the page has no title", "write a line that begins with # and a space"))
    page = None
    if head is not None and title is not None:
        page = PageFile(path=path, head=head, title=title, calls=source.calls, words=source.words)
    library.pages.put(path, page, origin)
    return problems
