"""What is happening, and charts that go on over the page, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from macros import press
from macros.content import load
from macros.press import PressError
from tests.press.books import Printed, Project, project, read, squashed

LIST = '<section data-piece="situations-list" data-id="situations-list"><p>What the site made of it</p></section>'
MARKS = ("the chart goes on", "continued")


def _printed(small: Project, folder: Path) -> Printed:
    press.handbook(small.root, small.site, load(small.root).library, folder / "book.pdf")
    return read(folder / "book.pdf")


def _long_fork(small: Project, many: int) -> None:
    """Put a chart of so many questions in the place of the fork; the first and the last keep what others link to."""
    file = small.root / "docs/decide/fork.yml"
    head, rest = file.read_text(encoding="utf-8").split("  right:\n")
    asks = [f"q{number}" for number in range(1, many + 1)]
    between = "".join(
        f"  {ask}:\n    ask: Is it the way that has the number {ask}?\n    why: It may be.\n    answers:\n"
        f'      - {{says: "Yes", go: go-left}}\n      - {{says: "No", go: {below}}}\n'
        for ask, below in zip(asks, [*asks[1:], "right"], strict=True)
    )
    file.write_text(f"{head.replace('go: right', 'go: q1')}{between}  right:\n{rest}", encoding="utf-8")


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "".join(map(_text, value))
    return value if isinstance(value, str) else _text(value["body"])


def test_a_situation_has_the_place_of_its_chart(tmp_path: Path) -> None:
    """On paper each line leads to the page of its chart; answers that it has given are for the screen."""
    (group,) = project(tmp_path).written(LIST, "decide/index.md")

    assert ("decide/index#at-the-fork", "I stand at a “fork”") == (group["label"], _text(group["title"]))
    assert [("It goes left or right", "decide/fork"), ("It isn’t left", "decide/fork")] == [
        (_text(says), to) for says, to in group["situations"]
    ]


def test_a_situation_names_the_page_of_its_chart(tmp_path: Path) -> None:
    """In the book each line ends in the number of the page on which its chart begins."""
    small = project(tmp_path)
    small.put("decide/index", LIST, title='<h1 id="decide">Decide</h1>')
    book = _printed(small, tmp_path)
    text, page = book.chapter("Decide"), book.opens("A fork?")

    assert squashed("I stand at a “fork”") in text
    for says in ("It goes left or right", "It isn’t left"):
        after = text.partition(squashed(says))[2]
        assert after.lstrip(".").startswith(str(page))


def test_a_situation_needs_a_page_that_shows_its_chart(tmp_path: Path) -> None:
    """A line whose chart no page shows is an error that says what to do."""
    small = project(tmp_path)
    page = small.root / "docs/decide/fork.md"
    page.write_text("---\ndescription: No chart.\n---\n# A fork?\n\nText.\n", encoding="utf-8")
    small = Project(small.root, small.site, load(small.root).library)

    with pytest.raises(PressError, match='no page shows the chart "fork"'):
        small.written(LIST, "decide/index.md")


def test_a_chart_on_one_page_bears_no_mark(tmp_path: Path) -> None:
    """A drawing that a page holds whole says nothing of going on."""
    text = _printed(project(tmp_path), tmp_path).chapter("A fork?")

    assert [] == [mark for mark in MARKS if squashed(mark) in text]


def test_a_chart_says_that_it_goes_on(tmp_path: Path) -> None:
    """Wherever a drawing goes on over the page, the page says so at its end and the next one at its beginning."""
    small = project(tmp_path)
    _long_fork(small, 14)
    book = _printed(small, tmp_path)
    leaving, coming = (
        [number for number, text in enumerate(book.pages, 1) if squashed(mark) in squashed(text)] for mark in MARKS
    )

    assert leaving
    assert [page + 1 for page in leaving] == coming
    assert book.opens("A fork?") == leaving[0]
