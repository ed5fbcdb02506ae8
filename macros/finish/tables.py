"""Tables that authors write: each in a frame that scrolls by itself, so that a wide one never widens the page."""

from __future__ import annotations

import re
from html import unescape

from .rendering import render

_TABLE = re.compile(r'<div class="table-frame".*?</table>|<table>.*?</table>', re.DOTALL)
"""A table in its frame, so that no frame is put into another, or a table as Markdown makes it: without a class."""

_HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def framed(text: str) -> str:
    """Return a page whose tables stand in frames, which the keyboard reaches and screen readers name by their heads."""

    def frame(match: re.Match[str]) -> str:
        table = match.group()
        if not table.startswith("<table>"):
            return table
        heads = [unescape(_TAG.sub("", head)).strip() for head in _HEAD.findall(table.partition("</tr>")[0])]
        return render("table", heads=[head for head in heads if head], table=table)

    return _TABLE.sub(frame, text)
