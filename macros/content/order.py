"""The order in which a reader looks things up: by title, and under their chapters."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from typing import TypeVar

from .case import Case
from .chart import Chart
from .library import Library
from .places import Place
from .prose import plain
from .script import Script
from .source import Source
from .term import Term

Item = TypeVar("Item")


def sorting(text: str) -> str:
    """Return a title as it is sorted: without quotes, marks, case, accents and a leading article."""
    bare = unicodedata.normalize("NFKD", plain(text)).casefold()
    words = "".join(sign for sign in bare if sign.isalnum() or sign.isspace()).split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def by_title(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return sources in the order of their titles."""
    return tuple(sorted(sources, key=lambda source: (sorting(source.title), source.id)))


def by_alphabet(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return explained words in alphabetical order."""
    return tuple(sorted(terms, key=lambda term: (sorting(term.term), term.id)))


def charts(library: Library) -> tuple[Chart, ...]:
    """Return the charts in their order; those without one come last, by their ids."""
    return tuple(sorted(library.charts.values(), key=lambda chart: (chart.order or math.inf, chart.id)))


def more_cases(library: Library) -> tuple[tuple[Chart | None, tuple[Case, ...]], ...]:
    """Return the cases that no page tells and no question asks about, under the charts that they walk, others last."""
    told = {call.arguments[0] for page in library.pages.values() for call in page.calls if call.name == "case"}
    told |= {question.case for question in library.questions.values() if question.case}
    found: dict[str | None, list[Case]] = {chart: [] for chart in (*(chart.id for chart in charts(library)), None)}
    for case in library.cases.values():
        if case.id not in told:
            found[case.chart].append(case)
    return tuple((library.charts[id_] if id_ else None, tuple(cases)) for id_, cases in found.items() if cases)


def by_country(places: Iterable[Place]) -> tuple[tuple[str, tuple[Place, ...]], ...]:
    """Return the states of the United States and, after them, other countries, each by name."""
    named = sorted(places, key=lambda place: place.name)
    states = tuple(place for place in named if place.country == "US")
    others = tuple(place for place in named if place.country != "US")
    return (("United States", states), ("Other countries", others))


def chapter_of(script: Script, library: Library) -> str:
    """Return the path of the chapter where words to say belong: that of the first rule that they serve."""
    return library.rules[script.rules[0]].chapter


def by_chapter(placed: Iterable[tuple[Item, str]], chapters: Iterable[str]) -> dict[str, tuple[Item, ...]]:
    """Return entries under the paths of their chapters.

    Args:
        placed: Each entry with the path of its chapter; under one chapter they keep this order.
        chapters: Paths in the order of the result, of pages without entries too. A chapter that is none of these
            comes after them.
    """
    found: dict[str, list[Item]] = {chapter: [] for chapter in chapters}
    for item, chapter in placed:
        found.setdefault(chapter, []).append(item)
    return {chapter: tuple(items) for chapter, items in found.items() if items}
