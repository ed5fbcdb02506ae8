"""One plain model from which every format is written: an item with its choices, and a quiz of items.

Ids are hashes of ids that authors gave, never of texts: an edited question stays the same question wherever it was
imported before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from markupsafe import Markup

ItemKind = Literal["single", "several", "true-false", "order", "match", "essay"]

Change = Literal[
    "forks",
    "four-orders",
    "by-halves",
    "places",
    "told-together",
    "merged",
    "points-in-part",
    "points-vary",
    "unmarked",
    "walked",
    "plain",
]
"""What may be otherwise in a format than in the handbook; ``changes.CHANGES`` says each in words."""

NOTHING = Markup("")
"""No words."""

_FEWEST, _RANGE = 10_000_000, 80_000_000


@dataclass(frozen=True)
class Image:
    """A picture that an item shows.

    Attributes:
        name: Its file's name, unlike that of any other: ``chart-may-i-share.png``.
        data: The PNG.
        width: How wide it is to be shown, in px.
        height: How high it is to be shown, in px.
        alt: All that it says, in words.
    """

    name: str
    data: bytes = field(repr=False)
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Choice:
    """An option, a step in its right place, or one half of a pair.

    Attributes:
        id: A number of eight digits, since some systems keep no other: the same as long as the option stands where it
            does. In a true-false item it is ``true`` or ``false``, as Moodle requires.
        text: Its text without marks, for places that would show a reader tags.
        html: The same with its emphasis.
        correct: Whether it is right to choose it.
        feedback: Read by who chose it; of a step or a pair, why it belongs there.
        missed: Read by who did not choose it although it is right.
        match: The other half of a pair, without marks.
    """

    id: str
    text: str
    html: Markup
    correct: bool = False
    feedback: Markup = NOTHING
    missed: Markup = NOTHING
    match: str = ""


@dataclass(frozen=True)
class Item:
    """A question as a learning system has it.

    Attributes:
        id: The author's id, or one that is made of such: ``may-i-share/danger``.
        kind: What a student does with it.
        made_from: What it is in the handbook: a kind of question, ``decision`` or ``ending``.
        stem: The story and what is asked.
        choices: Its options; steps in their right order.
        general: Read by everyone afterwards: the rule, the chapter.
        model: An answer to compare one's own with, where the kind is ``essay``.
        image: A picture, shown after the stem.
        tags: What it belongs to, as ``part::friends``, for systems that sort by such.
        lost: What is lost by asking it as an item, wherever one is written.
    """

    id: str
    kind: ItemKind
    made_from: str
    stem: Markup
    choices: tuple[Choice, ...] = ()
    general: Markup = NOTHING
    model: Markup = NOTHING
    image: Image | None = None
    tags: tuple[str, ...] = ()
    lost: tuple[Change, ...] = ()

    @property
    def ident(self) -> str:
        """Its id as XML wants one: a letter, then letters and digits."""
        return stable("item", self.id)

    @property
    def right(self) -> tuple[Choice, ...]:
        """The choices that are right."""
        return tuple(choice for choice in self.choices if choice.correct)

    @property
    def wrong(self) -> tuple[Choice, ...]:
        """The choices that are wrong."""
        return tuple(choice for choice in self.choices if not choice.correct)

    def shown(self, folder: str) -> Markup:
        """Return the stem with its picture, which lies in a folder: ``@@PLUGINFILE@@/`` with its slash."""
        if self.image is None:
            return self.stem
        picture = Markup('<p><img src="{}{}" alt="{}" width="{}" height="{}"></p>')
        image = self.image
        return self.stem + picture.format(folder, image.name, image.alt, image.width, image.height)


@dataclass(frozen=True)
class Quiz:
    """The items of a chapter, of a chart, or of an exam.

    Attributes:
        id: What it is of, with slashes: ``chapter/friends/the-secret``.
        title: What readers see.
        under: The titles that it stands under, the widest first: the part and so on.
        items: Its items in order.
    """

    id: str
    title: str
    items: tuple[Item, ...]
    under: tuple[str, ...] = ()

    @property
    def ident(self) -> str:
        """Its id as XML wants one."""
        return stable("quiz", self.id)

    @property
    def images(self) -> tuple[Image, ...]:
        """The pictures that its items show, each once."""
        return tuple({item.image.name: item.image for item in self.items if item.image is not None}.values())


def stable(*names: str) -> str:
    """Return an id that the same names always give: a letter and 24 hexadecimal digits, fit for XML."""
    return "i" + digest(*names)[:24]


def number(*names: str) -> str:
    """Return a number of eight digits that the same names always give."""
    return str(_FEWEST + int(digest(*names)[:12], 16) % _RANGE)


def digest(*names: str) -> str:
    """Return the hash of some names, which hold no line feed."""
    return hashlib.sha256("\n".join(("in-confidence", *names)).encode()).hexdigest()


def mixed(salt: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """Return choices in an order that is always the same and never the one in which they came."""
    turned = tuple(sorted(choices, key=lambda choice: digest(salt, choice.id)))
    return turned if turned != tuple(choices) else (*turned[1:], *turned[:1])
