"""Sixty questions, as tired people type them, typed into the real search."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Browser

from macros.finish.tree import read_pages
from tests.search.box import OURS, ask_all
from tests.search.questions import Asked, Half, marks, questions

from .conftest import Visits

ENOUGH = 0.75


@pytest.fixture(scope="module")
def answers(browser: Browser, served: str) -> dict[str, Asked]:
    """How each question was answered."""
    page = Visits(browser)(f"{served}friends/the-secret.html").page
    page.keyboard.press("/")
    found = {answer.question.types: answer for answer in ask_all(page, OURS, questions(), served)}
    page.context.close()
    return found


@pytest.mark.parametrize("half", get_args(Half))
def test_the_answer_is_near_the_top(answers: dict[str, Asked], half: Half) -> None:
    """Over each half of the questions the mean of one divided by the answer's place is 0.75 or more."""
    asked = [answers[question.types] for question in questions() if question.half == half]

    assert 30 == len(asked)
    assert marks(asked).mrr >= ENOUGH


def test_every_answer_is_a_page_of_the_site(site: Path) -> None:
    """Each page that a question names exists, with its section."""
    pages = read_pages(site)
    for question in questions():
        for wanted in question.finds:
            name, _, section = wanted.partition("#")

            assert not section or section in pages[f"{name}.html"].anchors
            assert f"{name}.html" in pages
