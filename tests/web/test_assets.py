"""Style sheets and scripts of the site, as text."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

COMMENT = re.compile(r"^\s*(//|/\*\*|\*).*\n", re.MULTILINE)
"""A line of a script that holds only a comment."""


def test_scripts_are_small(root: Path) -> None:
    """All our scripts together, also those that are loaded later, are sent to a reader in no more than 20 KB."""
    scripts = "".join(path.read_text(encoding="utf-8") for path in (root / "docs/assets/js").glob("*.js"))

    assert len(gzip.compress(COMMENT.sub("", scripts).encode())) <= 20_000


LATER = re.compile(r"\?\?=|\|\|=|&&=|\bstatic \w+ =|\d_\d|^\s+#\w|\.at\(|replaceAll|hasOwn\b", re.MULTILINE)
"""What ES2020 lacks: one such word, and an older phone runs none of the bundle."""


def test_scripts_run_on_older_phones(root: Path) -> None:
    """No script uses what came after ES2020."""
    scripts = [*(root / "docs/assets/js").glob("*.js"), root / "macros/finish/templates/sw.js"]
    found = {path.name: LATER.findall(COMMENT.sub("", path.read_text(encoding="utf-8"))) for path in scripts}

    assert {} == {name: words for name, words in found.items() if words}


def test_every_style_sheet_and_script_is_used(root: Path) -> None:
    """Each file of css/ and js/ is named in mkdocs.yml or by the theme."""
    named = (root / "mkdocs.yml").read_text(encoding="utf-8")
    named += "".join(path.read_text(encoding="utf-8") for path in (root / "macros/web/theme").rglob("*.html"))
    files = [path for folder in ("css", "js") for path in (root / "docs/assets" / folder).iterdir()]

    assert [] == [path.name for path in files if f"assets/{path.parent.name}/{path.name}" not in named]


def test_style_sheets_name_only_colors_of_the_tokens(root: Path) -> None:
    """No colour is written anywhere but in tokens.css."""
    color = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(")
    sheets = [path for path in (root / "docs/assets/css").glob("*.css") if path.name != "tokens.css"]

    assert [] == [path.name for path in sheets if color.search(path.read_text(encoding="utf-8"))]


def test_every_custom_property_is_defined(root: Path) -> None:
    """No style sheet uses a custom property that none defines."""
    text = "".join(path.read_text(encoding="utf-8") for path in (root / "docs/assets/css").glob("*.css"))
    used = set(re.findall(r"var\((--[\w-]+)", text))

    assert set() == used - set(re.findall(r"(--[\w-]+)\s*:", text))


@pytest.mark.parametrize("name", ["main.html", "home.html", "404.html"])
def test_templates_are_fit_for_small_engines(root: Path, name: str) -> None:
    """The theme's templates use no method that engines other than Jinja lack."""
    theme = root / "macros/web/theme"
    text = (theme / name).read_text(encoding="utf-8") + "".join(
        path.read_text(encoding="utf-8") for path in (theme / "partials").rglob("*.html")
    )

    assert [] == re.findall(r"\.(?:partition|rsplit|format|strftime|isoformat|startswith|endswith)\(", text)
