"""The one loader: from the files under docs/ to the Library and all problems found on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from . import changes, pages, references, shaping, yaml12
from .case import Case
from .chart import Chart, HousePromise
from .clinic import Clinic
from .document import Document
from .edition import Edition, Part, Printed
from .entry import Entry, is_id
from .figure import Figure
from .library import Library, Origin, PageFile, Shelf
from .page import Chapter, Decision, Page
from .places import PhoneLine, Place, PlacesFile
from .play import Play
from .problems import Problem, did_you_mean
from .question import Question
from .rule import Rule
from .script import Script
from .situation import Situations
from .source import Source
from .synonym import Synonyms
from .term import Term


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


PARTS = "lookup/parts.yml"
LISTS = (
    ListFile(PARTS, Part, "parts"),
    ListFile("lookup/editions.yml", Edition, "editions"),
    ListFile("lookup/sources.yml", Source, "sources"),
    ListFile("lookup/rules.yml", Rule, "rules"),
    ListFile("lookup/scripts.yml", Script, "scripts"),
    ListFile("lookup/glossary.yml", Term, "terms"),
    ListFile("lookup/synonyms.yml", Synonyms, "synonyms"),
    ListFile("lookup/figures.yml", Figure, "figures"),
    ListFile("*/cases.yml", Case, "cases"),
    ListFile("decide/cases/*.yml", Case, "cases"),
    ListFile("decide/promises.yml", HousePromise, "promises"),
    ListFile("decide/situations.yml", Situations, "situations"),
    ListFile("*/questions.yml", Question, "questions"),
    ListFile("teach/bank/*.yml", Question, "bank"),
    ListFile("teach/plays.yml", Play, "plays"),
)
"""Files that are lists of entries. They are read in this order."""

PLACES = "lookup/places.yml"
CLINIC = "adopt/clinic.yml"
PRINTED = "lookup/printed.yml"
CHARTS = "decide/*.yml"
NEEDED = (PARTS, "lookup/editions.yml", CLINIC)
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
    files = _files(docs, ".yml", ".yaml")
    lost = [name for name in NEEDED if name not in files]
    problems += [Problem(f"docs/{name}", 0, 0, "this file is missing", "nothing is built without it") for name in lost]
    if PARTS not in files:
        library.parts.part_unread()
    for kind in LISTS:
        for name in [name for name in files if _fits(name, kind.pattern)]:
            problems += _read_list(yaml12.read(files.pop(name), root), kind, getattr(library, kind.shelf))
    for name, path in files.items():
        problems += _read_single(yaml12.read(path, root), name, library)
    for name, path in _files(docs, ".md").items():
        problems += _read_page(pages.read(path, root), name, library)
    problems += references.check(library)
    problems += changes.check(library)
    return Loaded(library, tuple(sorted(set(problems))))


def _files(docs: Path, *endings: str) -> dict[str, Path]:
    """Return files by their path from docs/. Hidden ones are left out, as in a build: systems put some everywhere."""
    found = {path.relative_to(docs): path for path in sorted(docs.rglob("*.*")) if path.suffix in endings}
    return {name.as_posix(): path for name, path in found.items() if not any(p.startswith(".") for p in name.parts)}


def _fits(name: str, pattern: str) -> bool:
    """Return whether a path is of a pattern, in which ``*`` stands for one folder or name."""
    steps, wanted = name.split("/"), pattern.split("/")
    return len(steps) == len(wanted) and all(map(fnmatchcase, steps, wanted))


def _read_list(document: Document, kind: ListFile, shelf: Shelf[Any]) -> list[Problem]:
    if isinstance(document.data, list) and document.data:
        return [*document.problems, *_put_all(document, (), document.data, kind.model, shelf)]
    shelf.part_unread()
    if document.problems:
        return document.problems
    if document.data is not None and document.data != []:
        return [document.problem((), "this file should be a list; begin each entry with a hyphen")]
    advice = "write its first entry" if kind.pattern in NEEDED else "leave it out, or write its first entry"
    return [document.problem((), "this file is empty", advice)]


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
    if name == PRINTED:
        return [*document.problems, *_read_whole(document, Printed, "printed", library.printed)]
    if _fits(name, CHARTS):
        stem = name.rpartition("/")[2].removesuffix(".yml")
        return [*document.problems, *_read_whole(document, Chart, stem, library.charts)]
    known = [*(kind.pattern for kind in LISTS if "*" not in kind.pattern), PLACES, CLINIC, PRINTED]
    advice = did_you_mean(name, known) or "charts stand in docs/decide/; cases.yml and questions.yml in a part's folder"
    if name.endswith(".yaml"):
        advice = f"give it the name {name.removesuffix('.yaml')}.yml"
    return [Problem(document.file, 0, 0, "nothing reads this file", advice)]


def _read_places(document: Document, library: Library) -> list[Problem]:
    if document.problems and document.data is None:
        library.lines.part_unread()
        library.places.part_unread()
        return []
    file, wrong = shaping.shape(PlacesFile, document, (), document.data)
    if file is None:
        library.lines.part_unread()
        library.places.part_unread()
        return wrong
    lines = _put_all(document, ("lines",), file.lines, PhoneLine, library.lines)
    return [*lines, *_put_all(document, ("places",), file.places, Place, library.places)]


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
    document = source.document
    problems = list(document.problems)
    head, model = None, _head_of(source, path, library)
    if document.data is None and not problems:
        advice = "begin the page with a line of three hyphens, then description: …, then three hyphens again"
        problems.append(document.problem((), "the page has no head", advice))
    elif document.data is not None and model is not None:
        head, wrong = shaping.shape(model, document, (), document.data)
        problems += wrong
    title = source.title or (head.title if head else None)
    if head is not None and title is None:
        problems.append(document.problem((), "the page has no title", "write a line that begins with # and a space"))
    page = None
    if head is not None and title is not None and source.calls is not None:
        page = PageFile(path=path, head=head, title=title, calls=source.calls, prose=source.prose)
    library.pages.put(path, page, Origin(document))
    return problems


def _head_of(source: pages.PageSource, path: str, library: Library) -> type[Page] | None:
    """Return the model of a page's head; None when it cannot be told, because the parts could not be read."""
    folder, _, name = path.rpartition("/")
    if folder in library.parts.known and name != "index.md":
        return Chapter
    if any(call.whole_chart for call in source.calls or ()):
        return Decision
    return Page if library.parts.complete else None
