"""Golden cases: what an author may get wrong, and the exact words that say so."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from macros.content import load, report

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = sorted((GOLDEN / "problems").glob("*.txt"))
_SECTION = re.compile(r"^=== (.+)$", re.MULTILINE)


def _sections(text: str) -> dict[str, str]:
    """Return the sections of a golden case: its files by path, and what is expected."""
    parts = _SECTION.split(text)[1:]
    return {name.strip(): body.removeprefix("\n") for name, body in zip(parts[::2], parts[1::2], strict=True)}


def _project(folder: Path, files: dict[str, str]) -> Path:
    """Lay out the sound project of golden/base with some files written over (or taken away, when empty)."""
    shutil.copytree(GOLDEN / "base", folder, dirs_exist_ok=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text.strip() == "(gone)":
            path.unlink()
        else:
            path.write_bytes(text.encode("utf-8").replace(b"\\xff", b"\xff").replace(b"\\x00", b"\x00"))
    return folder


def test_the_base_of_the_golden_cases_is_sound(tmp_path: Path) -> None:
    """The project that every golden case breaks has no problem by itself."""
    loaded = load(_project(tmp_path, {}))

    assert loaded.problems == ()


def test_there_are_golden_cases_enough() -> None:
    """At least twenty-five ways of getting it wrong have their exact message."""
    assert len(CASES) >= 25


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_problem(case: Path, tmp_path: Path) -> None:
    """A broken project gives exactly the words that its golden case expects."""
    files = _sections(case.read_text(encoding="utf-8"))
    expected = files.pop("expected")
    actual = report(load(_project(tmp_path, files)).problems) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        text = case.read_text(encoding="utf-8")
        case.write_text(text[: text.index("=== expected")] + "=== expected\n" + actual, encoding="utf-8")

    assert expected == actual
