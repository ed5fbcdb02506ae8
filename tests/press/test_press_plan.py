"""The order of the book's pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.press import PressError, address
from macros.press.plan import plan
from tests.press.books import project


def test_order_follows_the_navigation(tmp_path: Path) -> None:
    """Pages stand in the order of nav; home and downloads are left out, and what is looked up stands at the back."""
    small = project(tmp_path)
    order = plan(small.root, small.library)

    assert ["decide/index.md", "decide/fork.md", "one/first.md", "one/second.md"] == [page.path for page in order.body]
    assert ["rules", "scripts", "glossary", "lines", "sources"] == [page.id.partition("/")[2] for page in order.back]


def test_pages_of_the_site_alone_are_left_out(tmp_path: Path) -> None:
    """What opens a part on the site, what tells of the site, and what is for teachers, is no page of the book."""
    small = project(tmp_path)
    config = small.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("- one/first.md", "- one/index.md\n      - one/first.md")
    config.write_text(
        f"{text}  - Teach:\n      - teach/index.md\n  - About:\n      - about/privacy.md\n", encoding="utf-8"
    )

    assert ["one/first.md", "one/second.md"] == [page.path for page in plan(small.root, small.library).body[-2:]]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("", ""),
        ("site_url: https://a.example/b/\n", "https://a.example/b/"),
        ("site_url: https://a.example\n", "https://a.example/"),
    ],
)
def test_the_address_is_that_of_the_configuration(tmp_path: Path, said: str, expected: str) -> None:
    """With a slash at its end, so that a page can be put after it; empty when the handbook is published nowhere."""
    (tmp_path / "mkdocs.yml").write_text(f"site_name: A book\n{said}", encoding="utf-8")

    assert expected == address(tmp_path)


def test_sides(tmp_path: Path) -> None:
    """A part begins on the right, a chart after it on the left, and a later chapter on the next page."""
    small = project(tmp_path)

    assert ["odd", "even", "odd", None] == [page.side for page in plan(small.root, small.library).body]


def test_part_labels(tmp_path: Path) -> None:
    """A part of the Library is numbered; another section of the navigation gives its title."""
    small = project(tmp_path)
    labels = [page.part for page in plan(small.root, small.library).body]

    assert ["Decide", "Decide", "Part 1 · Part one", "Part 1 · Part one"] == labels


@pytest.mark.parametrize(
    ("config", "cause"),
    [
        ("nav: [", "this is not YAML"),
        ("site_name: x", "there is no nav"),
        ("nav: [one/third.md]", "one/third.md, and there is no such page"),
        (None, "the file cannot be read"),
    ],
)
def test_faulty_configuration(tmp_path: Path, config: str | None, cause: str) -> None:
    """A configuration that gives no order stops the press and says why."""
    small = project(tmp_path)
    file = small.root / "mkdocs.yml"
    file.unlink() if config is None else file.write_text(config)

    with pytest.raises(PressError, match=re.escape(cause)) as caught:
        plan(small.root, small.library)
    assert "mkdocs.yml" == caught.value.page
