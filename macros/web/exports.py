"""What the table of course packages shows. Who makes packages knows it; this room only draws it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ExportRow:
    """Questions of one kind: the kind and their number, and for each format what it changes in them, in words."""

    kind: str
    count: int
    changed: tuple[str, ...]


@dataclass(frozen=True)
class ExportPart:
    """A part of the handbook: each question that some format changes, with what each such format does to it."""

    title: str
    changed: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True)
class ExportTable:
    """What each format of the course changes.

    Attributes:
        formats: Their titles.
        words: Each change by its name, and in a sentence.
        always: What a format changes in every question: its title, and the sentence.
        rows: By kind of question.
        parts: Question by question.
    """

    formats: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    always: tuple[tuple[str, str], ...] = ()
    rows: tuple[ExportRow, ...] = ()
    parts: tuple[ExportPart, ...] = ()
