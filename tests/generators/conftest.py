"""The handbook's pages, built by each generator from the same mkdocs.yml."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FINISH = "python -m macros finish site"
PROPERDOCS = "python -m properdocs build --strict -f mkdocs.yml"
ZENSICAL = "python -m zensical build --strict"
"""The commands as the README gives them."""


def run(command: str, project: Path) -> subprocess.CompletedProcess[str]:
    """Run one of the commands in a project's folder, with the Python of these tests."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    words = [sys.executable, *command.split()[1:]]
    return subprocess.run(words, cwd=project, env=environment, capture_output=True, text=True, check=False)


def copied(root: Path, folder: Path) -> Path:
    """Return a folder with what a build of the handbook reads."""
    for name in ("docs", "macros", ".cache/fonts", ".cache/search"):
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(root / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def _built(root: Path, folder: Path, *commands: str) -> Path:
    project = copied(root, folder)
    for command in commands:
        done = run(command, project)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return project / "site"


@pytest.fixture(scope="package")
def by_mkdocs(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages as mkdocs builds them."""
    return _built(root, tmp_path_factory.mktemp("mkdocs"), "python -m mkdocs build --strict", FINISH)


@pytest.fixture(scope="package")
def by_properdocs(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages as properdocs builds them."""
    return _built(root, tmp_path_factory.mktemp("properdocs"), PROPERDOCS, FINISH)


@pytest.fixture(scope="package")
def by_zensical(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages as zensical builds them, and as our command then finishes them."""
    return _built(root, tmp_path_factory.mktemp("zensical"), ZENSICAL, FINISH)
