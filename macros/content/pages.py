"""Pages in Markdown: the head between dashes, the title, and the macros that are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import jinja2
from jinja2 import nodes

from . import yaml12
from .library import MacroCall
from .yaml12 import Document

_TITLE = re.compile(r"^# +(.+?)\s*$", re.MULTILINE)
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_BRACE_ID = re.compile(r"\{#")
_WORD = re.compile(r"[A-Za-z0-9][\w'’-]*")
_ENVIRONMENT = jinja2.Environment(autoescape=True)


@dataclass(frozen=True)
class PageSource:
    """A page as it was read, before its head is checked against a model."""

    document: Document
    title: str | None
    calls: tuple[MacroCall, ...]
    words: int


def read(file: Path, root: Path) -> PageSource:
    """Read a page; what is wrong with its head or its macros comes back in the document's problems."""
    raw = yaml12.read_text(file, root)
    if isinstance(raw, Document):
        return PageSource(raw, None, (), 0)
    name = file.relative_to(root).as_posix()
    head, body, first_line = _split(raw)
    document = yaml12.parse(head, name, first_line=2, whole=raw)
    calls = _calls(body, first_line, document)
    title = _TITLE.search(body)
    prose = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", " ", body)
    return PageSource(document, title.group(1) if title else None, calls, len(_WORD.findall(prose)))


def _split(raw: str) -> tuple[str, str, int]:
    """Return the head, the body, and the line on which the body begins."""
    if raw.startswith("---"):
        fences = list(_FENCE.finditer(raw))
        if len(fences) > 1 and fences[0].start() == 0:
            head = raw[fences[0].end() + 1 : fences[1].start()]
            return head, raw[fences[1].end() :], raw[: fences[1].end()].count("\n") + 1
    return "", raw, 1


def _calls(body: str, first_line: int, document: Document) -> tuple[MacroCall, ...]:
    if brace := _BRACE_ID.search(body):
        line = first_line + body[: brace.start()].count("\n")
        span = yaml12.Span(line, 0)
        problem = document.problem_at(span, '"{#" starts a comment for macros here', "write { #name } with a space")
        document.problems.append(problem)
        return ()
    try:
        tree = _ENVIRONMENT.parse(body)
    except jinja2.TemplateSyntaxError as error:
        span = yaml12.Span(first_line + error.lineno - 1, 0)
        document.problems.append(document.problem_at(span, f"this macro cannot be read: {error.message}"))
        return ()
    found = []
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            texts = tuple(arg.value for arg in call.args if isinstance(arg, nodes.Const) and isinstance(arg.value, str))
            found.append(MacroCall(call.node.name, texts, first_line + call.lineno - 1))
    return tuple(sorted(found, key=lambda call: call.line))
