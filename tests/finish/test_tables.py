"""Tables that authors write."""

from __future__ import annotations

from typing import Any

import lxml.html
import markdown

from macros.finish.tables import framed

WRITTEN = "|Who|May *we* & they?||\n|---|---|---|\n|A|Yes|x|\n\nText."
PAGE = f"<article>{markdown.markdown(WRITTEN, extensions=['tables'])}</article>"


def test_a_table_stands_in_a_frame() -> None:
    """A table of Markdown scrolls within a frame that the keyboard reaches and that its heads name."""
    tree: Any = lxml.html.document_fromstring(framed(PAGE))
    (frame,) = tree.xpath("//article/div[table]")

    assert {
        "class": "table-frame",
        "role": "region",
        "aria-label": "Table: Who, May we & they?",
        "tabindex": "0",
    } == dict(frame.attrib)
    assert "Text." == tree.findtext(".//p")


def test_a_table_of_a_piece_stays() -> None:
    """A table that a template made has a class, and looks after itself."""
    table = '<table class="coverage"><tr><th>Who</th></tr></table>'

    assert table == framed(table)


def test_framing_twice_is_framing_once() -> None:
    """No frame is put into another."""
    once = framed(PAGE)

    assert once == framed(once)
