"""Texts to be compared whatever marks, quotes and spaces a format puts around them."""

from __future__ import annotations

import html
import re

from markupsafe import Markup

from macros.content import prose

_TAG = re.compile(r"<[a-zA-Z/][^>]*>")


def bare(text: str) -> str:
    """Return HTML, or text as an author wrote it, as its letters and signs alone."""
    marked = text if isinstance(text, Markup) or _TAG.search(text) else str(prose.paragraphs(text))
    return "".join(html.unescape(_TAG.sub("", marked)).split())
