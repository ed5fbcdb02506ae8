"""From words as people write them to the terms of the index. ``search-words.js`` does the same to what is typed.

Whoever changes one changes the other; a test compares them over all words of the handbook.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from pathlib import Path

from lunr.stemmer import PorterStemmer
from lunr.stop_word_filter import WORDS

STOPS = frozenset({*WORDS, *Path(__file__).with_name("stops.txt").read_text(encoding="utf-8").split()})
"""Words that are everywhere and find nothing: lunr's own, and those of ``stops.txt``."""

_APOSTROPHES = re.compile("[‘’ʼ`´]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*")
_MAIL = re.compile(r"\be-(?=mail)")
_ENDING = re.compile(r"'(?:s|ll|re|ve|d|m)$")


class _Stemmer(PorterStemmer):  # type: ignore[misc]
    """lunr's stemmer as lunr.js has it: the two differ in a y at the end (attorney, always, try)."""

    b: str
    k: int

    def step1c(self) -> None:
        """Make a y at the end an i after a consonant that is not the first letter: cry, not day."""
        if self.ends("y") and self.k > 1 and self.b[self.k - 1] not in "aeiou":
            self.b = f"{self.b[: self.k]}i"


_stemmer = _Stemmer()


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, of two letters or more, without accents, apostrophes and their ends."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", _APOSTROPHES.sub("'", text.lower())))
    found = (_ENDING.sub("", word).replace("'", "") for word in _WORD.findall(_MAIL.sub("e", plain)))
    return [word for word in found if len(word) > 1]


@functools.cache
def stem(word: str) -> str:
    """Return the stem of a word after Porter: ``confid`` for confidence and for confident; of a stop word, itself."""
    return word if word in STOPS else str(_stemmer.stem(word))


def terms(text: str) -> list[str]:
    """Return the terms of a text in its order, without stop words."""
    return [stem(word) for word in words(text) if word not in STOPS]


def spelled(text: str) -> str:
    """Return the stems of all words of a text between spaces, stop words too: what a phrase is known by."""
    return " ".join(stem(word) for word in words(text))
