"""The finishing of a site, stage by stage."""

from __future__ import annotations

from pathlib import Path

from macros.content import Library, Problem

from . import archive, fonts, manifest, notes, worker
from .downloads import list_downloads
from .links import dead_links
from .privacy import outside_resources
from .publishing import unpublishable
from .tree import read_pages


def finish(site: Path, library: Library, cache: Path) -> list[Problem]:
    """Number the notes, add the fonts and the worker, and return everything that must not go out.

    Args:
        site: The folder that the page build wrote.
        library: The content that the pages were made from.
        cache: A folder where made fonts are kept from one build to the next.
    """
    manifest.add_icons(site)
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        depth = len(path.relative_to(site).parts) - 1
        done = notes.number(text, library, "../" * depth)
        if done != text:
            path.write_text(done, encoding="utf-8")
    fonts.serve(site, cache)
    worker.write(site)
    return check(site)


def complete(site: Path, library: Library) -> list[Problem]:
    """Do what can only be done when the downloads are there, and return everything that must not go out.

    The downloads are listed, the site is packed among them, and the worker is written for what then lies there. The
    packed site lists all downloads but itself, and its worker knows it so: put on a host, it is whole.
    """
    (site / archive.ARCHIVE).unlink(missing_ok=True)
    list_downloads(site)
    worker.write(site)
    archive.pack(site, library.edition.date)
    list_downloads(site)
    worker.write(site)
    return check(site)


def check(site: Path) -> list[Problem]:
    """Return a problem for each outside resource, dead link, unexpanded macro and unpublishable file."""
    pages = read_pages(site)
    problems: list[Problem] = [*outside_resources(site, pages), *dead_links(site, pages), *unpublishable(site, pages)]
    return sorted(set(problems))
