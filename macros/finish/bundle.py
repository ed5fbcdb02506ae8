"""One style sheet and one script for each page, in place of the many that people write.

The names of the bundles, and of the files that the style sheets call for, bear a hash of what is in them: a browser
may keep them for ever. Pages that have their bundle already are left alone.
"""

from __future__ import annotations

import functools
import hashlib
import posixpath
import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import rcssmin
import rjsmin

from . import unused
from .unused import Vocabulary

CSS, JS = "assets/css", "assets/js"
"""The folders of the bundles: those of the files that they are made from, so that addresses in these still hold."""

_SHEET = re.compile(r'<link\b(?=[^>]*\brel="?stylesheet\b)[^>]*?\bhref="([^"]+)"[^>]*>\s*')
_SCRIPT = re.compile(r'<script\b(?=[^>]*\bdefer\b)[^>]*?\bsrc="([^"]+)"[^>]*></script>\s*')
_URL = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\s\"']+))\s*\)")
_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")
_NESTED = re.compile(r"`[^`]*\$\{[^}`]*`")
_NAME = "site."
_MATERIAL = "assets/stylesheets/**/main.*.min.css"
"""Where Material, or a generator that takes its place, leaves its own style sheet; ours stand on it."""

Find = Callable[[str, str], "str | None"]
"""Finds the path of the file to which an address leads from a folder; both as in the site."""
Join = Callable[[tuple[str, ...]], str]
"""Makes a bundle of the files at these paths, and returns its own."""


def bundle(site: Path, pages: dict[str, str], cache: Path) -> dict[str, str]:
    """Return the pages with one style sheet and one script each, which are written into the site.

    Args:
        site: The site's folder.
        pages: Every page by its path from there.
        cache: A folder where what is left of the borrowed style sheet is kept for the next build.
    """
    vocabulary = functools.cache(lambda: _vocabulary(site, pages))
    sheet = functools.cache(lambda paths: _sheet(site, paths, vocabulary(), cache))
    script = functools.cache(functools.partial(_script, site))
    find = functools.cache(functools.partial(_file, site))
    return {
        name: _joined(name, _joined(name, text, _SHEET, find, sheet), _SCRIPT, find, script)
        for name, text in pages.items()
    }


def _joined(page: str, text: str, tag: re.Pattern[str], find: Find, join: Join) -> str:
    """Return a page with the first of its tags leading to the bundle of all of them, and without the others."""
    folder = posixpath.dirname(page)
    found = [(match, path) for match in tag.finditer(text) if (path := find(folder, match.group(1)))]
    paths = tuple(path for _, path in found)
    if all(PurePosixPath(path).name.startswith(_NAME) for path in paths):
        return text
    first = found[0][0]
    to_root = first.group(1).removesuffix(paths[0])
    for match, _ in reversed(found[1:]):
        text = text[: match.start()] + text[match.end() :]
    return text[: first.start(1)] + to_root + join(paths) + text[first.end(1) :]


def _file(site: Path, folder: str, address: str) -> str | None:
    """Return the path of the file that an address means in a folder, or None when it is no file of the site.

    A page that may be sent from any folder, as 404.html, begins its addresses at the host, where the site may lie in a
    folder itself.
    """
    if address.startswith("/"):
        parts = address.strip("/").split("/")
        paths = ["/".join(parts[start:]) for start in range(len(parts))]
    else:
        paths = [posixpath.normpath(posixpath.join(folder, address))]
    return next((path for path in paths if (site / path).is_file()), None)


def _script(site: Path, paths: tuple[str, ...]) -> str:
    text = ";\n".join(_lean((site / path).read_text(encoding="utf-8")).strip() for path in paths)
    return _write(site, f"{JS}/{_NAME}", f"{text}\n".encode(), "js")


def _lean(script: str) -> str:
    """Return a script without its comments and needless spaces, but as it is if a template stands in a template.

    From those rjsmin takes spaces that are meant.
    """
    return script if _NESTED.search(script) else str(rjsmin.jsmin(script))


def _sheet(site: Path, paths: tuple[str, ...], vocabulary: Vocabulary, cache: Path) -> str:
    foundation = sorted(path.relative_to(site).as_posix() for path in site.glob(_MATERIAL))[:1]
    ours = "\n".join(_moved(site, path) for path in paths if path not in foundation)
    base = "\n".join(_moved(site, path) for path in foundation)
    text = rcssmin.cssmin(f"{_used(base, vocabulary, ours, cache)}\n{ours}")
    return _write(site, f"{CSS}/{_NAME}", f"{text}\n".encode(), "css")


def _used(base: str, vocabulary: Vocabulary, ours: str, cache: Path) -> str:
    """Return what is used of the borrowed style sheet; of the same sheets and words the last build has it already."""
    recipe = (base, ours, sorted(vocabulary.names), sorted(vocabulary.words), Path(unused.__file__).read_text("utf-8"))
    made = cache / f"{hashlib.sha256(repr(recipe).encode()).hexdigest()[:16]}.css"
    if not made.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        for old in cache.glob("*.css"):
            old.unlink(missing_ok=True)
        half = made.with_suffix(".part")  # so that a build that is broken off leaves no half of a sheet
        half.write_text(unused.without_unused(base, vocabulary, ours), encoding="utf-8")
        half.replace(made)
    return made.read_text(encoding="utf-8")


def _vocabulary(site: Path, pages: dict[str, str]) -> Vocabulary:
    scripts = [path.read_text(encoding="utf-8") for path in (site / JS).glob("*.js")]
    return Vocabulary.of(pages.values(), scripts)


def _moved(site: Path, path: str) -> str:
    """Return a style sheet whose addresses hold from the bundle's folder and lead to files with hashed names."""

    def moved(match: re.Match[str]) -> str:
        file = _file(site, posixpath.dirname(path), next(filter(None, match.groups()), ""))
        return match.group() if file is None else f'url("{posixpath.relpath(_hashed(site, file), CSS)}")'

    return _URL.sub(moved, _MAP.sub("", (site / path).read_text(encoding="utf-8")))


def _hashed(site: Path, path: str) -> str:
    """Return the path of a copy of a file, named with a hash of what is in it."""
    start, _, end = path.rpartition(".")
    return _write(site, f"{start}.", (site / path).read_bytes(), end)


def _write(site: Path, start: str, content: bytes, end: str) -> str:
    path = f"{start}{hashlib.sha256(content).hexdigest()[:10]}.{end}"
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_bytes(content)
    return path
