"""Figures in the printed book: the drawing with all its words for who cannot see it, number and caption."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest

from macros.content import Library, prose
from macros.figures import alternative, numbers
from macros.press.typesetting import TEMPLATES
from tests.press.books import project

PIECE = '<div data-piece="figure" data-id="who-hears"><p>What the site made of it</p></div>'


def test_a_figure_is_drawn_for_print(tmp_path: Path) -> None:
    """A figure is its number, the drawing with colors and fonts inside, its words, title and caption with its notes."""
    (figure,) = project(tmp_path).written(PIECE)

    assert (1, "one/first#figure-who-hears", 672) == (figure["number"], figure["label"], figure["width"])
    assert "<style" in figure["svg"]
    assert figure["alt"].startswith("Two pairs of parentheses. The client, any day: all of it.")
    assert ["Who “hears”"] == figure["title"]
    assert ("It closes.", "apple") == (figure["caption"][0], figure["caption"][1]["source"])


@pytest.fixture(scope="module")
def file(site: Path) -> Path:
    """The handbook."""
    return site / "downloads" / "handbook.pdf"


def test_each_figure_says_in_words_what_it_shows(file: Path, library: Library) -> None:
    """In the handbook each figure's element has all its words as alternative text."""
    with pikepdf.open(file) as book:
        told = {" ".join(text.split()) for text in _alternatives(book.Root.StructTreeRoot)}

    assert [] == [id_ for id_, each in library.figures.items() if " ".join(alternative(each).split()) not in told]


def test_each_figure_has_number_and_caption(file: Path, library: Library) -> None:
    """Each figure stands once with its number, its title and its caption, in order, in the chapter that shows it."""
    pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(file).pages]
    found = []
    for id_, number in numbers(library).items():
        title = f"Figure {number}. {prose.plain(library.figures[id_].title)}."
        (place,) = [index for index, text in enumerate(pages) if title in text]
        found.append(place)

        assert prose.plain(library.figures[id_].caption) in pages[place]

    assert sorted(found) == found


def test_a_figure_is_as_wide_as_the_text(file: Path) -> None:
    """The template scales by the measure, so that a px of the wide form is never less than 0.59 pt."""
    text = (TEMPLATES / "figure.typ").read_text(encoding="utf-8")

    assert "#let pixel = measure-width / 672" in text
    assert file.stat().st_size < 12_000_000


def _alternatives(element: Any) -> list[str]:
    """Return every alternative text of a document's structure."""
    found = [str(element.Alt)] if isinstance(element, pikepdf.Dictionary) and "/Alt" in element else []
    kids: Any = element.get("/K", []) if isinstance(element, pikepdf.Dictionary) else []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            found += _alternatives(kid)
    return found
