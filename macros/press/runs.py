"""Runs of text and marks: how pieces of a line are joined, and where a paragraph begins and ends."""

from __future__ import annotations

from . import letters
from .nodes import Blocks, Cite, Inline, LineBreak, Node, Paragraph


def append(run: list[str | Node], item: str | Node) -> None:
    """Add text or a mark to a run; a note directly after another one is parted from it by a comma."""
    before = run[-1] if run else None
    if isinstance(item, Cite) and isinstance(before, Cite):
        item = Cite(item.source, item.label, item.first, joined=True)
    if isinstance(item, str) and isinstance(before, LineBreak):
        item = item.lstrip(" ")
    if isinstance(item, str) and isinstance(before, str):
        run[-1] = letters.squeeze(before + item)
    elif item != "":
        run.append(item)


def trimmed(run: Inline) -> Inline:
    """Return a run without space at its ends."""
    parts = list(run)
    if parts and isinstance(parts[0], str):
        parts[0] = parts[0].lstrip(" ")
    if parts and isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip(" ")
    return tuple(part for part in parts if part != "")


def paragraph(run: Inline) -> Blocks:
    """Return a run as a paragraph, or nothing when there is nothing in it."""
    body = trimmed(run)
    return (Paragraph(body),) if body else ()


def ended(blocks: Blocks, marks: Inline) -> Blocks:
    """Return paragraphs with marks after the last of them."""
    *before, last = blocks
    if not isinstance(last, Paragraph):
        raise TypeError(f"a mark needs a paragraph to stand in, not {last}")
    return (*before, Paragraph((*last.body, *marks)))
