"""The course as a Common Cartridge, 1.1 and 1.3: what is read and what is asked, in one import.

A cartridge has items of few kinds, https://www.imsglobal.org/cc/ccv1p1/imscc_profilev1p1-Implementation.html. What
it lacks becomes a single choice. Moodle takes 1.1 and no later version; the others take either.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from markupsafe import Markup

from . import wording
from .changes import Adapted, adapted, answered, by_halves, four_orders, plain
from .items import Image, Item, Quiz, stable
from .rendering import render
from .zips import MANIFEST, zipped

Version = Literal["1.1", "1.3"]

_PROFILES = {
    "single": "cc.multiple_choice.v0p1", "several": "cc.multiple_response.v0p1",
    "true-false": "cc.true_false.v0p1", "essay": "cc.essay.v0p1",
}  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """A page to read.

    Attributes:
        file: Its path in the cartridge, one folder deep: ``reading/friends-the-secret.html``.
        html: The whole page.
        images: The pictures in it, as ``../images/NAME``.
    """

    file: str
    html: str = field(repr=False)
    images: tuple[Image, ...] = ()


@dataclass(frozen=True)
class Lesson:
    """A chapter or a chart: something to read, questions, or both."""

    id: str
    title: str
    reading: Reading | None = None
    quiz: Quiz | None = None


@dataclass(frozen=True)
class Unit:
    """Lessons that belong together: a part of the handbook, or its decisions."""

    id: str
    title: str
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True)
class _Resource:
    id: str
    type: str
    file: str
    needs: tuple[str, ...] = ()


def adapt(item: Item) -> Adapted:
    """Return what a Common Cartridge makes of an item."""
    if item.kind == "essay":
        return Adapted((answered(item),), ("unmarked",))
    if item.kind == "order":
        return Adapted((four_orders(item),), ("four-orders",))
    if item.kind == "match":
        return Adapted(by_halves(item), ("by-halves", *plain(item)))
    if item.kind == "several":
        return Adapted((_merged(item),), ("merged", "points-vary", *plain(item)))
    return Adapted((_wrong_told(item),), plain(item))


def common_cartridge(
    id_: str,
    title: str,
    says: str,
    units: Iterable[Unit],
    day: date,
    *,
    version: Version = "1.1",
    practice: bool = True,
) -> bytes:
    """Return a cartridge.

    Args:
        id_: What it is of, by which it keeps its identity: ``handbook``.
        title: Its title.
        says: What it is about, in a sentence.
        units: What is in it, in order.
        day: The day that its files bear.
        version: Of Common Cartridge.
        practice: Whether students may try as often as they like and see the answers; else it is an exam.
    """
    units = tuple(_adapted(unit) for unit in units)
    cc = f"ccv{version.replace('.', 'p')}"
    files: dict[str, bytes] = {}
    resources: list[_Resource] = []
    for lesson in (lesson for unit in units for lesson in unit.lessons):
        if lesson.reading is not None:
            files[lesson.reading.file] = lesson.reading.html.encode()
            needs = _pictures(lesson.reading.images, "images", files, resources)
            resources.append(_Resource(stable("reading", lesson.id), "webcontent", lesson.reading.file, needs))
        if lesson.quiz is not None:
            quiz = lesson.quiz
            file = f"{quiz.ident}/quiz.xml"
            values = {"quiz": quiz, "version": cc.removeprefix("ccv"), "profiles": _PROFILES, "practice": practice}
            files[file] = render("cartridge-quiz.xml", **values).encode()
            # Moodle looks for a picture from the quiz's own folder, all others from the top: each finds one.
            needs = (
                *_pictures(quiz.images, "images", files, resources),
                *_pictures(quiz.images, f"{quiz.ident}/images", files, resources),
            )
            type_ = f"imsqti_xmlv1p2/ims{cc.replace('cc', 'cc_xml', 1)}/assessment"
            resources.append(_Resource(quiz.ident, type_, file, needs))
    values = {"id": id_, "title": title, "says": says, "units": units, "version": version}
    manifest = render("cartridge-manifest.xml", **values, cc=cc, resources=resources)
    return zipped(files | {MANIFEST: manifest.encode()}, day)


def _pictures(
    images: Iterable[Image], folder: str, files: dict[str, bytes], resources: list[_Resource]
) -> tuple[str, ...]:
    """Put pictures into a folder, each once, and return the ids of their resources."""
    found = []
    for image in images:
        file = f"{folder}/{image.name}"
        found.append(stable("image", file))
        if file not in files:
            files[file] = image.data
            resources.append(_Resource(found[-1], "webcontent", file))
    return tuple(found)


def _adapted(unit: Unit) -> Unit:
    return replace(unit, lessons=tuple(_lesson(lesson) for lesson in unit.lessons))


def _lesson(lesson: Lesson) -> Lesson:
    return lesson if lesson.quiz is None else replace(lesson, quiz=adapted(lesson.quiz, adapt))


def _merged(item: Item) -> Item:
    """Return an item of several right options that are explained in its general feedback.

    No right option may be named again after the score, so none can have feedback of its own there.
    """
    choices = tuple(replace(choice, feedback=Markup()) if choice.correct else choice for choice in item.choices)
    together = Markup("<p>These are right:</p>") + wording.explained(item.right)
    return replace(item, choices=choices, general=together + item.general)


def _wrong_told(item: Item) -> Item:
    """Return an item whose wrong options tell, after why not, what was missed."""
    missed = wording.missed(item)
    choices = tuple(
        choice if choice.correct else replace(choice, feedback=choice.feedback + missed) for choice in item.choices
    )
    return replace(item, choices=choices)
