"""What the options of a question owe its kind."""

from __future__ import annotations

from collections.abc import Iterator

from .library import Origin
from .problems import Problem
from .question import CHOSEN, Question

_AT_LEAST = {"single": 2, "several": 2, "true-false": 2, "order": 3, "match": 3, "say-it": 3}


def check(question: Question, origin: Origin) -> Iterator[Problem]:
    """Yield a problem for each option that is too few, too many, out of place or without its feedback."""
    if question.kind == "reflect":
        yield from _reflect(question, origin)
        return
    if question.answer is not None:
        advice = "say in each option what is right about it"
        yield origin.problem(("answer",), "only a question of the kind reflect has an answer", advice, at_key=True)
    count, least = len(question.options), _AT_LEAST[question.kind]
    if count < least or (question.kind == "say-it" and count != least):
        few = "three options, lines to compare with" if question.kind == "say-it" else f"{least} options or more"
        yield _at_options(question, origin, f"a question of the kind {question.kind} needs {few}")
    elif fault := _correct(question):
        yield _at_options(question, origin, fault)
    for index, option in enumerate(question.options):
        place = ("options", index)
        if question.kind in CHOSEN and option.correct and option.missed is None:
            advice = "add missed: what a reader who did not choose it should know"
            yield origin.problem(place, "this correct option has no feedback for anyone who missed it", advice)
        if option.missed is not None and not (question.kind in CHOSEN and option.correct):
            yield origin.problem(
                (*place, "missed"), "only a correct option can be missed", "leave missed out", at_key=True
            )
        if question.kind == "match" and option.match is None:
            yield origin.problem(place, '"match" is missing', "write the other half of the pair")
        if question.kind != "match" and option.match is not None:
            yield origin.problem((*place, "match"), "only a question of the kind match has pairs", at_key=True)
    yield from _alike(question, origin)


def _reflect(question: Question, origin: Origin) -> Iterator[Problem]:
    if question.answer is None:
        advice = "add answer: what a good answer says, to compare one's own with"
        yield origin.problem((), "a question of the kind reflect needs an answer", advice)
    if question.options:
        yield _at_options(question, origin, "a question of the kind reflect has no options")


def _correct(question: Question) -> str:
    """Return what is wrong with the number of correct options, or nothing."""
    correct = sum(option.correct for option in question.options)
    if question.kind == "several":
        return "" if correct > 1 else "a question of the kind several needs two correct options or more"
    if question.kind == "say-it":
        mixed = 0 < correct < len(question.options)
        return "" if mixed else "of the lines to compare with one must be correct, and one must not"
    if question.kind in CHOSEN:
        if correct != 1:
            return f"a question of the kind {question.kind} needs one correct option; this has {correct}"
        if question.kind == "true-false" and [option.text for option in question.options] != ["True", "False"]:
            return 'the options of a true-false question are "True" and "False"'
        return ""
    return f"in a question of the kind {question.kind} no option is correct by itself" if correct else ""


def _alike(question: Question, origin: Origin) -> Iterator[Problem]:
    """Yield a problem for each option, or other half of a pair, that repeats one before it."""
    for name in ("text", "match"):
        seen: dict[str, int] = {}
        for index, option in enumerate(question.options):
            if words := getattr(option, name):
                first = seen.setdefault(" ".join(words.casefold().split()), index)
                if first != index:
                    message = f"this option reads like option {first + 1}"
                    yield origin.problem(("options", index, name), message)


def _at_options(question: Question, origin: Origin, message: str) -> Problem:
    return origin.problem(("options",) if question.options else (), message, at_key=bool(question.options))
