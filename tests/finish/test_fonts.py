"""The site's own fonts."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from macros.finish import fonts
from macros.typeface import FACES, Face


def test_every_face_is_served_with_its_license(tmp_path: Path) -> None:
    """Each face of both families lies in the site as WOFF2, and the licenses beside them."""
    fonts.serve(tmp_path, tmp_path / "cache")
    names = sorted(path.name for path in (tmp_path / "assets" / "fonts").iterdir())
    expected = sorted(
        ["LICENSE-source-sans.txt", "LICENSE-source-serif.txt", *(f"{face.name}.woff2" for face in FACES)]
    )

    assert expected == names


def test_same_bytes_twice() -> None:
    """A face is made into the same bytes each time."""
    face = Face("sans")

    assert fonts.woff2(face) == fonts.woff2(face)


def test_the_signs_of_the_handbook_are_kept(tmp_path: Path) -> None:
    """Quotation marks, dashes, ellipsis, check mark and arrows survive the cut."""
    file = tmp_path / "face.woff2"
    file.write_bytes(fonts.woff2(Face("serif")))
    kept = set(TTFont(file).getBestCmap())

    assert set(map(ord, "“”‘’–—…→é")) <= kept
