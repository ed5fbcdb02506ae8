"""Items as Moodle XML, which Moodle's question bank imports: https://docs.moodle.org/en/Moodle_XML_format.

Moodle keeps feedback for each option of a choice. Of steps and pairs it keeps none, so theirs stands in the general
feedback, which a student reads after answering. A second import makes copies and updates nothing, so teachers are told
to rename the category of an older edition first.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from typing import Any

from lxml import etree
from markupsafe import Markup

from . import wording
from .changes import Adapted, adapted, answered, told_together
from .items import Choice, Image, Item, Quiz

FRACTIONS = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667", 7: "14.28571", 8: "12.5"}
"""An even share of the points among so many options, as Moodle's own list of fractions writes it; it takes no other."""

_TYPES = {
    "single": "multichoice", "several": "multichoice", "true-false": "truefalse", "order": "ordering",
    "match": "matching", "essay": "essay",
}  # fmt: skip


def adapt(item: Item) -> Adapted:
    """Return what Moodle makes of an item."""
    if item.kind in {"order", "match"}:
        return Adapted((told_together(item),), ("told-together", "points-in-part"))
    if item.kind == "essay":
        return Adapted((answered(item),), ("unmarked",))
    return Adapted((item,), ("points-in-part",) if item.kind == "several" else ())


def moodle_xml(quizzes: Iterable[Quiz]) -> bytes:
    """Return a file that Moodle imports, with a category for each quiz under those that it stands under."""
    bank = etree.Element("quiz")
    for quiz in quizzes:
        bank.append(_category(quiz))
        bank.extend(map(_question, adapted(quiz, adapt).items))
    etree.indent(bank)
    return bytes(etree.tostring(bank, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _category(quiz: Quiz) -> Any:
    element = etree.Element("question", type="category")
    names = [name.replace("/", "//") for name in (*quiz.under, quiz.title)]
    _plain(element, "category", "/".join(["$course$", "top", *names]))
    return element


def _question(item: Item) -> Any:
    type_ = _TYPES[item.kind]
    element = etree.Element("question", type=type_)
    _plain(element, "name", item.id)
    asked = _html(element, "questiontext", item.shown("@@PLUGINFILE@@/"))
    if item.image is not None:
        _file(asked, item.image)
    _html(element, "generalfeedback", item.general)
    _values(element, defaultgrade="1", penalty="0.3333333", hidden="0", idnumber=item.id)
    _FILL[type_](element, item)
    return element


def _choice(element: Any, item: Item) -> None:
    several = item.kind == "several"
    _values(element, single="false" if several else "true", shuffleanswers="true", answernumbering="abc")
    _values(element, showstandardinstruction="0")
    _html(element, "correctfeedback", Markup("<p>Right.</p>"))
    for name in ("partiallycorrectfeedback", "incorrectfeedback"):
        _html(element, name, Markup("<p>Not quite.</p>") + wording.missed(item))
    for choice in item.choices:
        answer = _html(element, "answer", choice.html, fraction=_share(item, choice))
        _html(answer, "feedback", choice.feedback)


def _share(item: Item, choice: Choice) -> str:
    """Return what a choice is worth in percent; the wrong ones of several together take all away."""
    if choice.correct:
        return FRACTIONS[len(item.right)]
    return f"-{FRACTIONS[len(item.wrong)]}" if item.kind == "several" else "0"


def _true_false(element: Any, item: Item) -> None:
    for choice in item.choices:
        share = "100" if choice.correct else "0"
        answer = etree.SubElement(element, "answer", fraction=share, format="moodle_auto_format")
        etree.SubElement(answer, "text").text = choice.id
        _html(answer, "feedback", choice.feedback if choice.correct else choice.feedback + wording.missed(item))


def _order(element: Any, item: Item) -> None:
    _values(element, layouttype="VERTICAL", selecttype="ALL", selectcount=str(len(item.choices)))
    _values(element, gradingtype="RELATIVE_NEXT_EXCLUDE_LAST", showgrading="SHOW", numberingstyle="none")
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        _html(element, name, Markup())
    etree.SubElement(element, "shownumcorrect")  # without it Moodle makes up two empty hints, and the import dies
    for place, choice in enumerate(item.choices, 1):
        _html(element, "answer", choice.html, fraction=str(place))


def _pairs(element: Any, item: Item) -> None:
    _values(element, shuffleanswers="true")
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        _html(element, name, Markup())
    for choice in item.choices:
        half = _html(element, "subquestion", Markup("<p>{}</p>").format(choice.html))
        _plain(half, "answer", choice.match)


def _essay(element: Any, item: Item) -> None:
    _values(element, responseformat="editor", responserequired="1", responsefieldlines="5", attachments="0")
    _html(element, "graderinfo", item.model)


_FILL: dict[str, Callable[[Any, Item], None]] = {
    "multichoice": _choice, "truefalse": _true_false, "ordering": _order, "matching": _pairs, "essay": _essay,
}  # fmt: skip


def _file(parent: Any, image: Image) -> None:
    element = etree.SubElement(parent, "file", name=image.name, path="/", encoding="base64")
    element.text = base64.b64encode(image.data).decode()


def _values(parent: Any, **values: str) -> None:
    for name, value in values.items():
        etree.SubElement(parent, name).text = value


def _plain(parent: Any, name: str, text: str) -> None:
    etree.SubElement(etree.SubElement(parent, name), "text").text = text


def _html(parent: Any, name: str, text: Markup, **attributes: str) -> Any:
    element = etree.SubElement(parent, name, attributes, format="html")
    etree.SubElement(element, "text").text = etree.CDATA(str(text)) if text else None
    return element
