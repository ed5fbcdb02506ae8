"""The groups of docs/lookup/synonyms.yml as terms of the index."""

from __future__ import annotations

from collections.abc import Iterator

from macros.content import Library, Problem

from .terms import spelled, terms

Group = tuple[tuple[str, ...], tuple[str, ...]]
"""Words that stand for one another, and words that are looked for besides, each as ``spelled`` returns it."""


def groups(library: Library) -> tuple[Group, ...]:
    """Return every group of synonyms, in the order of the file."""
    return tuple(
        (tuple(map(spelled, group.words)), tuple(map(spelled, group.near))) for group in library.synonyms.values()
    )


def check(library: Library) -> Iterator[Problem]:
    """Yield a problem for each synonym of which the search has no use."""
    for id_, group in library.synonyms.items():
        origin = library.synonyms.origin(id_)
        seen: dict[str, str] = {}
        for field, typed in (("words", group.words), ("near", group.near)):
            for place, word in enumerate(typed):
                key = spelled(word)
                if " " in key and field == "near":
                    yield origin.problem(
                        (field, place), f'"{word}" is more than one word', "write the one that matters"
                    )
                elif " " not in key and not terms(word):
                    yield origin.problem(
                        (field, place), f'the search leaves "{word}" out: it is everywhere', "take it out"
                    )
                elif key in seen:
                    message = f'the search takes "{word}" and "{seen[key]}" for one word'
                    yield origin.problem((field, place), message, "leave one of them out; it knows endings by itself")
                seen.setdefault(key, word)
