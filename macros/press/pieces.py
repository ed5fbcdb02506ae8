"""The twins of the site's pieces: what stands in the Library, as the book sets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from macros.content import Shelf, did_you_mean

from . import decision, figure, law, lists, quiz, runs
from .nodes import Blocks, Inline, Node
from .writer import Writer

Item = TypeVar("Item")


@dataclass(frozen=True)
class CaseBox(Node):
    """A case between its parentheses; without ``asks`` when a question asks for it."""

    kind: ClassVar[str] = "case"
    label: str
    title: Inline
    story: Blocks
    asks: Inline


@dataclass(frozen=True)
class RuleBox(Node):
    """A rule in its box."""

    kind: ClassVar[str] = "rule"
    label: str
    title: Inline
    says: Inline


@dataclass(frozen=True)
class ScriptBox(Node):
    """Words to say: when, say, not, why."""

    kind: ClassVar[str] = "script"
    label: str
    when: Inline
    say: Inline
    avoid: Inline
    why: Inline


def write(writer: Writer, piece: str, id_: str) -> Blocks:
    """Return the twin of a piece.

    Raises:
        PressError: When the book has no form for it, or no entry has the id.
    """
    if piece not in _TWINS:
        advice = did_you_mean(piece, _TWINS) or "its twin belongs in macros/press/pieces.py"
        raise writer.error(f'the book has no form for the piece "{piece}"', advice)
    return _TWINS[piece](writer, id_)


def case(writer: Writer, id_: str, *, asks: bool = True) -> Blocks:
    """Return a case as a box. The book remembers where it stands."""
    entry = _take(writer, writer.ledger.library.cases, id_)
    label = writer.ledger.anchor(f"{writer.page.id}#case-{id_}")
    writer.ledger.cases.setdefault(id_, f"{writer.page.id}#case-{id_}")
    story = runs.ended(writer.paragraphs(entry.story), writer.cites(entry.sources))
    return (CaseBox(label, writer.words(entry.title), story, writer.words(entry.asks) if asks else ()),)


def _rule(writer: Writer, id_: str) -> Blocks:
    entry = _take(writer, writer.ledger.library.rules, id_)
    label = writer.ledger.anchor(f"{writer.page.id}#rule-{id_}")
    return (RuleBox(label, writer.words(entry.title), (*writer.words(entry.says), *writer.cites(entry.sources))),)


def _script(writer: Writer, id_: str) -> Blocks:
    entry = _take(writer, writer.ledger.library.scripts, id_)
    label = writer.ledger.anchor(f"{writer.page.id}#script-{id_}")
    when, say, avoid, why = (writer.words(text) for text in (entry.when, entry.say, entry.avoid, entry.why))
    return (ScriptBox(label, when, say, avoid, (*why, *writer.cites(entry.sources))),)


def _chart(writer: Writer, id_: str) -> Blocks:
    return decision.write(writer, _take(writer, writer.ledger.library.charts, id_))


def _chart_card(writer: Writer, id_: str) -> Blocks:
    return decision.card(writer, _take(writer, writer.ledger.library.charts, id_))


def _figure(writer: Writer, id_: str) -> Blocks:
    return figure.write(writer, _take(writer, writer.ledger.library.figures, id_))


def _quiz(writer: Writer, where: str) -> Blocks:
    return quiz.write(writer, where, lambda id_: case(writer, id_, asks=False))


def _take(writer: Writer, shelf: Shelf[Item], id_: str) -> Item:
    if id_ not in shelf:
        raise writer.error(f'there is no {shelf.noun} "{id_}"', did_you_mean(id_, shelf))
    return shelf[id_]


_TWINS: dict[str, Callable[[Writer, str], Blocks]] = {
    "case": case,
    "rule": _rule,
    "script": _script,
    "chart": _chart,
    "chart-card": _chart_card,
    "figure": _figure,
    "quiz": _quiz,
    "rules-list": lambda writer, _: lists.rules(writer),
    "scripts-list": lambda writer, _: lists.scripts(writer),
    "glossary-list": lambda writer, _: lists.glossary(writer),
    "lines-list": lambda writer, _: lists.lines(writer),
    "cases-list": lambda writer, _: lists.cases(writer),
    "situations-list": lambda writer, _: lists.situations(writer),
    "changes-list": lambda writer, _: lists.changes(writer),
    "places-list": lambda writer, _: law.places(writer),
    "sources-list": lambda writer, _: lists.sources(writer),
}
