"""What a screen reader is told where one practices and teaches, held in golden files."""

from __future__ import annotations

import re

from tests.browser.conftest import Visits

from .telling import held, told

_OPTION = re.compile(r"^ *- (?:option|group) .*\n", re.MULTILINE)
"""What a menu offers, which changes with the handbook."""

_COUNT = re.compile(r"(?<![\d.])\d+(?![\d.])")
"""Numbers of minutes and questions, and days, which do so too; no version of a format."""


def test_a_mixed_set_is_told(visits: Visits, served: str) -> None:
    """The form is told by the names of its fields, and a set by a heading that says how many questions it has."""
    page = visits(f"{served}practice/index.html").page
    place = page.locator("mixed-set")
    before = _OPTION.sub("", told(place))
    page.get_by_role("button", name="Make a set").click()
    page.locator(".mixed__title").wait_for()
    actual = (
        f"{before}\nmade\n\n{told(page.locator('.mixed__title'))}{told(page.locator('.mixed__made > .mixed__tools'))}"
    )

    assert held("mixed-set", actual) == actual


def test_the_review_list_is_told(visits: Visits, served: str) -> None:
    """That it is off, and what turns it on; then that it is on, and what forgets it."""
    page = visits(f"{served}practice/index.html").page
    place = page.locator("review-keeper")
    before = told(place)
    page.get_by_role("button", name="Keep my review list on this device").click()
    actual = f"{before}\nkept\n\n{told(place)}"

    assert held("review-list", actual) == actual


def test_the_record_of_study_is_told(visits: Visits, served: str) -> None:
    """Each field has its own name: those of a chapter begin with it. The end says what the record is not."""
    page = visits(f"{served}practice/record.html").page
    places = (".study__group >> nth=0", ".study__chapter >> nth=0", ".study__end", ".study__tools")
    actual = _COUNT.sub("N", "\n".join(told(page.locator(place)) for place in places))

    assert held("study-record", actual) == actual


def test_a_role_play_is_told(visits: Visits, served: str) -> None:
    """A play is a heading, the scene, and a group for each card, named by its role and play."""
    page = visits(f"{served}teach/role-plays.html").page
    actual = told(page.locator(".play").first)

    assert held("role-play", actual) == actual


def test_what_formats_change_is_told(visits: Visits, served: str) -> None:
    """A table in a region that is named by its heads: each row begins with the kind of question."""
    page = visits(f"{served}teach/packages.html").page
    actual = _COUNT.sub("N", told(page.get_by_role("region", name="Table: Made from")))

    assert held("export-report", actual) == actual
