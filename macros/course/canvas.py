"""Quizzes as the QTI 1.2 package that Canvas imports, into classic quizzes and into New Quizzes.

How Canvas reads and marks one can be seen in its program, https://github.com/instructure/canvas-lms, in
``gems/plugins/qti_exporter/lib/qti`` and ``app/models/quizzes/quiz_question``. A choice's id must be a number to be
kept; of an option, the last condition that names it decides; a manifest must give its type as ``imsqti_xmlv1p2``, or
New Quizzes refuses the whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from .changes import Adapted, adapted, answered, told_together
from .items import Choice, Item, Quiz, mixed, number
from .rendering import render
from .zips import MANIFEST, zipped

_TYPES = {
    "single": "multiple_choice_question", "several": "multiple_answers_question",
    "true-false": "true_false_question", "match": "matching_question", "essay": "essay_question",
}  # fmt: skip


def adapt(item: Item) -> Adapted:
    """Return what Canvas makes of an item."""
    if item.kind == "order":
        return Adapted((_places(told_together(item)),), ("places", "told-together", "points-in-part"))
    if item.kind == "match":
        return Adapted((told_together(item),), ("told-together", "points-in-part"))
    if item.kind == "essay":
        return Adapted((answered(item),), ("unmarked",))
    if item.kind == "true-false":
        choices = tuple(replace(choice, id=number(item.id, choice.id)) for choice in item.choices)
        return Adapted((replace(item, choices=choices),))
    return Adapted((item,), ("points-in-part",) if item.kind == "several" else ())


def canvas_qti(id_: str, quizzes: Iterable[Quiz], day: date, *, practice: bool = True) -> bytes:
    """Return a package of quizzes that Canvas imports.

    Args:
        id_: What the package is of, by which it keeps its identity: ``handbook``.
        quizzes: The quizzes, each with a title and an id of its own.
        day: The day that its files bear.
        practice: Whether students may try as often as they like and see the answers; else it is an exam.
    """
    made = tuple(adapted(quiz, adapt) for quiz in quizzes)
    files = {MANIFEST: b""}
    images = {image.name: image for quiz in made for image in quiz.images}
    for quiz in made:
        values = {
            "quiz": quiz,
            "types": _TYPES,
            "partners": _partners,
            "other": _other,
            "answers": _answers,
            "practice": practice,
        }
        files[f"{quiz.ident}/{quiz.ident}.xml"] = render("canvas-quiz.xml", **values).encode()
        settings = render("canvas-settings.xml", quiz=quiz, practice=practice)
        files[f"{quiz.ident}/assessment_meta.xml"] = settings.encode()
    files |= {f"images/{image.name}": image.data for image in images.values()}
    manifest = render("canvas-manifest.xml", id=id_, quizzes=made, images=list(images.values()))
    return zipped(files | {MANIFEST: manifest.encode()}, day)


def _places(item: Item) -> Item:
    """Return steps as pairs, each with its place as its other half."""
    steps = tuple(replace(choice, match=str(place)) for place, choice in enumerate(item.choices, 1))
    return replace(item, kind="match", choices=mixed(item.id, steps))


def _partners(item: Item) -> tuple[Choice, ...]:
    """Return the choices in the order in which their other halves are listed: places as they count."""
    if item.made_from == "order":
        return tuple(sorted(item.choices, key=lambda choice: int(choice.match)))
    return mixed(f"{item.id} partners", item.choices)


def _other(item: Item, choice: Choice) -> str:
    """Return the id of a choice's other half."""
    return number(item.id, "other half", choice.id)


def _answers(item: Item) -> tuple[str, ...]:
    return tuple(choice.id for choice in item.choices)
