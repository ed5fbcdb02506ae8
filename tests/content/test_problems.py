"""Golden cases: what an author may get wrong, and the exact words that say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.content import load, report
from tests.golden_cases import GOLDEN, expect, project

CASES = sorted((GOLDEN / "problems").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_problem(case: Path, tmp_path: Path) -> None:
    """A broken project gives exactly the words that its golden case expects."""
    actual = report(load(project(tmp_path, case)).problems) + "\n"

    assert expect(case, actual) == actual


def test_the_base_of_the_golden_cases_is_sound() -> None:
    """The project that every golden case breaks has no problem by itself."""
    assert () == load(GOLDEN / "base").problems


def test_there_are_golden_cases_enough() -> None:
    """At least twenty-five ways of getting it wrong have their exact message."""
    assert len(CASES) >= 25
