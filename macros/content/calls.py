"""The macros that a page may call, and every call of one, checked."""

from __future__ import annotations

from collections.abc import Iterator

from .document import Span
from .library import Library, MacroCall, Origin
from .problems import Problem, did_you_mean

ENTRY_MACROS = {"chart": "charts", "case": "cases", "rule": "rules", "script": "scripts", "cite": "sources",
                  "term": "terms", "line": "lines", "part": "parts", "figure": "figures",
                  "question": "questions"}  # fmt: skip
"""Macros whose first argument is an id, and the Library's shelf on which it must stand."""

LISTING_MACROS = (
    "rules_list",
    "scripts_list",
    "sources_list",
    "glossary_list",
    "lines_list",
    "places_list",
    "cases_list",
    "situations_list",
    "proofs",
    "changes_list",
    "coverage",
    "export_report",
    "objectives",
    "outline",
    "plays",
    "parts_list",
    "parts_brief",
    "downloads",
    "device_keeper",
    "slash_key",
    "mixed_set",
    "review_list",
    "practice_list",
    "study_record",
)
"""Macros that print a whole shelf."""

TAKES: dict[str, tuple[int, int]] = {
    **dict.fromkeys(LISTING_MACROS, (0, 0)),
    **dict.fromkeys((*ENTRY_MACROS, "quiz", "objective", "walk", "search_box", "index"), (1, 1)),
    "chart": (1, 2),
    "term": (1, 2),
}
"""Macro to the fewest and the most texts that it takes."""

MACROS = frozenset(TAKES)
"""Every macro that a page may call."""

FACES = ("full", "card")
"""How much of a chart is shown: the second argument of the macro ``chart``."""


def check(library: Library) -> Iterator[Problem]:
    """Yield a problem for each call of a macro that is none, takes something else, or leads nowhere."""
    for path, page in library.pages.items():
        origin = library.pages.origin(path)
        for call in page.calls:
            for wanted, message, advice in _call(library, call):
                yield origin.document.problem_at(_span(origin, call.line, wanted), message, advice)


def _span(origin: Origin, number: int, wanted: str) -> Span:
    column = origin.document.line(number).find(wanted)
    return Span(number, column + 1, len(wanted)) if column >= 0 else Span(number, 0)


def _call(library: Library, call: MacroCall) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with a call: the word that is meant, the message, the advice."""
    if call.name not in MACROS:
        yield call.name, f'there is no macro "{call.name}"', did_you_mean(call.name, MACROS)
        return
    fewest, most = TAKES[call.name]
    given = len(call.arguments)
    if most == 0 and (given or not call.plain):
        yield call.name, f"the macro {call.name} takes nothing between its parentheses", f"write {call.name}()"
    elif not call.plain:
        yield call.name, f"the macro {call.name} takes nothing but texts in quotation marks", ""
    elif given < fewest:
        what = "an id" if call.name in ENTRY_MACROS else "a text"
        yield call.name, f"the macro {call.name} needs {what} in quotation marks", ""
    elif given > most:
        texts = "one text" if most == 1 else f"{most} texts at most"
        yield call.name, f"the macro {call.name} takes {texts}, and these are {given}", ""
    else:
        yield from _named(library, call)
        yield from _taught(library, call)


def _named(library: Library, call: MacroCall) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with the ids of a call, as ``_call`` does."""
    wanted, *more = (*call.arguments, "")
    if call.name == "quiz":
        known = {*library.parts.known, *(path.removesuffix(".md") for path in library.chapters)}
        if wanted not in known and library.pages.all_read:
            yield wanted, f'there is no part or chapter "{wanted}"', did_you_mean(wanted, known)
    elif call.name in ENTRY_MACROS:
        shelf = getattr(library, ENTRY_MACROS[call.name])
        if wanted not in shelf.known and shelf.complete:
            yield wanted, f'there is no {shelf.noun} "{wanted}"', did_you_mean(wanted, shelf.known)
    if call.name == "index" and not all(part.strip() for part in wanted.split(": ")):
        yield call.name, "this entry of the index lacks words", 'write "subpoenas", or "subpoenas: answering"'
    if call.name == "chart" and more[0] not in ("", *FACES):
        yield more[0], f'a chart has no face "{more[0]}"', f"the faces are {' and '.join(FACES)}"


def _taught(library: Library, call: MacroCall) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with an objective that a page names, or with a case whose way through a chart it tells."""
    wanted = "".join(call.arguments[:1])
    if call.name == "objective" and wanted not in library.objectives and library.pages.all_read:
        yield wanted, f'no chapter has the objective "{wanted}"', did_you_mean(wanted, library.objectives)
    if call.name == "walk":
        if wanted not in library.cases.known and library.cases.complete:
            yield wanted, f'there is no {library.cases.noun} "{wanted}"', did_you_mean(wanted, library.cases.known)
        elif wanted in library.cases and library.cases[wanted].chart is None:
            yield wanted, "this case walks no chart", "name one that does"
