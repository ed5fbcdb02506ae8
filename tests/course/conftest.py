"""What the tests of the course share: all its quizzes, with a picture for each chart."""

from __future__ import annotations

import pytest

from macros.content import Library
from macros.course import Image, chapter_quizzes, chart_quizzes
from macros.course.items import Item, Quiz

PNG = b"\x89PNG of a chart"
"""Formats carry a picture as it is, so any bytes will do."""


@pytest.fixture(scope="session")
def images(library: Library) -> dict[str, Image]:
    """A picture of each chart and figure by name."""
    names = [f"chart-{id_}" for id_ in library.charts] + [f"figure-{id_}" for id_ in library.figures]
    return {name: Image(f"{name}.png", PNG + name.encode(), 696, 1500, f"{name} in words") for name in names}


@pytest.fixture(scope="session")
def course_quizzes(library: Library, images: dict[str, Image]) -> tuple[Quiz, ...]:
    """Every quiz of the course."""
    return (*chapter_quizzes(library), *chart_quizzes(library, images))


@pytest.fixture(scope="session")
def items(course_quizzes: tuple[Quiz, ...]) -> dict[str, Item]:
    """Every item of the course by id."""
    return {item.id: item for quiz in course_quizzes for item in quiz.items}
