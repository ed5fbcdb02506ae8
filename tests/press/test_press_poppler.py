"""The handbook in another reader: poppler, which most people's viewers on Linux are made of."""

from __future__ import annotations

import itertools
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from macros.content import Library
from macros.content.prose import plain


@pytest.fixture(scope="module")
def text(site: Path) -> str:
    """The handbook's words in reading order, white space folded."""
    command = ["pdftotext", "-q", str(site / "downloads" / "handbook.pdf"), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


@pytest.fixture(scope="module")
def pages(site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every page as a small picture, in order."""
    folder = tmp_path_factory.mktemp("pages")
    command = ["pdftoppm", "-q", "-r", "20", "-png", str(site / "downloads" / "handbook.pdf"), str(folder / "page")]
    subprocess.run(command, check=True)
    return sorted(folder.glob("page-*.png"))


def test_every_title_and_rule_is_read(library: Library, text: str) -> None:
    """Poppler finds each chapter's title, each rule's sentence and each number to call."""
    rules = [plain(rule.says) for rule in library.rules.values()]
    numbers = [line.number for line in library.lines.values()]
    titles = [plain(library.pages[path].title) for path in library.chapters]

    assert [] == [words for words in (*titles, *rules, *numbers) if words not in text]


def test_pages_are_drawn(pages: list[Path]) -> None:
    """Every page is drawn, and blank ones never follow each other."""
    blank = [Image.open(page).convert("L").getextrema() == (255, 255) for page in pages]

    assert len(pages) > 50
    assert not any(first and second for first, second in itertools.pairwise(blank))
    assert sum(blank) <= len(pages) / 20
