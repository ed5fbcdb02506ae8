"""From words as people write them to the terms of the index. ``search-engine.js`` does the same to what is typed.

Whoever changes one changes the other; a test compares them over all words of the handbook.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from lunr.stemmer import PorterStemmer
from lunr.stop_word_filter import WORDS

_CONTRACTED = """arent cant couldnt didnt doesnt dont hadnt hasnt havent hes im isnt ive shes shouldnt thats theres
theyre wasnt weve whats whos wont wouldnt youre youve theyve""".split()
_VAGUE = """again anymore during anybody anyone anything back came come comes coming down even everybody everyone everything go goes going
here keep keeps know knows more much need now one out over somebody someone something still thing things today very want
wanted way went up""".split()
_TYPED = "ok okay please pls really thanks thx thru ur gonna wanna gotta".split()

STOPS = frozenset({*WORDS, *_CONTRACTED, *_VAGUE, *_TYPED})
"""Words that are everywhere and find nothing; tired people leave the apostrophe out."""

_APOSTROPHES = re.compile("[‘’ʼ`´]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*")
_MAIL = re.compile(r"\be-(?=mail)")
_ENDING = re.compile(r"'(?:s|ll|re|ve|d|m)$")
_stemmer = PorterStemmer()


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, of two letters or more, without accents, possessives and apostrophes."""
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
