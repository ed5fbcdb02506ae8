"""What a screen reader is told: names, roles and order in the browser's accessibility tree, held in golden files.

``UPDATE_GOLDEN=1`` writes them anew; read the difference before it is committed.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visits

from .conftest import CHART_STATES
from .telling import held, told

_OUTLINE = re.compile(
    r"^( *)- '?((?:banner|navigation|main|article|contentinfo|complementary|search|region|heading)\b.*?)'?:?$"
)


@pytest.mark.parametrize("state", ["start", "middle", "end"])
def test_a_chart_istold(visits: Visits, served: str, state: str) -> None:
    """A chart tells its question and answers, then the verdict with all that follows and the record, in that order."""
    page = visits(served + CHART_STATES[state]).page
    actual = told(page.locator("chart-walk"))

    assert held(f"chart-{state}", actual) == actual


def test_an_end_is_told_with_its_verdict(visits: Visits, served: str) -> None:
    """When the focus comes to the title of an end sheet, its verdict is told with it."""
    page = visits(served + CHART_STATES["start"]).page
    page.get_by_role("link", name="Yes, or I’m not sure").click()
    title = page.locator(".end__title:visible")

    expect(title).to_be_focused()
    expect(title).to_have_accessible_description("Get help now What to do")


@pytest.mark.parametrize("kind", ["single", "several"])
def test_a_question_istold(visits: Visits, served: str, kind: str) -> None:
    """A question tells itself as a group with its choices, and once it is checked each choice with its feedback."""
    page = visits(f"{served}friends/the-secret.html").page
    fieldset = page.locator(f"fieldset[data-kind={kind}]").first
    before = told(fieldset)
    fieldset.locator(".option input").first.check()
    fieldset.get_by_role("button", name="Check my answer").click()
    actual = f"{before}\nchecked\n\n{told(fieldset)}"

    assert held(f"question-{kind}", actual) == actual


@pytest.mark.parametrize(
    ("kind", "chapter"), [("order", "words-to-rehearse"), ("match", "referrals-and-gifts"), ("say-it", "the-secret")]
)
def test_a_question_without_choices_istold(visits: Visits, served: str, kind: str, chapter: str) -> None:
    """A place or a half of a pair is asked for by the words it belongs to, and one's own words by a name."""
    page = visits(f"{served}friends/{chapter}.html").page
    actual = told(page.locator(f"fieldset[data-kind={kind}]").first)

    assert held(f"question-{kind}", actual) == actual


def test_a_hint_is_told_with_its_question(visits: Visits, served: str) -> None:
    """That several answers may fit is told with the question, not only after it."""
    page = visits(f"{served}friends/the-secret.html").page

    expect(page.locator("fieldset[data-kind=several]").first).to_have_accessible_description("Choose all that fit.")


def test_a_script_istold(visits: Visits, served: str) -> None:
    """Words to say are told as a group named by their moment: Say, Not, Why."""
    page = visits(f"{served}friends/the-secret.html").page
    actual = told(page.locator(".script").first)

    assert held("script", actual) == actual


def test_situations_aretold(visits: Visits, served: str) -> None:
    """What may be happening is told as a list of links, each with the name of its chart."""
    page = visits(f"{served}decide/index.html").page
    actual = told(page.locator(".situations ul").first)

    assert held("situations", actual) == actual


def test_a_phone_line_istold(visits: Visits, served: str) -> None:
    """A line is told by its name as a heading, then its number as a link."""
    page = visits(f"{served}lookup/lines.html").page
    actual = told(page.locator("#line-us-988"))

    assert held("line", actual) == actual


def test_the_law_of_a_place_istold(visits: Visits, served: str) -> None:
    """A place is told by its name as a heading, then questions with their answers."""
    page = visits(f"{served}lookup/places.html#us-wy").page
    actual = told(page.locator(".place:visible"))

    assert held("place", actual) == actual


def test_a_chapter_istold(visits: Visits, served: str) -> None:
    """A chapter's article is one heading and the headings below it; its pieces are no landmarks, but for the notes."""
    page = visits(f"{served}friends/the-secret.html").page
    lines = (_OUTLINE.match(line) for line in page.locator("article").aria_snapshot().splitlines())
    actual = "".join(f"{line[1]}{line[2]}\n" for line in lines if line)

    assert held("chapter", actual) == actual


def test_section_links_are_not_read_aloud(visits: Visits, served: str) -> None:
    """The mark that links to a section is in no heading's name and is no stop of Tab."""
    page = visits(f"{served}friends/the-secret.html").page
    page.locator("h2 .headerlink").first.wait_for(state="attached")

    assert "¶" not in page.locator("article").aria_snapshot()
    assert 0 == page.locator(".headerlink:not([tabindex='-1'])").count()


def test_lists_without_marks_are_still_lists(visits: Visits, served: str) -> None:
    """A list of our pieces that shows no marks says that it is one: some screen readers forget it otherwise."""
    page = visits(f"{served}index.html").page
    silent = {}
    pages = (
        "friends/the-secret.html",
        CHART_STATES["whole"],
        "decide/index.html",
        "downloads.html",
        "lookup/places.html",
    )
    for name in pages:
        page.goto(served + name)
        silent[name] = page.evaluate(
            """[...document.querySelectorAll("article :is(ul, ol):not([role=list], nav *)")]
              .filter((each) => getComputedStyle(each).listStyleType === "none")
              .map((each) => each.outerHTML.slice(0, 80))"""
        )

    assert {} == {name: found for name, found in silent.items() if found}


def test_what_happens_is_announced(visits: Visits, served: str) -> None:
    """There is a place where a screen reader listens for a quiz's score, a question's hint and a record's news."""
    page = visits(f"{served}friends/the-secret.html").page
    question = page.locator("fieldset").first
    question.get_by_role("button", name="Check my answer").click()

    expect(question.get_by_role("status")).to_have_text("Choose an answer first.")
    expect(page.locator(".quiz__score")).to_have_role("status")
    page.goto(served + CHART_STATES["end"])
    page.get_by_role("button", name="Save as text").click()
    expect(page.locator("decision-record").get_by_role("status")).to_contain_text("Saved")
