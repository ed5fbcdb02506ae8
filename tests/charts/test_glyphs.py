"""The signs of the verdicts: one grid, one weight, nine shapes."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from macros.charts import VERDICTS
from macros.charts.glyphs import DOT_RADIUS, GLYPH_HEIGHT, GLYPH_WEIGHT, GLYPH_WIDTH
from macros.content.chart import Verdict

NUMBER = r"-?\d+(?:\.\d+)?"


def _points(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(rf"({NUMBER}) ({NUMBER})", path)]


def test_every_verdict_has_a_face_of_its_own() -> None:
    """Each of the nine verdicts has its words and a sign that no other has."""
    signs = {(face.glyph.lines, face.glyph.dots) for face in VERDICTS.values()}

    assert set(get_args(Verdict)) == set(VERDICTS)
    assert 9 == len(signs) == len({face.words for face in VERDICTS.values()})


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_sign_lies_in_the_middle_of_its_grid(verdict: Verdict) -> None:
    """Every sign keeps inside the grid, stroke and all, and has its middle in the middle."""
    glyph = VERDICTS[verdict].glyph
    points = _points(glyph.lines) + _points(glyph.dots)
    across, down = [x for x, _ in points], [y for _, y in points]
    half = GLYPH_WEIGHT / 2

    assert min(across) - half >= 0
    assert max(across) + half <= GLYPH_WIDTH
    assert min(down) - half >= 0
    assert max(down) + half <= GLYPH_HEIGHT
    assert min(down) + max(down) == GLYPH_HEIGHT


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_press_without_svg_can_draw_a_sign(verdict: Verdict) -> None:
    """Path data holds nothing but absolute moves, lines and curves."""
    glyph = VERDICTS[verdict].glyph

    for path in filter(None, (glyph.lines, glyph.dots)):
        assert re.fullmatch(rf"(?:[ML]{NUMBER} {NUMBER}|C{NUMBER} {NUMBER}(?: {NUMBER} {NUMBER}){{2}})+", path)
    assert 2 * DOT_RADIUS > GLYPH_WEIGHT


def test_all_signs_are_as_wide_as_each_other() -> None:
    """Every sign takes the same width of the grid, but for the two turned parentheses, which stand closer."""
    widths = {verdict: _width(VERDICTS[verdict].glyph.lines) for verdict in VERDICTS}
    turned = widths.pop("share")

    assert {21.0} == {round(width) for width in widths.values()}
    assert 16 <= turned <= 21


def _width(path: str) -> float:
    """Return how wide a path is drawn, without its stroke; a curve is followed in a hundred steps."""
    across: list[float] = []
    start = (0.0, 0.0)
    for command, numbers in re.findall(r"([MLC])([^MLC]+)", path):
        points = _points(numbers)
        if command == "C":
            a, b, c, d = start[0], points[0][0], points[1][0], points[2][0]
            steps = [step / 100 for step in range(101)]
            across += [a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + d * t**3 for t in steps]
        start = points[-1]
        across.append(start[0])
    return max(across) - min(across)
