"""What may stand between paragraphs, and what it becomes. Any other tag stops the press, unless ``inlines`` has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .article import classes, shown
from .nodes import Blocks, Danger, Definitions, Divider, Heading, Inline, Law, List, Quotation, Table
from .runs import paragraph, trimmed

if TYPE_CHECKING:
    from .writer import Writer

BOXES: dict[str, type[Law | Danger]] = {"law": Law, "danger": Danger}
"""The kinds of ``!!!`` boxes."""


def _paragraph(writer: Writer, element: Any) -> Blocks:
    return paragraph(writer.inline(element))


def _heading(writer: Writer, element: Any) -> Blocks:
    name = element.get("id", "")
    label = writer.ledger.anchor(f"{writer.page.id}#{name}") if name else ""
    return (Heading(int(element.tag[1]), label, trimmed(writer.inline(element))),)


def _list(writer: Writer, element: Any) -> Blocks:
    items = []
    for child in element.iterchildren("*"):
        if child.tag != "li":
            raise writer.error(f"{shown(child)} stands in a list where an item belongs")
        items.append(writer.blocks(child))
    return (List(tuple(items), int(element.get("start", "1")) if element.tag == "ol" else None),)


def _definitions(writer: Writer, element: Any) -> Blocks:
    items: list[tuple[Inline, Blocks]] = []
    for child in element.iterchildren("*"):
        if child.tag == "dt":
            items.append((trimmed(writer.inline(child)), ()))
        elif child.tag == "dd" and items:
            items[-1] = (items[-1][0], (*items[-1][1], *writer.blocks(child)))
        else:
            raise writer.error(f"{shown(child)} stands in a list of definitions")
    return (Definitions(tuple(items)),)


def _quotation(writer: Writer, element: Any) -> Blocks:
    return (Quotation(writer.blocks(element)),)


def _table(writer: Writer, element: Any) -> Blocks:
    rows = [tuple(row.iterchildren("th", "td")) for row in element.iter("tr")]
    if len({len(row) for row in rows}) != 1 or element.find(".//th") is None:
        raise writer.error("a table needs a row of heads, and as many cells in each row")
    head, *body = (tuple(trimmed(writer.inline(cell)) for cell in row) for row in rows)
    return (Table(head, tuple(body)),)


def _divider(_: Writer, __: Any) -> Blocks:
    return (Divider(),)


def _division(writer: Writer, element: Any) -> Blocks:
    if "table-frame" in classes(element):  # which only a screen needs
        return writer.blocks(element)
    named = [box for name, box in BOXES.items() if name in classes(element)]
    if "admonition" not in classes(element) or len(named) != 1:
        raise writer.error(f"the book has no form for {shown(element)}", f"the boxes are {' and '.join(BOXES)}")
    title = element.find("p")
    if title is None or "admonition-title" not in classes(title):
        raise writer.error("a box without a title", 'write one: !!! law "North Carolina"')
    name = trimmed(writer.inline(title))
    title.drop_tree()
    return (named[0](name, writer.blocks(element)),)


TAGS: dict[str, Callable[[Writer, Any], Blocks]] = {
    "p": _paragraph,
    "h2": _heading,
    "h3": _heading,
    "ul": _list,
    "ol": _list,
    "dl": _definitions,
    "blockquote": _quotation,
    "table": _table,
    "hr": _divider,
    "div": _division,
}
"""Every tag that may stand between paragraphs."""
