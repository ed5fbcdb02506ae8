"""Numbered notes on a page."""

from __future__ import annotations

from typing import Any

from lxml import html

from macros.content import Library
from macros.finish import notes

MARK = '<sup class="cite" data-cite="{0}" data-search-exclude><a href="../lookup/sources.html#{0}">note</a></sup>'


def _page(*sources: str) -> str:
    marks = "".join(f"<p>Text.{MARK.format(source)}</p>" for source in sources)
    return f"<html><body><article>{marks}</article><footer>x</footer></body></html>"


def _ids(library: Library) -> tuple[str, str]:
    first, second, *_ = library.sources
    return first, second


def test_numbers_follow_first_use(library: Library) -> None:
    """Marks are numbered in the order of first use, and a source keeps its number."""
    one, two = _ids(library)
    tree: Any = html.document_fromstring(notes.number(_page(two, one, two), library, "../"))

    assert ["1", "2", "1"] == tree.xpath("//article/p/sup/a/text()")
    assert [two, one] == [link.rpartition("#")[2] for link in tree.xpath("//ol/li/a[not(@class)]/@href")]


def test_every_mark_and_note_lead_to_each_other(library: Library) -> None:
    """Each mark leads to its note, and each note back to every one of its marks."""
    one, two = _ids(library)
    tree: Any = html.document_fromstring(notes.number(_page(one, two, one), library, "../"))
    ids = set(tree.xpath("//@id"))
    targets = [link[1:] for link in tree.xpath("//a/@href") if link.startswith("#")]

    assert 6 == len(targets)
    assert set(targets) <= ids


def test_twice_is_once(library: Library) -> None:
    """Finishing a finished page changes nothing."""
    once = notes.number(_page(*_ids(library)), library, "../")

    assert once == notes.number(once, library, "../")


def test_marks_outside_the_article_stay(library: Library) -> None:
    """Only an article has notes: a page without one is left as it is, and so is what stands around one."""
    one, two = _ids(library)
    bare = f"<html><body><p>Text.{MARK.format(one)}</p></body></html>"
    around = f"<html><body><article><p>Text.{MARK.format(one)}</p></article>{MARK.format(two)}</body></html>"

    assert bare == notes.number(bare, library, "../")
    assert notes.number(around, library, "../").endswith(f"</article>{MARK.format(two)}</body></html>")


def test_a_page_without_marks_stays(library: Library) -> None:
    """A page that cites nothing gets no notes."""
    page = "<html><body><article><p>Text.</p></article></body></html>"

    assert page == notes.number(page, library, "../")


def test_adjacent_marks_are_parted_by_a_comma(library: Library) -> None:
    """Two marks in a row read "1, 2", also when copied, and never "12"."""
    one, two = _ids(library)
    page = f"<html><body><article><p>Text.{MARK.format(one)} {MARK.format(two)}</p></article></body></html>"
    tree: Any = html.document_fromstring(notes.number(page, library, "../"))

    assert "Text.1, 2" == tree.xpath("string(//article/p)")
