"""YAML 1.2 with positions: plain values, and for each of them the place where it stands.

The C parser of PyYAML finds the nodes; what a plain scalar means is decided here, by the core schema of
YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema): a bare ``yes`` is text, a date is text.
Anchors, aliases and tags are refused: an entry must say everything where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .problems import Problem

Path_ = tuple[str | int, ...]

_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_DEEPEST = 40
"""Levels of lists and fields that are read; no entry of ours has half as many."""


@dataclass(frozen=True)
class Span:
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

    def problem_at(self, span: Span, message: str, advice: str = "", *, warning: bool = False) -> Problem:
        """Return a problem at a line and column of this file."""
        lines = self.text.splitlines()
        excerpt = lines[span.line - 1] if 0 < span.line <= len(lines) else ""
        return Problem(
            file=self.file,
            line=span.line,
            column=span.column,
            message=message,
            advice=advice,
            excerpt=excerpt.replace("\t", " "),
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


def read(file: Path, root: Path) -> Document:
    """Read a YAML file; what is wrong with it comes back in ``problems``, never as an exception."""
    text = read_text(file, root)
    return text if isinstance(text, Document) else parse(text, file.relative_to(root).as_posix())


def read_text(file: Path, root: Path) -> str | Document:
    """Return the text of a file, or an empty document that holds the problem why it cannot be read."""
    name = file.relative_to(root).as_posix()
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problem = Problem(name, line, 0, "this line is not UTF-8 text", "save the file as UTF-8")
    except OSError as error:
        problem = Problem(name, 0, 0, f"the file cannot be read: {error.strerror}")
    return Document(name, "", problems=[problem])


def parse(text: str, file: str, *, first_line: int = 1, whole: str | None = None) -> Document:
    """Parse YAML text.

    Args:
        text: The YAML itself.
        file: Path from the project's root, for messages.
        first_line: Line of the file on which ``text`` begins (front matter begins on line 2).
        whole: The whole file's text when ``text`` is a part of it.
    """
    document = Document(file, text if whole is None else whole)
    offset = first_line - 1
    try:
        document.data = _Reader(document, offset, yaml.parse(text, Loader=yaml.CSafeLoader)).whole()
    except yaml.MarkedYAMLError as error:
        ended = "end of stream" in (error.problem or "")  # then the beginning is what matters
        mark = (error.context_mark if ended else None) or error.problem_mark or error.context_mark
        span = Span(mark.line + 1 + offset, mark.column + 1) if mark else Span(1 + offset, 0)
        words = error.problem or error.context or "this is not YAML"
        document.problems.append(document.problem_at(span, f"this is not YAML: {words}", _advice(words)))
    except yaml.reader.ReaderError as error:
        before = text[: error.position] if isinstance(error.position, int) else ""
        span = Span(before.count("\n") + 1 + offset, 0)
        document.problems.append(document.problem_at(span, "this line holds a character that text cannot hold"))
    except _RefusedError as error:
        document.problems.append(error.problem)
    return document


def _advice(words: str) -> str:
    if "mapping values" in words:
        return 'a text with ": " in it needs quotation marks around the whole'
    if "tab" in words or "cannot start any token" in words:
        return "indent with spaces, and put a text that starts with a sign in quotation marks"
    if "end of stream" in words:
        return "close the quotation mark or bracket that is opened here"
    if "expected <block end>" in words:
        return "check the indentation, and quotation marks inside a quoted text"
    return ""


class _RefusedError(Exception):
    """What ends the reading of a file at once."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Reader:
    """Turns the parser's events into plain values and notes where each stands."""

    def __init__(self, document: Document, offset: int, events: Iterator[yaml.Event]) -> None:
        self.document = document
        self.offset = offset
        self.events = events

    def whole(self) -> Any:
        """Return the data of the one document that a file may hold, or None for an empty file."""
        next(self.events)  # the stream begins
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return None
        data = self._value(next(self.events), ())
        next(self.events)  # the document ends
        last = next(self.events)
        if not isinstance(last, yaml.StreamEndEvent):
            self._refuse(self._span(last), "a second document (---) begins here", "keep one document in a file")
        return data

    def _value(self, event: yaml.Event, path: Path_) -> Any:
        span = self._span(event)
        self.document.value_spans[path] = span
        if isinstance(event, yaml.AliasEvent):
            self._refuse(span, "an alias (*name) is not used here", "write the value out again")
            return None
        if anchor := getattr(event, "anchor", None):
            self._refuse(span, f"an anchor (&{anchor}) is not used here", "leave it out")
        if tag := getattr(event, "tag", None):
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(span, f"a tag ({shown}) is not used here", "leave the tag out")
        if len(path) > _DEEPEST:
            raise _RefusedError(self.document.problem_at(span, "this is nested too deeply to read"))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        assert isinstance(event, yaml.ScalarEvent)  # noqa: S101 (the parser has no other event here)
        return event.value if event.style else _scalar(event.value)

    def _sequence(self, path: Path_) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            result.append(self._value(event, (*path, len(result))))
        return result

    def _mapping(self, path: Path_) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            span = self._span(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _RefusedError(self.document.problem_at(span, "a field's name must be a word"))
            key, place = event.value, (*path, event.value)
            if key in result:
                first = self.document.key_spans[place].line
                self._refuse(span, f'"{key}" stands here a second time (first on line {first})', "keep one of them")
                self._value(next(self.events), (*path, ""))
                continue
            self.document.key_spans[place] = span
            result[key] = self._value(next(self.events), place)
        return result

    def _refuse(self, span: Span, message: str, advice: str = "") -> None:
        self.document.problems.append(self.document.problem_at(span, message, advice))

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:  # never from the parser of a text
            return Span(1 + self.offset, 0)
        width = end.column - start.column if end.line == start.line else 1
        return Span(start.line + 1 + self.offset, start.column + 1, max(1, width))


def _scalar(text: str) -> Any:
    if text in _NULL:
        return None
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    if _INTEGER.fullmatch(text):
        digits = text.lstrip("+-")
        base = {"0o": 8, "0x": 16}.get(digits[:2], 10)
        if len(digits) > 300:  # longer than Python converts, and longer than any number an author means
            return text
        return int(text, base)
    if _FLOAT.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text
