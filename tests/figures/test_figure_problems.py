"""What the check says of a figure that draws too little, stands nowhere, or holds a word that is too long."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros import checks
from tests.golden_cases import GOLDEN

HEARING = """\
- id: who-hears
  title: Who hears
  caption: It closes.
  description: Two pairs of parentheses.
  rules: [no-hints]
  hearing:
    listeners:
      - {who: The client, when: any day, hears: all of it, breadth: whole}
      - {who: A neighbor, when: any day, hears: nothing, breadth: nothing}
"""
CALL = '{{ figure("who-hears") }}\n'
ROUTES = "  routes: {routes: [{reason: So., such_as: so, opens_to: Her.}, {reason: So., such_as: so, opens_to: Her.}],"
ROUTES += " closed: {title: No, reasons: None.}, fenced: Fences, fences: [One., Two.]}\n"


def _said(folder: Path, figures: str, calls: str) -> list[tuple[str, str]]:
    """Return where problems stand and what they say, when a sound project gets figures and a chapter with calls."""
    shutil.copytree(GOLDEN / "base", folder, dirs_exist_ok=True)
    (folder / "docs/lookup/figures.yml").write_text(figures, encoding="utf-8")
    with (folder / "docs/friends/the-secret.md").open("a", encoding="utf-8") as chapter:
        chapter.write(f"\n{calls}")
    problems = checks.everything(folder).problems
    return [(problem.where, problem.message) for problem in problems if problem.file.endswith("figures.yml")]


def test_a_sound_figure_has_no_problem(tmp_path: Path) -> None:
    """A figure that a chapter shows once, with words that fit, is right."""
    assert [] == _said(tmp_path, HEARING, CALL)


@pytest.mark.parametrize(
    ("figures", "calls", "message"),
    [
        (HEARING, "", "no chapter shows this figure"),
        (HEARING, CALL * 2, "this figure stands in more than one place"),
        (HEARING + ROUTES, CALL, "a figure draws one thing; this draws 2"),
        (HEARING.partition("  hearing")[0], CALL, "a figure draws one thing; this draws 0"),
        (
            HEARING.replace("all of it", "all confidentialitiesandconfidences"),
            CALL,
            'the word "confidentialitiesandconfidences" is too long for its place in the narrow form',
        ),
    ],
)
def test_a_figure_that_is_wrong(tmp_path: Path, figures: str, calls: str, message: str) -> None:
    """Each mistake is said at the figure's id, with its file and line."""
    assert [("docs/lookup/figures.yml:1:7", message)] == _said(tmp_path, figures, calls)
