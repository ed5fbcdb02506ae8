"""What all tests share: the project's folder, its Library, and a site built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import build as builder
from macros import checks
from macros.content import Library, report

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def library(root: Path) -> Library:
    """The Library of the real handbook, which must be sound."""
    loaded = checks.everything(root)
    assert not loaded.failed, report(loaded.problems)
    return loaded.library


@pytest.fixture(scope="session")
def site(root: Path) -> Path:
    """The site of the real handbook, current."""
    builder.build(root, say=lambda _: None)
    return root / builder.SITE
