"""Items as a QTI 2.1 package: for item banks, OpenOlat and Blackboard Ultra, and from there to QTI 3.

The standard: https://www.imsglobal.org/question/qtiv2p1/imsqti_implv2p1.html. It holds every kind of item that the
handbook has. Of steps and pairs it shows no feedback for each, so theirs is told together.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import lxml.etree
import lxml.html
from markupsafe import Markup

from .changes import Adapted, adapted, answered, told_together
from .items import Choice, Item, Quiz, mixed
from .rendering import render
from .zips import MANIFEST, zipped


def adapt(item: Item) -> Adapted:
    """Return what QTI 2.1 makes of an item."""
    if item.kind in {"order", "match"}:
        return Adapted((told_together(item),), ("told-together",))
    if item.kind == "essay":
        return Adapted((answered(item),), ("unmarked",))
    return Adapted((item,))


def qti21(id_: str, quizzes: Iterable[Quiz], day: date) -> bytes:
    """Return a package of quizzes with their items.

    Args:
        id_: What the package is of, by which it keeps its identity: ``handbook``.
        quizzes: The quizzes.
        day: The day that its files bear.
    """
    made = tuple(adapted(quiz, adapt) for quiz in quizzes)
    files = {MANIFEST: render("qti21-manifest.xml", id=id_, quizzes=made).encode()}
    for quiz in made:
        files[f"tests/{quiz.ident}.xml"] = render("qti21-test.xml", quiz=quiz).encode()
        files |= {f"items/{item.ident}.xml": written(item).encode() for item in quiz.items}
        files |= {f"images/{image.name}": image.data for image in quiz.images}
    return zipped(files, day)


def written(item: Item) -> str:
    """Return an adapted item as XML."""
    listed = mixed(item.id, item.choices) if item.kind in {"order", "match"} else item.choices
    if item.kind == "order":
        key = tuple(name(choice) for choice in item.choices)
    elif item.kind == "match":
        key = tuple(f"{name(choice)} {name(choice)}_other" for choice in item.choices)
    else:
        key = tuple(name(choice) for choice in item.right)
    return render("qti21-item.xml", item=item, listed=listed, key=key, name=name, xml=xml)


def name(choice: Choice) -> str:
    """Return the id of a choice as XML wants one, with a letter first."""
    return f"c{choice.id}"


def xml(html: Markup) -> Markup:
    """Return HTML as XML: every element closed."""
    whole = lxml.html.fragment_fromstring(str(html), create_parent="div")
    inner = lxml.html.tostring(whole, method="xml", encoding="unicode").removeprefix("<div>").removesuffix("</div>")
    return Markup("" if inner == "<div/>" else inner)  # noqa: S704 (HTML that was escaped where it was made)
