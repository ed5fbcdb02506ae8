"""The whole build: clean, repeatable, and harmless when it fails."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from macros import build as builder
from macros import edited, stamp
from macros.content import Library
from macros.finish.archive import ARCHIVE


@pytest.fixture(scope="module")
def clone(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh clone of the project as it is now, in a folder with a space in its name."""
    folder = tmp_path_factory.mktemp("a clone")
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(listed, cwd=root, capture_output=True, text=True, check=True)
    for name in filter(None, done.stdout.split("\0")):
        if (root / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def built(clone: Path, root: Path, library: Library) -> Path:
    """The clone with its site built. It has no history, so it is told when the handbook was last edited."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(edited.MOMENT, str(int(edited.edited(root, library).timestamp())))
        builder.build(clone, say=lambda _: None)
    return clone


def test_a_clean_clone_gives_the_same_bytes(built: Path, site: Path) -> None:
    """A build in a fresh clone, with nothing cached, gives byte for byte the site and the kit that stand here."""
    assert stamp.digest(site, site) == stamp.digest(built / "site", built / "site")
    assert _digest(site.parent) == _digest(built)


@pytest.mark.bank
def test_the_kit_is_not_in_the_site(built: Path) -> None:
    """The instructor kit lies in dist/; no file of the site, and none in its zip, has the name of one of the kit's."""
    private = {path.name for path in (built / builder.KIT).rglob("*") if path.is_file()}
    with zipfile.ZipFile(built / "site" / ARCHIVE) as archive:
        public = {Path(name).name for name in archive.namelist()} - {"READ ME FIRST.txt"}
    public |= {path.name for path in (built / "site").rglob("*")}

    assert {"exam-a-letter.pdf", "exam-b-key-a4.pdf", "exam-a.moodle.xml", "workbook-key-a4.pdf"} <= private
    assert set() == private & public


def test_what_else_lies_in_dist_stays(built: Path) -> None:
    """A build takes the place of the instructor kit alone: what somebody put beside it is left there."""
    other = built / "dist" / "spring-kit.txt"
    other.write_text("mine", encoding="utf-8")
    (built / builder.KIT / "READ ME FIRST.txt").unlink()
    builder.build(built, say=lambda _: None)

    assert (built / builder.KIT / "READ ME FIRST.txt").is_file()
    assert "mine" == other.read_text(encoding="utf-8")


def test_a_second_build_has_nothing_to_do(built: Path) -> None:
    """With nothing changed, a build says so and stops."""
    words: list[str] = []
    builder.build(built, say=words.append)

    assert ["Nothing has changed: site/ and dist/ are current."] == words


def test_the_site_holds_no_word_of_this_machine(built: Path) -> None:
    """No page, script or index names the folder in which it was built."""
    found = [
        path.name for path in (built / "site").rglob("*") if path.is_file() and str(built).encode() in path.read_bytes()
    ]

    assert [] == found


@pytest.mark.parametrize(
    ("file", "before", "after", "words"),
    [
        ("docs/friends/the-secret.md", "# The Secret\n", "# The Secret\n\n[x](../nowhere.md)\n", "nowhere.md"),
        ("docs/friends/the-secret.md", "# The Secret\n", "# The Secret\n\n<kbd>x</kbd>\n", "the book has no form"),
        (
            "docs/friends/the-secret.md",
            "# The Secret\n",
            '# The Secret\n\n<img src="//x.example/a.png">\n',
            "from outside",
        ),
        ("mkdocs.yml", "decide/index.md", "decide/indx.md", "'decide/indx.md' is included in the 'nav'"),
        ("docs/lookup/rules.yml", "title: Don't hint", "tilte: Don't hint", 'did you mean "title"?'),
    ],
)
def test_a_failed_build_leaves_the_last_good_site(built: Path, file: str, before: str, after: str, words: str) -> None:
    """Whatever stage fails, the words say why; site and kit are those that stood before."""
    sound = (built / file).read_text(encoding="utf-8")
    stood = _digest(built)
    (built / file).write_text(sound.replace(before, after, 1), encoding="utf-8")
    try:
        with pytest.raises(builder.BuildError) as caught:
            builder.build(built, say=lambda _: None)
    finally:
        (built / file).write_text(sound, encoding="utf-8")

    assert words in str(caught.value)
    assert "Traceback" not in str(caught.value)
    assert stood == _digest(built)


def _digest(project: Path) -> str:
    """Return a hash over all that a build of a project makes."""
    return stamp.digest(project, *(project / output for output in builder.OUTPUTS))
