"""When a site is current, and when it must be built anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import stamp


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with its inputs, a site of one page and one private file, noted as built."""
    for name, text in {
        "docs/a.md": "a",
        "mkdocs.yml": "site_name: x",
        "macros/x.py": "",
        "site/a.html": "a",
        "dist/a.pdf": "a",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    stamp.write(tmp_path, _built(tmp_path), tmp_path / "record.json")
    return tmp_path


def _built(project: Path) -> list[Path]:
    return [project / "site", project / "dist"]


def _current(project: Path) -> bool:
    return stamp.current(project, _built(project), project / "record.json")


def test_untouched_is_current(project: Path) -> None:
    """With no change since the build, the site is current."""
    assert _current(project)


@pytest.mark.parametrize(
    "name", ["docs/a.md", "docs/b.yml", "macros/x.py", "mkdocs.yml", "site/a.html", "site/b.html", "dist/a.pdf"]
)
def test_any_change_counts(project: Path, name: str) -> None:
    """A change to any input, or to anything that was built, calls for a build."""
    (project / name).write_text("changed", encoding="utf-8")

    assert not _current(project)


def test_a_name_counts(project: Path) -> None:
    """A file that has another name calls for a build, though no byte has changed."""
    (project / "docs/a.md").rename(project / "docs/c.md")

    assert not _current(project)


@pytest.mark.parametrize("name", ["site", "dist", "record.json"])
def test_nothing_to_compare_counts(project: Path, name: str) -> None:
    """Without all that was built, or without a record of it, there is nothing that could be current."""
    (project / name).rename(project / "elsewhere")

    assert not _current(project)


def test_a_lost_site_counts(project: Path) -> None:
    """A page taken from the site calls for a build."""
    (project / "site/a.html").unlink()

    assert not _current(project)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"inputs": 1}'])
def test_a_broken_record_counts(project: Path, text: str) -> None:
    """A record that can't be read calls for a build, not for a traceback."""
    (project / "record.json").write_text(text, encoding="utf-8")

    assert not _current(project)
