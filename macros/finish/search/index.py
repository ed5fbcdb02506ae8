"""The index: which term stands in which field of which document, and how much that says. Made by lunr."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lunr.builder import Builder

from .document import Document
from .terms import terms

FIELDS = ("title", "asks", "headings", "text")
PRECISION = 10
"""Scores are kept in tenths: they order results, and nobody reads them."""


@dataclass(frozen=True)
class Index:
    """What lunr made of the documents.

    Attributes:
        terms: All terms, in the order of the alphabet.
        vectors: For each of ``FIELDS``, for each document, the number of each term in ``terms``, rising, with its
            score in tenths.
    """

    terms: tuple[str, ...]
    vectors: dict[str, tuple[tuple[tuple[int, int], ...], ...]]


class _Builder(Builder):  # type: ignore[misc]
    """lunr's builder for terms that are made already. The browser makes the token set itself: it is faster there."""

    def __init__(self) -> None:
        super().__init__()
        self.b(0.25)  # a chart's page is long because it answers much: its length speaks little against it
        self.k1(1)
        for name in FIELDS:
            self.field(name)

    def _create_token_set(self) -> None:
        self.token_set = None


def build(documents: Sequence[Document]) -> Index:
    """Return the index of documents. What is shown and what is only searched count alike."""
    if not documents:
        return Index((), dict.fromkeys(FIELDS, ()))
    builder: Any = _Builder()
    for number, document in enumerate(documents):
        said = {name: terms(getattr(document, name)) for name in FIELDS}
        said["text"] += terms(document.unshown)
        if document.quoted:
            said["text"] += said["title"]
            said["title"] = []
        builder.add({"id": number, **said})
    builder.build()
    names = sorted(builder.inverted_index)
    place = {builder.inverted_index[name]["_index"]: number for number, name in enumerate(names)}
    vectors = {
        name: tuple(_vector(builder.field_vectors[f"{name}/{number}"], place) for number in range(len(documents)))
        for name in FIELDS
    }
    return Index(tuple(names), vectors)


def _vector(vector: Any, place: dict[int, int]) -> tuple[tuple[int, int], ...]:
    """Return a vector of lunr, a flat list of terms and scores, as pairs in the order of the alphabet."""
    flat = vector.elements
    return tuple(
        sorted(
            (place[term], max(1, round(score * PRECISION))) for term, score in zip(flat[::2], flat[1::2], strict=True)
        )
    )
