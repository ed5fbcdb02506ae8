"""How a day of the calendar is written for American readers."""

from __future__ import annotations

import datetime as dt


def written(day: dt.date) -> str:
    """Return a day in words: November 22, 2026."""
    return f"{day:%B} {day.day}, {day.year}"
