"""Files that nothing on the site asks for."""

from __future__ import annotations

from pathlib import Path

from macros.finish.leftovers import sweep

KEPT = (
    "assets/css/site.0123456789.css", "assets/fonts/face.0123456789.woff2", "assets/fonts/LICENSE.txt",
    "assets/images/deep.svg", "assets/images/icon.png", "assets/search/index.js", "downloads/book.pdf",
)  # fmt: skip
GONE = (
    "assets/css/one.css", "assets/fonts/face.woff2", "assets/images/favicon.png", "assets/js/one.js",
    "assets/javascripts/lunr/min/lunr.ar.min.js", "assets/javascripts/bundle.js", "assets/javascripts/bundle.js.map",
    "search.json",
)  # fmt: skip


def _site(folder: Path) -> list[str]:
    """Make a site of all these files, whose bundle calls for a font and a picture, and its manifest for an icon."""
    for name in (*KEPT, *GONE):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    (folder / "app.webmanifest").write_text('{"icons": [{"src": "assets/images/icon.png"}]}', encoding="utf-8")
    css = 'url("../fonts/face.0123456789.woff2") url("../images/deep.svg")'
    (folder / "assets/css/site.0123456789.css").write_text(css, encoding="utf-8")
    (folder / "assets/javascripts/bundle.js").write_text("// bundle.js.map lunr.ar.min.js", encoding="utf-8")
    return ['<link rel="stylesheet" href="assets/css/site.0123456789.css">']


def test_only_what_is_asked_for_stays(tmp_path: Path) -> None:
    """What a page asks for stays, with what that asks for; the engine's own files go, folders and all."""
    sweep(tmp_path, _site(tmp_path))
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())

    assert sorted([*KEPT, "app.webmanifest"]) == left
    assert not (tmp_path / "assets/javascripts").exists()


def test_sweeping_twice_is_sweeping_once(tmp_path: Path) -> None:
    """A swept site loses nothing more."""
    pages = _site(tmp_path)
    sweep(tmp_path, pages)
    once = sorted(tmp_path.rglob("*"))
    sweep(tmp_path, pages)

    assert once == sorted(tmp_path.rglob("*"))


def test_a_map_without_pages_goes(tmp_path: Path) -> None:
    """A map of the site stays when it lists a page, and goes with its packed copy when it lists none."""
    for name, text in {
        "full": "<urlset><url><loc>https://a.example/</loc></url></urlset>",
        "empty": "<urlset/>",
    }.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "sitemap.xml").write_text(text, encoding="utf-8")
        (tmp_path / name / "sitemap.xml.gz").touch()
        sweep(tmp_path / name, [])

    assert ["full/sitemap.xml", "full/sitemap.xml.gz"] == sorted(
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")
    )
