"""mkdocs and the module of macros: what an author sees when something is wrong."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from .conftest import HANDBOOK


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    """A project of the small handbook with the real macros and the real mkdocs.yml."""
    shutil.copytree(HANDBOOK / "docs", tmp_path / "docs")
    shutil.copytree(root / "docs/assets", tmp_path / "docs/assets")
    shutil.copyfile(root / "docs/manifest.webmanifest", tmp_path / "docs/manifest.webmanifest")
    shutil.copyfile(root / "mkdocs.yml", tmp_path / "mkdocs.yml")
    (tmp_path / "macros").symlink_to(root / "macros")
    return tmp_path


def _own_parts(project: Path) -> None:
    """Fit mkdocs.yml to the small handbook: its one part, and a nav made from its folders."""
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").partition("\nnav:")[0]
    settings.write_text(re.sub(r"parts: \[.*?\]", "parts: [friends]", text) + "\n", encoding="utf-8")


def _build(project: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "mkdocs", "build"]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_an_error_in_the_content_is_a_report(project: Path) -> None:
    """A build over content with an error fails with file, line and advice, and without a traceback."""
    page = project / "docs/friends/the-secret.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace('case("the-secret")', 'case("the-secrets")'), encoding="utf-8")
    done = _build(project)

    assert done.returncode != 0
    assert 'docs/friends/the-secret.md:14:10: error: there is no case "the-secrets"' in done.stderr
    assert 'did you mean "the-secret"?' in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_the_parts_of_the_theme_are_those_of_the_content(project: Path) -> None:
    """A build whose mkdocs.yml lists other parts than docs/lookup/parts.yml says which ones to write."""
    done = _build(project)

    assert done.returncode != 0
    assert "under extra, write  parts: [friends]" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_order_of_the_navigation_is_that_of_the_parts(project: Path) -> None:
    """A build whose navigation has chapters in another order than docs/lookup/parts.yml says what to write."""
    _own_parts(project)
    page = (project / "docs/friends/the-secret.md").read_text(encoding="utf-8")
    page = page.replace("keep-", "stay-").replace("no-hints", "another")
    page = page.replace('{{ case("the-secret") }}', "").replace('{{ figure("who-hears") }}', "")
    (project / "docs/friends/another.md").write_text(page, encoding="utf-8")
    cases = project / "docs/friends/cases.yml"
    told = cases.read_text(encoding="utf-8").replace("rules: [no-hints]", "rules: [no-hints, another]")
    cases.write_text(told, encoding="utf-8")
    rules = project / "docs/lookup/rules.yml"
    more = "\n- {id: another, title: Other, says: You do., chapter: friends/another.md, sources: [a-code]}\n"
    rules.write_text(rules.read_text(encoding="utf-8") + more, encoding="utf-8")
    parts = project / "docs/lookup/parts.yml"
    parts.write_text(
        parts.read_text(encoding="utf-8").replace("[the-secret]", "[the-secret, another]"), encoding="utf-8"
    )
    settings = project / "mkdocs.yml"
    nav = "\nnav:\n  - friends/another.md\n  - friends/the-secret.md\n"
    settings.write_text(settings.read_text(encoding="utf-8") + nav, encoding="utf-8")
    done = _build(project)

    assert done.returncode != 0
    assert "      - friends/the-secret.md\n      - friends/another.md\n" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_small_handbook_becomes_a_site(project: Path) -> None:
    """A sound handbook builds strictly and is finished: notes numbered, fonts served, the clinic's facts printed."""
    clinic = project / "docs/adopt/clinic.yml"
    clinic.write_text(clinic.read_text("utf-8").replace("Riverbend Massage", "Rivers & Sons"), encoding="utf-8")
    _own_parts(project)
    done = _build(project)
    chapter = (project / "site/friends/the-secret.html").read_text(encoding="utf-8")
    home = (project / "site/index.html").read_text(encoding="utf-8")

    assert (0, "") == (done.returncode, "".join(line for line in done.stderr.splitlines() if "WARNING" in line))
    assert 'aria-label="Note 1"' in chapter
    assert "Content-Security-Policy" in chapter
    assert [] != [*(project / "site/assets/fonts").glob("source-serif-600.*.woff2")]
    assert "<p>Rivers &amp; Sons, January 1, 2027, 4 years.</p>" in home


def test_a_preview_may_load_itself_anew(project: Path) -> None:
    """`mkdocs serve` sends pages that are finished but carry no policy, which would stop the script of the preview."""
    _own_parts(project)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{_free_port()}"]
    with subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.PIPE, text=True) as preview:
        assert preview.stderr is not None
        lines = (re.search(r"Serving on (\S+)", line) for line in preview.stderr)
        address = next(found.group(1) for found in lines if found)
        with urllib.request.urlopen(f"{address}friends/the-secret.html") as answer:  # noqa: S310 (our own preview)
            chapter = answer.read().decode()
        preview.terminate()
        preview.stderr.read()

    assert 'aria-label="Note 1"' in chapter
    assert "livereload" in chapter
    assert "Content-Security-Policy" not in chapter


def _free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])


def test_a_site_that_must_not_go_out_fails_the_build(project: Path) -> None:
    """A page that would fetch from outside stops the build with its name and no traceback."""
    _own_parts(project)
    page = project / "docs/friends/the-secret.md"
    page.write_text(
        page.read_text("utf-8") + '\n<img src="https://elsewhere.example/x.png" alt="">\n', encoding="utf-8"
    )
    done = _build(project)

    assert done.returncode != 0
    assert "site/friends/the-secret.html" in done.stderr
    assert "fetches https://elsewhere.example/x.png from outside" in done.stderr
    assert "Traceback" not in done.stderr
