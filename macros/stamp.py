"""Whether what was built is what a build from today's files would give."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import distributions
from pathlib import Path

INPUTS = ("docs", "macros", "mkdocs.yml")
"""What it is all made from, besides the installed packages."""


def current(root: Path, outputs: Sequence[Path], record: Path) -> bool:
    """Return whether the record says that these very folders under root were built from these very inputs."""
    if not record.is_file():
        return False
    try:
        written = json.loads(record.read_text(encoding="utf-8"))
    except ValueError:
        return False
    return bool(written == _record(root, outputs))


def write(root: Path, outputs: Sequence[Path], record: Path) -> None:
    """Note what folders under root were built from, and what is in them."""
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(json.dumps(_record(root, outputs)), encoding="utf-8")


def digest(base: Path, *tops: Path) -> str:
    """Return a hash over the names and bytes of all files under these folders and files."""
    total = hashlib.sha256()
    for path in _files(tops):
        total.update(path.relative_to(base).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _record(root: Path, outputs: Sequence[Path]) -> dict[str, str]:
    return {"inputs": _inputs(root), "outputs": digest(root, *outputs)}


def _inputs(root: Path) -> str:
    packages = sorted(f"{each.metadata['Name']} {each.version}" for each in distributions())
    text = "\n".join([sys.version, *packages, digest(root, *(root / name for name in INPUTS))])
    return hashlib.sha256(text.encode()).hexdigest()


def _files(tops: tuple[Path, ...]) -> Iterator[Path]:
    for top in tops:
        if top.is_dir():
            yield from sorted(path for path in top.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        elif top.is_file():
            yield top
