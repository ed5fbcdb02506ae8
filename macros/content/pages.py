"""Pages in Markdown: the head between dashes, the title, and the macros that are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jinja2
from jinja2 import nodes

from . import yaml12
from .calls import MACROS
from .clinic import FACTS
from .document import Document, Span
from .library import MacroCall
from .problems import did_you_mean

_HEAD = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r"^# +(.+?)(?: +#+)?(?: +\{[^{}\n]*\})?[ \t]*$", re.MULTILINE)
"""The heading of the first level, without the hashes and the ``{ #name }`` that may close it."""

_BRACE_ID = re.compile(r"\{#")
_NOT_PROSE = re.compile(
    r"(?s:\{\{.*?\}\}|\{%.*?%\}|<!--.*?-->)|^#.*$|^ *(?:!!!|\?\?\?).*$|^ *>[ >]*"
    r"|(?<=\])\([^)\s]*(?: +\"[^\"]*\")?\)|\{[^{}\n]*\}",
    re.MULTILINE,
)
"""What of a page is not prose: macros, comments, headings, titles of boxes, signs of quotations, addresses of links."""

_APART = re.compile(r"(?:^|\n\s*) *(?:[-*+]|\d+[.)]) +|\n\s*\n")
"""What parts paragraphs: the mark of an item, or a blank line."""

_USUAL = re.compile(r'\{\{ ([a-z_]+)\(((?:"[^"\\\n]*"(?:, (?=")|(?=\))))*)\) \}\}')
"""A macro as nearly all are written: ``{{ name("text", "text") }}``."""

_TEXT = re.compile(r'"([^"]*)"')
_MARKS = re.compile(r"[*_\[\]]")
_CLOSED = (".", "?", "!", ":", "”", '"', ")")
_WORD = re.compile(r"\w")
_ENVIRONMENT = jinja2.Environment(autoescape=True)
_CLOSE = "write --- on a line of its own between the head and the title"
_FORM = 'a macro is written {{ name("id") }}'


@dataclass(frozen=True)
class PageSource:
    """A page as it was read, before its head is checked against a model."""

    document: Document
    title: str | None
    calls: tuple[MacroCall, ...] | None  # None when some macro cannot be read
    prose: str


def read(file: Path, root: Path) -> PageSource:
    """Read a page; what is wrong with its head or its macros comes back in the document's problems."""
    raw = yaml12.read_text(file, root)
    if isinstance(raw, Document):
        return PageSource(raw, None, None, "")
    document, body = _split(raw, file.relative_to(root).as_posix())
    first_line = raw[: len(raw) - len(body)].count("\n") + 1
    title = _TITLE.search(body)
    if title and "{{" in title.group(1):
        span = Span(first_line + body[: title.start()].count("\n"), 1, len(title.group()))
        document.problems.append(document.problem_at(span, "a macro stands in the title", "write the title in words"))
    calls = _calls(body, first_line, document)
    return PageSource(document, title.group(1) if title else None, calls, _prose(body))


def _prose(body: str) -> str:
    """Return the prose of a page: one paragraph or item of a list a line, each closed like a sentence."""
    paragraphs = (" ".join(_MARKS.sub(" ", text).split()) for text in _APART.split(_NOT_PROSE.sub(" ", body)))
    return "\n".join(text if text.endswith(_CLOSED) else f"{text}." for text in paragraphs if _WORD.search(text))


def _split(raw: str, name: str) -> tuple[Document, str]:
    """Return the head of a page, read, and its body."""
    found = _HEAD.match(raw)
    head, body = (found.group(1), raw[found.end() :]) if found else ("", raw)
    document = yaml12.parse(head, name, first_line=2, whole=raw)
    if found is None and raw.startswith("---"):
        document.problems.append(document.problem_at(Span(1, 1, 3), "this begins a head that is not closed", _CLOSE))
    elif document.problems and (inside := _TITLE.search(head)):
        span = Span(head[: inside.start()].count("\n") + 2, 1, len(inside.group()))
        document.problems = [document.problem_at(span, "the head of the page is not closed before its title", _CLOSE)]
    return document, body


def _calls(body: str, first_line: int, document: Document) -> tuple[MacroCall, ...] | None:
    """Return the macro calls of a page; None, with a problem in the document, when they cannot be read."""
    if brace := _BRACE_ID.search(body):
        line = first_line + body[: brace.start()].count("\n")
        advice = "write { #name } with a space"
        document.problems.append(document.problem_at(Span(line, 0), '"{#" starts a comment for macros here', advice))
        return None
    if (usual := _usual_calls(body, first_line)) is not None:
        return usual
    try:
        tree = _ENVIRONMENT.parse(body)
    except (jinja2.TemplateSyntaxError, RecursionError, ValueError) as error:  # a number may be too long to read
        line = first_line + error.lineno - 1 if isinstance(error, jinja2.TemplateSyntaxError) else 0
        document.problems.append(document.problem_at(Span(line, 0), "this macro cannot be read", _FORM))
        return None
    return tuple(_in_tree(tree, first_line, document))


def _usual_calls(body: str, first_line: int) -> tuple[MacroCall, ...] | None:
    """Return the macro calls of a page that has only usual ones, which need no parser; else None."""
    if "{%" in body or body.count("{{") != len(found := list(_USUAL.finditer(body))):
        return None
    calls, line, end = [], first_line, 0
    for match in found:
        line, end = line + body.count("\n", end, match.start()), match.start()
        if match.group(1) not in MACROS:
            return None
        calls.append(MacroCall(match.group(1), tuple(_TEXT.findall(match.group(2))), line))
    return tuple(calls)


def _in_tree(tree: nodes.Template, first_line: int, document: Document) -> Iterator[MacroCall]:
    """Yield every macro call of a page. Besides these it may hold only facts of the clinic."""
    for statement in tree.body:
        if not isinstance(statement, nodes.Output):
            span = Span(first_line + statement.lineno - 1, 0)
            advice = "take {% … %} out; macros have the form " + _FORM.rpartition("written ")[2]
            document.problems.append(document.problem_at(span, "a page cannot be programmed", advice))
            continue
        for part in statement.nodes:
            line = first_line + part.lineno - 1
            if isinstance(part, nodes.Call) and isinstance(part.node, nodes.Name):
                yield _call(part, part.node.name, line)
            elif not isinstance(part, nodes.TemplateData):
                _check_fact(part, Span(line, 0), document)


def _call(call: nodes.Call, name: str, line: int) -> MacroCall:
    texts = tuple(arg.value for arg in call.args if isinstance(arg, nodes.Const) and isinstance(arg.value, str))
    others = [*call.kwargs, *filter(None, (call.dyn_args, call.dyn_kwargs))]
    return MacroCall(name, texts, line, plain=len(texts) == len(call.args) and not others)


def _check_fact(part: nodes.Expr, span: Span, document: Document) -> None:
    if not (isinstance(part, nodes.Getattr) and isinstance(part.node, nodes.Name) and part.node.name == "clinic"):
        document.problems.append(document.problem_at(span, "this is no macro", _FORM))
    elif part.attr not in FACTS:
        advice = did_you_mean(part.attr, FACTS) or f"the facts of a clinic are {', '.join(FACTS)}"
        document.problems.append(document.problem_at(span, f'a clinic has no fact "{part.attr}"', advice))
