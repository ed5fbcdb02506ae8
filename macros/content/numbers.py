"""Numbers as a person reads them."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return how many of a thing there are: "1 path", "2 paths"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
