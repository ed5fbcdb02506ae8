"""A Library with other entries in it, past the checks that authors meet."""

from __future__ import annotations

from dataclasses import replace

from pydantic import BaseModel

from macros.content import Library, Shelf


def replaced(library: Library, **entries: tuple[str, BaseModel]) -> Library:
    """Return a Library in which one entry of each named shelf is another: ``rules=("no-hints", rule)``."""
    shelves = {}
    for name, (id_, entry) in entries.items():
        old: Shelf[BaseModel] = getattr(library, name)
        shelf: Shelf[BaseModel] = Shelf(old.noun)
        for key, item in old.items():
            shelf.put(key, entry if key == id_ else item, old.origin(key))
        shelves[name] = shelf
    return replace(library, **shelves)  # type: ignore[arg-type]  # the shelf's name says what it holds
