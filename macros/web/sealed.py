"""Pieces that Markdown need not read.

A piece that stands by itself is one line of finished HTML, often of many thousand signs. mkdocs would go through it tag
by tag to find anchors, and Python-Markdown to find its end: a quarter of the whole build. Here it is set aside before
either looks, and its anchors are named to mkdocs. The pages come out the same without this extension.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import ETX

_START, _END = '<section class="piece ', "</section>"
_MARK = re.compile(r'<sup class="cite" [^>]*>.*?</sup>|<span data-index="[^"]*" hidden></span>')
_ANCHOR = re.compile(r' (id="[^"]*")')


class _Seal(Preprocessor):
    """Sets each line that is a piece aside, and leaves its number and the names of its anchors."""

    def run(self, lines: list[str]) -> list[str]:
        return [part for line in lines for part in self._parts(line)]

    def _parts(self, line: str) -> tuple[str, ...]:
        if not (line.startswith(_START) and line.rstrip().endswith(_END)):
            return (_MARK.sub(lambda mark: str(self.md.htmlStash.store(mark.group())), line),)
        anchors = "".join(f"<a {anchor}>" for anchor in _ANCHOR.findall(line))
        return ("", f"{self.md.htmlStash.store(line.rstrip())}{anchors}", "")


class _Unname(Preprocessor):
    """Takes the names of anchors away again."""

    def run(self, lines: list[str]) -> list[str]:
        return [line.partition(f"{ETX}<a id=")[0] + ETX if f"{ETX}<a id=" in line else line for line in lines]


class SealedPieces(Extension):
    """Keeps whole pieces from being read as Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Markdown calls)
        """Register what runs before and after mkdocs looks for anchors (21); Markdown looks for HTML at 20."""
        md.preprocessors.register(_Seal(md), "seal-pieces", 22)
        md.preprocessors.register(_Unname(md), "unname-anchors", 20.5)
