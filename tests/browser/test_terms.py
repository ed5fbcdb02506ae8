"""Explained words, with the small script that lets them be put away."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import Visits


def test_escape_puts_a_meaning_away(visits: Visits, served: str) -> None:
    """Escape hides the meaning, Enter brings it back, and another visit by focus shows it again."""
    page = visits(f"{served}emergencies/the-emergency.html").page
    word = page.locator(".term__word").first
    note = page.locator(".term__note").first
    word.focus()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    word.blur()
    word.focus()
    expect(note).to_be_visible()


def test_a_meaning_stays_away_while_it_has_the_focus(visits: Visits, served: str) -> None:
    """A meaning that was opened by a click and put away stays so when the pointer leaves (WCAG 1.4.13)."""
    page = visits(f"{served}emergencies/the-emergency.html").page
    word = page.locator(".term__word").first
    word.click()
    page.keyboard.press("Escape")
    page.mouse.move(2, 2)

    expect(word).to_be_focused()
    expect(page.locator(".term__note:visible")).to_have_count(0)


def test_the_meaning_can_be_reached_by_pointer_and_by_tab(visits: Visits, served: str) -> None:
    """The pointer can travel from the word onto its meaning, and Tab leads to the link in it."""
    page = visits(f"{served}emergencies/the-emergency.html").page
    word = page.locator(".term__word").first
    note = page.locator(".term__note").first
    word.hover()
    box, under = word.bounding_box(), note.bounding_box()
    assert box is not None
    assert under is not None
    page.mouse.move(box["x"] + 5, under["y"] + 5, steps=8)
    expect(note).to_be_visible()
    page.mouse.move(0, 0)
    expect(note).to_be_hidden()
    word.focus()
    page.keyboard.press("Tab")

    expect(note.get_by_role("link", name="Glossary")).to_be_focused()


def test_a_meaning_is_described_to_screen_readers(visits: Visits, served: str) -> None:
    """The word is described by its meaning, under an id that stands once on the page."""
    page = visits(f"{served}emergencies/the-emergency.html").page
    for word in page.locator(".term__word").all():
        described = word.get_attribute("aria-describedby")

        assert 1 == page.locator(f"[id='{described}']").count()
