"""What the whole repository promises."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest


def _tracked(root: Path) -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True)
    return [name for name in done.stdout.split("\0") if name]


def test_lock_files_name_no_registry(root: Path) -> None:
    """The locked requirements carry hashes and no address of a registry."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (root / name).read_text(encoding="utf-8")

        assert "--hash=sha256:" in text
        assert [] == re.findall(r"https?://|--index|--find-links|file:", text)


def test_every_requirement_has_a_hash(root: Path) -> None:
    """Each pinned package is followed by at least one hash."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        blocks = re.split(r"\n(?=\S)", (root / name).read_text(encoding="utf-8"))
        bare = [block for block in blocks if "==" in block.split("\n")[0] and "--hash" not in block]

        assert [] == bare


@pytest.mark.parametrize("suffix", [".py", ".js", ".css"])
def test_files_do_one_job(root: Path, suffix: str) -> None:
    """No file of code has more than four hundred lines."""
    long = [
        name
        for name in _tracked(root)
        if name.endswith(suffix) and len((root / name).read_text(encoding="utf-8").splitlines()) > 400
    ]

    assert [] == long


def test_printed_phone_numbers_come_from_one_file(root: Path) -> None:
    """No page and no entry types a phone number of its own: all stand in docs/lookup/places.yml."""
    number = re.compile(r"\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b1-800-[A-Z0-9-]{4,}\b")
    sources = [path for path in (root / "docs").rglob("*.*") if path.suffix in {".md", ".yml"}]
    typed = [path.name for path in sources if path.name != "places.yml" and number.search(path.read_text("utf-8"))]

    assert [] == typed
