"""Phone lines, and later the law of each place."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from .entry import Entry, Id, Text


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


class PlacesFile(Entry):
    """The file docs/lookup/places.yml before its lines are read, one by one."""

    lines: tuple[Any, ...] = Field(min_length=1, strict=False)


class Places(PlacesFile):
    """The file docs/lookup/places.yml."""

    lines: tuple[PhoneLine, ...] = Field(min_length=1, strict=False)
