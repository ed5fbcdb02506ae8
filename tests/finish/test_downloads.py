"""The list of downloads."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from macros.finish import list_downloads

PLACE = '<section class="piece downloads" data-piece="downloads" data-id="downloads"><p>None yet.</p></section>'
PAGE = f"<html><body><p>Before.</p>{PLACE}<p>After.</p></body></html>"


def _site(folder: Path, *, pages: int) -> Path:
    """Return a site whose page of downloads has a place, and a book of so many pages if there are any."""
    (folder / "downloads").mkdir()
    (folder / "downloads.html").write_text(PAGE, encoding="utf-8")
    with pikepdf.new() as book:
        for _ in range(pages):
            book.add_blank_page()
        if pages:
            book.save(folder / "downloads" / "handbook.pdf")
    return folder


def test_what_is_there_is_listed(tmp_path: Path) -> None:
    """A file that lies in the site is linked, with its size and its pages; the rest of the page stays."""
    site = _site(tmp_path, pages=3)
    list_downloads(site)
    text = (site / "downloads.html").read_text(encoding="utf-8")

    assert '<a href="downloads/handbook.pdf">' in text
    assert "1 KB, 3 pages" in text
    assert "None yet." not in text
    assert text.startswith("<html><body><p>Before.</p><section")
    assert text.endswith("</section><p>After.</p></body></html>")


def test_what_is_not_there_is_not_listed(tmp_path: Path) -> None:
    """Without a file the page stays as it was built."""
    site = _site(tmp_path, pages=0)
    list_downloads(site)

    assert PAGE == (site / "downloads.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("size", "words"), [(1499, "1 KB"), (999_000, "999 KB"), (1_950_000, "1.9 MB")])
def test_sizes_are_said_shortly(tmp_path: Path, size: int, words: str) -> None:
    """A size is in whole kilobytes, and from a thousand of them on in megabytes."""
    site = _site(tmp_path, pages=1)
    book = site / "downloads/handbook.pdf"
    book.write_bytes(book.read_bytes() + b"\n" * (size - book.stat().st_size))
    list_downloads(site)

    assert f"<td>{words}, 1 page</td>" in (site / "downloads.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["", "<html><body><p>No place here.</p></body></html>"])
def test_a_site_without_a_place_stays(tmp_path: Path, page: str) -> None:
    """A page of downloads that has no place for them is left alone, and a site without that page has none to fill."""
    site = _site(tmp_path, pages=1)
    (site / "downloads.html").unlink()
    if page:
        (site / "downloads.html").write_text(page, encoding="utf-8")
    list_downloads(site)

    assert page == ((site / "downloads.html").read_text(encoding="utf-8") if page else "")


def test_listing_twice_is_listing_once(tmp_path: Path) -> None:
    """A list that stands already is written anew, and comes out the same."""
    site = _site(tmp_path, pages=2)
    list_downloads(site)
    once = (site / "downloads.html").read_text(encoding="utf-8")
    list_downloads(site)

    assert once == (site / "downloads.html").read_text(encoding="utf-8")
