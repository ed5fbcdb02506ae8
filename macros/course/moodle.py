"""Questions as Moodle XML, which Moodle's question bank imports: https://docs.moodle.org/en/Moodle_XML_format.

Moodle keeps feedback for each option of a choice. Of steps and pairs it keeps none, so theirs stands in the general
feedback, which a student reads after answering. A second import makes copies and updates nothing, so teachers are told
to import into a new category.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree
from markupsafe import Markup

from macros.content import Library, prose
from macros.content.question import Question

from . import wording

BOOK = "In Confidence"

FRACTIONS = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667", 7: "14.28571", 8: "12.5"}
"""An even share of the points among so many options, as Moodle's own list of fractions writes it; it takes no other."""

_TYPES = {
    "single": "multichoice", "several": "multichoice", "true-false": "truefalse", "order": "ordering",
    "match": "matching", "reflect": "essay", "say-it": "essay",
}  # fmt: skip


def moodle_xml(questions: Iterable[Question], library: Library, *, category: str = "") -> bytes:
    """Return a file that Moodle imports, with a category for each part and chapter.

    Args:
        questions: The questions, those of one chapter together.
        library: Where their cases, rules and chapters stand.
        category: The name of one category for all of them, in place of one for each part and chapter.
    """
    quiz = etree.Element("quiz")
    last = ""
    if category:
        quiz.append(_category([BOOK, category]))
    for question in questions:
        chapter = library.objectives[question.objective]
        if chapter != last and not category:
            part = library.parts[library.pages[chapter].folder]
            titles = (part.title, library.pages[chapter].title or "")
            quiz.append(_category([BOOK, *map(prose.plain, titles)]))
            last = chapter
        quiz.append(_question(question, library))
    etree.indent(quiz)
    return bytes(etree.tostring(quiz, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _category(names: Iterable[str]) -> Any:
    element = etree.Element("question", type="category")
    _plain(element, "category", "/".join(["$course$", "top", *(name.replace("/", "//") for name in names)]))
    return element


def _question(question: Question, library: Library) -> Any:
    element = etree.Element("question", type=_TYPES[question.kind])
    _plain(element, "name", question.id)
    _html(element, "questiontext", wording.stem(question, library))
    general = wording.rule(question, library)
    if question.placed or not question.graded:
        general = wording.explained(question) + general
    _html(element, "generalfeedback", general)
    _values(element, defaultgrade="1", penalty="0.3333333", hidden="0", idnumber=question.id)
    fill = {"multichoice": _choice, "truefalse": _true_false, "ordering": _order, "matching": _pairs, "essay": _essay}
    fill[_TYPES[question.kind]](element, question)
    return element


def _choice(element: Any, question: Question) -> None:
    several = question.kind == "several"
    _values(element, single="false" if several else "true", shuffleanswers="true", answernumbering="abc")
    _values(element, showstandardinstruction="1" if several else "0")
    _html(element, "correctfeedback", Markup("<p>Right.</p>"))
    for name in ("partiallycorrectfeedback", "incorrectfeedback"):
        _html(element, name, Markup("<p>Not quite.</p>") + wording.missed(question))
    right = sum(option.correct for option in question.options)
    wrong = len(question.options) - right
    for option in question.options:
        share = FRACTIONS[right] if option.correct else f"-{FRACTIONS[wrong]}" if several else "0"
        answer = _html(element, "answer", prose.inline(option.text), fraction=share)
        _html(answer, "feedback", prose.paragraphs(option.chosen))


def _true_false(element: Any, question: Question) -> None:
    for option in question.options:
        answer = etree.SubElement(
            element, "answer", fraction="100" if option.correct else "0", format="moodle_auto_format"
        )
        etree.SubElement(answer, "text").text = option.text.lower()
        why = prose.paragraphs(option.chosen)
        _html(answer, "feedback", why if option.correct else why + wording.missed(question))


def _order(element: Any, question: Question) -> None:
    _values(element, layouttype="VERTICAL", selecttype="ALL", selectcount=str(len(question.options)))
    _values(element, gradingtype="RELATIVE_NEXT_EXCLUDE_LAST", showgrading="SHOW", numberingstyle="none")
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        _html(element, name, Markup())
    etree.SubElement(element, "shownumcorrect")  # without it Moodle makes up two empty hints, and the import dies
    for place, option in enumerate(question.options, 1):
        _html(element, "answer", prose.inline(option.text), fraction=str(place))


def _pairs(element: Any, question: Question) -> None:
    _values(element, shuffleanswers="true")
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        _html(element, name, Markup())
    for option in question.options:
        half = _html(element, "subquestion", prose.paragraphs(option.text))
        _plain(half, "answer", prose.plain(option.match or ""))


def _essay(element: Any, question: Question) -> None:
    _values(element, responseformat="editor", responserequired="1", responsefieldlines="5", attachments="0")
    _html(element, "graderinfo", wording.explained(question))


def _values(parent: Any, **values: str) -> None:
    for name, value in values.items():
        etree.SubElement(parent, name).text = value


def _plain(parent: Any, name: str, text: str) -> None:
    etree.SubElement(etree.SubElement(parent, name), "text").text = text


def _html(parent: Any, name: str, text: Markup, **attributes: str) -> Any:
    element = etree.SubElement(parent, name, attributes, format="html")
    etree.SubElement(element, "text").text = etree.CDATA(str(text)) if text else None
    return element
