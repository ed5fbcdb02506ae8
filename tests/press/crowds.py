"""A made chart as large as one may get, for the tests of the sheets."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import yaml

from macros.charts import VERDICTS
from macros.content import Library, load, report
from tests.press.books import project

_TEXT = "client permission listener private family whether before telling danger worried doctor friend"
_WORDS = _TEXT.split()
_ASK, _SAYS, _TITLE = 60, 28, 42
"""The longest texts that the charts' style allows, in characters."""


def crowded(folder: Path, *, questions: int, outcomes: int, answers: int = 3) -> tuple[Path, Library]:
    """Return the small project, and its library, with its chart "fork" so large and its texts as long as may be.

    Args:
        folder: Where the project goes.
        questions: How many questions the chart asks.
        outcomes: How many outcomes it has; each is reached.
        answers: How many answers each question has; the last of them leads to the next question.
    """
    small = project(folder)
    file = small.root / "docs/decide/fork.yml"
    file.write_text(yaml.safe_dump(_chart(questions, outcomes, answers), sort_keys=False), encoding="utf-8")
    loaded = load(small.root)
    assert not loaded.failed, report(loaded.problems)
    return small.root, loaded.library


def _chart(questions: int, outcomes: int, answers: int) -> dict[str, Any]:
    ends = itertools.cycle(f"end-{number}" for number in range(1, outcomes + 1))
    asked = {}
    for number in range(1, questions + 1):
        last = number == questions
        goes = [next(ends) for _ in range(answers - (not last))] + ([] if last else [f"ask-{number + 1}"])
        says = [_long(_SAYS, 7 * number + 3 * place) for place in range(answers)]
        asked[f"ask-{number}"] = {
            "ask": _long(_ASK - 1, number) + "?",
            "why": "It matters.",
            "answers": [{"says": each, "go": go} for each, go in zip(says, goes, strict=True)],
        }
    verdicts = itertools.cycle(VERDICTS)
    found = {
        f"end-{number}": {
            "verdict": next(verdicts),
            "title": _long(_TITLE, 5 * number),
            "because": "It matters.",
            "do": ["Do it."],
            "avoid": ["Do not stop."],
            "record": ["What you did."],
            "rules": ["keep-it"],
        }
        for number in range(1, outcomes + 1)
    }
    promises = [{"says": "The first end says what to do.", "every": "end-1", "has": ["do"]}]
    head = {"id": "fork", "title": _long(_TITLE, 2), "when": "When " + _long(70, 4).lower() + ".", "start": "ask-1"}
    return {**head, "questions": asked, "outcomes": found, "promises": promises}


def _long(characters: int, seed: int) -> str:
    """Return words of so many characters altogether; another seed gives other words."""
    start = seed % len(_WORDS)
    words = " ".join(itertools.islice(itertools.cycle(_WORDS), start, start + characters))
    cut = words[:characters]
    return f"{cut.rstrip()}{'s' * (characters - len(cut.rstrip()))}".capitalize()
