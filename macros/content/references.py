"""Every reference from one entry to another, checked; and what entries of one kind owe each other.

What concerns the paths of a chart is checked in ``macros.charts``, which knows how to walk one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import answers, calls
from .library import Library, Origin, Shelf
from .problems import Problem, did_you_mean
from .question import CHOSEN, Question


def check(library: Library) -> list[Problem]:
    """Return a problem for every id that leads nowhere and every entry that another one needs."""
    return [
        *_entries(library),
        *_charts(library),
        *_promises(library),
        *_situations(library),
        *_rules(library),
        *_questions(library, library.questions),
        *_questions(library, library.bank),
        *_bank(library),
        *_plays(library),
        *_clinics(library),
        *_places(library),
        *_parts(library),
        *_chapters(library),
        *_synonyms(library),
        *calls.check(library),
    ]


def missing(shelf: Shelf[Any], id_: str, origin: Origin, path: tuple[str | int, ...]) -> Iterator[Problem]:
    """Yield the problem that no entry on the shelf has this id, unless one has."""
    if id_ not in shelf.known and shelf.complete:
        yield origin.problem(path, f'there is no {shelf.noun} "{id_}"', did_you_mean(id_, shelf.known))


def _entries(library: Library) -> Iterator[Problem]:
    fields: dict[str, Shelf[Any]] = {"rules": library.rules, "sources": library.sources}
    shelves: tuple[Shelf[Any], ...] = (library.rules, library.cases, library.scripts, library.questions, library.bank)
    for shelf in (*shelves, library.figures, library.terms, library.lines):
        for id_, entry in shelf.items():
            origin = shelf.origin(id_)
            for name, target in fields.items():
                for index, wanted in enumerate(getattr(entry, name, ())):
                    yield from missing(target, wanted, origin, (name, index))
    for id_, case in library.cases.items():
        if case.chart is not None:
            yield from missing(library.charts, case.chart, library.cases.origin(id_), ("chart",))


def _charts(library: Library) -> Iterator[Problem]:
    for id_, chart in library.charts.items():
        origin = library.charts.origin(id_)
        if library.chart_page(id_) is None and library.pages.all_read:
            advice = f'write docs/decide/{id_}.md, and in it {{{{ chart("{id_}") }}}}'
            yield origin.problem(("id",), "no page shows this chart", advice)
        for name, question in chart.questions.items():
            for index, wanted in enumerate(question.sources):
                yield from missing(library.sources, wanted, origin, ("questions", name, "sources", index))
        for name, outcome in chart.outcomes.items():
            shelves: dict[str, Shelf[Any]] = {
                "say": library.scripts,
                "call": library.lines,
                "rules": library.rules,
                "sources": library.sources,
            }
            for field, shelf in shelves.items():
                for index, wanted in enumerate(getattr(outcome, field)):
                    yield from missing(shelf, wanted, origin, ("outcomes", name, field, index))


def _promises(library: Library) -> Iterator[Problem]:
    for id_, promise in library.promises.items():
        for index, wanted in enumerate(promise.rules):
            yield from missing(library.rules, wanted, library.promises.origin(id_), ("rules", index))


def _situations(library: Library) -> Iterator[Problem]:
    for id_, group in library.situations.items():
        for index, situation in enumerate(group.situations):
            place = ("situations", index, "chart")
            yield from missing(library.charts, situation.chart, library.situations.origin(id_), place)


def _rules(library: Library) -> Iterator[Problem]:
    chapters = library.chapters
    for id_, rule in library.rules.items():
        origin = library.rules.origin(id_)
        yield from missing(library.pages, rule.chapter, origin, ("chapter",))
        if rule.chapter in chapters and id_ not in chapters[rule.chapter].rules:
            advice = f'add "{id_}" to the rules in the head of docs/{rule.chapter}'
            yield origin.problem(("chapter",), f"{rule.chapter} does not say that it teaches this rule", advice)
        elif rule.chapter in library.pages and rule.chapter not in chapters:
            advice = "name the chapter that teaches the rule"
            yield origin.problem(("chapter",), f"{rule.chapter} is not a chapter", advice)


def _questions(library: Library, shelf: Shelf[Question]) -> Iterator[Problem]:
    objectives = library.objectives
    for id_, question in shelf.items():
        origin = shelf.origin(id_)
        yield from missing(library.rules, question.rule, origin, ("rule",))
        if question.case is not None:
            yield from missing(library.cases, question.case, origin, ("case",))
        if question.objective not in objectives and library.pages.all_read:
            message = f'no chapter has the objective "{question.objective}"'
            yield origin.problem(("objective",), message, did_you_mean(question.objective, objectives))
        yield from answers.check(question, origin)


def _bank(library: Library) -> Iterator[Problem]:
    """Yield a problem for each exam question that an exam cannot ask, or that students could have seen."""
    for id_, question in library.bank.items():
        origin = library.bank.origin(id_)
        if question.case is not None:
            advice = "tell its story in ask, with other people"
            yield origin.problem(("case",), "students know this case from the site", advice, at_key=True)
        if question.kind not in CHOSEN:
            advice = f"make it one of {', '.join(sorted(CHOSEN))}"
            yield origin.problem(("kind",), f"an exam has no questions of the kind {question.kind}", advice)
        if id_ in library.questions.known:
            yield origin.problem(("id",), "a published question has this id", "give this one another")


def _plays(library: Library) -> Iterator[Problem]:
    for id_, play in library.plays.items():
        origin = library.plays.origin(id_)
        yield from missing(library.cases, play.case, origin, ("case",))
        yield from missing(library.rules, play.rule, origin, ("rule",))
        for index, wanted in enumerate(play.scripts):
            yield from missing(library.scripts, wanted, origin, ("scripts", index))


def _clinics(library: Library) -> Iterator[Problem]:
    for id_, clinic in library.clinics.items():
        for index, wanted in enumerate(clinic.emergency_lines):
            yield from missing(library.lines, wanted, library.clinics.origin(id_), ("emergency_lines", index))


def _places(library: Library) -> Iterator[Problem]:
    """Yield a problem for each duty that is told without a text in which it was read."""
    for id_, place in library.places.items():
        for name, duty in (("child", place.child), ("adult", place.adult)):
            if duty.reach != "unknown" and not duty.read:
                advice = "list under read what says so, or write reach: unknown"
                yield library.places.origin(id_).problem((name, "reach"), "no text that was read says this", advice)


def _parts(library: Library) -> Iterator[Problem]:
    """Yield a problem for each chapter that a part lists and nobody wrote, and each one that no part lists."""
    listed: set[str] = set()
    for id_, part in library.parts.items():
        for index, path in enumerate(part.paths):
            place, origin = ("chapters", index), library.parts.origin(id_)
            if path in listed:
                yield origin.problem(place, "this chapter is listed twice", "every chapter stands once")
            elif path in library.pages and path not in library.chapters:
                yield origin.problem(place, f"docs/{path} is the page of the part, not a chapter", "leave it out")
            elif path not in library.pages.known:
                pages = [
                    page.path.rpartition("/")[2].removesuffix(".md")
                    for page in library.pages.values()
                    if page.folder == id_
                ]
                yield origin.problem(
                    place, f"there is no chapter docs/{path}", did_you_mean(part.chapters[index], pages)
                )
            listed.add(path)
        yield from _opener(library, id_)
    for path in library.chapters:
        if path not in listed and library.parts.all_read:
            folder, _, name = path.removesuffix(".md").rpartition("/")
            advice = f"add {name} to the chapters of the part {folder}"
            yield library.pages.origin(path).problem((), "docs/lookup/parts.yml does not list this chapter", advice)


def _opener(library: Library, id_: str) -> Iterator[Problem]:
    """Yield a problem for a chapter to start with that the part has not, and for a page of the part by another name."""
    part = library.parts[id_]
    if part.start and part.start.chapter not in part.chapters:
        message = f'this part has no chapter "{part.start.chapter}"'
        advice = did_you_mean(part.start.chapter, part.chapters)
        yield library.parts.origin(id_).problem(("start", "chapter"), message, advice)
    page = library.pages.get(part.opener)
    if page and page.title != part.title:
        message = f'the page of a part bears its title, "{part.title}"'
        yield library.pages.origin(part.opener).problem(("title",), message, "write it as docs/lookup/parts.yml does")


def _chapters(library: Library) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for path, head in library.chapters.items():
        origin = library.pages.origin(path)
        for index, rule in enumerate(head.rules):
            yield from missing(library.rules, rule, origin, ("rules", index))
            taught = library.rules.get(rule)
            if taught is not None and taught.chapter != path and taught.chapter in library.chapters:
                yield origin.problem(("rules", index), f'the rule "{rule}" names {taught.chapter} as its chapter')
        for objective in head.objectives:
            if first := seen.get(objective):
                message = f'the objective "{objective}" stands in {first} too'
                yield origin.problem(("objectives", objective), message, "every id stands once", at_key=True)
            seen.setdefault(objective, path)
        if head.review_by <= head.reviewed:
            yield origin.problem(("review_by",), "the page would be due for review before it was reviewed")


def _synonyms(library: Library) -> Iterator[Problem]:
    """Yield a problem for each word that stands twice among the words of all groups, or twice in its own."""
    seen: dict[str, str] = {}
    for id_, group in library.synonyms.items():
        origin = library.synonyms.origin(id_)
        for index, word in enumerate(group.words):
            if first := seen.get(word):
                where = "here" if first == id_ else f'in the group "{first}"'
                yield origin.problem(("words", index), f'"{word}" stands {where} already', "every word stands once")
            seen.setdefault(word, id_)
        for index, word in enumerate(group.near):
            if word in group.words:
                yield origin.problem(
                    ("near", index), f'"{word}" is one of the words of this group', "leave it out here"
                )
        if len(group.words) == 1 and not group.near:
            yield origin.problem(("words",), "one word by itself finds nothing more", "add what else people say")
