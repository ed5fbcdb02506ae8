"""The item lint: each flaw is found where it is, and no more than that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from macros.content.question import Option, Question
from macros.quizzes.items import ENOUGH, flaws, patterns


def item(
    number: int = 0, *, ask: str = "Martha asks. What do you say?", options: Sequence[Any] = (), **more: Any
) -> Question:
    """Return a question whose options are texts, the right one marked with a star."""
    told = options or ("*Ask her.", "She is well.", "No idea.", "Hmm.")
    read = tuple(
        Option(
            text=text.removeprefix("*"),
            correct=text.startswith("*"),
            chosen="So.",
            missed="So." if text.startswith("*") else None,
        )
        for text in told
    )
    fields: dict[str, Any] = {"kind": "single", "objective": "keep", "level": "judge", "rule": "no-hints", **more}
    return Question(id=f"item-{number}", ask=ask, options=read, **fields)


def easy(_: str) -> float:
    """Return the reading grade of anything: three."""
    return 3.0


def found(question: Question) -> list[Any]:
    """Return where its flaws are."""
    return [place for place, _, _ in flaws(question, easy)]


def test_a_sound_item_has_no_flaw() -> None:
    """Nothing is said of an item that a guesser gains nothing from."""
    assert [] == found(item())


@pytest.mark.parametrize(
    "text", ["All of the above", "All the above are right.", "None of these", "Both a and c", "Any of these."]
)
def test_an_option_that_sends_to_others_is_found(text: str) -> None:
    """Half of the answer would do to choose it; of a sentence about "all of them" nothing is said."""
    assert [] == found(item(options=["*Ask her.", "Read all of them twice."]))
    assert [("options", 1, "text")] == found(item(options=["*Ask her.", text]))


@pytest.mark.parametrize(
    ("ask", "flawed"),
    [
        ("Which of these is not private?", True),
        ("What must you tell nobody except the nurse?", True),
        ("She calls. What shouldn't you say?", True),
        ("Under this rule, which of these is not private?", True),
        ('Her sister asks, "How is she?" Which of these is not private?', True),
        ("What cannot be shared?", True),
        ("Which of these is *not* private?", False),
        ("What is the least you may tell?", False),
        ("You're not sure who calls. What do you say?", False),
        ('She asks, "What didn\'t he tell you?" What do you say?', False),
        ("He hasn't paid. Why may you tell the court?", False),
    ],
)
def test_a_question_for_what_is_not_so_is_marked(ask: str, *, flawed: bool) -> None:
    """The word that turns the question must stand out, and no other word is taken for it."""
    assert ([("ask",)] if flawed else []) == found(item(ask=ask))


def test_an_item_asks_something() -> None:
    """A story without a question leaves a student guessing what is wanted; what someone says in it asks nothing."""
    assert [("ask",)] == found(item(ask='Martha asks, "How is she?"'))
    assert [] == found(item(ask="Put these in order.", kind="order", options=["Stop.", "Tell her.", "Write."]))


def test_an_item_is_read_with_its_options() -> None:
    """The reading grade is that of all a student reads, each option as a sentence."""
    read: list[str] = []

    def hard(text: str) -> float:
        read.append(text)
        return 10.4

    ((place, message, _),) = flaws(item(options=["*Ask her", '"Well."']), hard)

    assert ['Martha asks. What do you say? Ask her. "Well."'] == read
    assert (("ask",), "it reads at grade 10.4, and 10 is the most") == (place, message)


def told(questions: Sequence[Question]) -> list[str]:
    """Return the patterns in a set, in words."""
    return [message for message, _ in patterns(questions)]


def spread(number: int) -> Question:
    """Return an item without a pattern: the right one is the shortest, and stands where chance would put it."""
    texts = [f"A longer answer {number} {letter}" for letter in "abc"]
    return item(number, options=_moved(texts, f"*Short {number}", number))


def test_a_sound_set_shows_no_pattern() -> None:
    """Nor does a set that is too small to show one."""
    assert [] == told([spread(number) for number in range(ENOUGH)])
    assert [] == told([item(0, options=["*The longest of all", "a", "b"])])


def test_a_right_option_that_is_the_longest_too_often_is_found() -> None:
    """Who knows nothing would choose it."""
    long = [item(n, options=_moved([f"x{n}", f"y{n}", f"z{n}"], f"*The longest of all {n}", n)) for n in range(5)]

    assert ["in 5 of 10 questions the right option is the longest"] == told([*long, *map(spread, range(5, 10))])


def test_a_place_that_is_right_too_often_is_found() -> None:
    """Who knows nothing would choose it."""
    same = [item(n, options=[f"*x{n}", f"yy{n}", f"zz{n}"]) for n in range(5)]

    assert ["in 6 of 10 questions the right option stands in place 1"] == told([*same, *map(spread, range(6, 11))])


def test_words_of_certainty_only_in_wrong_options_are_found() -> None:
    """Those of people who speak in a story do not count."""
    wrong = [item(n, options=[f"x {n} always", f"only y {n}", f"w {n}", f"z {n} or so"]) for n in range(5)]
    wrong = [question.model_copy(update={"options": _right(question, n % 4)}) for n, question in enumerate(wrong)]
    certain = [q for q in wrong if not any("always" in o.text or "only" in o.text for o in q.options if o.correct)]
    set_ = [*certain, *certain, *certain]

    assert any(message.startswith("always, never, all, only and their like stand in") for message in told(set_))
    assert not any(
        message.startswith("always") for message in told([*set_, item(99, options=["*Never x", "y always"])])
    )


def test_an_option_that_comes_back_is_found() -> None:
    """Who met it once knows what it is worth."""
    twice = [item(0, options=["*Ask her.", "No."]), item(1, options=["*So.", "NO.  "])]

    assert ['the option "no." stands in 2 questions'] == told(twice)


def _right(question: Question, place: int) -> tuple[Option, ...]:
    options = question.options
    return tuple(option.model_copy(update={"correct": index == place}) for index, option in enumerate(options))


def _moved(wrong: list[str], right: str, number: int) -> list[str]:
    place = number % 4
    return [*wrong[:place], right, *wrong[place:]]
