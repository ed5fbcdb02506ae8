"""From a template to HTML on one line, fit to stand anywhere in a Markdown page."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from macros.charts.glyphs import GLYPH_HEIGHT, GLYPH_WEIGHT, GLYPH_WIDTH
from macros.charts.verdicts import VERDICTS
from macros.content import days, prose
from macros.content.numbers import counted
from macros.templating import environment

_TAG = re.compile(r"(<[^>]*>)")
_MARKDOWN = str.maketrans({mark: f"&#{ord(mark)};" for mark in "\\`*_{}[]~^|"})

_ENVIRONMENT = environment(Path(__file__).parent / "templates")
_ENVIRONMENT.globals |= {
    "VERDICTS": VERDICTS,
    "GLYPH_BOX": f"0 0 {GLYPH_WIDTH:g} {GLYPH_HEIGHT:g}",
    "GLYPH_WEIGHT": f"{GLYPH_WEIGHT:g}",
}


def ending(paragraphs: Markup, marks: Markup) -> Markup:
    """Return paragraphs with marks at the end of the last one."""
    body = str(paragraphs).removesuffix("</p>")
    return Markup(f"{body}{str(marks).strip()}</p>")  # noqa: S704 (both are HTML already)


def quoted(words: Markup) -> Markup:
    """Return words between quotation marks; those inside become single ones, as American printers set them."""
    return Markup("“") + words.replace("“", "‘").replace("”", "’") + Markup("”")


_ENVIRONMENT.filters |= {
    "paragraphs": prose.paragraphs,
    "inline": prose.inline,
    "plain": prose.plain,
    "ending": ending,
    "quoted": quoted,
    "counted": counted,
    "day": days.written,
}


def block(template: str, **values: object) -> Markup:
    """Render a piece that stands by itself.

    The result is one line, so that it may stand in an indented block of Markdown, where a second line would end it.
    """
    return Markup(" ".join(_render(template, values).split()))  # noqa: S704 (autoescape is on)


def phrase(template: str, **values: object) -> Markup:
    """Render a piece that stands inside a sentence.

    Markdown reads the text between the tags of such a piece once more; signs that mean something to it are written
    as character references, so that they stay what they are.
    """
    text = " ".join(_render(template, values).split())
    parts = [part if part.startswith("<") else part.translate(_MARKDOWN) for part in _TAG.split(text)]
    return Markup("".join(parts))  # noqa: S704 (autoescape is on)


def _render(template: str, values: dict[str, object]) -> str:
    return _ENVIRONMENT.get_template(f"{template}.html.jinja").render(**values)
