"""The one place where text in YAML becomes HTML.

Text is Markdown cut down to paragraphs, ``*emphasis*``, ``**strong**`` and backslash escapes, with typographic
quotes, dashes and ellipses. Everything else stands as it was written, and HTML is escaped.
"""

from __future__ import annotations

import functools
import html
import re

import markdown
from markupsafe import Markup

_BLOCKS = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")
_INLINES = ("backtick", "reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref",
            "autolink", "automail", "html", "entity", "linebreak")  # fmt: skip
_TAGS = re.compile(r"<[^>]+>")
_CHARACTERS = {
    "left-double-quote": "“", "right-double-quote": "”", "left-single-quote": "‘", "right-single-quote": "’",
    "left-angle-quote": "«", "right-angle-quote": "»", "ellipsis": "…", "ndash": "–", "mdash": "—",
}  # fmt: skip


def _converter() -> markdown.Markdown:
    converter = markdown.Markdown(
        extensions=["smarty"], extension_configs={"smarty": {"substitutions": _CHARACTERS}}, output_format="html"
    )
    for name in _BLOCKS:
        if name in converter.parser.blockprocessors:
            converter.parser.blockprocessors.deregister(name)
    for name in _INLINES:
        if name in converter.inlinePatterns:
            converter.inlinePatterns.deregister(name)
    converter.preprocessors.deregister("html_block")
    return converter


_MARKDOWN = _converter()

_EVERYDAY = re.compile(
    r"""(?:(?:[^\W_]|[ ,;:?!()/%$+–—“”‘’…])++  # letters, digits, and signs that mean nothing to Markdown
    |\.(?!\.) | -(?!-)  # no ellipsis, no dash
    |(?<=[^\W_])'(?=[A-Za-z])  # an apostrophe inside a word
    |(?<![^ ])"(?=[^\W_])  # a quote that opens before a word
    |(?<=[\w.,:;?!)%…’])"(?!")  # a quote that closes
    )+""",
    re.VERBOSE,
)
"""A paragraph that needs no more than its quotes set: nearly all of the handbook's. Markdown takes fifty times as long
for it, and ``tests/content/test_prose.py`` holds both to the same result."""

_OPENING = re.compile(r'(?<![^ ])"')


def _everyday(text: str) -> str | None:
    """Return text of everyday paragraphs as HTML; None when some paragraph is for Markdown to read."""
    blocks = text.strip("\n").split("\n\n")
    if not all(_EVERYDAY.fullmatch(block) and block == block.strip(" ") for block in blocks):
        return None
    quoted = (_OPENING.sub("“", block).replace('"', "”").replace("'", "’") for block in blocks)
    return "".join(f"<p>{block}</p>" for block in quoted)


@functools.cache
def paragraphs(text: str) -> Markup:
    """Return text as HTML paragraphs: ``<p>…</p><p>…</p>``."""
    everyday = _everyday(text)
    return Markup(_marked(text) if everyday is None else everyday)  # noqa: S704 (escaped there, or nothing to escape)


def _marked(text: str) -> str:
    """Return text as Markdown makes it."""
    _MARKDOWN.reset()
    text = text.replace("&", "&amp;")  # else Markdown would take "&lt;" in a text for a sign of its own
    return _MARKDOWN.convert(text).replace("\n", " ").replace("</p> <p>", "</p><p>")


@functools.cache
def inline(text: str) -> Markup:
    """Return one paragraph of text as HTML without the paragraph's tag."""
    body = str(paragraphs(" ".join(text.split())))
    return Markup(body.removeprefix("<p>").removesuffix("</p>"))  # noqa: S704 (from paragraphs)


@functools.cache
def plain(text: str) -> str:
    """Return text with its typographic quotes and without its marks, for drawings, titles and labels."""
    return html.unescape(_TAGS.sub("", str(inline(text))))
