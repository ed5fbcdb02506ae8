"""Phone lines, and the law of each place: who must report abuse, whom to call, what a massage board's rules ask."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from .entry import Entry, Id, Sentence, Text, Url

Reach = Literal["everyone", "some", "named", "licensed", "phrase", "unlisted", "none", "varies", "unknown"]
"""How a reporting law reaches a massage therapist: as everyone; as everyone, but only for some wrongs; by name; by the
license that therapists hold; perhaps, by a wide phrase; not by the list that was read; not at all, because nobody must;
differently inside the country; or not checked."""

Standing = Literal["statute", "rule", "agency", "federal", "service", "bill", "secondary"]
"""What kind of text was read: the code itself (or a copy), a regulation, a page of the agency, a federal summary, a
phone service's own page, a bill, or somebody else's account."""

About = Literal["child", "adult", "both", "emergency", "support"]
"""What a number of a place is for: reports of a child or an adult, help in danger, or support without a report."""

Topic = Literal["confidentiality", "records", "minors", "consent", "conduct"]
"""What a place's massage rules may speak of, in the order in which it is told."""

PRIMARY = frozenset({"statute", "rule", "agency", "federal"})
"""Texts on which a row may rest by themselves."""


class PhoneLine(Entry):
    """A line to call. A number is printed only from here, and only as it was read in a source."""

    id: Id
    name: Text
    number: Text
    place: Text = Field(description="Where it answers: US, UK …")
    purpose: Text = Field(description="What it is for.")
    hours: Text | None = None
    text: Text | None = Field(default=None, description="How to reach it by text message.")
    caution: Text | None = Field(default=None, description="What it is not for.")
    sources: tuple[Id, ...] = Field(min_length=1, strict=False)


class Reading(Entry):
    """A text of law that was read for one place."""

    title: Text = Field(description="What it is and whose copy: Ala. Code 26-14-3, Justia's copy.")
    url: Url
    year: int | None = Field(ge=1900, le=2100, description="The year as of which the text holds; null when undated.")
    kind: Standing


class Duty(Entry):
    """Who must report abuse or neglect, how and to whom. What is absent was not checked."""

    reach: Reach
    who: Sentence | None = Field(default=None, description="Whom the law makes report, in plain words.")
    how_soon: Sentence | None = None
    to: Sentence | None = Field(default=None, description="Who takes the report.")
    penalty: Sentence | None = Field(default=None, description="What not reporting can cost.")
    good_faith: Sentence | None = Field(default=None, description="What protects a person who reports in good faith.")
    law: Text | None = Field(default=None, description="The sections: Ala. Code 26-14-3.")
    read: tuple[Reading, ...] = Field(default=(), strict=False)

    @property
    def rests_on_primary(self) -> bool:
        """Whether a text of the law, its agency or the federal summary was among those that were read."""
        return any(reading.kind in PRIMARY for reading in self.read)

    @property
    def newest(self) -> int | None:
        """The year of the newest text that was read, or None when all are undated."""
        return max((reading.year for reading in self.read if reading.year), default=None)


class AdultDuty(Duty):
    """Who must report the abuse of an adult whom the law protects."""

    self_neglect: Literal["yes", "no", "unknown"] = Field(description="Whether failing to care for oneself counts.")
    self_neglect_note: Sentence | None = None


class PlaceLine(Entry):
    """A number that takes reports, or calls for help, or gives support and takes no reports, in one place."""

    about: About
    number: Text
    note: Sentence | None = None
    read: Reading


class MassageRule(Entry):
    """What a place's own massage law or board says of confidentiality, records or minors."""

    topic: Topic
    says: Sentence
    law: Text
    read: Reading


class Place(Entry):
    """The law of one state or country, as far as it was read."""

    id: Id
    name: Text
    country: Literal["US", "AU", "CA", "IE", "NZ", "UK"]
    child: Duty
    adult: AdultDuty
    therapists: Sentence = Field(description="How the two duties reach a massage therapist.")
    lines: tuple[PlaceLine, ...] = Field(default=(), strict=False)
    ask: Sentence = Field(description="Where to ask what holds today.")
    rules: tuple[MassageRule, ...] = Field(default=(), strict=False)
    note: Sentence | None = Field(default=None, description="What a reader should beware of.")


class PlacesFile(Entry):
    """The file docs/lookup/places.yml before its entries are read, one by one."""

    lines: tuple[Any, ...] = Field(min_length=1, strict=False)
    places: tuple[Any, ...] = Field(default=(), strict=False)


class Places(PlacesFile):
    """The file docs/lookup/places.yml."""

    lines: tuple[PhoneLine, ...] = Field(min_length=1, strict=False)
    places: tuple[Place, ...] = Field(default=(), strict=False)
