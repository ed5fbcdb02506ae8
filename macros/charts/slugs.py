"""The short form of an answer, for addresses and for telling answers apart."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile(r"['’ʼ]")
_GAPS = re.compile(r"[\W_]+")


def slug(says: str) -> str:
    """Return an answer in lower-case words joined by hyphens: "Yes, in writing" becomes ``yes-in-writing``.

    Accents are dropped, letters of other scripts stay. A text without letters and digits gives an empty string.
    """
    plain = unicodedata.normalize("NFKD", says.casefold())
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return _GAPS.sub("-", _APOSTROPHES.sub("", plain)).strip("-")


def same_reading(says: str) -> str:
    """Return what is left of an answer without case, spaces and punctuation; alike answers leave the same."""
    return slug(says).replace("-", "")
