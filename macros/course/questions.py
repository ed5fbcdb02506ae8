"""The questions of the handbook, and of its exam bank, as items."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros.content import Library, prose
from macros.content.question import Option, Question

from . import wording
from .items import Choice, Item, ItemKind, number

_KINDS: dict[str, ItemKind] = {
    "single": "single", "several": "several", "true-false": "true-false", "order": "order", "match": "match",
    "reflect": "essay", "say-it": "essay",
}  # fmt: skip


def item(question: Question, library: Library) -> Item:
    """Return a question as an item.

    Args:
        question: Any question whose objective a chapter has.
        library: Where its case, rule and chapter stand.
    """
    chapter = library.pages[library.objectives[question.objective]]
    kind = _KINDS[question.kind]
    essay = kind == "essay"
    return Item(
        id=question.id,
        kind=kind,
        made_from=question.kind,
        stem=wording.stem(question, library),
        choices=() if essay else tuple(_choice(question, index, each) for index, each in enumerate(question.options)),
        general=wording.rule(question, library),
        model=wording.model(question) if essay else Markup(),
        tags=(
            f"part::{chapter.folder}",
            f"chapter::{chapter.id.rpartition('/')[2]}",
            f"kind::{question.kind}",
            f"level::{question.level}",
            f"rule::{question.rule}",
        ),
    )


def items(questions: Iterable[Question], library: Library) -> tuple[Item, ...]:
    """Return questions as items, in their order."""
    return tuple(item(question, library) for question in questions)


def _choice(question: Question, index: int, option: Option) -> Choice:
    true_false = question.kind == "true-false"
    return Choice(
        id=option.text.lower() if true_false else number(question.id, str(index)),
        text=prose.plain(option.text),
        html=prose.inline(option.text),
        correct=option.correct,
        feedback=prose.paragraphs(option.chosen),
        missed=prose.paragraphs(option.missed) if option.missed else Markup(),
        match=prose.plain(option.match or ""),
    )
