"""Text is as wide as it is measured, in the font files and in a browser."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from macros.charts import drawing, sizes
from macros.charts.measure import width, wrap
from macros.content import yaml12
from macros.content.chart import Chart
from macros.typeface import FACES
from tests.golden_cases import GOLDEN
from tests.strategies import texts

TYPES = {
    "drawing-ask": sizes.ASK,
    "drawing-title": sizes.TITLE,
    "drawing-answer": sizes.ANSWER,
    "drawing-from": sizes.ANSWER,
    "drawing-go": sizes.JUMP,
    "drawing-number": sizes.NUMBER,
}
"""How the words of each class are set."""

ROUNDING = 0.1
"""A browser rounds each glyph to a 64th of a px."""


def test_widths_are_those_of_the_font_files() -> None:
    """A width is the sum of the advances in the font file: an n of Source Serif Pro Semibold takes 0.611 em."""
    actual = [round(width(text, sizes.ASK) / sizes.ASK.size, 3) for text in ("n", "nn", "")]

    assert [0.611, 1.222, 0] == actual


def test_pairs_that_the_font_drives_apart_count() -> None:
    """A pair that is driven apart is wider than its letters, and one that is drawn together is not narrower."""
    apart, letters = width("f’", sizes.ASK), width("f", sizes.ASK) + width("’", sizes.ASK)

    assert apart > letters
    assert width("AV", sizes.ASK) == width("A", sizes.ASK) + width("V", sizes.ASK)


def test_what_the_font_lacks_is_wide() -> None:
    """A character of another font is taken for wider than the widest that such fonts have."""
    assert width("🙂", sizes.ANSWER) >= 1.37 * sizes.ANSWER.size


@settings(deadline=None)
@given(texts(), st.floats(40, 300))
def test_wrapped_text_fits_and_loses_nothing(text: str, room: float) -> None:
    """Every line fits its room, but for a single character that is wider; and the lines hold all the text, in order."""
    lines = wrap(text, sizes.ASK, room)

    assert all(width(line, sizes.ASK) <= room or len(line) == 1 for line in lines)
    assert "".join(text.split()) == "".join("".join(lines).split())


@settings(deadline=None)
@given(texts(), st.floats(40, 300))
def test_words_break_only_when_they_must(text: str, room: float) -> None:
    """A word that fits the room stands whole on its line."""
    lines = wrap(text, sizes.ASK, room)
    whole = {word for word in text.split() if width(word, sizes.ASK) <= room}

    assert whole <= {word for line in lines for word in line.split()}


def test_lines_are_even() -> None:
    """Text that needs two lines is not left with a single word on the second."""
    actual = wrap("Ask the client before you answer", sizes.TITLE, 186)

    assert ("Ask the client", "before you answer") == actual


def test_a_text_of_nothing_is_one_line() -> None:
    """Even an empty text has one line, so that a box is never without height."""
    assert wrap("", sizes.TITLE, 100) == ("",)


def test_a_browser_draws_no_wider_than_measured(browser: Browser, tmp_path: Path) -> None:
    """In a browser with the handbook's fonts no line of a drawing is wider than it was measured."""
    data = yaml12.read(GOLDEN / "drawings" / "every-shape.yml", GOLDEN).data
    page_file = tmp_path / "drawing.html"
    page_file.write_text(_page(drawing(Chart.model_validate(data), palette="print").parts[0].svg), encoding="utf-8")
    page = browser.new_page()
    page.goto(page_file.as_uri())
    loaded = page.evaluate("document.fonts.ready.then(fonts => [...fonts].filter(f => f.status == 'loaded').length)")
    drawn = page.evaluate(
        """() => [...document.querySelectorAll("text")].flatMap(text => [...text.querySelectorAll(":scope > tspan")]
            .map(line => [text.getAttribute("class"), line.textContent, line.getComputedTextLength()]))"""
    )
    page.close()
    wide = [line for line in drawn if line[2] > width(line[1], TYPES[line[0]]) + ROUNDING]

    assert 3 == loaded
    assert set(TYPES) == {line[0] for line in drawn}
    assert [] == wide


def _page(svg: str) -> str:
    faces = "".join(
        f'@font-face{{font-family:"Source {face.family.title()} Pro";font-weight:{face.weight};'
        f"src:url({face.file.as_uri()})}}"
        for face in FACES
        if not face.italic
    )
    return f'<!doctype html><meta charset="utf-8"><title>A drawing</title><style>{faces}</style>{svg}'
