"""The article of a built page."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.press import PressError
from macros.press.article import Article, read
from macros.press.plan import plan
from tests.press.books import Project, project


def _read(small: Project, path: str) -> Article:
    return read(small.site, next(page for page in plan(small.root, small.library).body if page.path == path))


def test_only_what_the_author_wrote_is_left(tmp_path: Path) -> None:
    """Title, part label, asks, the page's own contents, notes and link marks are the site's, not the author's."""
    small = project(tmp_path)
    page = _read(small, "one/first.md")

    assert "the-first-chapter" == page.title_id
    for word in ("¶", "On this page", "Part 1", "own notes", "The “First” Chapter", "Not the article", "Nor this"):
        assert word not in page.root.text_content()
    assert "Words of someone else." in page.root.text_content()


@pytest.mark.parametrize(
    ("title", "cause"),
    [
        ("", "the page has 0 titles"),
        ("<h1>One</h1><h1>Two</h1>", "the page has 2 titles"),
        ("<h1>One</h1></article><article>", "has 2 articles"),
    ],
)
def test_other_pages_are_refused(tmp_path: Path, title: str, cause: str) -> None:
    """A page has one article and one title."""
    small = project(tmp_path)
    small.put("one/first", "<p>Text.</p>", title=title)

    with pytest.raises(PressError, match=cause) as caught:
        _read(small, "one/first.md")
    assert "one/first.md" == caught.value.page


@pytest.mark.parametrize(("text", "cause"), [(None, "was not built"), ("", "is empty")])
def test_missing_pages_are_said(tmp_path: Path, text: str | None, cause: str) -> None:
    """A page of the navigation that was not built, or is empty, stops the press."""
    small = project(tmp_path)
    file = small.site / "one/first.html"
    file.unlink() if text is None else file.write_text(text)

    with pytest.raises(PressError, match=cause):
        _read(small, "one/first.md")
