"""The list of downloads, and the line under each chart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import lxml.html
import pikepdf
import pytest

from macros.finish import check
from macros.finish.downloads import list_downloads

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


def _with_sheets(site: Path) -> Path:
    """Add the sheets of two charts, a wall chart, and a page for a chart that is printed and one that is not."""
    (site / "downloads/charts").mkdir()
    (site / "decide").mkdir()
    files = {"some-asks-a4": "Who?", "some-asks-letter": "Who?", "a-b-letter": "Why?", "wall-chart-a1": "Wall"}
    for name, title in files.items():
        with pikepdf.new() as sheet:
            sheet.add_blank_page()
            sheet.docinfo["/Title"] = title
            sheet.save(site / "downloads/charts" / f"{name}.pdf")
    lines = "".join(f'<p class="chart__prints" data-chart="{name}" hidden></p>' for name in ("some-asks", "other"))
    (site / "decide/some-asks.html").write_text(f"<html><body>{lines}</body></html>", encoding="utf-8")
    return site


def test_what_is_there_is_listed(tmp_path: Path) -> None:
    """A file that lies in the site is linked, with its size and its pages; the rest of the page stays."""
    site = _site(tmp_path, pages=3)
    list_downloads(site)
    text = (site / "downloads.html").read_text(encoding="utf-8")

    assert '<a href="downloads/handbook.pdf">Letter' in text
    assert "1 KB, 3 pages" in text
    assert "Charts on one page" not in text
    assert "None yet." not in text
    assert text.startswith("<html><body><p>Before.</p><section")
    assert text.endswith("</section><p>After.</p></body></html>")


def test_students_find_the_workbook(tmp_path: Path) -> None:
    """The workbook is listed for students on each paper that is there, with its pages."""
    site = _site(tmp_path, pages=0)
    with pikepdf.new() as workbook:
        workbook.add_blank_page()
        workbook.add_blank_page()
        workbook.save(site / "downloads/workbook-a4.pdf")
    list_downloads(site)
    page = lxml.html.fromstring((site / "downloads.html").read_text(encoding="utf-8"))

    assert ["For students"] == [head.text for head in page.iter("h2")]
    assert ["downloads/workbook-a4.pdf"] == [link.get("href") for link in page.iter("a")]
    assert "2 pages" in " ".join(map(str, page.itertext()))


def test_a_text_has_no_pages(tmp_path: Path) -> None:
    """A text is linked with its size alone."""
    site = _with_sheets(_site(tmp_path, pages=1))
    (site / "downloads/charts/paths.txt").write_text("paths " * 500, encoding="utf-8")
    list_downloads(site)

    assert '<span class="downloads__size">3 KB</span>' in (site / "downloads.html").read_text(encoding="utf-8")


def test_the_course_is_listed_by_purpose(tmp_path: Path) -> None:
    """Each format with what it is for, and both versions of a cartridge under one purpose."""
    site = _site(tmp_path, pages=1)
    (site / "downloads/course").mkdir()
    files = ("common-cartridge-1.1.imscc", "common-cartridge-1.3.imscc", "anki.apkg", "export-report.md")
    for name in files:
        (site / "downloads/course" / name).write_bytes(b"course " * 1000)
    list_downloads(site)
    text = (site / "downloads.html").read_text(encoding="utf-8")

    assert [] == [name for name in files if f'href="downloads/course/{name}"' not in text]
    assert 1 == text.count("To read and to answer, in one import.")
    assert "canvas-qti.zip" not in text


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

    assert f">{words}</span>" in (site / "downloads.html").read_text(encoding="utf-8")


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


def test_sheets_are_listed_by_chart(tmp_path: Path) -> None:
    """Each chart has one row, under the title that its file bears, with a link for each paper; the wall has its own."""
    site = _with_sheets(_site(tmp_path, pages=0))
    list_downloads(site)
    page: Any = lxml.html.document_fromstring((site / "downloads.html").read_text(encoding="utf-8"))
    rows = [
        (row.findtext("th"), [link.get("href") for link in row.iter("a")], [link.text for link in row.iter("a")])
        for row in page.xpath("//tbody/tr")
    ]

    assert ["Charts on one page", "The wall chart"] == [head.text for head in page.iter("h2")]
    assert [
        ("Who?", ["downloads/charts/some-asks-letter.pdf", "downloads/charts/some-asks-a4.pdf"], ["Letter", "A4"]),
        ("Why?", ["downloads/charts/a-b-letter.pdf"], ["Letter"]),
        ("The wall chart", ["downloads/charts/wall-chart-a1.pdf"], ["A1"]),
    ] == rows


def test_a_chart_leads_to_its_sheet(tmp_path: Path) -> None:
    """The line under a chart shows its sheets, however often it is filled; without sheets it stays hidden."""
    site = _with_sheets(_site(tmp_path, pages=0))
    list_downloads(site)
    list_downloads(site)
    page: Any = lxml.html.document_fromstring((site / "decide/some-asks.html").read_text(encoding="utf-8"))
    filled, empty = page.iter("p")

    assert "On one page to print: Letter · A4" == filled.text_content()
    assert {"../downloads/charts/some-asks-letter.pdf", "../downloads/charts/some-asks-a4.pdf"} == {
        link.get("href") for link in filled.iter("a")
    }
    assert "hidden" not in filled.attrib
    assert "data-search-exclude" in filled.attrib
    assert "hidden" in empty.attrib
    assert not empty.text_content()
    assert [] == [problem for problem in check(site) if "some-asks" in problem.message]


def test_the_packed_site_says_what_it_lacks(tmp_path: Path) -> None:
    """In the copy to take away the course is not listed, and a teacher is told where it is."""
    site = _site(tmp_path, pages=1)
    (site / "downloads/course").mkdir()
    (site / "downloads/course/anki.apkg").write_bytes(b"course")
    list_downloads(site, packed=True)
    text = (site / "downloads.html").read_text(encoding="utf-8")

    assert "anki.apkg" not in text
    assert "without the course packages" in text
    list_downloads(site)
    assert "without the course packages" not in (site / "downloads.html").read_text(encoding="utf-8")
