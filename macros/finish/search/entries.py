"""The entries of the handbook's lists: how each is found. One line here makes a new list searchable."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from .document import Document
from .reading import text, words

HERE = ""
"""The address of an entry that is found where it stands; the others lead elsewhere."""


def _part(element: Any, name: str) -> str:
    """Return what the parts of an element with this class say, one a line."""
    return text(element.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]"))


def _line(element: Any, name: str) -> str:
    return _part(element, name).replace("\n", " ")


def _situation(link: Any) -> Document:
    chart = _line(link, "situation__chart")
    says = _line(link, "situation__says")
    group = link.xpath("string(ancestor::ul[1]/preceding-sibling::h2[1])")
    return Document("decide", link.get("href"), says, label=chart, headings=f"{chart}\n{group}")


def _script(element: Any) -> Document:
    when = _line(element, "script__when")
    said = {
        name: text(element.xpath(f".//*[@class = 'script__{name}']/dd")).replace("\n", " ") for name in ("say", "why")
    }
    return Document("say", HERE, said["say"], asks=when, text=when, unshown=said["why"], quoted=True)


def _rule(element: Any) -> Document:
    return Document("rule", HERE, _line(element, "rule__title"), text=_line(element, "rule__says"))


def _term(element: Any) -> Document:
    return Document("word", HERE, words(element.find("dt")), text=words(element.find("dd")))


def _phone(element: Any) -> Document:
    title = f"{_line(element, 'phone__name')}: {_line(element, 'phone__number')}"
    return Document("word", HERE, title, text=_part(element, "phone__purpose"), unshown=_part(element, "phone__facts"))


def _place(element: Any) -> Document:
    rows = element.xpath(".//*[contains(@class, 'place__first')]/dt")
    answers = (f"{words(row)} {words(row.getnext())}" for row in rows)
    return Document("law", HERE, _line(element, "place__name"), text="\n".join(answers))


ENTRIES: Final[Mapping[str, tuple[str, Callable[[Any], Document]]]] = MappingProxyType(
    {
        "situations-list": (".//a[@href]", _situation),
        "scripts-list": (".//*[starts-with(@id, 'script-')]", _script),
        "rules-list": (".//*[starts-with(@id, 'rule-')]", _rule),
        "glossary-list": (".//*[starts-with(@id, 'term-')]", _term),
        "lines-list": (".//*[starts-with(@id, 'line-')]", _phone),
        "places-list": (".//section[@id]", _place),
    }
)
"""The name of a list: where its entries stand in it, and how one is read."""
