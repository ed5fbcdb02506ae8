"""What is looked up: rules, words to say, glossary, phone lines and sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from macros.content import days, order
from macros.content.case import Case
from macros.content.edition import Change

from . import decision, runs
from .nodes import Blocks, Inline, Node
from .writer import Writer


@dataclass(frozen=True)
class ChapterHead(Node):
    """The chapter to which the entries below belong."""

    kind: ClassVar[str] = "chapter-head"
    to: str
    title: Inline


@dataclass(frozen=True)
class ListedRule(Node):
    """A rule in the list of rules."""

    kind: ClassVar[str] = "listed-rule"
    label: str
    title: Inline
    says: Inline


@dataclass(frozen=True)
class ListedScript(Node):
    """Words to say in their list."""

    kind: ClassVar[str] = "listed-script"
    label: str
    when: Inline
    say: Inline
    avoid: Inline
    why: Inline


@dataclass(frozen=True)
class ListedTerm(Node):
    """A word and its meaning."""

    kind: ClassVar[str] = "listed-term"
    label: str
    term: Inline
    says: Inline


@dataclass(frozen=True)
class ListedLine(Node):
    """A phone line with all that is known of it; what is not known is empty."""

    kind: ClassVar[str] = "listed-line"
    label: str
    name: Inline
    number: str
    place: Inline
    purpose: Inline
    hours: Inline
    text: Inline
    caution: Inline


@dataclass(frozen=True)
class SourceList(Node):
    """The place where the cited sources are listed; which they are is known only at the end."""

    kind: ClassVar[str] = "source-list"


@dataclass(frozen=True)
class ListHead(Node):
    """What the entries below have in common."""

    kind: ClassVar[str] = "list-head"
    to: str
    title: Inline


@dataclass(frozen=True)
class ListedCase(Node):
    """A case that no chapter tells, with its answer; ``ends`` is the end of the chart that it walks, or empty."""

    kind: ClassVar[str] = "listed-case"
    label: str
    title: Inline
    setting: Inline
    story: Blocks
    asks: Inline
    answer: Blocks
    ends: Inline


@dataclass(frozen=True)
class ListedEdition(Node):
    """An edition and what changed in it: the rule's title or nothing, the words, and how the rule read before."""

    kind: ClassVar[str] = "listed-edition"
    title: Inline
    day: str
    changes: tuple[tuple[Inline, Inline, Inline], ...]


@dataclass(frozen=True)
class ListedSituations(Node):
    """What a person may look for in one place: each situation with the label of its chart's page."""

    kind: ClassVar[str] = "listed-situations"
    label: str
    title: Inline
    situations: tuple[tuple[Inline, str], ...]


def cases(writer: Writer) -> Blocks:
    """Return the cases that no chapter tells, under the charts that they walk."""
    blocks: list[Node] = []
    for chart, entries in order.more_cases(writer.ledger.library):
        page = writer.ledger.library.chart_page(chart.id) if chart else None
        to = writer.ledger.link(writer.page, page.id) if page else ""
        blocks.append(ListHead(to, writer.words(chart.title if chart else "Others")))
        blocks += [
            _case(writer, case, chart.outcomes[case.ends].title if chart and case.ends else "") for case in entries
        ]
    return tuple(blocks)


def _case(writer: Writer, case: Case, ends: str) -> ListedCase:
    label = writer.ledger.anchor(f"{writer.page.id}#case-{case.id}")
    story = runs.ended(writer.paragraphs(case.story), writer.numbers(case.sources))
    return ListedCase(
        label=label,
        title=writer.words(case.title),
        setting=writer.words(case.setting),
        story=story,
        asks=writer.words(case.asks),
        answer=writer.paragraphs(case.answer),
        ends=writer.words(ends),
    )


def situations(writer: Writer) -> Blocks:
    """Return what may be happening, each line with the page of the chart that fits."""
    library = writer.ledger.library
    blocks: list[Node] = []
    for group in library.situations.values():
        label = writer.ledger.anchor(f"{writer.page.id}#{group.id}")
        told = tuple((writer.words(each.says), decision.link(writer, each.chart)) for each in group.situations)
        blocks.append(ListedSituations(label, writer.words(group.title), told))
    return tuple(blocks)


def changes(writer: Writer) -> Blocks:
    """Return the editions with what changed in each, the newest first."""
    return tuple(
        ListedEdition(
            title=writer.words(edition.title),
            day=days.written(edition.date),
            changes=tuple(_change(writer, change) for change in edition.changes),
        )
        for edition in reversed(list(writer.ledger.library.editions.values()))
    )


def _change(writer: Writer, change: Change) -> tuple[Inline, Inline, Inline]:
    rule = writer.ledger.library.rules.get(change.rule) if change.rule else None
    before = writer.words(change.was) if change.was else ()
    return (writer.words(rule.title) if rule else (), writer.words(change.says), before)


def rules(writer: Writer) -> Blocks:
    """Return all rules, under the chapters that teach them."""
    placed = ((rule, rule.chapter) for rule in writer.ledger.library.rules.values())
    blocks: list[Node] = []
    for chapter, entries in order.by_chapter(placed, writer.ledger.order).items():
        blocks.append(_head(writer, chapter))
        for rule in entries:
            label = writer.ledger.anchor(f"{writer.page.id}#rule-{rule.id}")
            says = (*writer.words(rule.says), *writer.numbers(rule.sources))
            blocks.append(ListedRule(label, writer.words(rule.title), says))
    return tuple(blocks)


def scripts(writer: Writer) -> Blocks:
    """Return all words to say, under the chapter of the first rule that each one serves."""
    library = writer.ledger.library
    placed = ((script, order.chapter_of(script, library)) for script in library.scripts.values())
    blocks: list[Node] = []
    for chapter, entries in order.by_chapter(placed, writer.ledger.order).items():
        blocks.append(_head(writer, chapter))
        for script in entries:
            label = writer.ledger.anchor(f"{writer.page.id}#script-{script.id}")
            when, say, avoid, why = map(writer.words, (script.when, script.say, script.avoid, script.why))
            blocks.append(ListedScript(label, when, say, avoid, (*why, *writer.numbers(script.sources))))
    return tuple(blocks)


def glossary(writer: Writer) -> Blocks:
    """Return all explained words in alphabetical order."""
    return tuple(
        ListedTerm(
            writer.ledger.anchor(f"{writer.page.id}#term-{term.id}"),
            writer.words(term.term),
            (*writer.words(term.says), *writer.numbers(term.sources)),
        )
        for term in order.by_alphabet(writer.ledger.library.terms.values())
    )


def lines(writer: Writer) -> Blocks:
    """Return all phone lines in the order of their file."""
    return tuple(
        ListedLine(
            label=writer.ledger.anchor(f"{writer.page.id}#line-{line.id}"),
            name=writer.words(line.name),
            number=writer.plain(line.number),
            place=(*writer.words(line.place), *writer.numbers(line.sources)),
            purpose=writer.words(line.purpose),
            hours=writer.words(line.hours) if line.hours else (),
            text=writer.words(line.text) if line.text else (),
            caution=writer.words(line.caution) if line.caution else (),
        )
        for line in writer.ledger.library.lines.values()
    )


def sources(writer: Writer) -> Blocks:
    """Return the place of the list of sources, and make its entries known to links."""
    for id_ in writer.ledger.library.sources:
        writer.ledger.anchor(f"{writer.page.id}#{id_}")
    return (SourceList(),)


def _head(writer: Writer, chapter: str) -> ChapterHead:
    page = writer.ledger.library.pages[chapter]
    return ChapterHead(writer.ledger.link(writer.page, page.id), writer.words(page.title))
