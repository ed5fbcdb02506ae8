"""The search of every page, as a person uses it: by keyboard, by ear, by thumb."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.finish.search.terms import STOPS, stem, terms, words

from .conftest import Visits

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
)
HOSTILE = (
    "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "title:daughter +client -wife ~2 ^9 *",
    "🙂 🙂 💥", "the of and to", "client " * 2000, "__proto__ constructor toString", "%00 \\ ' \" ` ${1}", "*", "co-",
    "  ",
)  # fmt: skip


def _open(visits: Visits, address: str, **settings: Any) -> Page:
    page = visits(address, **settings).page
    page.keyboard.press("/")
    expect(_field(page)).to_be_focused()
    return page


def _field(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search").get_by_role("combobox", name="Your question, in your own words")


def _options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Answers").get_by_role("option")


def test_the_slash_opens_and_escape_closes(visits: Visits, served: str) -> None:
    """The key / opens the search from anywhere but a field, Escape closes it, and the focus goes back."""
    page = visits(f"{served}friends/the-secret.html").page
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("/")
    page.keyboard.type("and/or")

    expect(_field(page)).to_have_value("and/or")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button).to_be_focused()
    button.press("Enter")
    expect(_field(page)).to_have_value("")


def test_a_pointer_opens_and_closes(visits: Visits, served: str) -> None:
    """The button opens the search; Close, and a click beside it, put it away."""
    page = visits(f"{served}lookup/rules.html").page
    for way in ("Close", "beside"):
        page.get_by_role("button", name="Search").click()
        expect(_field(page)).to_be_focused()
        if way == "Close":
            page.get_by_role("button", name="Close").click()
        else:
            page.mouse.click(5, 5)
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_arrows_choose_and_enter_follows(visits: Visits, served: str) -> None:
    """Down and Up go through the answers while the focus stays in the field; Home and End jump; Enter follows."""
    page = _open(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("her daughter is asking me how she is")
    expect(_options(page).first).to_be_visible()
    field = _field(page)

    def chosen() -> int:
        ids = _options(page).evaluate_all("options => options.map(option => option.id)")
        selected = page.locator("[role=option][aria-selected=true]").evaluate_all("all => all.map(each => each.id)")
        active = field.get_attribute("aria-activedescendant")
        assert selected == ([active] if active else [])
        return ids.index(active) if active else -1

    last = _options(page).count() - 1
    for key, place in (
        ("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", -1), ("ArrowUp", last), ("ArrowDown", -1),
        ("ArrowDown", 0), ("End", last), ("Home", 0),
    ):  # fmt: skip
        page.keyboard.press(key)
        assert place == chosen(), key
    expect(field).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Someone asks about a client"))


def test_enter_without_a_choice_leads_to_the_first(visits: Visits, served: str) -> None:
    """Enter in the field moves the focus to the first answer, a real link; arrows walk on from there and back."""
    page = _open(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("subpoena")
    page.keyboard.press("Enter")

    expect(_options(page).nth(0)).to_be_focused()
    assert str(_options(page).nth(0).get_attribute("href")).startswith("../")
    page.keyboard.press("ArrowDown")
    expect(_options(page).nth(1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(_options(page).nth(2)).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    expect(_field(page)).to_be_focused()


def test_answers_stand_in_named_groups(visits: Visits, served: str) -> None:
    """Decisions come first, then words to say, then chapters; each group has its name, and says it to all."""
    page = _open(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("her daughter is asking me how she is")
    groups = page.get_by_role("listbox", name="Answers").get_by_role("group")

    expect(groups.first).to_be_visible()
    assert ["Decide", "Say", "Read"] == groups.locator(".search__name").all_text_contents()
    expect(page.get_by_role("group", name="Decide").get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("group", name="Decide")).to_contain_text("Someone asks about a client")


def test_the_matching_sentence_is_shown_and_marked(visits: Visits, served: str) -> None:
    """A result shows a sentence of its page in which the words of the question are marked, whatever their endings."""
    page = _open(visits, f"{served}index.html")
    page.keyboard.type("bruised child")
    first = page.get_by_role("group", name="Read").get_by_role("option").first
    expect(first.locator("mark").first).to_be_visible()
    marked = [text.casefold() for text in first.locator("mark").all_text_contents()]
    sentence = str(first.locator(".search__sentence").text_content()).strip("… ")
    first.click()

    assert {"bruise"} & {terms(text)[0].replace("bruis", "bruise") for text in marked}
    assert " ".join(sentence.split()) in " ".join(str(page.locator("article").text_content()).split())


def test_the_number_of_results_is_said(visits: Visits, served: str) -> None:
    """A polite status tells how many answers there are, or that there are none."""
    page = _open(visits, f"{served}friends/the-secret.html")
    status = page.get_by_role("dialog").get_by_role("status")
    page.keyboard.type("subpoena")
    expect(status).to_have_text(re.compile(r"^\d+ results$"))
    assert f"{_options(page).count()} results" == status.text_content()
    _field(page).fill("xyzzy")

    expect(status).to_have_text("No results")


def test_no_result_offers_a_way_on(visits: Visits, served: str) -> None:
    """When nothing answers, the page of situations and the phone lines are offered as links."""
    page = _open(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("xyzzy qwertz")
    expect(_field(page)).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("link", name="Phone lines")).to_be_visible()
    page.get_by_role("link", name="What is happening?").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^What is happening?"))


def test_an_empty_field_shows_what_to_ask(visits: Visits, served: str) -> None:
    """Before anything is typed there are questions to try; one of them fills the field and is answered."""
    page = _open(visits, f"{served}friends/the-secret.html")
    examples = page.get_by_role("dialog").get_by_role("listitem").get_by_role("button")
    for words_ in examples.all_text_contents():
        examples.filter(has_text=words_).click()
        expect(_field(page)).to_have_value(words_)
        expect(_options(page).first).to_be_visible()
        _field(page).fill("")
        expect(_options(page)).to_have_count(0)


def test_the_examples_of_the_first_page_are_answered(visits: Visits, served: str) -> None:
    """On the first page each example fills the box and brings the page to which its link leads without script."""
    page = visits(f"{served}index.html").page
    for example in page.locator("a.search-example").all():
        target = str(example.get_attribute("href")).partition("#")[0]
        example.click()

        expect(page.locator("#search-box")).to_have_value(str(example.text_content()).strip("“”"))
        expect(_options(page).first).to_be_visible()
        addresses = _options(page).evaluate_all("all => all.map(each => each.getAttribute('href').split('#')[0])")
        assert target in addresses[:5]


def test_the_box_of_the_first_page(visits: Visits, served: str) -> None:
    """The box answers in place; its button leads to the first answer; Escape empties it."""
    page = visits(f"{served}index.html").page
    field = page.get_by_role("combobox", name="Your question, in your own words")
    field.fill("a client wants her file")
    page.get_by_role("button", name="Find an answer").click()
    expect(_options(page).first).to_be_focused()
    field.focus()
    field.press("Escape")

    expect(field).to_have_value("")
    expect(_options(page)).to_have_count(0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dauhgter", "daughter"),
        ("bruses", "bruises"),
        ("adress", "address"),
        ("refferal", "referral"),
        ("polic", "police"),
    ],
)
def test_a_slip_of_the_finger_is_forgiven(visits: Visits, served: str, typed: str, meant: str) -> None:
    """One letter more, less, changed or exchanged, a doubled one, and a word without its end find what was meant."""
    page = _open(visits, f"{served}friends/the-secret.html")
    found = []
    for words_ in (f"{typed}", f"{meant} "):
        _field(page).fill(words_)
        expect(_options(page).first).to_be_visible()
        found.append(_options(page).evaluate_all("all => all.map(each => each.href)"))

    assert set(found[0]) & set(found[1])


def test_only_the_last_word_may_be_begun(visits: Visits, served: str) -> None:
    """The word that is being typed finds what begins with it; a finished one does not."""
    page = _open(visits, f"{served}friends/the-secret.html")
    _field(page).fill("subpo")
    expect(_options(page).first).to_be_visible()
    _field(page).fill("subpo ")

    expect(_options(page)).to_have_count(0)


def test_synonyms_find_what_was_meant(visits: Visits, served: str) -> None:
    """Who types another word for it finds it: cops and police bring the same chart first."""
    page = _open(visits, f"{served}friends/the-secret.html")
    for typed in ("the cops want to know", "the police want to know"):
        _field(page).fill(typed)
        expect(page.get_by_role("group", name="Decide").get_by_role("option").first).to_have_attribute(
            "href", re.compile("official-asks")
        )


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_words(visits: Visits, served: str, typed: str) -> None:
    """Markup, signs of query languages, pictures, stop words and very long texts are searched as words, if at all."""
    page = _open(visits, f"{served}friends/the-secret.html")
    _field(page).fill(typed)
    state = page.locator("dialog search-box")

    expect(state).to_have_attribute("data-state", re.compile("^(found|none|empty)$"))
    assert 0 == page.get_by_role("dialog").locator("img, script").count()
    assert page.url.endswith("friends/the-secret.html")


def test_the_index_is_loaded_at_the_first_use(visits: Visits, served: str) -> None:
    """A page loads neither index nor engine; the first use loads each once, and typing asks for nothing."""
    visit = visits(f"{served}index.html")
    lazy = re.compile(r"/(lunr|search-words|search-engine|index)\.js")
    assert [] == [address for address in visit.requests if lazy.search(address)]
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("a subpoena")
    expect(_options(visit.page).first).to_be_visible()
    before = list(visit.requests)
    visit.page.keyboard.type(" came for her file")
    visit.page.keyboard.press("Escape")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("daughter")
    expect(_options(visit.page).first).to_be_visible()

    assert 4 == len([address for address in before if lazy.search(address)])
    assert before == visit.requests
    assert [] == [address for address in visit.requests if not address.startswith(served) or "subpoena" in address]


def test_what_is_typed_stays_in_the_field(visits: Visits, served: str) -> None:
    """The question is in no address, no storage and no history."""
    page = _open(visits, f"{served}friends/the-secret.html")
    history = page.evaluate("history.length")
    page.keyboard.type("she is pregnant")
    expect(_options(page).first).to_be_visible()

    assert page.url.endswith("friends/the-secret.html")
    assert [0, 0, history] == page.evaluate("[localStorage.length, sessionStorage.length, history.length]")


def test_it_works_from_a_disk(visits: Visits, on_disk: str) -> None:
    """Opened as files, the search answers and its links lead to the files."""
    page = _open(visits, f"{on_disk}friends/the-secret.html")
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

    expect(_options(visit.page).first).to_be_visible()


def test_a_search_that_cannot_load_says_so(visits: Visits, served: str) -> None:
    """When the index does not come, the dialog says it and offers the page of situations."""
    visit = visits(f"{served}friends/the-secret.html")
    visit.page.route("**/assets/search/index.js", lambda route: route.fulfill(status=200, body="self.nothing = 1;"))
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_small_phone(visits: Visits, served: str, scheme: str) -> None:
    """At 320 px, also with large text, the dialog fills the screen, nothing is cut, and each answer takes a thumb."""
    page = _open(visits, f"{served}friends/the-secret.html", width=320, height=568, color_scheme=scheme)
    page.keyboard.type("her daughter is asking me how she is")
    expect(_options(page).first).to_be_visible()
    for zoom in ("100%", "200%"):
        page.add_style_tag(content=f"html {{ font-size: {zoom} }}")
        box = page.get_by_role("dialog").bounding_box()
        wide = page.locator("dialog :not(input, span, mark, .visually-hidden)").evaluate_all(
            "all => all.filter(each => each.scrollWidth > each.clientWidth + 1).length"
        )

        assert box == {"x": 0, "y": 0, "width": 320, "height": 568}
        assert 0 == wide
    assert all(option.bounding_box()["height"] >= 44 for option in _options(page).all())  # type: ignore[index]


def test_the_choice_is_seen_in_forced_colors(visits: Visits, served: str) -> None:
    """Where colors are forced, the chosen answer has an edge that the others lack, and marks stay underlined."""
    page = _open(visits, f"{served}friends/the-secret.html", forced_colors="active")
    page.keyboard.type("daughter")
    expect(_options(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    edges = _options(page).evaluate_all("all => all.map(each => getComputedStyle(each).borderInlineStartColor)")
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
    page = _open(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("client")
    expect(_options(page).first).to_be_visible()
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
    page = _open(visits, f"{served}friends/the-secret.html")
    page.wait_for_function("'SearchWords' in self")

    assert near is page.evaluate("([one, other]) => SearchWords.oneSlip(one, other)", [one, other])
