"""properdocs builds what mkdocs builds."""

from __future__ import annotations

import hashlib
from pathlib import Path

from .conftest import PROPERDOCS, copied, run


def _files(site: Path) -> dict[str, str]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_every_file_is_the_same(by_mkdocs: Path, by_properdocs: Path) -> None:
    """Both build the same files, byte for byte."""
    expected, actual = _files(by_mkdocs), _files(by_properdocs)

    assert len(expected) > 50
    assert [] == sorted(name for name, _ in expected.items() ^ actual.items())


def test_an_error_is_told_without_a_traceback(root: Path, tmp_path: Path) -> None:
    """An author's mistake stops the build with its file and line, as under mkdocs."""
    project = copied(root, tmp_path)
    page = project / "docs/friends/the-secret.md"
    page.write_text(page.read_text(encoding="utf-8").replace('case("the-secret")', 'case("the-secrets")'), "utf-8")
    done = run(PROPERDOCS, project)

    assert done.returncode != 0
    assert 'error: there is no case "the-secrets"' in done.stderr
    assert "Traceback" not in done.stderr
