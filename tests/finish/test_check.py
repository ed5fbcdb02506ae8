"""What must not go out: outside resources, dead links, unexpanded macros, source files."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.finish import check
from macros.finish.publishing import unpublishable


def _site(folder: Path, body: str, **files: str) -> Path:
    site = folder / "site"
    (site / "part").mkdir(parents=True)
    (site / "index.html").write_text(f"<html><head></head>\n<body id=top>{body}</body></html>", encoding="utf-8")
    chart = "<section data-piece='chart' data-id='may-i-share'></section>"
    (site / "part" / "a.html").write_text(f"<html><body><h1 id='a'>A</h1>{chart}</body></html>", encoding="utf-8")
    for name, text in files.items():
        (site / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return site


SOUND = [
    (
        '<a href="part/a.html#a">x</a><a href="#top">x</a><a href="https://board.example/">x</a>'
        '<a href="mailto:x@y.example">x</a>'
    ),
    '<a href="/part/a.html">x</a><a href="part/a.html#may-i-share/no/not-sure">x</a><a href="tel:911">x</a>',
    '<script src="x__js"></script><link rel="canonical" href="https://board.example/">',
    '<link rel="canonical" href="https://board.example/books/index.html"><a href="/books/part/a.html#a">x</a>',
    '<img src="data:image/png;base64,AAAA">',
    "<!-- {{ unread }} --><script>let unread = '{{ x }}'</script><style>/* {% x %} */ p { fill: url(#top) }</style>",
    '<meta http-equiv="refresh" content="0;url=part/a.html">',
]


@pytest.mark.parametrize("body", SOUND)
def test_sound(tmp_path: Path, body: str) -> None:
    """Links within the site, links for people to follow, and the site's own files are all right."""
    site = _site(tmp_path, body.replace("__", "."), x__js="")

    assert [] == check(site)


BROKEN = [
    ('<script src="https://cdn.example/x.js"></script>', "<script> fetches https://cdn.example/x.js from outside"),
    ('<img src="//cdn.example/x.png">', "<img> fetches //cdn.example/x.png from outside"),
    ('<link rel="preconnect" href="https://fonts.example">', "<link> fetches https://fonts.example from outside"),
    ('<link rel="stylesheet" href="http://x.example/a.css">', "<link> fetches http://x.example/a.css from outside"),
    ('<form action="https://x.example/"></form>', "<form> fetches https://x.example/ from outside"),
    ('<p style="background:url(https://x.example/a.png)">', "<p> fetches https://x.example/a.png from outside"),
    ("<style>@import 'https://x.example/a.css'</style>", "<style> fetches https://x.example/a.css from outside"),
    ('<video poster="//x.example/a.png"></video>', "<video> fetches //x.example/a.png from outside"),
    ('<img srcset="https://x.example/a.png 2x" src="data:,">', "<img> fetches https://x.example/a.png from outside"),
    ('<svg><use href="https://x.example/a.svg#b"/></svg>', "<use> fetches https://x.example/a.svg#b from outside"),
    ('<a href="part/b.html">x</a>', "the link part/b.html leads to no file of the site"),
    ('<a href="part/a.html#b">x</a>', "the link part/a.html#b leads to no place on part/a.html"),
    ('<a href="part/a.html#x/no">x</a>', "the link part/a.html#x/no leads to no place on part/a.html"),
    (
        '<link rel="canonical" href="https://board.example/books/index.html"><a href="/books/b.html">x</a>',
        "the link /b.html leads to no file of the site",
    ),
    ('<a href="part/">x</a>', "the link part/ leads to no file of the site"),
    ('<a href="http://[x">x</a>', "http://[x is no address"),
    ('<a href="#nowhere">x</a>', "the link #nowhere leads to no place on index.html"),
    ('<img src="x.png">', "the link x.png leads to no file of the site"),
    (
        '<meta http-equiv="Refresh" content="0;url=https://x.example/">',
        "<meta> fetches https://x.example/ from outside",
    ),
    ("<p>{{ case('x') }}</p>", "a macro was not expanded: {{ case('x') }}"),
    ("<b>x</b> {% if x %}", "a macro was not expanded: {% if x %}"),
]


@pytest.mark.parametrize(("body", "expected"), BROKEN)
def test_broken(tmp_path: Path, body: str, expected: str) -> None:
    """Each thing that must not go out is named, at its file and line."""
    site = _site(tmp_path, body)
    found = [(problem.message, problem.file, problem.line) for problem in check(site)]

    assert (expected, "site/index.html", 2) in found


def test_style_sheets_are_read(tmp_path: Path) -> None:
    """A style sheet that would fetch from outside is named with its line."""
    own = "p { background: url(own.png) }"
    site = _site(tmp_path, "", x__css=f"{own}\n@font-face {{ src: url('https://fonts.example/x.woff2') }}")

    assert [("site/x.css", 2)] == [(problem.file, problem.line) for problem in check(site)]


def test_sources_are_not_published(tmp_path: Path) -> None:
    """The authors' files, with the keys of all questions, never lie in the site."""
    site = _site(tmp_path, "", questions__yml="- id: x")

    assert ["site/questions.yml"] == [problem.file for problem in check(site)]


def test_what_is_made_to_be_taken_away_is_published(tmp_path: Path) -> None:
    """A report in Markdown among the downloads is no source."""
    (tmp_path / "downloads").mkdir()
    (tmp_path / "downloads/report.md").write_text("# Report", encoding="utf-8")

    assert [] == list(unpublishable(tmp_path, {}))
