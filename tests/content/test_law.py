"""What the law of a place answers: the four rows that matter, and how far they can be trusted."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from macros.content import law
from macros.content.places import About, Place, Reading, Topic

ACCOUNT = "We read about this law and did not read its text."
READ = {"title": "A code", "url": "https://example.org/code", "year": 2024, "kind": "statute"}


def _place(**changed: Any) -> Place:
    place: dict[str, Any] = {
        "id": "us-aa",
        "name": "Aardland",
        "country": "US",
        "child": {"reach": "everyone", "who": "Any person.", "read": [READ]},
        "adult": {"reach": "unlisted", "who": "Doctors.", "self_neglect": "no", "read": [READ]},
        "therapists": "Not named.",
        "ask": "The board.",
    }
    return Place.model_validate(place | changed)


def test_four_rows_come_first() -> None:
    """A reader first learns of a child, an adult, self-neglect, and whom to call."""
    rows = law.first(_place(), 2026)

    assert [(("Yes.", "Everyone must. Any person."),), (("Not by the list we read.", "Doctors."),), (("No.", ""),)] == [
        tuple((answer.lead, answer.says) for answer in row.answers) for row in rows[:3]
    ]
    assert "Whom do I call?" == rows[3].asks


@pytest.mark.parametrize("reach", law.REACHES)
def test_every_reach_begins_with_its_answer(reach: str) -> None:
    """However the law reaches a therapist, the answer stands before its reasons."""
    child = {"reach": reach, "who": "Someone.", "read": [READ]}

    assert law.REACHES[reach][0] == law.first(_place(child=child), 2026)[0].answers[0].lead  # type: ignore[index]


def test_what_was_not_checked_has_no_answer() -> None:
    """An unknown duty and unknown self-neglect answer nothing, which is printed as not checked."""
    place = _place(adult={"reach": "unknown", "self_neglect": "unknown"})

    assert [(), ()] == [row.answers for row in law.first(place, 2026)[1:3]]
    assert () == {row.asks: row.answers for row in law.rest(place)}["How soon?"]


@pytest.mark.parametrize(
    ("kind", "year", "said"),
    [
        ("statute", 2024, ""),
        ("agency", None, ""),
        ("secondary", 2024, f"*{ACCOUNT} Check it with the agency.*"),
        ("statute", 2014, "*The newest text we read is of 2014. Check it with the agency.*"),
        (
            "bill",
            2014,
            f"*{ACCOUNT} The newest text we read is of 2014. Check it with the agency.*",
        ),
    ],
)
def test_a_row_says_on_what_it_rests(kind: str, year: int | None, said: str) -> None:
    """A row that rests on somebody's account, or on a text older than five years, sends the reader to the agency."""
    child = {"reach": "everyone", "who": "Any person.", "read": [READ | {"kind": kind, "year": year}]}
    answers = law.first(_place(child=child), 2026)[0].answers

    assert ([said] if said else []) == [answer.says for answer in answers[1:]]


def test_a_place_without_a_number_says_whom_to_ask() -> None:
    """Where no number to report to was read, the row names who can give it; an emergency number is none."""
    emergency = {"about": "emergency", "number": "999", "read": READ}
    answers = law.first(_place(lines=[emergency]), 2026)[3].answers

    assert [("999", ""), ("", "*We read no number to report to.* The board.")] == [
        (answer.number, answer.says) for answer in answers
    ]


def test_a_number_read_elsewhere_says_so() -> None:
    """A number from somebody else's page is printed with that warning; support lines alone leave the row asking."""
    support = {"about": "support", "number": "116 123", "note": "For anyone.", "read": READ | {"kind": "secondary"}}
    answers = law.first(_place(lines=[support]), 2026)[3].answers

    assert [
        ("To talk it over.", "116 123", "For anyone. *Read on somebody else's page, not on its own.*"),
        ("", "", "*We read no number to report to.* The board."),
    ] == [(answer.lead, answer.number, answer.says) for answer in answers]


def test_an_unknown_duty_still_tells_what_was_read() -> None:
    """Where the reach is unknown and something was read about it, that is told, and nothing is promised."""
    child = {"reach": "unknown", "who": "A bill is on its way.", "read": [READ]}

    assert [("We could not tell.", "A bill is on its way.")] == [
        (answer.lead, answer.says) for answer in law.first(_place(child=child), 2026)[0].answers
    ]


def test_every_number_and_topic_has_its_words() -> None:
    """Whatever a number is about is said in words, and a rule on any topic is told."""
    line = {"number": "911", "read": READ}
    lines = [line | {"about": about} for about in get_args(About)]
    rules = [
        {"topic": topic, "says": f"It speaks of {topic}.", "law": "A.C. 1", "read": READ} for topic in get_args(Topic)
    ]
    place = _place(lines=lines, rules=rules)

    assert all(answer.lead for answer in law.first(place, 2026)[3].answers)
    assert [f"It speaks of {topic}. (A.C. 1)" for topic in get_args(Topic)] == [
        row.answers[0].says for row in law.rest(place) if row.asks.startswith("Do its massage rules")
    ]


def test_an_address_is_listed_once() -> None:
    """A text on which several rows rest is listed once, where it first stands."""
    assert ["A code"] == [reading.title for reading in law.readings(_place())]


@pytest.mark.parametrize(
    ("title", "year", "expected"),
    [
        ("A code", 2024, "A code, 2024"),
        ("A code", None, "A code, undated"),
        ("A question of July 25, 2023", 2023, "A question of July 25, 2023"),
        ("Must I report?", 2024, "Must I report? 2024"),
    ],
)
def test_a_reading_bears_its_year_once(title: str, year: int | None, expected: str) -> None:
    """What was read is named with its year, which is not said twice."""
    assert expected == law.named(Reading.model_validate(READ | {"title": title, "year": year}))
