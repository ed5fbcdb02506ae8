"""zensical builds the same pages with a theme engine and macros of its own; our command finishes them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lxml.html
import pytest

from .conftest import FINISH, PROPERDOCS, ZENSICAL, copied, run


def _pages(site: Path, told: Callable[[str, Any], Iterable[Any]]) -> dict[str, list[Any]]:
    """Return what is told of each page, by its path."""
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {name: list(told(name, lxml.html.parse(path).getroot())) for name, path in sorted(pages.items())}


def _pieces(_: str, page: Any) -> Iterable[tuple[str, str]]:
    return ((piece.get("data-piece"), piece.get("data-id", "")) for piece in page.xpath("//*[@data-piece]"))


def _words(_: str, page: Any) -> Iterable[str]:
    return " ".join([page.findtext(".//title"), page.body.text_content()]).split()


def _anchors(_: str, page: Any) -> Iterable[str]:
    return list(page.xpath("//@id"))


def _links(name: str, page: Any) -> Iterable[str]:
    """Yield where each link leads, from the site's top."""
    for address in page.xpath("//a/@href"):
        parts = urlsplit(address)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), parts.path)) if parts.path else name
        yield address if parts.scheme else f"{path}#{parts.fragment}"


@pytest.mark.parametrize("told", [_pieces, _words, _anchors, _links])
def test_every_page_tells_the_same(
    told: Callable[[str, Any], Iterable[Any]], by_mkdocs: Path, by_zensical: Path
) -> None:
    """Each page is there, with the same pieces, words, anchors and links in the same order, no macro unexpanded."""
    expected, actual = _pages(by_mkdocs, told), _pages(by_zensical, told)

    assert list(expected) == list(actual)
    assert {} == {name: (told, actual[name]) for name, told in expected.items() if told != actual[name]}


def test_what_finishing_adds_is_there(by_mkdocs: Path, by_zensical: Path) -> None:
    """The fonts, the headers for hosts, the search and the scripts are those of a build with mkdocs."""
    kinds = ("_headers", "assets/fonts/*", "assets/js/*", "assets/search/*")
    expected = {path.relative_to(by_mkdocs) for kind in kinds for path in by_mkdocs.glob(kind)}

    assert expected
    assert expected == {path.relative_to(by_zensical) for kind in kinds for path in by_zensical.glob(kind)}


def test_an_error_stops_the_build(root: Path, tmp_path: Path) -> None:
    """An author's mistake stops the build with its file and line."""
    project = copied(root, tmp_path)
    page = project / "docs/friends/the-secret.md"
    page.write_text(page.read_text(encoding="utf-8").replace('case("the-secret")', 'case("the-secrets")'), "utf-8")
    done = run(ZENSICAL, project)

    assert done.returncode != 0
    assert 'error: there is no case "the-secrets"' in done.stderr


def test_the_readme_gives_these_commands(root: Path) -> None:
    """The commands that these tests run are those that the README gives."""
    readme = (root / "README.md").read_text(encoding="utf-8").splitlines()

    assert [] == [command for command in (PROPERDOCS, ZENSICAL, FINISH) if f".venv/bin/{command}" not in readme]
