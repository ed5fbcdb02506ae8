"""The script that carries the index to a browser: a plain one, so that it loads from a disk and under any policy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from macros.finish.data_script import assigned

from .document import KINDS, Document
from .index import FIELDS, Index
from .terms import STOPS

NAME = "handbookSearch"
"""The global that the script sets; ``search-box.js`` reads it."""


def script(documents: Sequence[Document], index: Index, synonyms: Sequence[Any]) -> str:
    """Return a script that sets one global: what results show, the index, the synonyms and the stop words."""
    data = {
        "kinds": KINDS,
        "documents": [_shown(document) for document in documents],
        "fields": FIELDS,
        "terms": " ".join(index.terms),
        "vectors": [[_packed(vector) for vector in index.vectors[name]] for name in FIELDS],
        "synonyms": synonyms,
        "stops": " ".join(sorted(STOPS)),
    }
    return assigned(f"self.{NAME}", data)


def _shown(document: Document) -> list[Any]:
    said = dict.fromkeys([*document.text.split("\n"), *document.asks.split("\n")])
    text = "\n".join(line for line in said if line)
    return [KINDS.index(document.kind), document.address, document.title, document.label, text]


def _packed(vector: Iterable[tuple[int, int]]) -> list[int]:
    """Return a vector as one list: how far each term stands from the one before it, then its score."""
    packed, last = [], 0
    for term, score in vector:
        packed += [term - last, score]
        last = term
    return packed
