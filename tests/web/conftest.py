"""A small sound handbook, and its pieces."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import checks
from macros.content import Library, report
from macros.web import Pieces

HANDBOOK = Path(__file__).parent / "handbook"


@pytest.fixture(scope="session")
def small() -> Library:
    """The Library of the small handbook beside these tests."""
    loaded = checks.everything(HANDBOOK)
    assert not loaded.failed, report(loaded.problems)
    return loaded.library


@pytest.fixture
def pieces(small: Library) -> Pieces:
    """The pieces of the small handbook."""
    return Pieces(small)
