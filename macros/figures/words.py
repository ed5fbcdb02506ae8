"""A figure in words: all that the drawing says, in sentences and in its order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.content import prose
from macros.content.figure import Figure, Hearing, PermissionLine, Permissions, Routes, Telling


@dataclass(frozen=True)
class Said:
    """One thing that a figure says: the words that lead, and what is said of them. Both are text as in the Library."""

    head: str
    says: str


@dataclass(frozen=True)
class InWords:
    """All that a figure says.

    Attributes:
        items: What it says, one after the other.
        closing: What stands below all of them.
        ordered: Whether the order of the items means something.
    """

    items: tuple[Said, ...]
    closing: tuple[Said, ...] = ()
    ordered: bool = False


def in_words(figure: Figure) -> InWords:
    """Return a sound figure in words."""
    drawn = figure.drawn
    if isinstance(drawn, Hearing):
        return InWords(tuple(Said(f"{it.who}, {it.when}:", _ended(it.hears)) for it in drawn.listeners))
    if isinstance(drawn, Routes):
        return _routes(drawn)
    if isinstance(drawn, Permissions):
        lines = (Said(_ended(line.title), _line(line, drawn)) for line in drawn.lines)
        opens = any(line.choices or line.told for line in drawn.lines)
        nothing = () if opens else (Said(drawn.over_opened, "nothing."),)
        return InWords(tuple(lines), (*nothing, Said("", drawn.foot)), ordered=True)
    return _telling(drawn)


def alternative(figure: Figure) -> str:
    """Return a sound figure as plain text on one line: how it looks, and all that it says."""
    told = in_words(figure)
    said = " ".join(f"{each.head} {each.says}".strip() for each in (*told.items, *told.closing))
    return prose.plain(f"{figure.description} {said}")


def _routes(routes: Routes) -> InWords:
    items = (Said(route.reason, f"{_begun(_ended(route.such_as))} {route.opens_to}") for route in routes.routes)
    closed = Said(f"{routes.closed.title}:", routes.closed.reasons)
    return InWords(tuple(items), (closed, Said(_ended(routes.fenced), " ".join(routes.fences))))


def _telling(telling: Telling) -> InWords:
    items = tuple(
        Said(
            f"{it.when}. {_ended(it.title)}",
            f"{telling.over_deeds}: {' '.join(it.do)} {telling.over_note}: {_ended(it.note)}",
        )
        for it in telling.moments
    )
    return InWords(items, (Said(telling.slip.title, telling.slip.steps),), ordered=True)


def _line(line: PermissionLine, page: Permissions) -> str:
    opens = page.over_opened
    choices = (f"“{choice.says}” {opens}: {_ended(choice.then)}" for choice in line.choices)
    parts = [
        f"{page.over_days}: {_ended(line.day)}",
        f"{page.over_page}: {_ended(line.says)}",
        *choices,
        line.blank or "",
    ]
    parts += [_ended(line.written)] if line.written else []
    parts += [f"{opens}: {_ended(line.told)}"] if line.told else []
    return _joined(parts)


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)


def _ended(text: str) -> str:
    """Return text that ends like a sentence."""
    return text if text.rstrip("\"'”’").endswith((".", "?", "!")) else f"{text}."


def _begun(text: str) -> str:
    """Return text that begins like a sentence."""
    return text[:1].upper() + text[1:]
