"""The search of every page, as a person uses it: by keyboard, by ear, by thumb."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from macros.finish.search.terms import terms

from .conftest import Visits
from .searching import field, open_search, options

HOSTILE = (
    "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "title:daughter +client -wife ~2 ^9 *",
    "🙂 🙂 💥", "the of and to", "client " * 2000, "__proto__ constructor toString", "%00 \\ ' \" ` ${1}", "*", "co-",
    "  ",
)  # fmt: skip


def test_the_slash_opens_and_escape_closes(visits: Visits, served: str) -> None:
    """The key / opens the search from anywhere but a field, Escape closes it, and the focus goes back."""
    page = visits(f"{served}friends/the-secret.html").page
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("/")
    page.keyboard.type("and/or")

    expect(field(page)).to_have_value("and/or")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button).to_be_focused()
    button.press("Enter")
    expect(field(page)).to_have_value("")


def test_the_slash_can_be_turned_off(visits: Visits, served: str) -> None:
    """Whom the key disturbs turns it off (WCAG 2.1.4): on every page, until everything is deleted."""
    page = visits(f"{served}about/accessibility.html").page
    page.get_by_role("button", name="Turn the key / off and remember that on this device").click()
    expect(page.locator("slash-key")).to_contain_text("On this device the key / does nothing.")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_have_count(0)

    page.goto(f"{served}about/privacy.html")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="Search")).not_to_have_attribute("aria-keyshortcuts", "/")
    expect(page.get_by_role("listitem").filter(has_text="The key / doesn’t open the search")).to_be_visible()
    page.get_by_role("button", name="Delete everything").click()
    expect(page.locator(".keeper__status")).to_contain_text("Everything is deleted.")
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()


def test_a_pointer_opens_and_closes(visits: Visits, served: str) -> None:
    """The button opens the search; Close, and a click beside it, put it away."""
    page = visits(f"{served}lookup/rules.html").page
    for way in ("Close", "beside"):
        page.get_by_role("button", name="Search").click()
        expect(field(page)).to_be_focused()
        if way == "Close":
            page.get_by_role("button", name="Close").click()
        else:
            page.mouse.click(5, 5)
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_arrows_choose_and_enter_follows(visits: Visits, served: str) -> None:
    """Down and Up go through the answers while the focus stays in the field; Home and End jump; Enter follows."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("her daughter is asking me how she is")
    expect(options(page).first).to_be_visible()
    typed_in = field(page)

    def chosen() -> int:
        ids = options(page).evaluate_all("options => options.map(option => option.id)")
        selected = page.locator("[role=option][aria-selected=true]").evaluate_all("all => all.map(each => each.id)")
        active = typed_in.get_attribute("aria-activedescendant")
        assert selected == ([active] if active else [])
        return ids.index(active) if active else -1

    last = options(page).count() - 1
    for key, place in (
        ("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", -1), ("ArrowUp", last), ("ArrowDown", -1),
        ("ArrowDown", 0), ("End", last), ("Home", 0),
    ):  # fmt: skip
        page.keyboard.press(key)
        assert place == chosen(), key
    expect(typed_in).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Someone asks about a client"))


def test_enter_without_a_choice_leads_to_the_first(visits: Visits, served: str) -> None:
    """Enter in the field moves the focus to the first answer, a real link; arrows walk on from there and back."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("subpoena")
    page.keyboard.press("Enter")

    expect(options(page).nth(0)).to_be_focused()
    assert str(options(page).nth(0).get_attribute("href")).startswith("../")
    page.keyboard.press("ArrowDown")
    expect(options(page).nth(1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(options(page).nth(2)).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()


def test_answers_stand_in_named_groups(visits: Visits, served: str) -> None:
    """Decisions come first, then words to say, then chapters; each group has its name, and says it to all."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("a subpoena came")
    groups = page.get_by_role("listbox", name="Answers").get_by_role("group")

    expect(groups.first).to_be_visible()
    assert ["Decide", "Say", "Read"] == groups.locator(".search__name").all_text_contents()
    expect(page.get_by_role("group", name="Decide").get_by_role("option").first).to_contain_text("A court paper")


def test_the_matching_sentence_is_shown_and_marked(visits: Visits, served: str) -> None:
    """A result shows a sentence of its page in which the words of the question are marked, whatever their endings."""
    page = open_search(visits, f"{served}index.html")
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
    page = open_search(visits, f"{served}friends/the-secret.html")
    status = page.get_by_role("dialog").get_by_role("status")
    page.keyboard.type("subpoena")
    expect(status).to_have_text(re.compile(r"^\d+ results$"))
    assert f"{options(page).count()} results" == status.text_content()
    field(page).fill("xyzzy")

    expect(status).to_have_text(re.compile("^No results"))


def test_no_result_offers_a_way_on(visits: Visits, served: str) -> None:
    """When nothing answers, the page of situations and the phone lines are offered as links."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    page.keyboard.type("xyzzy qwertz")
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    ways = page.get_by_role("dialog").get_by_role("link")
    expect(ways.filter(has_text="Phone lines")).to_be_visible()
    ways.filter(has_text="What is happening?").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^What is happening?"))


def test_an_empty_field_shows_what_to_ask(visits: Visits, served: str) -> None:
    """Before anything is typed there are questions to try; one of them fills the field and is answered."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    examples = page.get_by_role("dialog").get_by_role("listitem").get_by_role("button")
    for words_ in examples.all_text_contents():
        examples.filter(has_text=words_).click()
        expect(field(page)).to_have_value(words_)
        expect(options(page).first).to_be_visible()
        field(page).fill("")
        expect(options(page)).to_have_count(0)


def test_the_examples_of_the_first_page_are_answered(visits: Visits, served: str) -> None:
    """On the first page each example fills the box and brings the page to which its link leads without script."""
    page = visits(f"{served}index.html").page
    for example in page.locator("a.search-example").all():
        target = str(example.get_attribute("href")).partition("#")[0]
        example.click()

        expect(page.locator("#search-box")).to_have_value(str(example.text_content()).strip("“”"))
        expect(options(page).first).to_be_visible()
        addresses = options(page).evaluate_all("all => all.map(each => each.getAttribute('href').split('#')[0])")
        assert target in addresses[:5]


def test_the_box_of_the_first_page(visits: Visits, served: str) -> None:
    """The box answers in place; its button leads to the first answer; Escape empties it."""
    page = visits(f"{served}index.html").page
    typed_in = page.get_by_role("combobox", name="Your question, in your own words")
    typed_in.fill("a client wants her file")
    page.get_by_role("button", name="Find an answer").click()
    expect(options(page).first).to_be_focused()
    typed_in.focus()
    typed_in.press("Escape")

    expect(typed_in).to_have_value("")
    expect(options(page)).to_have_count(0)


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
    page = open_search(visits, f"{served}friends/the-secret.html")
    found = []
    for words_ in (f"{typed}", f"{meant} "):
        field(page).fill(words_)
        expect(options(page).first).to_be_visible()
        found.append(options(page).evaluate_all("all => all.map(each => each.href)"))

    assert set(found[0]) & set(found[1])


def test_only_the_last_word_may_be_begun(visits: Visits, served: str) -> None:
    """The word that is being typed finds what begins with it; a finished one does not."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    field(page).fill("subpo")
    expect(options(page).first).to_be_visible()
    for typed in ("subpo ", "subpo x"):
        field(page).fill(typed)
        expect(options(page)).to_have_count(0)


def test_synonyms_find_what_was_meant(visits: Visits, served: str) -> None:
    """Who types another word for it finds it: cops and police bring the same chart first."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    for typed in ("the cops want to know", "the police want to know"):
        field(page).fill(typed)
        expect(page.get_by_role("group", name="Decide").get_by_role("option").first).to_have_attribute(
            "href", re.compile("official-asks")
        )


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_words(visits: Visits, served: str, typed: str) -> None:
    """Markup, signs of query languages, pictures, stop words and very long texts are searched as words, if at all."""
    page = open_search(visits, f"{served}friends/the-secret.html")
    field(page).fill(typed)
    state = page.locator("dialog search-box")

    expect(state).to_have_attribute("data-state", re.compile("^(found|none|empty)$"))
    assert 0 == page.get_by_role("dialog").locator("img, script").count()
    assert page.url.endswith("friends/the-secret.html")
