"""Typesetting: from data to a PDF, always the same."""

from __future__ import annotations

import datetime as dt
import functools
import re
from pathlib import Path
from typing import Any

import pypdf
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import press
from macros.content import load, yaml12
from macros.press import PressError, letters
from macros.press.book import assemble
from macros.press.nodes import Paragraph, data
from macros.press.typesetting import typeset
from tests.press.books import FIXTURE, project

DAY = dt.date(2026, 11, 22)
PASTED = ' "it\'s" *so* 🙂 #x[y] $z$ @l.'
TEXTS = frozenset(
    {"title", "says", "when", "ask", "why", "because", "do", "say", "avoid", "record", "story", "asks", "text", "note"}
    | {"chosen", "term", "name", "number", "place", "purpose", "hours", "caution", "publisher"}
)
"""Fields that hold a text; in a list, ``say`` names scripts."""


@functools.cache
def _small_book() -> dict[str, Any]:
    return assemble(FIXTURE, FIXTURE / "site", load(FIXTURE).library)


def _book(*paragraphs: str) -> dict[str, Any]:
    """Return the small book with other paragraphs in its last chapter."""
    book = _small_book()
    *before, last = book["body"]
    blocks = [Paragraph(body) for text in paragraphs if (body := letters.text(text, "a page"))]
    return {**book, "body": [*before, {**last, "blocks": data(blocks)}]}


def _solid(text: str) -> str:
    """Return text without space, hyphens and break marks."""
    return re.sub(r"[\s\u00ad\u200b-]", "", text)


def test_same_bytes(tmp_path: Path) -> None:
    """The same content gives the same file, byte for byte."""
    for name in ("one.pdf", "two.pdf"):
        press.handbook(FIXTURE, FIXTURE / "site", load(FIXTURE).library, tmp_path / name)

    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(st.characters(), max_size=60), min_size=1, max_size=40))
def test_any_text_can_be_set(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    """No text that an author could paste keeps the book from being set as PDF/UA."""
    folder = tmp_path_factory.mktemp("any")
    typeset(_book(*texts), DAY, folder / "book.pdf")

    assert (folder / "book.pdf").stat().st_size > 0


@pytest.mark.parametrize(
    "text",
    [
        "#panic[] *a* _b_ $x^2$ `c` <label> @ref // /* no comment */ \\ [a] {b} ~ -- --- ...",
        "'a' \"b\" = c - d + e / f 1. g",
        "#import and #let x = 1; context here()",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftskapitän",
        "W" * 300,
    ],
)
def test_commands_print_as_text(tmp_path: Path, text: str) -> None:
    """What looks like markup stands in the PDF letter by letter."""
    typeset(_book(text), DAY, tmp_path / "book.pdf")
    pages = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "book.pdf").pages)

    assert _solid(text) in _solid(pages)


def _pasted(value: Any, field: str = "") -> Any:
    """Return data of a file in which every text of one of these fields goes on with what may come from a clipboard."""
    if isinstance(value, dict):
        return {name: _pasted(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return value if field == "say" else [_pasted(item, field) for item in value]
    return f"{value}{PASTED}" if isinstance(value, str) and field in TEXTS else value


def test_any_text_of_the_library_can_be_set(tmp_path: Path) -> None:
    """In every text of every file, an emoji is named, quotes are set as type, and a command is a text like any."""
    small = project(tmp_path)
    for file in (small.root / "docs").rglob("*.yml"):
        pasted = _pasted(yaml12.read(file, small.root).data)
        file.write_text(yaml.safe_dump(pasted, allow_unicode=True, sort_keys=False), encoding="utf-8")
    loaded = load(small.root)
    press.handbook(small.root, small.site, loaded.library, tmp_path / "book.pdf")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "book.pdf").pages)

    assert () == loaded.problems
    assert _solid("[slightly smiling face] #x[y] $z$ @l") in _solid(text)
    assert not {'"', "'", "*"} & set(text)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    """A book that cannot be written where it should is an error in words."""
    with pytest.raises(PressError, match="the file cannot be written"):
        typeset(_book("Text."), DAY, tmp_path / "nowhere" / "book.pdf")


def test_an_unknown_kind_stops_typst(tmp_path: Path) -> None:
    """The templates know the writer's kinds and no other, and what Typst says reaches the reader of the error."""
    book = _book("Text.")
    book["body"][-1]["blocks"] = [{"kind": "hologram"}]

    with pytest.raises(PressError, match="hologram") as caught:
        typeset(book, DAY, tmp_path / "book.pdf")
    assert "the book" == caught.value.page
    assert not (tmp_path / "book.pdf").exists()
