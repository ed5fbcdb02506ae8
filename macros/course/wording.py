"""What an item says when it stands alone, far from its page: its story, its feedback, its rule."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros import quizzes
from macros.content import Library, prose
from macros.content.case import Case
from macros.content.question import Question

from .items import Choice, Item


def stem(question: Question, library: Library) -> Markup:
    """Return what is asked as HTML, after the story that it is about; that several may fit is said in words."""
    asked = prose.paragraphs(question.ask)
    if question.kind == "several" and (how := quizzes.hint(question)):
        asked += Markup("<p>{}</p>").format(how)
    return asked if question.case is None else story(library.cases[question.case]) + asked


def story(case: Case) -> Markup:
    """Return a case's title and story, and a line below it."""
    return Markup("<p><strong>{}</strong></p>{}<hr>").format(prose.inline(case.title), prose.paragraphs(case.story))


def rule(question: Question, library: Library) -> Markup:
    """Return the rule behind a question, and the chapter that teaches it."""
    said = library.rules[question.rule]
    chapter = library.pages[library.objectives[question.objective]].title or ""
    return Markup("<p>Rule: {}. {} (Chapter: {})</p>").format(
        prose.inline(said.title), prose.inline(said.says), prose.inline(chapter)
    )


def model(question: Question) -> Markup:
    """Return what to compare with an answer in one's own words: an answer, or lines with what each of them does."""
    if question.answer is not None:
        return prose.paragraphs(question.answer)
    marks = {True: Markup("Say: "), False: Markup("Not: ")}
    return _listed(
        (marks[option.correct] + prose.inline(option.text), prose.paragraphs(option.chosen))
        for option in question.options
    )


def missed(item: Item) -> Markup:
    """Return for each right choice what to know for whoever left it out; of several some may have been chosen."""
    several = item.kind == "several"
    return _listed(
        (choice.html, _if_left_out(choice.missed) if several else choice.missed)
        for choice in item.choices
        if choice.missed
    )


def explained(choices: Iterable[Choice]) -> Markup:
    """Return for each choice why it is as it is: for systems that tell it all at once."""
    return _listed((paired(choice), told(choice)) for choice in choices)


def told(choice: Choice) -> Markup:
    """Return all that there is to say of a choice, for whoever chose it and for whoever did not."""
    if not choice.missed:
        return choice.feedback
    return choice.feedback + _if_left_out(choice.missed)


def paired(choice: Choice) -> Markup:
    """Return a choice with its other half, if it has one."""
    return Markup("{} → {}").format(choice.html, choice.match) if choice.match else choice.html


def _if_left_out(why: Markup) -> Markup:
    return why.replace("<p>", Markup("<p><em>If you left it out:</em> "), 1)


def _listed(pairs: Iterable[tuple[Markup, Markup]]) -> Markup:
    entries = [Markup("<li><strong>{}</strong>{}</li>").format(text, why) for text, why in pairs]
    return Markup("<ul>{}</ul>").format(Markup().join(entries)) if entries else Markup()
