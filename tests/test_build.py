"""The whole build: clean, repeatable, and harmless when it fails."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from macros import build as builder
from macros import stamp


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
def built(clone: Path) -> Path:
    """The clone with its site built."""
    builder.build(clone, say=lambda _: None)
    return clone


def test_a_clean_clone_gives_the_same_bytes(built: Path, site: Path) -> None:
    """A build in a fresh clone, with nothing cached, gives byte for byte the site that stands here."""
    assert stamp.digest(site, site) == stamp.digest(built / "site", built / "site")


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
    """Whatever stage fails, the words say why and the site is the one that stood before."""
    sound = (built / file).read_text(encoding="utf-8")
    stood = stamp.digest(built / "site", built / "site")
    (built / file).write_text(sound.replace(before, after, 1), encoding="utf-8")
    try:
        with pytest.raises(builder.BuildError) as caught:
            builder.build(built, say=lambda _: None)
    finally:
        (built / file).write_text(sound, encoding="utf-8")

    assert words in str(caught.value)
    assert "Traceback" not in str(caught.value)
    assert stood == stamp.digest(built / "site", built / "site")
