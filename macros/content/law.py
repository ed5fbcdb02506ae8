"""What the law of a place answers a therapist, in the same words on the site and in the book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, get_args

from .places import About, AdultDuty, Duty, Place, Reach, Reading, Topic

REACHES: Final[dict[Reach, tuple[str, str]]] = {
    "everyone": ("Yes.", "Everyone must."),
    "some": ("In some cases, yes.", ""),
    "named": ("Yes.", "The law names massage therapists."),
    "licensed": ("Yes.", "The law names your license."),
    "phrase": ("Perhaps.", "A wide phrase in the law may take you in."),
    "unlisted": ("Not by the list we read.", ""),
    "none": ("No.", "The law we read makes nobody report."),
    "varies": ("It differs inside the country.", ""),
}
"""How a duty reaches a massage therapist: the answer, and what it means. A reach that is absent was not checked."""

SELF_NEGLECT: Final = {"yes": "Yes.", "no": "No."}
ABOUT: Final[dict[About, str]] = {
    "emergency": "In danger now.",
    "child": "A child.",
    "adult": "An adult.",
    "both": "A child or an adult.",
    "support": "To talk it over.",
}
TOPICS: Final[tuple[Topic, ...]] = get_args(Topic)
"""What a place's massage rules may speak of, in the order in which it is told."""

OLD: Final = 5
"""A text older than this many years is said to be old."""


@dataclass(frozen=True)
class Answer:
    """One answer: words that stand out, a number to call, and what follows. All but the number is Markdown."""

    lead: str
    says: str = ""
    number: str = ""


@dataclass(frozen=True)
class Row:
    """A question that a person asks, with its answers; without any it was not checked."""

    asks: str
    answers: tuple[Answer, ...] = ()


def first(place: Place, year: int) -> tuple[Row, ...]:
    """Return the four rows that matter most: a child, an adult, self-neglect, and whom to call.

    Args:
        place: The place.
        year: The year in which the sources were read, against which a text is old.
    """
    return (
        Row("A child may be abused. Must I report it?", tuple(_duty(place.child, year))),
        Row("An adult who can't protect herself?", tuple(_duty(place.adult, year))),
        Row("Does self-neglect count?", tuple(_self_neglect(place.adult))),
        Row("Whom do I call?", tuple(_lines(place))),
    )


def rest(place: Place) -> tuple[Row, ...]:
    """Return the rows that come after: massage therapists, time, penalty, protection, board rules, where to ask."""
    rows = [
        Row("Does the law name massage therapists?", (Answer("", place.therapists),)),
        Row("How soon?", _both(place.child.how_soon, place.adult.how_soon)),
        Row("To whom?", _both(place.child.to, place.adult.to)),
        Row("If I don't report?", _both(place.child.penalty, place.adult.penalty)),
        Row("If I report in good faith and am wrong?", _both(place.child.good_faith, place.adult.good_faith)),
    ]
    for topic in TOPICS:
        rules = tuple(Answer("", f"{rule.says} ({rule.law})") for rule in place.rules if rule.topic == topic)
        rows += [Row(f"Do its massage rules speak of {topic}?", rules)] if rules else []
    rows += [Row("What should I beware of?", (Answer("", place.note),))] if place.note else []
    return (*rows, Row("Whom do I ask what holds today?", (Answer("", place.ask),)))


def sections(place: Place) -> str:
    """Return the sections of the two laws in one line, or an empty text."""
    return " · ".join(law for law in (place.child.law, place.adult.law) if law)


def readings(place: Place) -> tuple[Reading, ...]:
    """Return every text that was read for a place, each address once, in the order of the rows."""
    found = (
        *place.child.read,
        *place.adult.read,
        *(line.read for line in place.lines),
        *(rule.read for rule in place.rules),
    )
    return tuple({reading.url: reading for reading in reversed(found)}.values())[::-1]


def named(reading: Reading) -> str:
    """Return a text that was read, with its year unless its title says it, as Markdown of one paragraph."""
    year = str(reading.year or "undated")
    if year in reading.title:
        return reading.title
    return f"{reading.title} {year}" if reading.title.endswith(("?", "!")) else f"{reading.title}, {year}"


def newest(place: Place) -> int | None:
    """Return the year of the newest text that was read for the two duties of a place; None when all are undated."""
    years = (duty.newest for duty in (place.child, place.adult))
    return max((year for year in years if year), default=None)


def _duty(duty: Duty, year: int) -> Iterator[Answer]:
    if duty.reach in REACHES:
        lead, means = REACHES[duty.reach]
        yield Answer(lead, " ".join(filter(None, (means, duty.who))))
        if caution := _standing(duty, year):
            yield Answer("", f"*{caution}*")
    elif duty.who:
        yield Answer("We could not tell.", duty.who)


def _standing(duty: Duty, year: int) -> str:
    """Return what a reader should know of the texts that a row rests on, or an empty text."""
    said = []
    if not duty.rests_on_primary:
        said.append("We read about this law and did not read its text.")
    if duty.newest and year - duty.newest > OLD:
        said.append(f"The newest text we read is of {duty.newest}.")
    return f"{' '.join(said)} Check it with the agency." if said else ""


def _self_neglect(adult: AdultDuty) -> Iterator[Answer]:
    lead = SELF_NEGLECT.get(adult.self_neglect, "")
    if lead or adult.self_neglect_note:
        yield Answer(lead, adult.self_neglect_note or "")


def _lines(place: Place) -> Iterator[Answer]:
    for line in place.lines:
        caution = "*Read on somebody else's page, not on its own.*" if line.read.kind == "secondary" else ""
        yield Answer(ABOUT[line.about], " ".join(filter(None, (line.note, caution))), line.number)
    if all(line.about in ("emergency", "support") for line in place.lines):
        yield Answer("", f"*We read no number to report to.* {place.ask}")


def _both(child: str | None, adult: str | None) -> tuple[Answer, ...]:
    said = (("A child.", child), ("An adult.", adult))
    return tuple(Answer(who, words) for who, words in said if words)
