"""YAML 1.2 with positions: plain values, and for each of them the place where it stands.

The C parser of PyYAML finds the nodes; what a plain scalar means is decided here, by the core schema of
YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema): a bare ``yes`` is text, a date is text.
Anchors, aliases and tags are refused: an entry must say everything where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from .document import Document, Path_, Span
from .problems import Problem
from .yaml_words import explain

_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_BREAKS = re.compile(r"[\x85\u2028\u2029]")
"""Breaks that no editor shows. The parser would count lines by them, and nobody else does."""

_RETYPE = "it came with pasted text: delete it together with the letters around it, and type those anew"

_DEEPEST = 40
"""Levels of lists and fields that are read; no entry of ours has half as many."""


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
    if hidden := _BREAKS.search(text):
        before = text[: hidden.start()]
        span = Span(before.count("\n") + first_line, hidden.start() - before.rfind("\n"))
        document.problems.append(document.problem_at(span, "a line break that cannot be seen stands here", _RETYPE))
        return document
    try:
        document.data = _Reader(document, offset, yaml.parse(text, Loader=yaml.CSafeLoader)).whole()
    except yaml.MarkedYAMLError as error:
        message, advice, mark = explain(error)
        span = Span(mark.line + 1 + offset, mark.column + 1) if mark else Span(1 + offset, 0)
        document.problems.append(document.problem_at(span, message, advice))
    except yaml.reader.ReaderError as error:
        before = text[: error.position] if isinstance(error.position, int) else ""
        span = Span(before.count("\n") + 1 + offset, 0)
        document.problems.append(
            document.problem_at(span, "this line holds a character that text cannot hold", _RETYPE)
        )
    except _RefusedError as error:
        document.problems.append(error.problem)
    return document


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
        if event.style:
            return event.value
        value = scalar(event.value)
        if isinstance(value, str):
            self._warn_of_comment(event)
        return value

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

    def _warn_of_comment(self, event: yaml.ScalarEvent) -> None:
        """Warn when a text ends in a comment: it is hardly meant as one, and it will not be printed."""
        end = event.end_mark
        if end is None:  # never from the parser of a text
            return
        number = end.line + 1 + self.offset
        comment = self.document.line(number)[end.column :]
        if comment.lstrip().startswith("#"):
            span = Span(number, end.column + comment.index("#") + 1, len(comment.strip()))
            message, advice = "this is a comment, which nobody will read", "put the whole text in quotation marks"
            self.document.problems.append(self.document.problem_at(span, message, advice, warning=True))

    def _refuse(self, span: Span, message: str, advice: str = "") -> None:
        self.document.problems.append(self.document.problem_at(span, message, advice))

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:  # never from the parser of a text
            return Span(1 + self.offset, 0)
        width = end.column - start.column if end.line == start.line else 1
        return Span(start.line + 1 + self.offset, start.column + 1, max(1, width))


def scalar(text: str) -> Any:
    """Return what a text without quotation marks means."""
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
