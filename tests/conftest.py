"""What all tests share: the project's folder, its Library, a site built once, and a browser."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from macros import build as builder
from macros import checks
from macros.content import Library, report
from tests import chromium

ROOT = Path(__file__).parents[1]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the exam questions in a copy that was published without them."""
    if not any((ROOT / "docs/teach/bank").glob("*.yml")):
        for item in items:
            if item.get_closest_marker("bank"):
                item.add_marker(pytest.mark.skip(reason="this copy has no docs/teach/bank"))


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
    (root / builder.CACHE).mkdir(exist_ok=True)
    with (root / builder.CACHE / "tests.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests that run side by side build it once
        builder.build(root, say=lambda _: None)
    return root / builder.SITE


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, which a busy machine may keep waiting."""
    expect.set_options(timeout=10_000)
    path = chromium.command()
    if path is None:
        pytest.fail("chromium is not installed; on Debian or Ubuntu: apt install chromium", pytrace=False)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        yield launched
        launched.close()
