"""Texts to be compared whatever marks, quotes and spaces a format puts around them."""

from __future__ import annotations

import html
import re

from macros.content import prose


def bare(text: str) -> str:
    """Return HTML, or text as an author wrote it, as its letters and signs alone."""
    if not hasattr(text, "__html__") and "<" not in text:
        text = str(prose.paragraphs(text))
    return "".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())
