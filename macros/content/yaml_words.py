"""What the YAML parser says, in words for authors.

The parser names the rule of its grammar that was broken; an author needs to know what to change, and in which line.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml


@dataclass(frozen=True)
class Words:
    """How one complaint of the parser is told.

    Attributes:
        sign: What the parser's own words hold.
        message: What is wrong, without a full stop at the end.
        advice: What to do about it.
        at_start: Whether the place that is meant is where the broken thing begins, not where the parser gave up.
    """

    sign: str
    message: str
    advice: str
    at_start: bool = False


_NO_START = ("a text cannot begin with this sign", "put quotation marks around the whole text")
_STEP = "check the indentation: each entry begins with a hyphen and a space, and its fields stand under each other"

_KNOWN = (
    Words(
        "end of stream", "this is opened here and never closed", "close the quotation mark or bracket", at_start=True
    ),
    Words("',' or", "this bracket is not closed", "close it, or put a comma between the items in it", at_start=True),
    Words(
        "mapping values",
        "this colon makes a second field in the line",
        'put quotation marks around a text with ": " in it; else check the indentation, and the space after a hyphen',
    ),
    Words("tab character", "a tab stands where spaces belong", "indent with spaces"),
    Words("cannot start any token", *_NO_START, at_start=True),
    Words("alphabetic or numeric", *_NO_START, at_start=True),
    Words("comment or line break", *_NO_START, at_start=True),
    Words("node content", *_NO_START, at_start=True),
    Words("directive name", *_NO_START, at_start=True),
    Words(
        "expected ':'", "this line is no field", "a field is a name, a colon and a space, then its text", at_start=True
    ),
    Words("expected key", "this belongs to no field", "check the indentation, and quotation marks in a quoted text"),
    Words("'-' indicator", "this line is not in step with those above it", _STEP),
    Words("<block end>", "this line is not in step with those above it", _STEP),
)
_ELSE = "check the indentation, colons and quotation marks here and in the line above"


def explain(error: yaml.MarkedYAMLError) -> tuple[str, str, yaml.Mark | None]:
    """Return what is wrong, what to do, and where: the parser's mark, which counts lines and columns from 0."""
    said = error.problem or error.context or ""
    for words in _KNOWN:
        if words.sign in said:
            marks = (error.context_mark, error.problem_mark)
            first, second = marks if words.at_start else marks[::-1]
            return words.message, words.advice, first or second
    return f"this is not YAML: {said}" if said else "this is not YAML", _ELSE, error.problem_mark or error.context_mark
