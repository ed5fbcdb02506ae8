"""What a question says when it stands alone, far from its page: its story, its feedback, its rule."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros.content import Library, prose
from macros.content.question import Question


def stem(question: Question, library: Library) -> Markup:
    """Return what is asked as HTML, after the story that it is about."""
    if question.case is None:
        return prose.paragraphs(question.ask)
    case = library.cases[question.case]
    story = prose.paragraphs(case.story)
    return Markup("<p><strong>{}</strong></p>{}<hr>{}").format(
        prose.inline(case.title), story, prose.paragraphs(question.ask)
    )


def rule(question: Question, library: Library) -> Markup:
    """Return the rule behind a question, and the chapter that teaches it."""
    said = library.rules[question.rule]
    chapter = library.pages[library.objectives[question.objective]].title or ""
    return Markup("<p>Rule: {}. {} (Chapter: {})</p>").format(
        prose.inline(said.title), prose.inline(said.says), prose.inline(chapter)
    )


def missed(question: Question) -> Markup:
    """Return for each right option what to know for whoever left it out."""
    return _listed((option.text, option.missed) for option in question.options if option.missed)


def explained(question: Question) -> Markup:
    """Return for each option, step, pair or line why it is as it is: for systems that tell it all at once."""
    if question.answer is not None:
        return prose.paragraphs(question.answer)
    marks = {True: "Say: ", False: "Not: "} if question.kind == "say-it" else {True: "", False: ""}
    return _listed(
        (f"{marks[option.correct]}{option.text}{f' → {option.match}' if option.match else ''}", option.chosen)
        for option in question.options
    )


def _listed(pairs: Iterable[tuple[str, str | None]]) -> Markup:
    items = [
        Markup("<li><strong>{}</strong>{}</li>").format(prose.inline(text), prose.paragraphs(why or ""))
        for text, why in pairs
    ]
    return Markup("<ul>{}</ul>").format(Markup("").join(items)) if items else Markup("")
