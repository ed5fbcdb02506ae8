"""How a source is named in a note."""

from __future__ import annotations

import pytest

from macros.content.citation import short
from macros.content.source import Source


@pytest.mark.parametrize(
    ("title", "year", "expected"),
    [
        ("A code", 2020, "A board, “A code,” 2020"),
        ("A code", None, "A board, “A code,” undated"),
        ("May I tell?", 2020, "A board, “May I tell?” 2020"),
        ('A "No Secrets" policy', 2020, "A board, “A ‘No Secrets’ policy,” 2020"),
        ('Why not say "No"?', 2020, "A board, “Why not say ‘No’?” 2020"),
        ('On saying "No!"', 2020, "A board, “On saying ‘No!’” 2020"),
    ],
)
def test_a_source_in_one_line(title: str, year: int | None, expected: str) -> None:
    """Publisher, title between quotation marks, year; marks inside the title become single ones."""
    source = Source(
        id="a", title=title, publisher="A board", url="https://example.org/", year=year, jurisdiction="US", kind="code"
    )

    assert expected == short(source)
