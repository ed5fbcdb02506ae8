"""The search of a finished site: its index and the library that reads it, in a folder of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import rjsmin

from macros.content import Library
from macros.finish.tree import Page

from . import index, payload, synonyms
from .document import Document
from .documents import documents

FOLDER = "assets/search"
INDEX = f"{FOLDER}/index.js"
LUNR = f"{FOLDER}/lunr.js"
_SOURCES = ("../data_script.py", "index.py", "payload.py", "stops.txt", "synonyms.py", "terms.py")


def serve(site: Path, pages: Iterable[Page], library: Library, cache: Path) -> None:
    """Put the index and lunr into a finished site.

    Args:
        site: The folder of the site.
        pages: Its pages.
        library: The content that the pages were made from.
        cache: A folder where the last index is kept, for builds in which no page says anything else.
    """
    found = tuple(documents(pages, library))
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    (site / INDEX).write_text(_script(found, synonyms.groups(library), cache), encoding="utf-8")
    (site / LUNR).write_text(lunr(), encoding="utf-8")


def _script(found: Sequence[Document], groups: Sequence[synonyms.Group], cache: Path) -> str:
    code = "".join((Path(__file__).parent / name).read_text(encoding="utf-8") for name in _SOURCES)
    recipe = f"{version('lunr')}{code}{found}{groups}"
    made = cache / f"search-{hashlib.sha256(recipe.encode()).hexdigest()[:16]}.js"
    if not made.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        for old in cache.glob("search-*.js"):
            old.unlink()
        half = made.with_suffix(".part")  # so that a build that is broken off leaves no half of an index
        half.write_text(payload.script(found, index.build(found), groups), encoding="utf-8")
        half.replace(made)
    return made.read_text(encoding="utf-8")


def lunr() -> str:
    """Return lunr.js as mkdocs brings it, without its comments but for those that name its author and license."""
    spec = find_spec("mkdocs")  # only looked up: nothing of mkdocs runs
    if spec is None or spec.origin is None:
        raise FileNotFoundError("lunr.js comes with mkdocs, which is not installed")
    text = (
        Path(spec.origin).with_name("contrib").joinpath("search/templates/search/lunr.js").read_text(encoding="utf-8")
    )
    return f"{text[: text.index('*/') + 2].replace('/**', '/*!', 1)}\n{rjsmin.jsmin(text, keep_bang_comments=True)}\n"
