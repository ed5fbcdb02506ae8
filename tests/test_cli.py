"""The command line, as an author uses it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.content import load, schema

GOLDEN = Path(__file__).parent / "golden"


def _broken(folder: Path) -> Path:
    """Return a project whose questions hold the ten mistakes of the golden case."""
    shutil.copytree(GOLDEN / "base", folder, dirs_exist_ok=True)
    text = (GOLDEN / "problems" / "ten-mistakes.txt").read_text(encoding="utf-8")
    broken = text.split("=== expected")[0].partition("\n")[2]
    (folder / "docs/friends/questions.yml").write_text(broken, encoding="utf-8")
    schema.write(folder)
    return folder


def test_check_is_clean_on_the_handbook(root: Path) -> None:
    """The handbook's own content has no error, and the check says what it holds."""
    result = CliRunner().invoke(main, ["check", "--root", str(root)])

    assert 0 == result.exit_code
    assert "No errors: " in result.stdout


def test_check_names_ten_lines_for_ten_mistakes(tmp_path: Path) -> None:
    """A file with ten different mistakes gives at least ten places, each on its own line, and exit code 1."""
    result = CliRunner().invoke(main, ["check", "--root", str(_broken(tmp_path))])
    lines = set(re.findall(r"^docs/friends/questions\.yml:(\d+)", result.stderr, re.MULTILINE))

    assert 1 == result.exit_code
    assert len(lines) >= 10
    assert "Traceback" not in result.stderr


def test_build_refuses_broken_content(tmp_path: Path) -> None:
    """A build of broken content prints the problems and leaves the last good site as it was."""
    root = _broken(tmp_path)
    (root / "site").mkdir()
    (root / "site/index.html").write_text("the last good site", encoding="utf-8")
    result = CliRunner().invoke(main, ["build", "--root", str(root)])

    assert 1 == result.exit_code
    assert 'did you mean "single"?' in result.stderr
    assert "the last good site" == (root / "site/index.html").read_text(encoding="utf-8")


def test_check_wants_current_schemas(tmp_path: Path) -> None:
    """A schema that is missing or old fails the check, with the command that mends it."""
    shutil.copytree(GOLDEN / "base", tmp_path, dirs_exist_ok=True)
    result = CliRunner().invoke(main, ["check", "--root", str(tmp_path)])

    assert 1 == result.exit_code
    assert "run python -m macros schema" in result.stderr


def test_press_and_finish_take_any_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site in a folder with a space is finished and printed from wherever one stands; what fails is said in words."""
    project = tmp_path / "a project"
    shutil.copytree(Path(__file__).parent / "press" / "fixture", project)
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    printed = run(main, ["press", "--root", "a project", "a project/site", "-o", "a book.pdf"])
    nowhere = run(main, ["press", "--root", "a project", "a project/site", "-o", "nowhere/a book.pdf"])
    unprintable = run(main, ["press", "--root", "a project", "a project/docs", "-o", "a book.pdf"])

    assert (0, "") == (printed.exit_code, printed.output)
    assert (tmp_path / "a book.pdf").is_file()
    assert (1, 1) == (nowhere.exit_code, unprintable.exit_code)
    assert "nowhere/a book.pdf: the file cannot be written" in nowhere.stderr
    assert "decide/index.md: the page was not built" in unprintable.stderr


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_documented(root: Path, name: str) -> None:
    """Each command has a help text, and stands in CONTRIBUTING.md."""
    result = CliRunner().invoke(main, [name, "--help"])

    assert 0 == result.exit_code
    assert f"python -m macros {name}" in (root / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_an_edition_is_written_down_and_read_back(tmp_path: Path) -> None:
    """The record holds each rule of the newest edition as it reads, whatever signs are in it, and asks for no news."""
    shutil.copytree(GOLDEN / "base", tmp_path, dirs_exist_ok=True)
    rules = tmp_path / "docs/lookup/rules.yml"
    says = """'"Yes: no" - {it''s} 100% *true*, & a \\ too; it isn''t "null": nor is this line, which is long.'"""
    text = re.sub(r"says: .*", lambda _: f"says: {says}", rules.read_text(encoding="utf-8"), count=1)
    rules.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["edition", "--root", str(tmp_path)])
    loaded = load(tmp_path)

    assert (0, "docs/lookup/printed.yml: 1 rules of the First edition\n") == (result.exit_code, result.stdout)
    assert () == loaded.problems
    assert {id_: rule.says for id_, rule in loaded.library.rules.items()} == loaded.library.printed["printed"].rules


@pytest.mark.parametrize("name", ["editions", "rules"])
def test_no_edition_is_written_down_while_something_is_unread(tmp_path: Path, name: str) -> None:
    """A newest edition or a rule that cannot be read stops the record, which would be of an older edition or short."""
    shutil.copytree(GOLDEN / "base", tmp_path, dirs_exist_ok=True)
    file = tmp_path / "docs/lookup" / f"{name}.yml"
    file.write_text(file.read_text(encoding="utf-8") + "- {id: second, title: Second}\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["edition", "--root", str(tmp_path)])

    assert 1 == result.exit_code
    assert f"docs/lookup/{name}.yml" in result.stderr
    assert not (tmp_path / "docs/lookup/printed.yml").exists()


def test_sheets_are_printed_into_a_folder(root: Path, tmp_path: Path) -> None:
    """The command makes the folder, and prints every chart and the wall chart into it."""
    folder = tmp_path / "to" / "print"
    result = CliRunner().invoke(main, ["sheets", "--root", str(root), "-o", str(folder)])

    assert 0 == result.exit_code
    assert {"may-i-share-letter.pdf", "wall-chart-a1.pdf"} <= {file.name for file in folder.iterdir()}


def test_sheets_that_cannot_be_printed_are_said(tmp_path: Path) -> None:
    """A project without the charts of the wall chart gives an error in words and exit code 1."""
    shutil.copytree(GOLDEN / "base", tmp_path, dirs_exist_ok=True)
    result = CliRunner().invoke(main, ["sheets", "--root", str(tmp_path), "-o", str(tmp_path / "out")])

    assert 1 == result.exit_code
    assert "Traceback" not in result.stderr
    assert result.stderr.strip()
