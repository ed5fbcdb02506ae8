"""How much a reader's phone must fetch: each built page with its style sheet, its script and its fonts, gzipped."""

from __future__ import annotations

import functools
import gzip
import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from macros.finish.headers import FIRST_SCREEN, ITALIC
from tests.handbook import UNDER

LINKED = re.compile(r'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"')
LONG = {"practice/cases.html", "lookup/places.html", "lookup/sources.html"}
"""Lists that people read in bits; their words alone weigh 40 KB and more."""


@functools.cache
def _gzipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def _linked(page: Path, site: Path) -> list[Path]:
    """Return the style sheets and scripts that a page calls for before it is shown."""
    found = [style or script for style, script in LINKED.findall(page.read_text(encoding="utf-8"))]
    folders = ["." if way.startswith("/") else page.parent for way in found]
    return [site / posixpath.join(folder, way.removeprefix(UNDER)) for folder, way in zip(folders, found, strict=True)]


def _faces(site: Path, faces: Iterable[str]) -> list[Path]:
    return [path for face in faces for path in (site / "assets/fonts").glob(f"{face}.*.woff2")]


def _size(path: Path) -> int:
    return path.stat().st_size


def _slanted(page: Path) -> bool:
    return re.search(r"<(?:em|cite|dfn|i)\b", page.read_text(encoding="utf-8")) is not None


@pytest.fixture(scope="module")
def weights(site: Path) -> dict[str, int]:
    """The bytes of each page with its style sheets and scripts, by its path."""
    return {
        page.relative_to(site).as_posix(): sum(map(_gzipped, [page, *_linked(page, site)]))
        for page in sorted(site.rglob("*.html"))
    }


def test_every_page_is_light(weights: dict[str, int]) -> None:
    """A page, its style sheet and its script come to 120 KB at most, and most to half of that."""
    assert {} == {page: weight for page, weight in weights.items() if weight > 120_000}
    assert 60_000 > sorted(weights.values())[len(weights) * 3 // 4]


def test_pages_are_light_with_their_fonts(weights: dict[str, int], site: Path) -> None:
    """With the fonts of the first screen and the italic a page comes to 120 KB at most, but for the longest lists."""
    first, italic = (sum(map(_size, _faces(site, faces))) for faces in (FIRST_SCREEN, [ITALIC]))
    whole = {page: weight + first + italic * _slanted(site / page) for page, weight in weights.items()}

    assert 0 < italic < first <= 40_000
    assert {} == {page: weight for page, weight in whole.items() if page not in LONG and weight > 120_000}


def test_every_page_has_one_style_sheet_and_one_script(site: Path) -> None:
    """Pages of all depths share them, so that they are fetched once."""
    kinds = {tuple(path.resolve() for path in _linked(page, site)) for page in site.rglob("*.html")}
    ((style, script),) = kinds

    assert (".css", ".js") == (style.suffix, script.suffix)
    assert _gzipped(style) <= 20_000
    assert _gzipped(script) <= 20_000


def test_the_site_holds_nothing_that_is_not_asked_for(site: Path) -> None:
    """Of the engine's own files none is left."""
    assert [] == [*site.rglob("*.map"), *site.rglob("lunr.*.min.js"), *(site / "assets").glob("javascripts")]
