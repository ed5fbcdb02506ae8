"""The spelling of everything that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spellchecker import SpellChecker

from macros.content import Library

WORDS = Path(__file__).parent / "words.txt"
"""Words that are right and that the dictionary lacks, one a line."""

SHELVES = ("rules", "cases", "scripts", "questions", "terms", "lines", "places", "charts", "parts", "editions",
          "figures")  # fmt: skip
NOT_PROSE = {"id", "url", "chapter", "law", "read"}
_CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")


def test_every_word_is_known(library: Library) -> None:
    """Every word in lower case is in the dictionary or among our own; names are left alone."""
    own = set(WORDS.read_text(encoding="utf-8").split())
    found: dict[str, str] = {}
    for where, text in _texts(library):
        for match in _WORD.findall(text.replace("’", "'")):
            word = match.removesuffix("'s")
            if word == word.lower() and word not in own:
                found.setdefault(word, where)
    unknown = SpellChecker(language="en").unknown(found)

    assert {} == {word: found[word] for word in sorted(unknown)}


def test_our_own_words_are_used(library: Library) -> None:
    """Each of our own words stands somewhere, so that the list does not grow old."""
    text = " ".join(text for _, text in _texts(library))

    assert [] == [word for word in WORDS.read_text(encoding="utf-8").split() if not re.search(rf"\b{word}\b", text)]


def _texts(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the prose, title and head of every page, and every entry, with its path or id."""
    for path, page in library.pages.items():
        yield path, _CODE.sub(" ", page.prose)
        for text in (page.title, *_strings(page.head.model_dump(mode="json"))):
            yield path, text
    for name in SHELVES:
        for id_, entry in getattr(library, name).items():
            for text in _strings(entry.model_dump()):
                yield id_, text


def _strings(value: Any) -> Iterator[str]:
    """Yield every text in an entry's data that has a space, which ids and addresses lack."""
    if isinstance(value, str):
        if " " in value:
            yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in NOT_PROSE:
                yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)
