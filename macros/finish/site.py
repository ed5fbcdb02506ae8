"""The finishing of a site, stage by stage."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from macros.content import Library, Problem

from . import archive, manifest, practice, search, worker
from .bundle import bundle
from .downloads import list_downloads
from .fonts import serve
from .headers import write_headers
from .leftovers import sweep
from .links import dead_links
from .notes import number
from .policy import guarded, without_effect
from .privacy import outside_resources
from .publishing import unpublishable
from .tables import framed
from .tree import Page, read_pages


def finish(site: Path, library: Library, cache: Path, *, preview: bool = False) -> list[Problem]:
    """Finish the pages that were built, and return everything that must not go out.

    Args:
        site: The folder that the page build wrote.
        library: The content that the pages were made from.
        cache: A folder where made fonts are kept from one build to the next.
        preview: Whether the pages are only for who writes them. Then they carry no policy, which would forbid the
            script by which a preview loads itself anew.
    """
    built = {name: page.text for name, page in read_pages(site).items()}
    pages = {name: framed(number(text, library, _to_root(name))) for name, text in built.items()}
    serve(site, cache)
    manifest.add_icons(site)
    pages = bundle(site, pages, cache.with_name("style"))
    if not preview:
        pages = {name: guarded(text) for name, text in pages.items()}
    sweep(site, pages.values())
    _write(site, {name: text for name, text in pages.items() if text != built[name]})
    finished = read_pages(site)
    search.serve(site, finished.values(), library, cache.with_name("search"))
    practice.serve(site, finished, library)
    worker.write(site)
    write_headers(site, pages)
    return _problems(site, finished)


def complete(site: Path, library: Library) -> list[Problem]:
    """Do what can only be done when the downloads are there, and return everything that must not go out.

    The downloads are listed, the site is packed among them, and the worker is written for the site as it then is. The
    packed site lists all downloads but itself and the course, and its worker knows it so: put on a host, it is whole.
    """
    (site / archive.ARCHIVE).unlink(missing_ok=True)
    list_downloads(site, library.parts, packed=True)
    write_headers(site, {name: page.text for name, page in read_pages(site).items()})
    worker.write(site)
    archive.pack(site, library.edition.date)
    list_downloads(site, library.parts)
    worker.write(site)
    return check(site)


def check(site: Path) -> list[Problem]:
    """Return a problem for each thing on the pages that must not go out."""
    return _problems(site, read_pages(site))


def _problems(site: Path, pages: Mapping[str, Page]) -> list[Problem]:
    problems: list[Problem] = [
        *outside_resources(site, pages),
        *dead_links(site, pages),
        *unpublishable(site, pages),
        *without_effect(pages),
    ]
    return sorted(set(problems))


def _to_root(page: str) -> str:
    return "../" * page.count("/")


def _write(site: Path, pages: dict[str, str]) -> None:
    for name, text in pages.items():
        (site / name).write_text(text, encoding="utf-8")
