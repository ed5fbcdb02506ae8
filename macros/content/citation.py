"""How a source is named, in a note and in the list of sources."""

from __future__ import annotations

from .prose import plain
from .source import Source


def short(source: Source) -> str:
    """Return the source in one line of plain text: publisher, title, year.

    A year of null means that the text bears none; that is said, since laws and pages change. The title stands between
    quotation marks, so those in it become single ones.
    """
    year = str(source.year) if source.year is not None else "undated"
    title = plain(source.title).replace("“", "‘").replace("”", "’")
    mark = "" if title.endswith(("?", "!", "?’", "!’")) else ","
    return f"{plain(source.publisher)}, “{title}{mark}” {year}"
