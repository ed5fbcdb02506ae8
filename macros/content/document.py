"""One file of YAML as it was read: its data, and the line and column at which each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from .problems import Problem

Path_ = tuple[str | int, ...]
"""Where in the data: ``("questions", "danger", "answers", 0, "go")``."""


class Span(NamedTuple):
    """Where a key or value stands: line and column counted from 1, width in characters."""

    line: int
    column: int
    width: int = 1


@dataclass
class Document:
    """One file of YAML (or the front matter of a page): its data and where each part of it stands.

    Attributes:
        file: Path from the project's root, with forward slashes.
        text: The whole text of the file.
        data: Plain lists, dicts, strings, numbers, booleans and None.
        problems: What the parser itself could not accept.
        key_spans: Where the name of each field stands, by path.
        value_spans: Where each value stands, by path.
    """

    file: str
    text: str
    data: Any = None
    problems: list[Problem] = field(default_factory=list)
    key_spans: dict[Path_, Span] = field(default_factory=dict)
    value_spans: dict[Path_, Span] = field(default_factory=dict)

    def problem(
        self, path: Path_, message: str, advice: str = "", *, at_key: bool = False, warning: bool = False
    ) -> Problem:
        """Return a problem at the value (or the key) under this path, or at its nearest known parent."""
        span = self._span(path, at_key=at_key)
        return self.problem_at(span, message, advice, warning=warning)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """Return the text of a line, counted from 1; an empty string for a line that the file does not have."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def problem_at(self, span: Span, message: str, advice: str = "", *, warning: bool = False) -> Problem:
        """Return a problem at a line and column of this file."""
        excerpt = "".join(sign if sign.isprintable() else " " for sign in self.line(span.line))
        return Problem(
            file=self.file,
            line=span.line,
            column=span.column,
            message=message,
            advice=advice,
            excerpt=excerpt,
            width=span.width,
            severity="warning" if warning else "error",
        )

    def _span(self, path: Path_, *, at_key: bool) -> Span:
        if at_key and path in self.key_spans:
            return self.key_spans[path]
        while path:
            if path in self.value_spans:
                return self.value_spans[path]
            path = path[:-1]
        return self.value_spans.get((), Span(1, 0))
