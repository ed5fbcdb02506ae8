"""The built pages before the judge of HTML that the W3C uses: Nu."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

NU = Path(__file__).parent / "node/node_modules/vnu-jar/build/dist/vnu.jar"
MEANT = (
    "The “list” role is unnecessary for element",  # VoiceOver takes a list without bullets for none, unless told
    "Section lacks heading.",  # a piece in the text is named by aria-labelledby, and is no part of the page's outline
)
"""Warnings about what is meant."""


def _messages(*arguments: str | Path) -> list[str]:
    """Return what Nu says: kind, file, line and message."""
    java = shutil.which("java")
    if java is None or not NU.is_file():
        pytest.fail("Nu is not installed; run: python -m tests.tools", pytrace=False)
    command = [java, "-Xss2m", "-jar", NU, "--stdout", "--format", "json", "--exit-zero-always", *arguments]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["messages"]
    return [
        f"{each.get('subType', each['type'])}: {each['url']}:{each.get('lastLine')}: {each['message']}"
        for each in said
        if not each["message"].startswith(MEANT)
    ]


def test_every_page_is_sound(site: Path) -> None:
    """Nu finds no error on any page, and warns of nothing that is not meant."""
    assert [] == _messages("--skip-non-html", site)


def test_every_drawing_is_sound(root: Path) -> None:
    """So it finds of the pictures that are files of their own."""
    assert [] == _messages("--svg", *sorted((root / "docs/assets").rglob("*.svg")))
