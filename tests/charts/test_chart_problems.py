"""Golden cases: broken charts, promises and cases, and the exact words that say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.charts import check
from macros.content import load, report
from tests.golden_cases import GOLDEN, expect, project

CASES = sorted((GOLDEN / "charts").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_broken_chart_is_said_in_words(case: Path, tmp_path: Path) -> None:
    """A broken chart, promise or case gives exactly the words that its golden case expects, and nothing else."""
    loaded = load(project(tmp_path, case))
    actual = report(check(loaded.library)) + "\n"

    assert () == loaded.problems
    assert expect(case, actual) == actual


def test_there_are_golden_cases_enough() -> None:
    """At least forty ways of breaking a chart have their exact words."""
    assert len(CASES) >= 40


def test_the_base_of_the_golden_cases_is_sound() -> None:
    """The chart that every golden case breaks keeps its promises, and its case walks it."""
    assert [] == check(load(GOLDEN / "base").library)
