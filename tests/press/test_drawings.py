"""Charts and figures as pictures: light enough for a course, large enough to read."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from macros import charts, press
from macros.content import Library


@pytest.fixture(scope="module")
def drawn(library: Library) -> dict[str, press.Drawn]:
    """All drawings of the handbook."""
    return press.drawings(library)


def test_every_chart_and_figure_is_drawn(drawn: dict[str, press.Drawn], library: Library) -> None:
    """By its id, with all that it says as its alternative text."""
    wanted = [f"chart-{id_}" for id_ in library.charts] + [f"figure-{id_}" for id_ in library.figures]

    assert wanted == list(drawn)
    assert [charts.drawing(chart, palette="print").description for chart in library.charts.values()] == [
        drawn[f"chart-{id_}"].description for id_ in library.charts
    ]


def test_a_picture_is_light_and_sharp(drawn: dict[str, press.Drawn]) -> None:
    """No more than 150 KB each, and half as many pixels again as it is shown wide."""
    for name, picture in drawn.items():
        with Image.open(io.BytesIO(picture.data)) as image:
            assert len(picture.data) <= 150_000, name
            assert image.width == pytest.approx(1.5 * picture.width, abs=2)
            assert image.height == pytest.approx(1.5 * picture.height, abs=2)


def test_the_same_drawings_give_the_same_bytes(drawn: dict[str, press.Drawn], library: Library) -> None:
    """So that packages with them do."""
    assert drawn == press.drawings(library)
