"""The item lint: what lets a student find an answer without knowing it, or miss it although they do.

The flaws are those that writers of tests have long warned of: Haladyna, Downing and Rodriguez, "A Review of
Multiple-Choice Item-Writing Guidelines for Classroom Assessment," Applied Measurement in Education 15, no. 3 (2002),
https://doi.org/10.1207/S15324818AME1503_5. All that is found is a warning: one item may have its reasons, a set that
shows a pattern has none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from macros.content import Problem
from macros.content.document import Path_
from macros.content.library import Shelf
from macros.content.question import CHOSEN, Option, Question

Flaw = tuple[Path_, str, str]
"""The place of a flaw in its question, what it is, and what to do."""

ENOUGH = 10
"""Of fewer questions than these a file shows no pattern."""

LONGEST, SAME_PLACE = 0.4, 0.45
"""How often the right option may be the longest, and how often it may stand in the same place."""

HARDEST = 10.0
"""The reading grade that no item may pass: one above that of a chapter, since it is short."""

_CATCH_ALL = re.compile(
    r"\W*(?:(?:all|none|any|both|neither) (?:of )?(?:the above|these|them)(?: (?:is|are) \w+)?"
    r"|both [a-d] and [a-d])\W*",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(r"\b(?:always|never|all|none|nobody|everybody|nothing|everything|every|only)\b", re.IGNORECASE)
_NEGATIVE = re.compile(r"(?<!\*)\b(?:not|cannot|except)\b(?!\*)|\b\w+n['’]t\b", re.IGNORECASE)
_ASKS = re.compile(r"\b((?:which|what|who|whom)\b[^.?!]*\?)", re.IGNORECASE)
_SPOKEN = re.compile(r'"[^"]*"|“[^”]*”')


def check(shelf: Shelf[Question], grade: Callable[[str], float]) -> Iterator[Problem]:
    """Yield a warning for each flawed item, and for each file whose items together show a pattern.

    Args:
        shelf: The questions.
        grade: Returns the reading grade of a text.
    """
    files: dict[str, list[Question]] = defaultdict(list)
    for id_, question in shelf.items():
        origin = shelf.origin(id_)
        files[origin.document.file].append(question)
        for place, message, advice in flaws(question, grade):
            yield origin.problem(place, message, advice, warning=True)
    for questions in files.values():
        document = shelf.origin(questions[0].id).document
        for message, advice in patterns(questions):
            yield document.problem((), message, advice, warning=True)


def flaws(question: Question, grade: Callable[[str], float]) -> Iterator[Flaw]:
    """Yield the flaws of one item."""
    for index, option in enumerate(question.options):
        if _CATCH_ALL.fullmatch(option.text):
            advice = "make it a question of the kind several, or say what is meant"
            yield ("options", index, "text"), "an option sends to the other options", advice
    asked = _ASKS.findall(_SPOKEN.sub(" … ", question.ask))
    if any(_NEGATIVE.search(each) for each in asked):
        advice = "write *not*, or ask for what is so"
        yield ("ask",), "it asks for what is not so, and a quick reader will miss that", advice
    if question.kind in {"single", "several"} and "?" not in _SPOKEN.sub("", question.ask):
        yield ("ask",), "it asks nothing: there is no question mark outside what people say", "end it with a question"
    reached = grade(_words(question))
    if reached > HARDEST:
        message = f"it reads at grade {reached:.1f}, and {HARDEST:g} is the most"
        yield ("ask",), message, "use shorter words and sentences"


def patterns(questions: Sequence[Question]) -> Iterator[tuple[str, str]]:
    """Yield each pattern in a set of items by which a student can guess, with what to do about it."""
    chosen = [question for question in questions if question.kind in CHOSEN - {"true-false"}]
    single = [question for question in chosen if question.kind == "single"]
    if len(single) >= ENOUGH:
        longest = [question.id for question in single if _right_is_longest(question)]
        if len(longest) > LONGEST * len(single):
            message = f"in {len(longest)} of {len(single)} questions the right option is the longest"
            yield message, f"lengthen a wrong option, or shorten the right one: {', '.join(longest)}"
        places = Counter(_right_place(question) for question in single)
        place, count = places.most_common(1)[0]
        if count > SAME_PLACE * len(single):
            yield f"in {count} of {len(single)} questions the right option stands in place {place + 1}", "move some"
    yield from _absolutes(chosen)
    yield from _repeated(chosen)


def _absolutes(questions: Sequence[Question]) -> Iterator[tuple[str, str]]:
    said = [(question.id, option.correct) for question in questions for option in question.options if _absolute(option)]
    wrong = [id_ for id_, correct in said if not correct]
    if len(said) >= ENOUGH and len(wrong) == len(said):
        message = f"always, never, all, only and their like stand in {len(wrong)} options, and in none that is right"
        yield message, f"use some in a right option, or take some out: {', '.join(dict.fromkeys(wrong))}"


def _absolute(option: Option) -> bool:
    return bool(_ABSOLUTE.search(_SPOKEN.sub("", option.text)))


def _repeated(questions: Sequence[Question]) -> Iterator[tuple[str, str]]:
    """Yield the options that stand in more than one question: who met them once knows them."""
    where: dict[str, list[str]] = defaultdict(list)
    for question in questions:
        for option in question.options:
            where[" ".join(option.text.casefold().split())].append(question.id)
    for text, ids in where.items():
        if len(ids) > 1:
            yield f'the option "{text}" stands in {len(ids)} questions', f"reword it: {', '.join(ids)}"


def _right_is_longest(question: Question) -> bool:
    right = max(len(option.text) for option in question.options if option.correct)
    return all(len(option.text) < right for option in question.options if not option.correct)


def _right_place(question: Question) -> int:
    return next(index for index, option in enumerate(question.options) if option.correct)


def _words(question: Question) -> str:
    """Return what is asked and what may be chosen, each option and each other half as a sentence of its own."""
    texts = [text for option in question.options for text in (option.text, option.match) if text]
    ends = [text if text.rstrip('"”')[-1:] in ".?!" else f"{text}." for text in texts]
    return " ".join([question.ask, *ends])
