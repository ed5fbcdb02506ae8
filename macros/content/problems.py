"""Problems in what an author wrote: where they stand, what is wrong, what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from .numbers import counted

Severity = Literal["error", "warning"]

_WIDEST = 100
"""Characters of a line that are shown at most."""
_BEFORE = 30
"""Characters shown before the place that is meant, in a line that is longer."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in one place.

    Problems sort by file, line and column, so a list of them reads in the order of the files.

    Attributes:
        file: Path from the project's root, with forward slashes.
        line: Line in the file, counted from 1; 0 when the whole file is meant.
        column: Column in the line, counted from 1; 0 when the whole line is meant.
        message: What is wrong, without a full stop at the end.
        advice: What to do about it, or an empty string.
        excerpt: The text of the line, or an empty string.
        width: How many characters of the excerpt are meant.
        severity: "error" stops a build, "warning" does not.
    """

    file: str
    line: int
    column: int
    message: str
    advice: str = field(default="", compare=False)
    excerpt: str = field(default="", compare=False)
    width: int = field(default=1, compare=False)
    severity: Severity = field(default="error", compare=False)

    @property
    def where(self) -> str:
        """The place as editors and terminals link it: ``docs/friends/cases.yml:12:7``."""
        parts = [self.file, *(str(number) for number in (self.line, self.column) if number)]
        return ":".join(parts)

    def __str__(self) -> str:
        """Return the problem as a person reads it: place, words, the line with a caret, advice."""
        lines = [f"{self.where}: {self.severity}: {self.message}"]
        if self.excerpt.strip():
            lines += self._shown()
        if self.advice:
            lines.append(f"        {self.advice}")
        return "\n".join(lines)

    def _shown(self) -> list[str]:
        """The line and, if a column is meant, the carets under it; of a long line only the part around them."""
        first = max(0, self.column - 1 - _BEFORE) if len(self.excerpt) > _WIDEST else 0
        text = self.excerpt[first : first + _WIDEST]
        text = ("…" if first else "") + text + ("…" if first + _WIDEST < len(self.excerpt) else "")
        start = self.column - 1 - first + (1 if first else 0)
        gutter = f"{self.line:>5} | "
        lines = [(gutter + text).rstrip()]
        if self.column:
            carets = "^" * max(1, min(self.width, len(text) - start))
            lines.append(" " * (len(gutter) - 2) + "| " + " " * start + carets)
        return lines


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return ``did you mean "…"?`` for the known word most like the wrong one, or an empty string."""
    close = difflib.get_close_matches(wrong, sorted(known), n=1, cutoff=0.6)
    return f'did you mean "{close[0]}"?' if close else ""


def report(problems: Iterable[Problem]) -> str:
    """Return all problems, sorted by place, with a closing line that counts them."""
    ordered = sorted(set(problems))
    errors = sum(problem.severity == "error" for problem in ordered)
    warnings = len(ordered) - errors
    counts = [counted(errors, "error")] if errors or not warnings else []
    counts += [counted(warnings, "warning")] if warnings else []
    return "\n\n".join([*(str(problem) for problem in ordered), " and ".join(counts)])
