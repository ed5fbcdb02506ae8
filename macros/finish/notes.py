"""Numbered notes: the marks that ``cite`` left become numbers, and the notes stand at the end of the page."""

from __future__ import annotations

import re

from macros.content import Library
from macros.content.citation import short

from .rendering import render

_MARK = re.compile(r'<sup class="cite" data-cite="([a-z0-9-]+)"[^>]*>.*?</sup>', re.DOTALL)
_GAP = re.compile(r'(?<=</sup>)\s+(?=<sup class="cite")')
_NOTES = re.compile(r'<section class="notes".*?</section>', re.DOTALL)
_END = "</article>"


def number(text: str, library: Library, to_root: str) -> str:
    """Return a page with its marks numbered in the order of first use and its notes listed.

    A source that is cited twice keeps its number. Marks that stand outside the article are left alone.

    Args:
        text: The page.
        library: Where the sources stand.
        to_root: The way from the page to the site's folder: ``""`` or ``"../"``.
    """
    text = _NOTES.sub("", text)
    head, end, tail = text.rpartition(_END)
    if not end:
        return text
    marks: dict[str, int] = {}

    def mark(match: re.Match[str]) -> str:
        source = match.group(1)
        marks[source] = marks.get(source, 0) + 1
        note = list(marks).index(source) + 1
        follows = match.string.endswith("</sup>", 0, match.start())
        return render("mark", source=source, note=note, use=marks[source], follows=follows)

    head = _MARK.sub(mark, _GAP.sub("", head))
    if not marks:
        return text
    notes = [(library.sources[source], short(library.sources[source]), uses) for source, uses in marks.items()]
    listed = render("notes", notes=notes, sources_page=f"{to_root}lookup/sources.html")
    return f"{head}{listed}{end}{tail}"
