"""The number of each figure: its place among all figures, in reading order."""

from __future__ import annotations

from macros.content import Library


def numbers(library: Library) -> dict[str, int]:
    """Return id to number, from 1, of the figures that a chapter shows. The site and the book count alike."""
    calls = (call for path in library.chapters for call in library.pages[path].calls)
    shown = dict.fromkeys(call.arguments[0] for call in calls if call.name == "figure" and call.arguments)
    return {id_: number for number, id_ in enumerate(shown, 1)}
