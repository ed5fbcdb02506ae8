"""How a person uses the search: opens it, types into its field, reads the answers."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from .conftest import Visits


def open_search(visits: Visits, address: str, **settings: Any) -> Page:
    """Open a page, and its search with the key."""
    page = visits(address, **settings).page
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    return page


def field(page: Page) -> Locator:
    """Return the field of the dialog."""
    return page.get_by_role("dialog", name="Search").get_by_role("combobox", name="Your question, in your own words")


def options(page: Page) -> Locator:
    """Return the answers."""
    return page.get_by_role("listbox", name="Answers").get_by_role("option")
