"""The charts and the figures as PNG, for places that take no SVG: cartridges, question banks and decks."""

from __future__ import annotations

import io
import json
import shutil
import tempfile
from dataclasses import dataclass
from typing import Any

import typst
from PIL import Image

from macros import charts, figures
from macros.content import Library

from .error import PressError
from .ladder import printable
from .letters import FACES
from .typesetting import TEMPLATES

EDGE = 12
"""Free px around a drawing."""

PPI = 108
"""Pixels per inch, where 72 are one for each px of the drawing: words of 16 px are 24 pixels high."""


COLORS = 32
"""How many a picture holds: the light colors, and the shades at the edges of letters. It is a third as heavy then."""


@dataclass(frozen=True)
class Drawn:
    """A drawing as a picture.

    Attributes:
        data: The PNG.
        width: How wide it is to be shown, in px.
        height: How high it is to be shown, in px.
        description: Alternative text: all that it says, in words.
    """

    data: bytes
    width: int
    height: int
    description: str


def drawings(library: Library) -> dict[str, Drawn]:
    """Return every chart as ``chart-ID`` and every figure as ``figure-ID``, in light colors. The same bytes each time.

    Raises:
        PressError: When Typst refuses one of them.
    """
    found: dict[str, tuple[str, float, float, str]] = {}
    for id_, chart in library.charts.items():
        ladder = charts.drawing(chart, palette="print")
        svg = printable(ladder.parts[0].svg, library.charts.origin(id_).document.file)
        found[f"chart-{id_}"] = (svg, ladder.width, ladder.height, ladder.description)
    for id_, figure in library.figures.items():
        sheet = figures.drawing(figure, figures.WIDE)
        svg = printable(sheet.svg, library.figures.origin(id_).document.file)
        found[f"figure-{id_}"] = (svg, sheet.width, sheet.height, figures.alternative(figure))
    pages = _pages([{"svg": svg, "width": width, "height": height} for svg, width, height, _ in found.values()])
    return {
        name: Drawn(data, round(width + 2 * EDGE), round(height + 2 * EDGE), words)
        for data, (name, (_, width, height, words)) in zip(pages, found.items(), strict=True)
    }


def _pages(shown: list[dict[str, Any]]) -> list[bytes]:
    if not shown:
        return []
    with tempfile.TemporaryDirectory() as folder:
        for face in FACES:
            shutil.copy(face.file, folder)
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        try:
            made = typst.compile(
                str(TEMPLATES / "drawings.typ"),
                root=str(TEMPLATES),
                format="png",
                ppi=PPI,
                font_paths=fonts,
                ignore_system_fonts=True,
                sys_inputs={"book": json.dumps({"drawings": shown, "edge": EDGE})},
            )
        except typst.TypstError as error:
            raise PressError("the drawings", error.message, "\n".join([*error.hints, error.diagnostic])) from error
    return [_lightened(page) for page in ([made] if isinstance(made, bytes) else made)]


def _lightened(png: bytes) -> bytes:
    """Return a picture with ``COLORS`` colors."""
    light = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        fewer = picture.convert("RGB").quantize(COLORS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    fewer.save(light, "PNG")
    return light.getvalue()
