"""The worker and the manifest of a finished site."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from macros.finish import manifest, worker

KEEPER = '<device-keeper class="keeper" data-pages="" data-downloads="">Here.</device-keeper>'


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """A site of one page that offers to keep it, and files of every kind."""
    files = {
        "about/privacy.html": f"<html><body>{KEEPER}</body></html>",
        "assets/js/site.js": "1;",
        "assets/js/site.js.map": "{}",
        "downloads/book.pdf": "x" * 2_400_000,
        "downloads/in-confidence-site.zip": "zip",
        "_headers": "/*",
        ".nojekyll": "",
        "sitemap.xml.gz": "",
        "404.html": "<html><body>Not here.</body></html>",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _edition(site: Path) -> dict[str, Any]:
    found = re.search(r"^const EDITION = (.*);$", (site / "sw.js").read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    edition: dict[str, Any] = json.loads(found.group(1))
    return edition


def test_the_worker_names_every_file(small_site: Path) -> None:
    """It knows each page and file with its checksum, the downloads apart, and nothing that is for hosts alone."""
    worker.write(small_site)
    edition = _edition(small_site)
    page = base64.b64encode(hashlib.sha256((small_site / "404.html").read_bytes()).digest()).decode()

    assert ["404.html", "about/privacy.html", "assets/js/site.js"] == list(edition["pages"]["files"])
    assert ["downloads/book.pdf"] == list(edition["downloads"]["files"])
    assert page.startswith(edition["pages"]["files"]["404.html"])
    assert 2_400_000 == edition["downloads"]["bytes"]


def test_the_page_says_how_much_room_it_takes(small_site: Path) -> None:
    """The sizes are written where the reader is asked, before the checksums are taken."""
    worker.write(small_site)
    text = (small_site / "about/privacy.html").read_text(encoding="utf-8")
    sum_ = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    assert '<device-keeper class="keeper" data-pages="0 KB" data-downloads="2.4 MB">Here.' in text
    assert sum_.startswith(_edition(small_site)["pages"]["files"]["about/privacy.html"])


def test_writing_twice_is_writing_once(small_site: Path) -> None:
    """The same site gives the same worker; it does not count itself."""
    worker.write(small_site)
    once = (small_site / "sw.js").read_bytes()
    worker.write(small_site)

    assert once == (small_site / "sw.js").read_bytes()


@pytest.mark.parametrize(
    ("name", "pages", "downloads"), [("404.html", False, True), ("downloads/book.pdf", True, False)]
)
def test_a_change_changes_the_worker(small_site: Path, name: str, pages: bool, downloads: bool) -> None:
    """A browser notices any change by it; a reader who keeps no downloads is not sent a copy for theirs."""
    worker.write(small_site)
    before = _edition(small_site)
    size = (small_site / name).stat().st_size
    (small_site / name).write_text("y" * size, encoding="utf-8")
    worker.write(small_site)
    after = _edition(small_site)

    assert pages == (before["pages"]["version"] == after["pages"]["version"])
    assert downloads == (before["downloads"]["version"] == after["downloads"]["version"])


def test_icons_that_are_there_are_named(tmp_path: Path) -> None:
    """The manifest names the pictures that lie in the site beside its own, however often it is done."""
    drawn = {"src": "assets/images/favicon.svg", "type": "image/svg+xml", "sizes": "any"}
    (tmp_path / manifest.NAME).write_text(json.dumps({"name": "N", "icons": [drawn]}), encoding="utf-8")
    (tmp_path / "assets/images").mkdir(parents=True)
    (tmp_path / "assets/images/icon-maskable-512.png").write_bytes(b"")
    manifest.add_icons(tmp_path)
    manifest.add_icons(tmp_path)
    icons = json.loads((tmp_path / manifest.NAME).read_text(encoding="utf-8"))["icons"]

    made = {
        "src": "assets/images/icon-maskable-512.png",
        "type": "image/png",
        "sizes": "512x512",
        "purpose": "maskable",
    }
    assert [drawn, made] == icons


def test_a_site_without_a_manifest_stays(tmp_path: Path) -> None:
    """Another generator's site that has none gets none."""
    manifest.add_icons(tmp_path)

    assert [] == list(tmp_path.iterdir())


def test_the_manifest_wears_the_colors_of_paper(root: Path) -> None:
    """An installed handbook opens on the ground of its pages."""
    said = json.loads((root / "docs/manifest.webmanifest").read_text(encoding="utf-8"))
    paper = re.search(r"--paper: (#\w+);", (root / "docs/assets/css/tokens.css").read_text(encoding="utf-8"))

    assert paper
    assert paper.group(1) == said["background_color"] == said["theme_color"]
