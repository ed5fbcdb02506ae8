"""A clinic: the facts that its own edition is made from."""

from __future__ import annotations

from pydantic import Field

from . import days
from .entry import Day, Entry, Id, Text


class Clinic(Entry):
    """One clinic. The handbook's own pages show the sample clinic of docs/adopt/clinic.yml."""

    name: Text
    address: Text
    phone: Text
    email: Text
    privacy_lead: Text = Field(description="Who answers for confidentiality.")
    state: Text = Field(description="The state or country whose law it works under.")
    retention_years: int = Field(ge=1, le=100, description="How many years files are kept.")
    emergency_lines: tuple[Id, ...] = Field(min_length=1, strict=False, description="Phone lines, by id.")
    effective: Day
    version: Text

    @property
    def facts(self) -> dict[str, str]:
        """What pages may name, as text: ``clinic.name``, ``clinic.phone`` and so on."""
        day = days.written(self.effective)
        return {name: day if name == "effective" else str(getattr(self, name)) for name in FACTS}


FACTS = tuple(name for name in Clinic.model_fields if name != "emergency_lines")
"""The fields of a clinic that are one text. Its phone lines are entries of their own."""
