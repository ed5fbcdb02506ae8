"""What all tests share: the project's folder, its Library, a site built once, and a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from macros import build as builder
from macros import checks
from macros.content import Library, report

ROOT = Path(__file__).parents[1]
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip
"""What keeps the browser itself quiet, so that whatever is asked for, the page asked."""


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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.fail("chromium is not installed; on Debian or Ubuntu: apt install chromium", pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()
