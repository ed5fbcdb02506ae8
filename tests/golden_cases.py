"""Golden cases as text files: a section for each file that differs from the sound project, and what is expected.

A section begins with ``=== docs/decide/may-i-share.yml``; the last one is ``=== expected``. ``UPDATE_GOLDEN=1``
in the environment writes what came out into the case; read the difference before it is committed.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"
UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))
_SECTION = re.compile(r"^=== (.+)$", re.MULTILINE)


def sections(case: Path) -> dict[str, str]:
    """Return the sections of a golden case by name: its files by path, and "expected"."""
    parts = _SECTION.split(case.read_text(encoding="utf-8"))[1:]
    return {name.strip(): body.removeprefix("\n") for name, body in zip(parts[::2], parts[1::2], strict=True)}


def project(folder: Path, case: Path) -> Path:
    """Lay out the sound project of golden/base in a folder, with the files of a case written over it."""
    shutil.copytree(GOLDEN / "base", folder, dirs_exist_ok=True)
    for name, text in sections(case).items():
        if name != "expected":
            _write(folder / name, text)
    return folder


def _write(path: Path, text: str) -> None:
    r"""Write a file; ``(gone)`` takes it away, and ``\xff`` and ``\x00`` are the bytes that they name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if text.strip() == "(gone)":
        path.unlink()
    else:
        path.write_bytes(text.encode().replace(rb"\xff", b"\xff").replace(rb"\x00", b"\x00"))


def expect(case: Path, actual: str) -> str:
    """Return what a case expects; when golden cases are being written anew, write what came out first."""
    if UPDATE:
        before = case.read_text(encoding="utf-8").partition("=== expected")[0]
        case.write_text(f"{before}=== expected\n{actual}", encoding="utf-8")
    return sections(case)["expected"]
