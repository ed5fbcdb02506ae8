"""The whole site is there without a line of script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros import charts, quizzes
from macros.content import Library, prose
from tests.handbook import CHARTS

from .conftest import Visits


@pytest.mark.parametrize("chart", CHARTS)
def test_the_outline_leads_on(visits: Visits, served: str, library: Library, chart: str) -> None:
    """Following the answers of any one path, link by link, one comes to the end sheet that the path ends in."""
    page = visits(f"{served}decide/{chart}.html", java_script_enabled=False).page
    way = max(charts.paths(library.charts[chart]), key=lambda path: len(path.steps))
    for step in way.steps:
        question = page.locator(f"#{chart}-{step.question}")
        question.get_by_role("link", name=prose.plain(step.answer.says)).first.click()
    end = page.locator(f"#{chart}-{way.outcome}")

    expect(end).to_be_in_viewport()
    expect(end).to_contain_text(prose.plain(library.charts[chart].outcomes[way.outcome].do[0]))


CONTROLS = (
    "button, input:not(fieldset input), textarea:not(fieldset textarea), select:not(fieldset select), [role=search],"
    " [role=combobox], [role=dialog], .walk__bar, .record, .question__result, [role=status]:not(:empty)"
)
"""What does something only with script; a question can be answered without, as on paper."""

SHOWN = """all => all.filter((each) => each.checkVisibility({visibilityProperty: true}))
  .filter((each) => !each.matches("[role=status]") || each.innerText.trim())
  .map((each) => each.outerHTML.slice(0, 80))"""


def test_no_control_is_shown_that_would_not_work(visits: Visits, served: str, site: Path) -> None:
    """Without script no page shows a search, a button, a field, or a way back in a walk; and each is there to read."""
    page = visits(f"{served}index.html", java_script_enabled=False).page
    shown = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        page.goto(served + name)
        shown[name] = page.locator(CONTROLS).evaluate_all(SHOWN)
        expect(page.locator("h1")).to_be_visible()

    assert {} == {name: controls for name, controls in shown.items() if controls}


@pytest.mark.parametrize("chart", CHARTS)
def test_every_outcome_can_be_reached(visits: Visits, served: str, library: Library, chart: str) -> None:
    """Without script all questions and end sheets of a chart are in sight, and links lead from the first to each."""
    page = visits(f"{served}decide/{chart}.html", java_script_enabled=False).page
    leads = {
        place: {str(link.get_attribute("href")) for link in page.locator(f"#{chart}-{place} .answer").all()}
        for place in library.charts[chart].questions
    }
    reached, fresh = set(), {f"#{chart}-{library.charts[chart].start}"}
    while fresh:
        reached |= fresh
        fresh = {way for place in fresh for way in leads.get(place.removeprefix(f"#{chart}-"), ())} - reached
    places = [f"#{chart}-{place}" for place in (*library.charts[chart].questions, *library.charts[chart].outcomes)]

    assert set(places) == reached
    assert [] == [place for place in places if not page.locator(place).is_visible()]


def test_every_key_can_be_opened(visits: Visits, served: str, library: Library, site: Path) -> None:
    """Without script each question of every page has its answer behind a fold, with a feedback for every option."""
    page = visits(f"{served}index.html", java_script_enabled=False).page
    found = set()
    for path in sorted(each for each in site.rglob("*.html") if "<quiz-set>" in each.read_text(encoding="utf-8")):
        page.goto(served + path.relative_to(site).as_posix())
        for question in page.locator("fieldset").all():
            asked = library.questions[str(question.get_attribute("data-question"))]
            found.add(asked.id)
            question.locator("summary").click()
            expect(question.locator(".feedback:visible")).to_have_count(len(asked.options) or 1)

    assert set(library.questions) == found


def test_answers_stand_behind_a_fold(visits: Visits, served: str, library: Library) -> None:
    """Each question's answer is hidden until its fold is opened, and then it is there with every feedback."""
    page = visits(f"{served}friends/the-secret.html", java_script_enabled=False).page
    for question in quizzes.questions_for(library, "friends/the-secret"):
        fieldset = page.locator(f"#question-{question.id}")
        expect(fieldset.locator(".key__answer")).to_be_hidden()
        fieldset.locator("summary").click()
        for letter in quizzes.key(question)[-1:]:
            expect(fieldset.locator(".key__answer")).to_contain_text(re.compile(rf"The answer is .*\b{letter}\."))
        expect(fieldset.locator(".feedback:visible")).to_have_count(len(question.options) or 1)


def test_a_quiz_sends_nothing(visits: Visits, served: str) -> None:
    """Pressing Enter in a question neither leaves the page nor puts the choice into the address."""
    visit = visits(f"{served}friends/the-secret.html", java_script_enabled=False)
    before = visit.page.url
    visit.page.locator("fieldset input").first.check()
    visit.page.keyboard.press("Enter")
    visit.page.get_by_role("link", name="Look up").first.click()
    visit.page.go_back()

    assert before == visit.page.url
    assert [] == [address for address in visit.requests if "?" in address]


def test_a_term_explains_itself(visits: Visits, served: str, library: Library) -> None:
    """By focus, by touch and by pointer an explained word shows its meaning, with a link to the glossary."""
    for width, touch in ((1280, False), (360, True)):
        page = visits(
            f"{served}emergencies/the-emergency.html", width=width, has_touch=touch, java_script_enabled=False
        ).page
        term = page.locator('.term[data-term="imminent"]').first
        note = term.locator(".term__note")
        expect(note).to_be_hidden()
        if touch:
            term.locator(".term__word").tap()
        else:
            term.locator(".term__word").hover()
        expect(note).to_be_visible()
        expect(note).to_contain_text(prose.plain(library.terms["imminent"].says))
        expect(note.get_by_role("link", name="Glossary")).to_have_attribute(
            "href", "../lookup/glossary.html#term-imminent"
        )


def test_a_place_is_chosen(visits: Visits, served: str, library: Library) -> None:
    """Of all places with four answers each, the chosen one stays with all its answers, until all are asked for."""
    page = visits(f"{served}lookup/places.html", java_script_enabled=False).page
    places = page.locator(".place:visible")
    chosen = library.places["us-wy"]

    expect(places).to_have_count(len(library.places))
    expect(page.locator(".place__rest:visible")).to_have_count(0)
    page.get_by_role("navigation", name="Choose a place").get_by_role("link", name=chosen.name, exact=True).click()
    expect(places).to_have_count(1)
    expect(places.get_by_role("heading")).to_have_text(chosen.name)
    expect(places).to_be_in_viewport()
    expect(places).to_contain_text(prose.plain(chosen.ask))
    page.get_by_role("link", name="All places").click()
    expect(places).to_have_count(len(library.places))


@pytest.mark.parametrize(
    ("name", "first", "every"),
    [("practice/cases.html", "#cases a", "All cases"), ("lookup/scripts.html", "#words li a", "All words to say")],
)
def test_a_long_list_is_cut_short(visits: Visits, served: str, name: str, first: str, every: str) -> None:
    """One group of a long list is chosen by a link and stands alone, until all of them are asked for."""
    page = visits(served + name, width=360, java_script_enabled=False).page
    groups = page.locator(".listing__group:visible")
    whole = groups.count()
    if page.locator(".jump__part").first.locator(first.partition(" ")[2]).count():
        page.locator("summary").first.click()
    page.locator(first).first.click()

    expect(groups).to_have_count(1)
    expect(groups).to_be_in_viewport()
    page.get_by_role("link", name=every).click()
    expect(groups).to_have_count(whole)
    assert whole > 5


def test_a_case_keeps_its_answer_folded(visits: Visits, served: str, library: Library) -> None:
    """A case of the page of cases shows its story, and its answer when the fold is opened."""
    page = visits(f"{served}practice/cases.html", java_script_enabled=False).page
    case = library.cases["half-a-smile"]
    shown = page.locator(f"#case-{case.id}")

    expect(shown).to_contain_text(prose.plain(case.asks))
    expect(shown.locator("details p").first).to_be_hidden()
    shown.get_by_text("An answer").click()
    expect(shown.locator("details p").first).to_be_visible()
    expect(shown.get_by_role("link").last).to_have_attribute(
        "href", f"../decide/{case.chart}.html#{case.chart}-{case.ends}"
    )
