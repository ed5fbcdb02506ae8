"""The players and importers try what the tests of the course read."""

from tests.course.conftest import course_quizzes, images, items

__all__ = ["course_quizzes", "images", "items"]
