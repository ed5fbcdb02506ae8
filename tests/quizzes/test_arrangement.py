"""Steps and pairs are mixed: never in their right order, and always in the same other one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import quizzes
from macros.content import Library
from macros.content.question import Option, Question

TEXTS = st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=12), min_size=3, max_size=8, unique=True)


def question(kind: str, texts: Sequence[str]) -> Question:
    """Return a question of steps or pairs."""
    options = tuple(Option(text=text, match=text.upper() if kind == "match" else None, chosen="So.") for text in texts)
    fields = {"objective": "keep", "level": "apply", "rule": "no-hints", "ask": "Put these in order."}
    return Question.model_validate({"id": "steps", "kind": kind, "options": options, **fields})


@given(TEXTS)
def test_steps_are_all_shown_and_never_in_order(texts: list[str]) -> None:
    """Whatever the steps are, a reader sees each of them once, and not where it belongs by luck of the draw."""
    shown = quizzes.shown(question("order", texts))

    assert list(range(len(texts))) == sorted(shown) != list(shown)


@given(TEXTS)
def test_the_key_of_an_order_puts_its_steps_right(texts: list[str]) -> None:
    """Read in the order of the key, the letters give the steps as they are written in the file."""
    steps = question("order", texts)
    lettered = {quizzes.letter(at): texts[index] for at, index in enumerate(quizzes.shown(steps))}

    assert texts == [lettered[letter] for letter in quizzes.key(steps)]


@given(TEXTS)
def test_the_key_of_pairs_joins_what_belongs_together(texts: list[str]) -> None:
    """Each letter has the number under which its other half is listed; the first pairs are not all in line."""
    pairs = question("match", texts)
    listed = [pairs.options[index].match for index in quizzes.partners(pairs)]
    joined = {key[0]: listed[int(key[1:]) - 1] for key in quizzes.key(pairs)}

    assert {quizzes.letter(at): text.upper() for at, text in enumerate(texts)} == joined
    assert list(quizzes.partners(pairs)) != list(range(len(texts)))


@pytest.mark.parametrize("kind", ["order", "match"])
def test_a_step_that_is_reworded_leaves_the_others_where_they_are(kind: str) -> None:
    """The arrangement hangs on no position: of the others each stands before whom it stood before."""
    mixed = quizzes.shown if kind == "order" else quizzes.partners
    texts = ["one", "two", "three", "four", "five", "six"]
    before = [index for index in mixed(question(kind, texts)) if index != 2]
    after = [index for index in mixed(question(kind, [*texts[:2], "other", *texts[3:]])) if index != 2]

    assert before == after


def test_questions_in_ones_own_words_have_no_key(library: Library) -> None:
    """There is nothing to grade in them; every other question has a key."""
    for each in library.questions.values():
        assert bool(quizzes.key(each)) == each.graded, each.id
