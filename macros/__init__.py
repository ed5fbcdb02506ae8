"""In Confidence: from what authors write under docs/ to a site and a book.

This file alone knows mkdocs. It is the module of mkdocs-macros: ``define_env`` is called before the pages are built,
``on_post_build`` after.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from mkdocs.exceptions import PluginError

from macros import checks, course, finish
from macros.content import Library, days, prose, report
from macros.content.calls import MACROS
from macros.web import ExportPart, ExportRow, ExportTable, Pieces, SealedPieces


class Environment(Protocol):
    """What mkdocs-macros hands to its module, as far as this one uses it.

    Attributes:
        conf: The configuration of mkdocs.
        variables: What pages may name between double braces.
        page: The page that is being built.
        project_dir: The project's folder.
        library: The content of this build; put here by ``define_env`` for ``on_post_build``.
    """

    conf: MutableMapping[str, Any]
    variables: MutableMapping[str, Any]
    page: Any
    project_dir: str
    library: Library

    def macro(self, function: Callable[..., str], name: str = "") -> Callable[..., str]:
        """Make a function known to pages under a name."""


def define_env(env: Environment) -> None:
    """Load the content and bind every macro that pages may call, and ``clinic``.

    Raises:
        PluginError: When the content has an error; its text is the report for authors.
    """
    loaded = checks.unchanged(Path(env.project_dir))
    if loaded.failed:
        raise PluginError(f"the content has errors\n\n{report(loaded.problems)}\n")
    if not gc.get_freeze_count():  # a preview comes by here again
        gc.freeze()  # the content lives as long as the build: nobody need look through it for what may go
    library = loaded.library
    _require_same_parts(env.conf["extra"], library)
    _require_same_order(env.conf["nav"] or [], library)
    _require_same_edition(env.conf["extra"], library)
    pieces = Pieces(library, partial(_exported, library))
    for name in MACROS:
        env.macro(partial(_piece, env, getattr(pieces, name)), name)
    env.variables["clinic"] = {name: str(prose.inline(fact)) for name, fact in library.clinic.facts.items()}
    env.library = library
    extensions = env.conf["markdown_extensions"]
    if not any(isinstance(extension, SealedPieces) for extension in extensions):
        extensions.append(SealedPieces())


def on_post_build(env: Environment) -> None:
    """Finish the site that was built.

    Raises:
        PluginError: When the site must not go out; its text says why.
    """
    site, cache = Path(env.conf["site_dir"]), Path(env.project_dir, ".cache", "fonts")
    problems = finish.finish(site, env.library, cache, preview=_previewed(env.conf))
    if problems:
        raise PluginError(f"the site must not go out\n\n{report(problems)}\n")


def _piece(env: Environment, piece: Callable[..., str], *arguments: str) -> str:
    return str(piece(env.page.url, *arguments))


def _exported(library: Library) -> ExportTable:
    """Return what the formats of the course change, as the page on them shows it."""
    report = course.export_report((*course.chapter_quizzes(library), *course.chart_quizzes(library, {})))
    return ExportTable(
        formats=tuple(each.title for each in report.formats),
        words=tuple((course.named(change), says) for change, says in report.words.items()),
        always=tuple((title, says) for title, says in report.always),
        rows=tuple(ExportRow(row.kind, row.count, row.in_words) for row in report.rows),
        parts=tuple(ExportPart(title, changed) for title, changed in report.by_part),
    )


def _previewed(conf: MutableMapping[str, Any]) -> bool:
    """Return whether this is ``mkdocs serve``, which says that the site stands where it listens."""
    return str(conf["site_url"] or "").startswith(f"http://{conf['dev_addr']}/")


def _require_same_parts(extra: MutableMapping[str, Any], library: Library) -> None:
    """Require that mkdocs.yml names the parts as docs/lookup/parts.yml does: there the theme finds their numbers.

    Raises:
        PluginError: With the line to write.
    """
    if list(extra.get("parts", ())) != list(library.parts):
        wanted = ", ".join(library.parts)
        raise PluginError(f"mkdocs.yml: under extra, write  parts: [{wanted}]  as in docs/lookup/parts.yml")


def _require_same_edition(extra: MutableMapping[str, Any], library: Library) -> None:
    """Require that mkdocs.yml names the newest edition of docs/lookup/editions.yml, which the foot of each page bears.

    Raises:
        PluginError: With the line to write.
    """
    wanted = f"{library.edition.title}, {days.written(library.edition.date)}."
    if "edition" in extra and extra["edition"] != wanted:
        raise PluginError(f"mkdocs.yml: under extra, write  edition: {wanted}  as in docs/lookup/editions.yml")


def _require_same_order(nav: Iterable[Any], library: Library) -> None:
    """Require that the navigation has the chapters as docs/lookup/parts.yml lists them: one order for site and book.

    Raises:
        PluginError: With the lines to write, when a chapter is missing there or stands elsewhere.
    """
    listed = [path for path in _paths(nav) if path in library.chapters]
    if listed and listed != list(library.chapters):
        wanted = "\n".join(f"      - {path}" for path in library.chapters)
        raise PluginError(f"mkdocs.yml: under nav, list the chapters as docs/lookup/parts.yml does\n\n{wanted}\n")


def _paths(nav: Iterable[Any]) -> Iterator[str]:
    """Yield every text of a navigation in order, the pages among them; zensical shapes its items otherwise."""
    for item in nav:
        if isinstance(item, str):
            yield item
        elif isinstance(item, Mapping):
            yield from _paths(item.values())
        elif isinstance(item, list):
            yield from _paths(item)
