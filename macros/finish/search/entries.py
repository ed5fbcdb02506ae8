"""The entries of the handbook's lists: how each is found. One line here makes a new list searchable."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from .document import Kind
from .reading import text, words


@dataclass(frozen=True)
class Found:
    """An entry of a list as it is found; the fields are those of a Document.

    Attributes:
        leads: Where it leads, as its link says; an empty text when it is found where it stands.
    """

    kind: Kind
    title: str
    label: str = ""
    headings: str = ""
    asks: str = ""
    text: str = ""
    unshown: str = ""
    quoted: bool = False
    leads: str = ""


def _part(element: Any, name: str) -> str:
    """Return what the parts of an element with this class say, one a line."""
    return text(element.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]"))


def _line(element: Any, name: str) -> str:
    return _part(element, name).replace("\n", " ")


def _situation(link: Any) -> Found:
    chart = _line(link, "situation__chart")
    says = _line(link, "situation__says")
    group = link.xpath("string(ancestor::ul[1]/preceding-sibling::h2[1])")
    return Found("decide", says, label=chart, headings=f"{chart}\n{group}", leads=link.get("href"))


def _script(element: Any) -> Found:
    when = _line(element, "script__when")
    said = {name: text(element.xpath(f".//*[@class = 'script__{name}']/dd")).replace("\n", " ") for name in ("say", "why")}
    return Found("say", said["say"], asks=when, text=when, unshown=said["why"], quoted=True)


def _rule(element: Any) -> Found:
    return Found("rule", _line(element, "rule__title"), text=_line(element, "rule__says"))


def _term(element: Any) -> Found:
    return Found("word", words(element.find("dt")), text=words(element.find("dd")))


def _phone(element: Any) -> Found:
    title = f"{_line(element, 'phone__name')}: {_line(element, 'phone__number')}"
    return Found("word", title, text=_part(element, "phone__purpose"), unshown=_part(element, "phone__facts"))


def _place(element: Any) -> Found:
    rows = element.xpath(".//*[contains(@class, 'place__first')]/dt")
    answers = (f"{words(row)} {words(row.getnext())}" for row in rows)
    return Found("law", _line(element, "place__name"), text="\n".join(answers))


ENTRIES: Final[Mapping[str, tuple[str, Callable[[Any], Found | None]]]] = MappingProxyType(
    {
        "situations-list": ("//a[@href]", _situation),
        "scripts-list": ("//*[starts-with(@id, 'script-')]", _script),
        "rules-list": ("//*[starts-with(@id, 'rule-')]", _rule),
        "glossary-list": ("//*[starts-with(@id, 'term-')]", _term),
        "lines-list": ("//*[starts-with(@id, 'line-')]", _phone),
        "places-list": ("//section[@id]", _place),
    }
)
"""The name of a list: where its entries stand in it, and how one is read."""
