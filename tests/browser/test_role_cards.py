"""Role cards on paper."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from macros.content import Library

from .conftest import Visits


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_a_play_fills_a_sheet(visits: Visits, served: str, library: Library, tmp_path: Path, paper: str) -> None:
    """Each role play is printed on one sheet of its own, after what the teacher reads first."""
    file = tmp_path / "plays.pdf"
    visits(f"{served}teach/role-plays.html").page.pdf(path=file, format=paper)

    with pikepdf.open(file) as printed:
        assert 1 + len(library.plays) == len(printed.pages)
