"""How learning systems find the right answers of an item in QTI 1.2: each in its own way, and all must agree.

``first_continue`` is the way of Open edX (cc2olx), ``last_condition`` that of Moodle (backup/cc), ``in_order`` that of
the standard, which processes one answer condition by condition. What Canvas does is ``last_condition`` for a single
answer, and the whole condition with ``and`` for several.
"""

from __future__ import annotations

import io
import zipfile
from itertools import combinations
from typing import Any

from lxml import etree

QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"


def opened(package: bytes) -> dict[str, bytes]:
    """Return the files of a package by name, in the order in which they lie there."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def read_items(package: bytes) -> dict[str, Any]:
    """Return all items of the quizzes in a package, by title, which is the item's id in the handbook."""
    trees = [etree.fromstring(data) for name, data in opened(package).items() if name.endswith(".xml")]
    found = [item for tree in trees if tree.tag == f"{QTI}questestinterop" for item in tree.iter(f"{QTI}item")]
    return {str(item.get("title")): item for item in found}


def options(item: Any) -> dict[str, str]:
    """Return the texts of an item's options by id."""
    return {str(label.get("ident")): "".join(label.itertext()).strip() for label in item.iter(f"{QTI}response_label")}


def conditions(item: Any) -> list[Any]:
    """Return the conditions of an item, in order."""
    return list(item.iter(f"{QTI}respcondition"))


def named(condition: Any) -> list[str]:
    """Return the options that a condition names and does not deny."""
    return [each.text for each in condition.iter(f"{QTI}varequal") if each.getparent().tag != f"{QTI}not"]


def score(condition: Any) -> float:
    """Return the score that a condition sets."""
    return float(condition.findtext(f"{QTI}setvar") or 0)


def first_continue(item: Any) -> set[str]:
    """Return all options that are named up to the first condition after which processing stops."""
    right: set[str] = set()
    for condition in conditions(item):
        right.update(named(condition))
        if condition.get("continue", "No") == "No":
            break
    return right


def last_condition(item: Any) -> set[str]:
    """Return the options whose last condition has a score.

    Of several, Moodle takes those named with case="Yes" where the score is 100; a condition with "and" names none.
    """
    if item.find(f".//{QTI}response_lid").get("rcardinality") == "Multiple":
        scored = [each for each in conditions(item) if score(each) == 100]
        every = [each for condition in scored for each in condition.iter(f"{QTI}varequal")]
        return {each.text for each in every if each.get("case") == "Yes" and each.getparent().tag != f"{QTI}not"}
    last: dict[str, float] = {}
    for condition in conditions(item):
        for each in condition.findall(f"{QTI}conditionvar/{QTI}varequal"):
            last[each.text] = score(condition)
    return {option for option, points in last.items() if points}


def canvas(item: Any) -> set[str]:
    """Return the options that Canvas takes for right: the last condition of each says its weight, an "and" them all."""
    weights: dict[str, float] = {}
    for condition in conditions(item):
        every = condition.find(f"{QTI}conditionvar/{QTI}and")
        if every is not None:
            weights |= {each.text: 100 for each in every.findall(f"{QTI}varequal")}
        else:
            weights |= {each: score(condition) for each in named(condition)}
    return {option for option, points in weights.items() if points}


def in_order(item: Any) -> list[set[str]]:
    """Return every choice of options that reaches the whole score, as the standard processes one."""
    several = item.find(f".//{QTI}response_lid").get("rcardinality") == "Multiple"
    known = list(options(item))
    counts = range(1, len(known) + 1) if several else (1,)
    choices = [set(choice) for count in counts for choice in combinations(known, count)]
    return [choice for choice in choices if _points(item, choice) == 100]


def shown(item: Any, choice: set[str]) -> str:
    """Return the feedback that someone reads who chose these options, as the standard processes them."""
    texts = {each.get("ident"): "".join(each.itertext()) for each in item.iter(f"{QTI}itemfeedback")}
    said = [texts[show.get("linkrefid")] for met in _met(item, choice) for show in met.findall(f"{QTI}displayfeedback")]
    return " ".join(said)


def _points(item: Any, choice: set[str]) -> float:
    points = 0.0
    for condition in _met(item, choice):
        if condition.find(f"{QTI}setvar") is not None:
            points = score(condition)
    return points


def _met(item: Any, choice: set[str]) -> list[Any]:
    """Return the conditions that a choice meets, up to the first that stops."""
    found = []
    for condition in conditions(item):
        if all(_holds(each, choice) for each in condition.find(f"{QTI}conditionvar")):
            found.append(condition)
            if condition.get("continue", "No") == "No":
                break
    return found


def _holds(test: Any, choice: set[str]) -> bool:
    name = etree.QName(test).localname
    if name == "varequal":
        return test.text in choice
    if name == "not":
        return not _holds(test[0], choice)
    return all(_holds(each, choice) for each in test)  # and; other, which holds of anything
