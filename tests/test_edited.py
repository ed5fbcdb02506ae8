"""When the handbook was last edited: told, or known to git, or the day of the edition."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from macros.content import Library
from macros.edited import MOMENT, edited

NAMED = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"), "A")


def _commit(folder: Path, file: str, moment: str, patch: pytest.MonkeyPatch) -> None:
    for name, value in {**NAMED, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}.items():
        patch.setenv(name, value)
    (folder / file).parent.mkdir(exist_ok=True)
    (folder / file).write_text(moment, encoding="utf-8")
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Edit"]):
        subprocess.run(["git", *words], cwd=folder, check=True)


def test_without_git_it_is_the_day_of_the_edition(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In an unpacked archive nobody knows better."""
    monkeypatch.delenv(MOMENT, raising=False)

    assert library.edition.date == edited(tmp_path, library).date()


def test_with_git_it_is_the_last_edit_of_the_content(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last commit that touched docs; one of the code changes no question."""
    monkeypatch.delenv(MOMENT, raising=False)
    _commit(tmp_path, "docs/a.md", "2027-01-02T03:04:05Z", monkeypatch)
    _commit(tmp_path, "macros/a.py", "2027-02-02T03:04:05Z", monkeypatch)

    assert datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC) == edited(tmp_path, library)


def test_a_build_elsewhere_may_be_told(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the variable that builds of all kinds use for it."""
    monkeypatch.setenv(MOMENT, "1800000000")

    assert datetime.fromtimestamp(1_800_000_000, UTC) == edited(tmp_path, library)
