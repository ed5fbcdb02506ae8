"""A whole site, finished."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.content import Library
from macros.finish import finish
from macros.stamp import digest

MARK = '<sup class="cite" data-cite="{0}"><a href="{1}lookup/sources.html#{0}">note</a></sup>'


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where fonts, once made, are kept."""
    return tmp_path_factory.mktemp("cache")


def _site(folder: Path, library: Library) -> Path:
    """Return a site of a page at the top and one in a folder, which cite the same source, and the list of sources."""
    source = next(iter(library.sources))
    site = folder / "a site"
    for name, to_root in {"index.html": "", "friends/the-secret.html": "../"}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        text = f"<html><body><article><p>Text.{MARK.format(source, to_root)}</p></article></body></html>"
        (site / name).write_text(text, encoding="utf-8")
    (site / "lookup").mkdir()
    (site / "lookup/sources.html").write_text(f'<html><body><p id="{source}">It.</p></body></html>', encoding="utf-8")
    return site


def test_a_site_is_finished(tmp_path: Path, library: Library, cache: Path) -> None:
    """Every page has its notes, whose links lead to the sources from any folder, and its policy."""
    site = _site(tmp_path, library)
    problems = finish(site, library, cache)
    pages = [(site / name).read_text(encoding="utf-8") for name in ("index.html", "friends/the-secret.html")]

    assert [] == problems
    assert 'href="lookup/sources.html' in pages[0]
    assert 'href="../lookup/sources.html' in pages[1]
    assert all('id="note-1"' in page for page in pages)
    assert all('<meta name="referrer" content="no-referrer">' in page for page in pages)
    assert (site / "_headers").is_file()


def test_a_finished_site_may_be_finished_again(tmp_path: Path, library: Library, cache: Path) -> None:
    """A second time changes no byte."""
    site = _site(tmp_path, library)
    finish(site, library, cache)
    once = digest(site, site)

    assert [] == finish(site, library, cache)
    assert once == digest(site, site)


def test_what_must_not_go_out_is_returned(tmp_path: Path, library: Library, cache: Path) -> None:
    """The problems of all pages come back, named from the site's folder whatever that is called."""
    site = _site(tmp_path, library)
    (site / "index.html").write_text('<html><body><img src="//x.example/a.png"></body></html>', encoding="utf-8")
    (site / "a.css").write_text("@import 'https://x.example/b.css'", encoding="utf-8")
    (site / "a.yml").write_text("id: x", encoding="utf-8")

    assert ["site/a.css", "site/a.yml", "site/index.html"] == [problem.file for problem in finish(site, library, cache)]
