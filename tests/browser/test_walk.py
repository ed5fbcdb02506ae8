"""Walking a chart, as a person does."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from macros import charts
from macros.charts import WalkedPath
from macros.content import Library, prose
from tests.handbook import CHARTS

from .conftest import Visits

CHART = "may-i-share"
PAGE = f"decide/{CHART}.html"


@pytest.fixture(params=["served", "on_disk"])
def site_address(request: pytest.FixtureRequest) -> str:
    """The site over http, then from a disk."""
    address = request.getfixturevalue(request.param)
    assert isinstance(address, str)
    return address


@pytest.fixture
def way(library: Library) -> WalkedPath:
    """The longest way through the chart."""
    return max(charts.paths(library.charts[CHART]), key=lambda path: len(path.steps))


def _slugs(library: Library, way: WalkedPath) -> list[str]:
    outline = {question.id: question for question in charts.outline(library.charts[CHART]).questions}
    return [
        next(answer.slug for answer in outline[step.question].answers if answer.says == step.answer.says)
        for step in way.steps
    ]


def _asked(library: Library, question: str) -> str:
    return prose.plain(library.charts[CHART].questions[question].ask)


def _heading(page: Page) -> str:
    """Return the one heading of the chart that is on show."""
    shown = page.locator("chart-walk :is(.ask__question, .end__title):visible")
    expect(shown).to_have_count(1)
    return shown.inner_text()


def _tab_to(page: Page, element: Locator) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(60):
        if element.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("sixty presses of Tab did not come to the element")


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.innerText.trim()"))


def test_a_chart_is_walked_by_keyboard(visits: Visits, site_address: str, library: Library, way: WalkedPath) -> None:
    """With Tab and Enter alone one comes from the first question to an outcome, and focus follows."""
    page = visits(site_address + PAGE).page
    for number, step in enumerate(way.steps, 1):
        left = "the last one" if number == len(way.steps) else f"at most {len(way.steps) - number} more"
        expect(page.locator(".walk__progress")).to_have_text(f"Question {number} · {left}")
        assert _asked(library, step.question) == _heading(page)
        answer = page.locator(".answer:visible", has=page.get_by_text(prose.plain(step.answer.says), exact=True))
        _tab_to(page, answer)
        page.keyboard.press("Enter")
        expect(page.locator(".walk__steps > li, .record__steps > li")).to_have_count(number)
    outcome = library.charts[CHART].outcomes[way.outcome]

    assert prose.plain(outcome.title) == _heading(page) == _focused(page)


def test_back_changes_one_answer(visits: Visits, site_address: str, library: Library, way: WalkedPath) -> None:
    """The browser's back and the chart's own Back lead to the question before; forward leads on again."""
    page = visits(site_address + PAGE).page
    first, second = _slugs(library, way)[:2]
    page.locator(f'.answer[data-answer="{first}"]:visible').click()
    page.locator(f'.answer[data-answer="{second}"]:visible').click()
    third = _heading(page)
    page.go_back()
    expect(page).to_have_url(re.compile(f"#{CHART}/{first}$"))
    at_second = _heading(page)
    page.go_forward()
    expect(page).to_have_url(re.compile(f"/{second}$"))

    assert third == _heading(page)
    page.get_by_role("link", name="Back", exact=True).click()
    assert at_second == _heading(page) == _focused(page)


def test_the_browser_goes_back_to_the_beginning(visits: Visits, served: str, library: Library, way: WalkedPath) -> None:
    """Back from the second question comes to the first, though its address has no state."""
    page = visits(served + PAGE).page
    page.locator(f'.answer[data-answer="{_slugs(library, way)[0]}"]:visible').click()
    page.go_back()
    expect(page).to_have_url(re.compile(rf"{CHART}\.html$"))

    assert _asked(library, way.steps[0].question) == _heading(page) == _focused(page)


def test_a_reload_stays_at_the_same_step(visits: Visits, site_address: str, library: Library, way: WalkedPath) -> None:
    """The address holds the whole state, so a reload shows the same question and the same answers."""
    page = visits(f"{site_address}{PAGE}#{'/'.join([CHART, *_slugs(library, way)[:3]])}").page
    before = _heading(page)
    page.reload()

    assert _asked(library, way.steps[3].question) == before == _heading(page)
    expect(page.locator(".walk__steps > li")).to_have_count(3)


def test_start_over_begins_again(visits: Visits, site_address: str, library: Library, way: WalkedPath) -> None:
    """From an end sheet one comes back to the first question, with no answers."""
    page = visits(f"{site_address}{PAGE}#{'/'.join([CHART, *_slugs(library, way)])}").page
    page.locator(".record__over").click()
    expect(page.locator("decision-record")).to_be_hidden()

    assert _asked(library, way.steps[0].question) == _heading(page) == _focused(page)
    expect(page.locator(".walk__so-far")).to_be_hidden()


def test_an_earlier_answer_can_be_changed(visits: Visits, served: str, library: Library, way: WalkedPath) -> None:
    """Beside each answer stands Change, which leads to its question with the answers before it kept."""
    page = visits(f"{served}{PAGE}#{'/'.join([CHART, *_slugs(library, way)])}").page
    asked = _asked(library, way.steps[1].question)
    page.get_by_role("link", name=f"Change your answer to: {asked}").click()
    expect(page.locator(".walk__steps > li")).to_have_count(1)

    assert asked == _heading(page)


@pytest.mark.parametrize(
    "fragment", ["may-i-share/nonsense", "may-i-share/%E0%A4%A", "may-i-share//", 'may-i-share/"><b>']
)
def test_a_wrong_fragment_degrades(visits: Visits, served: str, library: Library, fragment: str) -> None:
    """An address that no walk could make shows the question up to which it can be followed."""
    page = visits(f"{served}{PAGE}#{fragment}").page

    assert _asked(library, library.charts[CHART].start) == _heading(page)


def test_a_fragment_is_followed_as_far_as_it_goes(
    visits: Visits, served: str, library: Library, way: WalkedPath
) -> None:
    """After the first wrong answer the rest of an address is ignored."""
    slugs = _slugs(library, way)
    page = visits(f"{served}{PAGE}#{'/'.join([CHART, slugs[0], 'nonsense', slugs[1]])}").page

    assert _asked(library, way.steps[1].question) == _heading(page)


def test_the_record_says_what_was_decided(visits: Visits, served: str, library: Library, way: WalkedPath) -> None:
    """Copied, the record holds a date, each question with its answer, the outcome, what was typed, and no name."""
    page = visits(f"{served}{PAGE}#{'/'.join([CHART, *_slugs(library, way)])}").page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("textbox", name="What I did").fill("Said it.\nLeft.")
    page.get_by_role("button", name="Copy").click()
    expect(page.locator(".record__status")).to_have_text("Copied. Paste it into your own notes.")

    assert _record(page, library, way, did="Said it.\nLeft.") == page.evaluate("navigator.clipboard.readText()")


def _record(page: Page, library: Library, way: WalkedPath, did: str = "-") -> str:
    """Return the record of a way as text, with the date that the page shows."""
    outcome = library.charts[CHART].outcomes[way.outcome]
    answers = [
        f"{number}. {_asked(library, step.question)} {prose.plain(step.answer.says)}"
        for number, step in enumerate(way.steps, 1)
    ]
    date = page.locator(".record__date").inner_text()
    assert re.fullmatch(r"[A-Z][a-z]+ \d{1,2}, \d{4}", date)
    end = f"{charts.VERDICTS[outcome.verdict].words}: {prose.plain(outcome.title)}"
    unnamed = "No client’s name belongs in this record."
    typed = [f"What I did:\n{did}", "My notes:\n-"]
    return "\n\n".join([f"{date} · May I share this?", *answers, end, unnamed, *typed]) + "\n"


def test_the_record_is_saved_as_a_text_file(
    visits: Visits, site_address: str, library: Library, way: WalkedPath
) -> None:
    """Saved, the record is a text file named by the day, with the same words as the copy; nothing is asked for."""
    visit = visits(f"{site_address}{PAGE}#{'/'.join([CHART, *_slugs(library, way)])}")
    asked = len(visit.requests)
    with visit.page.expect_download() as saving:
        visit.page.get_by_role("button", name="Save as text").click()
    saved = saving.value

    assert re.fullmatch(r"record-\d{4}-\d\d-\d\d\.txt", saved.suggested_filename)
    assert _record(visit.page, library, way) == saved.path().read_text(encoding="utf-8")
    assert [] == [each for each in visit.requests[asked:] if not each.startswith("blob:") and "favicon" not in each]


def test_what_was_typed_outlives_a_changed_answer(
    visits: Visits, served: str, library: Library, way: WalkedPath
) -> None:
    """Going back to change an answer loses no notes; starting over, and leaving the page, does."""
    page = visits(f"{served}{PAGE}#{'/'.join([CHART, *_slugs(library, way)])}").page
    notes = page.get_by_label("My notes")
    notes.fill("She was calm.")
    page.get_by_role("link", name="Back", exact=True).click()
    page.go_back()
    expect(notes).to_have_value("She was calm.")
    page.locator(".record__over").click()
    page.goto(f"{served}{PAGE}#{'/'.join([CHART, *_slugs(library, way)])}")

    expect(notes).to_have_value("")
    notes.fill("Gone with the page.")
    page.reload()
    expect(notes).to_have_value("")


def test_the_whole_chart_can_be_seen(visits: Visits, site_address: str, library: Library) -> None:
    """Show the whole chart brings back every question, end sheet and the drawing; one can walk again from there."""
    page = visits(site_address + PAGE).page
    page.get_by_role("link", name="Show the whole chart").click()
    chart = library.charts[CHART]
    expect(page.locator(".ask:visible")).to_have_count(len(chart.questions))
    expect(page.locator(".end:visible")).to_have_count(len(chart.outcomes))
    expect(page.locator(".chart-drawing").first).to_be_visible()
    page.get_by_role("link", name="Answer one question at a time").click()

    assert _asked(library, chart.start) == _heading(page)


def test_an_anchor_inside_the_chart_still_works(visits: Visits, site_address: str, library: Library) -> None:
    """A link to one question or outcome shows the whole chart, at that place."""
    outcome = next(iter(library.charts[CHART].outcomes))
    page = visits(f"{site_address}{PAGE}#{CHART}-{outcome}").page
    expect(page.locator(f"#{CHART}-{outcome}")).to_be_in_viewport()

    assert len(library.charts[CHART].outcomes) == page.locator(".end:visible").count()


def test_an_anchor_elsewhere_leaves_the_walk_alone(
    visits: Visits, served: str, library: Library, way: WalkedPath
) -> None:
    """A link to a note, and the one back to where it was cited, neither move nor reset a walk."""
    page = visits(f"{served}{PAGE}#{'/'.join([CHART, *_slugs(library, way)[:2]])}").page
    before = _heading(page)
    page.evaluate("document.querySelector('.notes li').scrollIntoView()")
    cited = page.locator("[data-question]:visible [id^=cite-]").first.get_attribute("id")
    for place in ("note-1", cited):
        page.goto(f"{served}{PAGE}#{place}")

        assert before == _heading(page)
        expect(page.locator(".ask:visible")).to_have_count(1)


def test_two_charts_on_one_page_do_not_fight(visits: Visits, served: str, library: Library, way: WalkedPath) -> None:
    """A walk moves its own chart and leaves another one where it is."""
    page = visits(served + PAGE).page
    page.evaluate(
        """() => {
          const copy = document.querySelector(".chart").outerHTML;
          const fresh = new DOMParser().parseFromString(copy, "text/html").body.firstElementChild;
          const controls = ".walk__bar, .record, .walk__so-far, .walk__views";
          fresh.querySelectorAll(controls).forEach((each) => each.remove());
          fresh.querySelector("chart-walk").removeAttribute("data-state");
          const html = fresh.outerHTML.replaceAll("may-i-share", "may-i-share-too");
          const second = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
          document.querySelector(".chart").after(document.importNode(second, true));
        }"""
    )
    first = page.locator('chart-walk[data-chart="may-i-share"]')
    second = page.locator('chart-walk[data-chart="may-i-share-too"]')
    slug, slug_after = _slugs(library, way)[:2]
    first.locator(f'.answer[data-answer="{slug}"]:visible').click()
    second.locator(f'.answer[data-answer="{slug}"]:visible').click()
    second.locator(f'.answer[data-answer="{slug_after}"]:visible').click()
    expect(second.locator(".walk__progress")).to_contain_text("Question 3")
    expect(first.locator(".walk__progress")).to_contain_text("Question 2")
    page.go_back()
    expect(second.locator(".walk__progress")).to_contain_text("Question 2")
    expect(first.locator(".walk__progress")).to_contain_text("Question 2")


def test_answers_are_big_enough_to_touch(visits: Visits, served: str) -> None:
    """Each answer on a phone is at least 44 px high and as wide as the card."""
    page = visits(served + PAGE, width=360, height=740).page
    boxes = [answer.bounding_box() for answer in page.locator(".answer:visible").all()]

    assert boxes
    assert [] == [box for box in boxes if box is None or box["height"] < 44 or box["width"] < 240]


@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_is_walked_on_a_small_phone_by_keyboard(
    visits: Visits, served: str, library: Library, chart: str
) -> None:
    """At 320 px, with Tab and Enter alone, one comes to the last outcome of every chart; nothing scrolls sideways."""
    page = visits(f"{served}decide/{chart}.html", width=320, height=640).page
    way = charts.paths(library.charts[chart])[-1]
    for step in way.steps:
        answer = page.locator(".answer:visible", has=page.get_by_text(prose.plain(step.answer.says), exact=True))
        _tab_to(page, answer)
        page.keyboard.press("Enter")
        expect(page.locator(".ask__question:focus, .end__title:focus")).to_have_count(1)
    outcome = library.charts[chart].outcomes[way.outcome]
    expect(page.locator(".end:visible")).to_have_count(1)

    assert prose.plain(outcome.title) == _heading(page) == _focused(page)
    assert 0 == page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
