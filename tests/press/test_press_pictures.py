"""The handbook's own pictures."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image

from macros.press import pictures


def test_the_pictures_are_current(root: Path, tmp_path: Path) -> None:
    """The pictures that the site serves are those that the templates draw, byte for byte."""
    drawn = pictures.draw(tmp_path)
    kept = root / pictures.FOLDER

    assert [] == [name for name in drawn if (kept / name).read_bytes() != (tmp_path / name).read_bytes()]
    assert () == pictures.draw(tmp_path)


def test_each_picture_has_its_size(root: Path) -> None:
    """An icon is as large as its name says, and the card has the shape that those who show it expect."""
    sizes = {}
    for picture in pictures.PICTURES:
        with Image.open(root / pictures.FOLDER / picture.file) as image:
            sizes[picture.file] = image.size
    named = {name: (int(side),) * 2 for name in sizes for side in re.findall(r"-(\d+)\.png", name)}

    assert named | {"apple-touch-icon.png": (180, 180), "card.png": (1200, 630)} == sizes
