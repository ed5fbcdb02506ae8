"""The record of a decision: what was typed is kept, copied and printed whole, and heard."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page, Route, expect

from macros import charts
from macros.content import Library

from .conftest import Visits

CHART = "may-i-share"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
LONG = "\n".join(f"Line {number} of a very long note." for number in range(1, 201))


@pytest.fixture
def ended(visits: Visits, served: str, library: Library) -> Page:
    """A walk to the end of the first path of a chart."""
    chart = library.charts[CHART]
    walk = charts.fragment(chart, charts.paths(chart)[0].answers)
    page = visits(f"{served}decide/{CHART}.html#{walk}").page
    expect(page.locator("decision-record")).to_be_visible()
    return page


def test_a_copy_without_a_clipboard_holds_what_was_typed(ended: Page) -> None:
    """Where a page may not write to the clipboard, the old way copies the same words, typed ones too."""
    ended.evaluate(NO_CLIPBOARD)
    ended.get_by_label("What I did").fill("Called her doctor.")
    ended.get_by_role("button", name="Copy").click()
    expect(ended.locator(".record__status")).to_have_text("Copied. Paste it into your own notes.")
    expect(ended.get_by_role("button", name="Copy")).to_be_focused()
    expect(ended.locator(".record__plain")).to_be_hidden()
    ended.get_by_label("My notes").focus()
    ended.keyboard.press("Control+V")

    assert "May I share this?" in ended.get_by_label("My notes").input_value()
    assert "What I did:\nCalled her doctor." in ended.get_by_label("My notes").input_value()


def test_what_cannot_be_copied_stands_selected(ended: Page) -> None:
    """Where nothing may copy, the whole record stands selected as plain text; typing on takes it away again."""
    ended.evaluate(f"{NO_CLIPBOARD}; document.execCommand = () => false")
    ended.get_by_label("My notes").fill("She was calm.")
    ended.get_by_role("button", name="Copy").click()
    plain = ended.get_by_label("The record as plain text")
    expect(ended.locator(".record__status")).to_have_text("It is selected: copy it with your keyboard or menu.")
    expect(plain).to_be_focused()
    chosen = plain.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd)")

    assert plain.input_value() == chosen
    assert "My notes:\nShe was calm." in chosen
    ended.get_by_label("My notes").fill("She was not.")
    expect(plain).to_be_hidden()


def test_what_happened_is_said_where_a_screen_reader_listens(ended: Page) -> None:
    """The place for messages is there, though empty, before the first message comes."""
    status = ended.locator(".record__status")

    assert "" == status.inner_text()
    assert "none" != status.evaluate("it => getComputedStyle(it).display")
    expect(ended.get_by_role("region", name="Record of this decision").get_by_role("status")).to_have_count(1)


def test_a_field_says_what_it_is_for(ended: Page) -> None:
    """Both fields have a label and say that no name belongs there; one comes to them, then the buttons, by Tab."""
    ended.get_by_label("What I did").focus()
    expect(ended.get_by_label("What I did")).to_have_accessible_description("No client’s name belongs in this record.")
    order = []
    for _ in range(5):
        ended.keyboard.press("Tab")
        order.append(ended.evaluate("(it => (it.labels?.[0] ?? it).innerText)(document.activeElement)"))

    assert ["My notes", "Copy", "Print", "Save as text", "Start over"] == order


def test_a_long_note_is_printed_whole(ended: Page, tmp_path: Path) -> None:
    """A note that is longer than a page goes on over the page, to its last line."""
    ended.get_by_label("My notes").fill(LONG)
    file = tmp_path / "record.pdf"
    ended.pdf(path=file, format="Letter")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(file).pages)

    assert [] == [line for line in LONG.splitlines() if line not in text]


def test_a_note_may_be_in_any_script(ended: Page) -> None:
    """What is written from right to left stands from right to left, on the screen and on paper."""
    ended.get_by_label("My notes").fill("שלום <b>& 🙂")
    written = ended.locator(".record__written").last

    for place in (ended.get_by_label("My notes"), written):
        assert "rtl" == place.evaluate("it => getComputedStyle(it).direction")
    assert "שלום <b>& 🙂" == written.text_content()


def _without_the_record(route: Route) -> None:
    """Send the site's script without what makes a record."""
    script = route.fetch().text()
    define = 'customElements.define("decision-record"'
    assert define in script
    route.fulfill(body=script.replace(define, 'void ("decision-record"'), content_type="text/javascript")


def test_an_end_sheet_needs_no_record(visits: Visits, served: str, library: Library) -> None:
    """Where the record's script fails, the walk goes on to its end without it."""
    visit = visits(f"{served}index.html")
    visit.page.route("**/site.*.js", _without_the_record)
    chart = library.charts[CHART]
    path = charts.paths(chart)[0]
    visit.page.goto(f"{served}decide/{CHART}.html")
    for _ in path.steps:
        visit.page.locator(".answer:visible").first.click()

    expect(visit.page.locator(".end:visible")).to_have_count(1)
    expect(visit.page.locator(".end__title:visible")).to_be_focused()
    expect(visit.page.locator("decision-record")).to_be_hidden()


def test_nothing_typed_outlives_the_page(ended: Page) -> None:
    """When the page is left, what was typed is emptied, also for a browser that keeps the page for its Back."""
    ended.locator(".record__field textarea").first.fill("I called her sister.")
    ended.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")

    assert [""] * 3 == ended.locator(".record textarea").evaluate_all("areas => areas.map((area) => area.value)")
    expect(ended.locator(".record")).not_to_contain_text("her sister")
