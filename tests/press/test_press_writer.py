"""The writer: a closed vocabulary from tags to nodes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from macros.press import PressError
from tests.press.books import project


def _paragraph(*body: Any) -> dict[str, Any]:
    return {"kind": "paragraph", "body": list(body)}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>  One\n two </p>", [_paragraph("One two")]),
        ("Loose <em>text</em>", [_paragraph("Loose ", {"kind": "emphasis", "body": ["text"]})]),
        ("<p>a<br>\n b</p>", [_paragraph("a", {"kind": "line-break"}, "b")]),
        ("<p>a<!-- no --> b</p><p> </p>", [_paragraph("a b")]),
        ("<p><strong>b</strong>c</p>", [_paragraph({"kind": "strong", "body": ["b"]}, "c")]),
        ("<hr>", [{"kind": "divider"}]),
        (
            '<h2 id="x">Head</h2><h3>Lower</h3>',
            [
                {"kind": "heading", "level": 2, "label": "one/first#x", "body": ["Head"]},
                {"kind": "heading", "level": 3, "label": "", "body": ["Lower"]},
            ],
        ),
        (
            '<ol start="3"><li>a</li><li><p>b</p></li></ol>',
            [{"kind": "list", "items": [[_paragraph("a")], [_paragraph("b")]], "start": 3}],
        ),
        ("<ul><li>a</li></ul>", [{"kind": "list", "items": [[_paragraph("a")]], "start": None}]),
        ("<blockquote><p>a</p></blockquote>", [{"kind": "quotation", "body": [_paragraph("a")]}]),
        (
            "<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>",
            [{"kind": "definitions", "items": [[["a"], [_paragraph("b"), _paragraph("c")]]]}],
        ),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
            [{"kind": "table", "head": [["a"], ["b"]], "rows": [[["c"], ["d"]]]}],
        ),
        (
            '<div class="admonition law"><p class="admonition-title">Ohio</p><p>a</p></div>',
            [{"kind": "law", "place": ["Ohio"], "body": [_paragraph("a")]}],
        ),
        (
            '<p><span class="line" data-line="us-help">words of the site</span></p>',
            [_paragraph({"kind": "line", "name": "Help Line", "number": "1-800-555-0199"})],
        ),
        (
            '<p>a<span data-index="oaks: the board&#39;s" hidden></span> b</p>',
            [_paragraph("a", {"kind": "index-mark", "label": "one/first%oaks: the board’s%0"}, " b")],
        ),
        (
            '<p><a href="https://example.org/">out</a></p>',
            [_paragraph({"kind": "address", "url": "https://example.org/", "body": ["out"]})],
        ),
        (
            '<p><a href="../decide/fork.html#fork-left">in</a></p>',
            [_paragraph({"kind": "link", "to": "decide/fork#fork-left", "body": ["in"]})],
        ),
        (
            '<p><a href="#x">here</a></p>',
            [_paragraph({"kind": "link", "to": "one/first#x", "body": ["here"]})],
        ),
        ('<p><a href="../index.html">home</a> <a href="../downloads/book.pdf">it</a></p>', [_paragraph("home it")]),
    ],
)
def test_vocabulary(tmp_path: Path, html: str, expected: list[dict[str, Any]]) -> None:
    """Every tag of the vocabulary becomes one kind of node."""
    assert expected == project(tmp_path).written(html)


@pytest.mark.parametrize(
    ("html", "cause"),
    [
        ("<p><code>x</code></p>", "the book has no form for <code>"),
        ('<p><span class="odd">x</span></p>', 'the book has no form for <span class="odd">'),
        ("<p><sup>2</sup></p>", "the book has no form for <sup>"),
        ('<img src="x.png" alt="">', "the book has no form for <img>"),
        ("<h4>x</h4>", "the book has no form for <h4>"),
        ('<div class="admonition tip"><p class="admonition-title">x</p></div>', "the boxes are law and danger"),
        ('<div class="tabs">x</div>', 'the book has no form for <div class="tabs">'),
        ('<div class="admonition law"><p>x</p></div>', "a box without a title"),
        ('<section data-piece="chart-wall" data-id="fork"></section>', 'for the piece "chart-wall"'),
        ('<section data-piece="rule" data-id="keep"></section>', 'there is no rule "keep"'),
        ('<section data-piece="quiz" data-id="one/third"></section>', 'there are no questions for "one/third"'),
        ('<p><sup data-cite="zebr">1</sup></p>', 'there is no source "zebr"'),
        ('<p><dfn data-term="hin">x</dfn></p>', "the book has no form for <dfn>"),
        ("<ul><p>x</p></ul>", "<p> stands in a list where an item belongs"),
        ("<table><tr><td>x</td></tr></table>", "a table needs a row of heads"),
        ("<table><tr><th>x</th></tr><tr><td>x</td><td>y</td></tr></table>", "as many cells in each row"),
        ('<p><a href="third.html">x</a></p>', "a link leads to one/third.html"),
        ('<p><a href="javascript:x">x</a></p>', "no form for a link to javascript:x"),
        ("<p><a>x</a></p>", "a link without an address"),
    ],
)
def test_the_unknown_stops_the_press(tmp_path: Path, html: str, cause: str) -> None:
    """What the book has no form for is an error with the page's name; nothing is lost in silence."""
    with pytest.raises(PressError, match=re.escape(cause)) as caught:
        project(tmp_path).written(html)
    assert "one/first.md" == caught.value.page


def test_notes_refer_back(tmp_path: Path) -> None:
    """A source has one note in a chapter, and marks that stand together are parted by a comma."""
    mark = '<sup class="cite" data-cite="{}"><a href="#note-1">1</a></sup>'
    body = f"<p>a{mark.format('zebra')}{mark.format('apple')} b{mark.format('zebra')}</p>"
    marks = [part for part in project(tmp_path).written(body)[0]["body"] if isinstance(part, dict)]

    assert [("zebra", True, False), ("apple", True, True), ("zebra", False, False)] == [
        (part["source"], part["first"], part["joined"]) for part in marks
    ]


def test_notes_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    """The sources of an entry are named in the order of the numbers that the chapter has given them."""
    body = '<p>a<sup data-cite="zebra"></sup></p><section data-piece="rule" data-id="keep-it"></section>'
    rule = project(tmp_path).written(body)[1]

    assert ["zebra", "apple"] == [part["source"] for part in rule["says"] if isinstance(part, dict)]


def test_terms_are_set_off_once(tmp_path: Path) -> None:
    """A term keeps the author's words without the site's explanation, and is set off at its first use."""
    one = '<dfn data-term="hint"><span class="term__word">{}</span><span class="term__note">Not this</span></dfn>'
    body = project(tmp_path).written(f"<p>{one.format('a broad hint')}, {one.format('hint')}</p>")[0]["body"]

    assert [(True, ["a broad hint"]), (False, ["hint"])] == [
        (part["first"], part["body"]) for part in body if isinstance(part, dict)
    ]
