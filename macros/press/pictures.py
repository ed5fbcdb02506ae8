"""The handbook's pictures for other people's screens: the icons of a phone, and the card of a link that was sent."""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

from .letters import FACES
from .typesetting import TEMPLATES

FOLDER = "docs/assets/images"
"""Where the pictures stand, from the project's folder. They are kept there: the site then needs no press for them."""


@dataclass(frozen=True)
class Picture:
    """One picture.

    Attributes:
        file: Its name.
        document: The template that draws it, in which 1 pt is 1 px.
        data: What the template draws.
    """

    file: str
    document: str
    data: dict[str, Any]


def _icon(file: str, side: int, share: float, *, rounded: bool) -> Picture:
    return Picture(file, "icon.typ", {"side": side, "share": share, "round": rounded})


PICTURES = (
    _icon("icon-192.png", 192, 0.66, rounded=True),
    _icon("icon-512.png", 512, 0.66, rounded=True),
    # Systems cut a maskable icon to a circle or a drop: the sign keeps to the inner 80 percent of it. (W3C, Web
    # Application Manifest, "safe zone")
    _icon("icon-maskable-512.png", 512, 0.5, rounded=False),
    _icon("apple-touch-icon.png", 180, 0.64, rounded=False),
    Picture(
        "card.png",
        "card.typ",
        {
            "sentence": "What your client tells you stays with you.",
            "says": "A handbook of client confidentiality for massage therapists and bodyworkers.",
        },
    ),
)


def draw(folder: Path) -> tuple[str, ...]:
    """Draw every picture into a folder, and return the names of those that were missing or other than now.

    The same templates give the same bytes.
    """
    changed = []
    for picture in PICTURES:
        drawn, target = _drawn(picture), folder / picture.file
        if not target.is_file() or target.read_bytes() != drawn:
            target.write_bytes(drawn)
            changed.append(picture.file)
    return tuple(changed)


def _drawn(picture: Picture) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        for face in FACES:
            shutil.copy(face.file, folder)
        made = typst.compile(
            str(TEMPLATES / picture.document),
            root=str(TEMPLATES),
            format="png",
            ppi=72,
            font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]),
            ignore_system_fonts=True,
            sys_inputs={"book": json.dumps(picture.data)},
        )
    if not isinstance(made, bytes):
        raise TypeError(f"{picture.document} has more than one page")
    return made
