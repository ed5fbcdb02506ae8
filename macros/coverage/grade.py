"""The reading grade of prose."""

from __future__ import annotations

import functools

import textstat


@functools.cache
def grade(prose: str) -> float:
    """Return the Flesch-Kincaid grade of plain text, in school years of the United States, to one decimal.

    Source: Kincaid et al., "Derivation of new readability formulas," 1975, as textstat computes it with the
    syllables of the CMU Pronouncing Dictionary.
    """
    return round(float(textstat.flesch_kincaid_grade(prose)), 1) if prose.strip() else 0.0
