"""Search wherever it must work: from a disk, under a policy, without script, on a small phone; and what it loads."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import expect

from macros.finish.search.terms import STOPS, stem, words

from .conftest import Visits
from .searching import open_search, options

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
)


def test_the_index_is_loaded_at_the_first_use(visits: Visits, served: str) -> None:
    """A page loads neither index nor engine; the first use loads each once, and typing asks for nothing."""
    visit = visits(f"{served}index.html")
    lazy = re.compile(r"/(lunr|search-words|search-engine|index)\.js")
    assert [] == [address for address in visit.requests if lazy.search(address)]
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("a subpoena")
    expect(options(visit.page).first).to_be_visible()
    before = list(visit.requests)
    visit.page.keyboard.type(" came for her file")
    visit.page.keyboard.press("Escape")
    expect(visit.page.get_by_role("dialog")).to_have_count(0)
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("daughter")
    expect(options(visit.page).first).to_be_visible()

    assert 4 == len([address for address in before if lazy.search(address)])
    assert before == visit.requests
    assert [] == [address for address in visit.requests if not address.startswith(served) or "subpoena" in address]


def test_a_broken_connection_is_taken_up(visits: Visits, served: str) -> None:
    """When the index could not be loaded the box says so, and the next question tries again."""
    visit = visits("about:blank")
    visit.page.route("**/assets/search/index.js", lambda route: route.abort())  # a page that is open may pass it by
    visit.page.goto(f"{served}friends/the-secret.html")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("a subpoena")
    expect(visit.page.locator("dialog [data-when=failed]")).to_be_visible()
    visit.page.unroute("**/assets/search/index.js")
    visit.page.wait_for_timeout(1200)  # it waits for a second before it tries again
    visit.page.keyboard.type(" came")

    expect(options(visit.page).first).to_be_visible()
    visit.complaints.clear()  # the browser's own, of the file that did not come


def test_what_is_typed_stays_in_the_field(visits: Visits, served: str) -> None:
    """The question is in no address, no storage and no history."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    history = page.evaluate("history.length")
    page.keyboard.type("she is pregnant")
    expect(options(page).first).to_be_visible()

    assert page.url.endswith("friends/the-secret.html")
    assert [0, 0, history] == page.evaluate("[localStorage.length, sessionStorage.length, history.length]")


def test_it_works_from_a_disk(visits: Visits, on_disk: str) -> None:
    """Opened as files, the search answers and its links lead to the files."""
    page = open_search(visits, f"{on_disk}friends/the-secret.html")
    page.keyboard.type("texas report child abuse")
    law = page.get_by_role("group", name="Law by place").get_by_role("option", name=re.compile("^Texas"))
    law.click()

    expect(page).to_have_url(f"{on_disk}lookup/places.html#us-tx")


def test_it_works_under_a_strict_policy(visits: Visits, served: str) -> None:
    """With every source closed but the site's own, the search answers and nothing is refused."""
    visit = visits("about:blank")

    def guarded(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    visit.page.route(re.compile(r"\.html$"), guarded)
    visit.page.goto(f"{served}friends/the-secret.html")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("pregnant friend")

    expect(options(visit.page).first).to_be_visible()


def test_a_search_that_cannot_load_says_so(visits: Visits, served: str) -> None:
    """When the index does not come, the dialog says it and offers the page of situations."""
    visit = visits("about:blank")
    visit.page.route("**/assets/search/index.js", lambda route: route.fulfill(status=200, body="self.nothing = 1;"))
    visit.page.goto(f"{served}friends/the-secret.html")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("daughter")

    expect(visit.page.get_by_text("The search could not be loaded.")).to_be_visible()
    expect(visit.page.get_by_role("link", name="What is happening?")).to_be_visible()


def test_without_script_search_is_a_link(visits: Visits, served: str) -> None:
    """Without script the bar's Search leads to the page of situations, and the examples lead to their pages."""
    page = visits(f"{served}friends/the-secret.html", java_script_enabled=False).page
    page.get_by_role("link", name="Search").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^What is happening?"))
    page.goto(f"{served}index.html")
    expect(page.get_by_role("combobox")).to_have_count(0)
    page.get_by_role("link", name="a subpoena came").click()

    expect(page).to_have_url(f"{served}emergencies/courts-police-lawyers.html#the-first-hour")


LETTERS = "zoom => { document.documentElement.style.fontSize = zoom; }"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_small_phone(visits: Visits, served: str, scheme: str) -> None:
    """At 320 px, also with large text, the dialog fills the screen, nothing is cut, and each answer takes a thumb."""
    page = open_search(visits, f"{served}friends/the-secret.html", width=320, height=568, color_scheme=scheme)
    page.keyboard.type("her daughter is asking me how she is")
    expect(options(page).first).to_be_visible()
    for zoom in ("100%", "200%"):
        page.evaluate(LETTERS, zoom)
        box = page.get_by_role("dialog").bounding_box()
        wide = page.locator("dialog :not(input, span, mark, .visually-hidden)").evaluate_all(
            "all => all.filter(each => each.scrollWidth > each.clientWidth + 1).length"
        )

        assert box == {"x": 0, "y": 0, "width": 320, "height": 568}
        assert 0 == wide
    assert all(option.bounding_box()["height"] >= 44 for option in options(page).all())  # type: ignore[index]


def test_the_choice_is_seen_in_forced_colors(visits: Visits, served: str) -> None:
    """Where colors are forced, the chosen answer has an edge that the others lack, and marks stay underlined."""
    page = open_search(visits, f"{served}friends/the-secret.html", forced_colors="active")
    page.keyboard.type("daughter")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    edges = options(page).evaluate_all("all => all.map(each => getComputedStyle(each).borderInlineStartColor)")
    line = page.locator("dialog mark").first.evaluate("mark => getComputedStyle(mark).textDecorationLine")

    assert edges[0] not in edges[1:]
    assert "underline" == line


def test_paper_has_no_search(visits: Visits, served: str) -> None:
    """In print neither box nor button stands."""
    page = visits(f"{served}index.html").page
    page.emulate_media(media="print")

    expect(page.locator(".home-search")).to_be_hidden()
    expect(page.get_by_role("button", name="Search")).to_be_hidden()


def test_script_and_build_make_the_same_terms(visits: Visits, served: str) -> None:
    """Over all that the handbook says, the browser makes the very words and stems that the index is made of."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("client")
    expect(options(page).first).to_be_visible()
    texts = page.evaluate("handbookSearch.documents.flatMap(([, , title, label, text]) => [title, label, text])")
    texts += [
        "HER DAUGHTER’S e-mail, isn't `it´ fiancé's",
        "o'clock rock'n'roll they’ll don’t",
        json.dumps(sorted(STOPS)),
    ]
    mine = page.evaluate("texts => texts.map(text => SearchWords.wordsOf(text))", texts)
    every = sorted({word for line in mine for word in line})
    stems = page.evaluate(
        "([words, stops]) => { const it = new SearchWords({ stops, terms: '', synonyms: [] }, {}, () => []);"
        " return words.map(word => it.stem(word)); }",
        [every, " ".join(STOPS)],
    )

    assert len(every) > 4000
    assert mine == [words(text) for text in texts]
    assert stems == [stem(word) for word in every]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("abuse", "abuse", True), ("abuse", "abus", True), ("abuse", "abused", True), ("abuse", "abuze", True),
        ("abuse", "abues", True), ("abuse", "sabue", False), ("abuse", "bruise", False), ("a", "", True),
    ],
)  # fmt: skip
def test_one_slip_is_one_slip(visits: Visits, served: str, one: str, other: str, near: bool) -> None:
    """One letter more, less, changed, or two exchanged is a slip; two of these are another word."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("client")
    expect(options(page).first).to_be_visible()

    assert near is page.evaluate("([one, other]) => SearchWords.oneSlip(one, other)", [one, other])
