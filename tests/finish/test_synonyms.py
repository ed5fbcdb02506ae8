"""Golden cases: synonyms of which the search has no use, and the exact words that say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.content import load, report
from macros.finish.search import check
from tests.golden_cases import GOLDEN, expect, project

CASES = sorted((GOLDEN / "synonyms").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_useless_synonym_is_said_in_words(case: Path, tmp_path: Path) -> None:
    """A synonym that finds nothing gives exactly the words that its golden case expects, and nothing else."""
    loaded = load(project(tmp_path, case))
    actual = report(check(loaded.library)) + "\n"

    assert () == loaded.problems
    assert expect(case, actual) == actual


def test_there_are_golden_cases() -> None:
    """Each way of writing a synonym in vain has its exact words."""
    assert len(CASES) >= 3
