"""The loader: any files at all give a Library or problems, never a traceback."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.content import Library, load, report

BASE = Path(__file__).parents[1] / "golden" / "base"
FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.*"))
_SLOW_ENOUGH = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

_FIELDS = st.sampled_from(
    ["id", "title", "says", "rules", "sources", "questions", "outcomes", "answers", "go", "options", "chosen", "lines"]
)
_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["a-code", "<b>", ""]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_FIELDS | st.text(max_size=8), inner, max_size=5),
    max_leaves=20,
)


def _project(folder: Path) -> Path:
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    return folder


@_SLOW_ENOUGH
@given(file=st.sampled_from(FILES), data=_VALUES)
def test_any_yaml(tmp_path: Path, file: str, data: Any) -> None:
    """A file that holds any data at all is read, or refused in words."""
    root = _project(tmp_path)
    (root / file).write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8", errors="replace")
    loaded = load(root)

    assert isinstance(loaded.library, Library)
    assert report(loaded.problems)


@_SLOW_ENOUGH
@given(file=st.sampled_from(FILES), text=st.text(max_size=80), where=st.integers(0, 400), cut=st.integers(0, 40))
def test_any_text(tmp_path: Path, file: str, text: str, where: int, cut: int) -> None:
    """A sound file with any text pushed into it is read, or refused in words at a line that it has."""
    root = _project(tmp_path)
    sound = (BASE / file).read_text(encoding="utf-8")
    broken = sound[:where] + text + sound[where + cut :]
    (root / file).write_text(broken, encoding="utf-8", errors="replace")
    loaded = load(root)
    lines = {path: len((root / path).read_text(encoding="utf-8").splitlines()) + 1 for path in FILES}

    assert all(problem.line <= lines.get(problem.file, 0) for problem in loaded.problems)


@_SLOW_ENOUGH
@given(file=st.sampled_from(FILES), data=st.binary(max_size=200))
def test_any_bytes(tmp_path: Path, file: str, data: bytes) -> None:
    """A file of any bytes at all is refused in words."""
    root = _project(tmp_path)
    (root / file).write_bytes(data)
    loaded = load(root)

    assert all(str(problem) for problem in loaded.problems)


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    """A file that is nested a hundred thousand deep is a problem, not a crash."""
    root = _project(tmp_path)
    (root / "docs/lookup/rules.yml").write_text("[" * 100_000, encoding="utf-8")
    problems = load(root).problems

    assert ["docs/lookup/rules.yml"] == [problem.file for problem in problems]


def test_no_docs_folder(tmp_path: Path) -> None:
    """In a folder without docs the loader says so."""
    assert "docs: error: there is no folder docs here" in report(load(tmp_path).problems)


def test_the_library_is_complete(tmp_path: Path) -> None:
    """What the files hold stands in the Library by id, in order, typed."""
    library = load(_project(tmp_path)).library

    assert ["danger", "permission"] == list(library.charts["may-i-share"].questions)
    assert "Riverbend Massage" == library.clinic.name
    assert {"keep-facts": "friends/the-secret.md"} == dict(library.objectives)
    assert ["case", "cite", "quiz"] == [call.name for call in library.pages["friends/the-secret.md"].calls]
    assert 1 == library.part_number("friends")
