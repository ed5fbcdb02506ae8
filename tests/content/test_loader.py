"""The loader: any files at all give a Library or problems, never a traceback."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
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


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: text.replace(b"\n", b"\r"),
        lambda text: b"\xef\xbb\xbf" + text,
    ],
    ids=["windows", "old-mac", "byte-order-mark"],
)
def test_any_editor_may_save_a_file(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    """Line ends of any system, and a byte order mark at the start, change nothing."""
    root = _project(tmp_path)
    for file in FILES:
        (root / file).write_bytes(change((BASE / file).read_bytes()))
    loaded, sound = load(root), load(BASE)

    assert () == loaded.problems
    assert dict(sound.library.pages) == dict(loaded.library.pages)
    assert dict(sound.library.cases) == dict(loaded.library.cases)


@pytest.mark.parametrize("name", [".x.yml", "friends/._cases.yml", ".git/x.md", "friends/._the-secret.md"])
def test_hidden_files_are_left_out(tmp_path: Path, name: str) -> None:
    """What a system or an editor hides in a folder is no content."""
    root = _project(tmp_path)
    (root / "docs" / name).parent.mkdir(exist_ok=True)
    (root / "docs" / name).write_bytes(b"\x00\x05\x16\x07")

    assert () == load(root).problems


@pytest.mark.parametrize(
    "line", ["# A title", "# A title #", "# A title { #a-name }", "# A title {: .x #a-name }", "#  A title  "]
)
def test_a_title_is_its_words(tmp_path: Path, line: str) -> None:
    """What Markdown takes for marks of the heading is no part of the title."""
    root = _project(tmp_path)
    page = root / "docs/friends/the-secret.md"
    page.write_text(page.read_text(encoding="utf-8").replace("# The Secret", line), encoding="utf-8")

    assert "A title" == load(root).library.pages["friends/the-secret.md"].title


def test_a_line_in_the_text_does_not_end_the_head(tmp_path: Path) -> None:
    """A page may part its text with lines of hyphens, and show macros unread: neither is taken for more."""
    root = _project(tmp_path)
    page = root / "docs/friends/the-secret.md"
    more = "\n---\n\n{% raw %}{{ case('unread') }}{% endraw %}\n\n---\n\n{{ case('the-secret') }}\n"
    page.write_text(page.read_text(encoding="utf-8") + more, encoding="utf-8")
    loaded = load(root)

    assert () == loaded.problems
    assert ["case", "cite", "quiz", "rule", "case"] == [
        call.name for call in loaded.library.pages["friends/the-secret.md"].calls
    ]


def test_chapters_follow_their_parts(tmp_path: Path) -> None:
    """Chapters stand part by part as the parts list them, whatever their names; the page of a part itself is none."""
    root = _project(tmp_path)
    chapter = (root / "docs/friends/the-secret.md").read_text(encoding="utf-8")
    parts = (root / "docs/lookup/parts.yml").read_text(encoding="utf-8")
    (root / "docs/lookup/parts.yml").write_text(
        parts + "- {id: an-end, title: An end, says: It ends., chapters: [last, another]}\n"
    )
    (root / "docs/an-end").mkdir()
    for name in ("an-end/index.md", "an-end/another.md", "an-end/last.md"):
        (root / "docs" / name).write_text(chapter, encoding="utf-8")

    assert ["friends/the-secret.md", "an-end/last.md", "an-end/another.md"] == list(load(root).library.chapters)


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
    assert ["case", "cite", "quiz", "rule"] == [call.name for call in library.pages["friends/the-secret.md"].calls]
    assert 1 == library.part_number("friends")
