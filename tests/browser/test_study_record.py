"""The record of study: filled in, printed, and gone with the page."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page, expect

from macros.content import Library, prose

from .conftest import Visits
from .test_quiet import NOTHING, kept

RECORD = "practice/record.html"
SCHOOL = "Pacific Northwest School of Massage and Bodywork, Seattle"
LONG = "\n".join(f"Thought {number}." for number in range(1, 13))


def _fill(page: Page) -> None:
    page.get_by_label("Name", exact=True).fill("Jo Rivera")
    page.get_by_label("School or provider").fill(SCHOOL)
    page.get_by_label("The Secret: Date").fill("March 2")
    page.get_by_label("The Secret: Right").fill("4")
    page.locator("#study-friends-the-secret").check()
    page.get_by_label("Reflection").fill(LONG)


def _printed(page: Page, path: Path, size: str) -> list[str]:
    page.pdf(path=path, format=size)
    return [" ".join(sheet.extract_text().split()) for sheet in pypdf.PdfReader(path).pages]


@pytest.mark.parametrize(("size", "script"), [("Letter", True), ("Letter", False), ("A4", True)])
def test_it_prints_on_two_sheets(  # noqa: PLR0917 (pytest names them)
    visits: Visits, served: str, library: Library, tmp_path: Path, size: str, script: bool
) -> None:
    """Empty and filled in, with script and without, all of it stands on two sheets: fields, chapters and what it is."""
    page = visits(served + RECORD, java_script_enabled=script).page
    blank = _printed(page, tmp_path / "blank.pdf", size)
    _fill(page)
    full = _printed(page, tmp_path / "full.pdf", size)

    assert (2, 2) == (len(blank), len(full))
    for words in ("School or provider", "Instructor", "Time spent", "Student’s signature", "Instructor’s signature",
                  "It is not a certificate of continuing education.", library.edition.title):  # fmt: skip
        assert words in " ".join(blank)
    assert [] == [path for path, page in _titles(library).items() if page not in " ".join(blank)]
    assert "Print this record" not in " ".join(blank)
    assert "Jo Rivera" in " ".join(full)
    assert not script or "Thought 12." in " ".join(full)
    assert not script or SCHOOL in " ".join(full)


def _titles(library: Library) -> dict[str, str]:
    return {path: prose.plain(library.pages[path].title) for path in library.chapters}


def test_it_is_gone_with_the_page(visits: Visits, served: str) -> None:
    """What was typed is neither kept nor there again after Back; the edition stands there anew."""
    page = visits(served + RECORD).page
    _fill(page)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    expect(page.get_by_label("Name", exact=True)).to_have_value("")
    _fill(page)
    page.goto(f"{served}index.html")
    page.go_back()

    expect(page.get_by_label("Name", exact=True)).to_have_value("")
    expect(page.get_by_label("Reflection")).to_have_value("")
    expect(page.locator("#study-friends-the-secret")).not_to_be_checked()
    assert "edition" in page.get_by_label("Edition of the handbook").input_value()
    assert NOTHING == kept(page)


def test_it_can_be_emptied(visits: Visits, served: str) -> None:
    """A press empties every field, also what would have been printed, and says so."""
    page = visits(served + RECORD).page
    _fill(page)
    page.get_by_role("button", name="Empty it").click()
    expect(page.get_by_role("status").filter(has_text="It is empty.")).to_be_visible()

    assert "" == page.get_by_label("The Secret: Right").input_value()
    written = page.locator(".study__written").all_text_contents()
    assert [page.get_by_label("Edition of the handbook").input_value()] == [words for words in written if words]


def test_every_field_has_a_name_of_its_own(visits: Visits, served: str) -> None:
    """No two fields are called the same by a screen reader."""
    page = visits(served + RECORD).page
    names = page.locator("study-record :is(input, textarea)").evaluate_all(
        "all => all.map((e) => e.labels[0].textContent)"
    )

    assert len(set(names)) == len(names) > 90


def test_enter_sends_nothing(visits: Visits, served: str) -> None:
    """Enter in a field stays on the page, with script and without."""
    for script in (True, False):
        page = visits(served + RECORD, java_script_enabled=script).page
        page.get_by_label("Name", exact=True).fill("Jo")
        page.keyboard.press("Enter")

        assert served + RECORD == page.url
        expect(page.get_by_label("Name", exact=True)).to_have_value("Jo")
