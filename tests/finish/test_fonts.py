"""The site's own fonts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from macros.finish import fonts
from macros.finish.tree import read_pages
from macros.typeface import FACES, Face

RULE = re.compile(r"@font-face \{\n(.*?)\n\}", re.DOTALL)


def test_every_face_is_served_with_its_license(tmp_path: Path) -> None:
    """Each face of both families lies in the site as WOFF2, in two parts, and the licenses beside them."""
    fonts.serve(tmp_path, tmp_path / "cache")
    names = sorted(path.name for path in (tmp_path / "assets" / "fonts").iterdir())
    expected = sorted(
        [
            "LICENSE-source-sans.txt",
            "LICENSE-source-serif.txt",
            *(f"{face.name}{part}.woff2" for face in FACES for part in fonts.PARTS),
        ]
    )

    assert expected == names


def test_same_bytes_twice() -> None:
    """A face is made into the same bytes each time."""
    face = Face("sans")

    assert fonts.woff2(face) == fonts.woff2(face)


@pytest.mark.parametrize(("part", "signs"), [("", "“”‘’–—…→"), ("-more", "éñŁ€½")])
def test_the_signs_of_the_handbook_are_kept(tmp_path: Path, part: str, signs: str) -> None:
    """Quotation marks, dashes, ellipsis and arrows survive the cut; letters of other names have their own part."""
    file = tmp_path / "face.woff2"
    file.write_bytes(fonts.woff2(Face("serif"), part))
    kept = set(TTFont(file).getBestCmap())

    assert set(map(ord, signs)) <= kept


def _characters(*ranges: tuple[int, int]) -> set[str]:
    return {chr(code) for first, last in ranges for code in range(first, last + 1)}


def test_nearly_every_page_needs_only_the_first_part(site: Path) -> None:
    """No page has a letter that the fonts lack, and few pages have one for which a second file is asked."""
    texts = {name: set(str(page.root.xpath("string()"))) - set("\n\t") for name, page in read_pages(site).items()}
    core = _characters(*fonts.CORE)
    needing = {name: text - core for name, text in texts.items() if text - core}

    assert {} == {
        name: text - _characters(*fonts.MORE) for name, text in needing.items() if text - _characters(*fonts.MORE)
    }
    assert len(needing) <= 5


def _declared(root: Path) -> list[dict[str, str]]:
    """Return what each rule of fonts.css says."""
    text = (root / "docs/assets/css/fonts.css").read_text(encoding="utf-8")
    return [dict(line.strip().rstrip(";").split(": ", 1) for line in rule.splitlines()) for rule in RULE.findall(text)]


def test_the_style_sheet_asks_for_each_face_and_part(root: Path) -> None:
    """For each file that is made, fonts.css has one rule, with its weight, its slant and the characters in it."""
    expected = {
        (
            f'url("../fonts/{face.name}{part}.woff2") format("woff2")',
            f"{face.weight}",
            "italic" if face.italic else "normal",
            ", ".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in ranges),
        )
        for face in FACES
        for part, ranges in fonts.PARTS.items()
    }

    assert expected == {
        (rule["src"], rule["font-weight"], rule["font-style"], rule["unicode-range"])
        for rule in _declared(root)
        if "unicode-range" in rule
    }


def test_a_stand_in_has_the_height_of_its_font(root: Path) -> None:
    """Stretched as fonts.css says, the lines of a stand-in are as high as those of the font that it stands in for."""
    stretched = {
        (rule["font-family"], rule["font-weight"], rule["font-style"]): tuple(
            float(rule[name].rstrip("%")) * float(rule["size-adjust"].rstrip("%")) / 10
            for name in ("ascent-override", "descent-override")
        )
        for rule in _declared(root)
        if "size-adjust" in rule
    }
    made = {
        (f'"Source {face.family.title()} stand-in"', f"{face.weight}", "italic" if face.italic else "normal"): (
            TTFont(face.file)["hhea"].ascent,
            -TTFont(face.file)["hhea"].descent,
        )
        for face in FACES
    }

    assert made.keys() == stretched.keys()
    assert all(stretched[name] == pytest.approx(heights, rel=0.002) for name, heights in made.items())


def test_every_feature_that_is_asked_for_is_kept(root: Path) -> None:
    """The kinds of numerals that the style sheets want are in the fonts."""
    text = "".join(path.read_text(encoding="utf-8") for path in (root / "docs/assets/css").glob("*.css"))
    asked = {word for words in re.findall(r"font-variant-\w+: ([^;]+);", text) for word in words.split()}

    assert {"lining-nums": "lnum", "tabular-nums": "tnum"}.keys() >= asked
    assert {"lnum", "tnum"} <= set(fonts.FEATURES)
