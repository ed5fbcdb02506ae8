"""What becomes of an item in a format that cannot hold it as it is: each change with its words, and how it is made.

A format adapts every item before it is written, and says by these names what it changed. So the export report tells
what the writers do, and nothing that somebody once noted of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from markupsafe import Markup, escape

from . import wording
from .items import Change, Choice, Item, Quiz, digest, mixed, number

CHANGES: dict[Change, str] = {
    "forks": "No quiz can branch. Each question of a chart is asked by itself, with a story that comes to it.",
    "walked": "The chart itself is walked. The walk is told to the system, and has no points.",
    "four-orders": "Steps become one choice among four orders.",
    "by-halves": "Each half becomes a question of its own, a single choice with points of its own.",
    "places": "Steps are matched with their places.",
    "told-together": "The feedback of each step or half is told together at the end.",
    "merged": "The feedback of the right options is told together at the end.",
    "points-in-part": "An answer that is right in part has part of the points.",
    "points-vary": "How many points an answer has that is right in part, or chooses all, is up to the system.",
    "unmarked": "Nobody marks it. The student, or the teacher, compares it with the answer.",
    "plain": "Options lose their emphasis.",
}
"""Every change in words for teachers."""


def named(change: Change) -> str:
    """Return a change's name as a reader sees it."""
    return change.replace("-", " ")


_MADE_UP = Markup("<p>Your school can read what you write here, so leave real clients out, and make somebody up.</p>")

ORDERS = 4
"""Among how many orders a student chooses, at most."""


@dataclass(frozen=True)
class Adapted:
    """What a format makes of one item.

    Attributes:
        items: The items that it writes: mostly one, none where the handbook's own piece is there instead.
        changes: What is lost or otherwise than in the handbook.
    """

    items: tuple[Item, ...]
    changes: tuple[Change, ...] = ()


Adapter: TypeAlias = Callable[[Item], Adapted]


def adapted(quiz: Quiz, adapt: Adapter) -> Quiz:
    """Return a quiz with the items that a format writes."""
    return replace(quiz, items=tuple(written for item in quiz.items for written in adapt(item).items))


def four_orders(item: Item) -> Item:
    """Return steps to be put in order as a choice among orders, each wrong one with a single pair of steps exchanged.

    The steps are listed with letters in the stem, so that options stay short. Feedback says which step comes too soon,
    and why each of the two belongs where it does.
    """
    steps = item.choices
    letters = {choice.id: "ABCDEFGHIJKL"[place] for place, choice in enumerate(mixed(item.id, steps))}
    listed = Markup().join(
        Markup("<p><strong>{}.</strong> {}</p>").format(letters[choice.id], choice.html)
        for choice in mixed(item.id, steps)
    )
    pairs = sorted(range(len(steps) - 1), key=lambda place: digest(item.id, "exchanged", str(place)))[: ORDERS - 1]
    orders = [_order(item, letters, steps, why=wording.explained(steps), right=True)]
    for place in pairs:
        first, second = steps[place], steps[place + 1]
        exchanged = (*steps[:place], second, first, *steps[place + 2 :])
        soon = Markup("<p>Step {} comes too soon here. It belongs after {}.</p>")
        why = soon.format(letters[second.id], letters[first.id]) + wording.explained((first, second))
        orders.append(_order(item, letters, exchanged, why=why, right=False))
    stem = item.stem + listed + Markup("<p>Which order is right?</p>")
    return replace(item, kind="single", stem=stem, choices=mixed(f"{item.id} as orders", orders))


def _order(item: Item, letters: dict[str, str], steps: tuple[Choice, ...], *, why: Markup, right: bool) -> Choice:
    text = ", ".join(letters[step.id] for step in steps)
    return Choice(number(item.id, "order", *(step.id for step in steps)), text, escape(text), right, why)


def by_halves(item: Item) -> tuple[Item, ...]:
    """Return a question of pairs as a single choice for each half, with all other halves to choose from."""
    return tuple(_half(item, half) for half in item.choices)


def _half(item: Item, half: Choice) -> Item:
    name = f"{item.id}/{half.id}"
    asked = Markup("<p>Which belongs to this?</p><p><strong>{}</strong></p>").format(half.html)
    choices = [
        Choice(
            id=number(name, other.id),
            text=other.match,
            html=escape(other.match),
            correct=other is half,
            feedback=half.feedback
            if other is half
            else Markup("<p>That belongs to “{}”</p>").format(other.html) + other.feedback,
        )
        for other in item.choices
    ]
    return replace(item, id=name, kind="single", stem=item.stem + asked, choices=mixed(name, choices))


def told_together(item: Item) -> Item:
    """Return an item whose steps or halves are explained in its general feedback."""
    return replace(item, general=wording.explained(item.choices) + item.general)


def answered(item: Item) -> Item:
    """Return an item to be answered in one's own words, with the answer to compare with in its general feedback.

    What is thought over in the handbook is written down for a school here; so real clients are kept out of it.
    """
    warned = item.stem + _MADE_UP if item.made_from == "reflect" else item.stem
    return replace(item, stem=warned, general=Markup("<p>Compare with this:</p>{}{}").format(item.model, item.general))


def plain(item: Item) -> tuple[Change, ...]:
    """Return the change that it is to write the texts of choices without marks: none where they have none."""
    return ("plain",) if any(choice.html != escape(choice.text) for choice in item.choices) else ()
