"""YAML 1.2 with positions."""

from __future__ import annotations

from typing import Any

import pytest

from macros.content.yaml12 import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("2026-11-22", "2026-11-22"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("true", True),
        ("FALSE", False),
        ("~", None),
        ("null", None),
        ("'null'", "null"),
        ('"911"', "911"),
        ("911", 911),
        ("-7", -7),
        ("0o17", 15),
        ("0x1F", 31),
        ("017", 17),
        ("1.5", 1.5),
        (".5e1", 5.0),
        ("-.inf", float("-inf")),
        ("| \n  yes\n", "yes\n"),
    ],
)
def test_scalar(text: str, expected: Any) -> None:
    """A scalar means what the core schema of YAML 1.2 says, and nothing of YAML 1.1."""
    assert expected == parse(text, "x.yml").data


def test_every_value_has_its_place() -> None:
    """A problem at a path points to the line, column and width of that value, or of its name."""
    document = parse("a:\n  - b: one two\n    c: three\n", "x.yml")
    value = document.problem(("a", 0, "b"), "")
    key = document.problem(("a", 0, "c"), "", at_key=True)

    assert (2, 8, 7) == (value.line, value.column, value.width)
    assert (3, 5, 1) == (key.line, key.column, key.width)


def test_a_missing_place_is_its_nearest_parent() -> None:
    """A problem at a field that isn't there points to the entry that lacks it."""
    document = parse("- id: x\n- id: y\n", "x.yml")

    assert 2 == document.problem((1, "why", 3), "").line


def test_front_matter_counts_lines_of_its_page() -> None:
    """Places in a page's head are lines of the whole page."""
    document = parse("a: 1\nb: 2\n", "x.md", first_line=2, whole="---\na: 1\nb: 2\n---\n")

    assert (3, "b: 2") == (document.problem(("b",), "").line, document.problem(("b",), "").excerpt)
