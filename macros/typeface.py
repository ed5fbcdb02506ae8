"""The two families of the handbook, as their packages carry them: Source Serif Pro and Source Sans Pro.

Any room may use this file: it only says where a font's file lies.
"""

from __future__ import annotations

import importlib.resources
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Family = Literal["serif", "sans"]

_PACKAGES = {"serif": "font_source_serif_pro", "sans": "font_source_sans_pro"}
_STEMS = {"serif": "SourceSerifPro", "sans": "SourceSansPro"}
_STYLES = {(400, False): "Regular", (400, True): "It", (600, False): "Semibold", (600, True): "SemiboldIt"}


@dataclass(frozen=True)
class Face:
    """One face of a family: its weight (400 or 600) and slant."""

    family: Family
    weight: int = 400
    italic: bool = False

    @property
    def file(self) -> Path:
        """The TrueType file of this face."""
        return folder(self.family) / f"{_STEMS[self.family]}-{_STYLES[self.weight, self.italic]}.ttf"

    @property
    def name(self) -> str:
        """The face's name on the web: ``source-serif-400-italic``."""
        return f"source-{self.family}-{self.weight}{'-italic' if self.italic else ''}"


FACES = tuple(
    Face(family, weight, italic)
    for family in ("serif", "sans")
    for weight, italic in ((400, False), (400, True), (600, False))
)
"""The faces that the site serves."""


def folder(family: Family) -> Path:
    """Return the folder of a family's files; its ``LICENSE.txt`` is the SIL Open Font License."""
    return Path(str(importlib.resources.files(_PACKAGES[family]))) / "files"
