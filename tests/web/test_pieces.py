"""The HTML of pieces."""

from __future__ import annotations

import re
from dataclasses import replace

import markdown
import pytest

from macros.content import Library, Shelf, order
from macros.content.calls import MACROS
from macros.content.places import Place
from macros.web import Pieces

from .markup import read
from .replacing import replaced

PAGE = "friends/the-secret.html"
CALLS: dict[str, tuple[str, ...]] = {
    "chart": ("may-i-share",),
    "chart card": ("may-i-share", "card"),
    "quiz": ("friends/the-secret",),
    "quiz of a part": ("friends",),
    "case": ("the-secret",),
    "rule": ("no-hints",),
    "script": ("in-the-room",),
    "figure": ("who-hears",),
    "cite": ("a-code",),
    "term": ("imminent",),
    "line": ("us-helper",),
    "index": ("subpoenas: answering",),
    "rules_list": (),
    "scripts_list": (),
    "sources_list": (),
    "glossary_list": (),
    "lines_list": (),
    "parts_list": (),
    "parts_brief": (),
    "part": ("friends",),
    "places_list": (),
    "cases_list": (),
    "situations_list": (),
    "proofs": (),
    "changes_list": (),
    "coverage": (),
    "export_report": (),
    "objectives": (),
    "objective": ("keep-facts",),
    "outline": (),
    "plays": (),
    "question": ("what-counts",),
    "walk": ("a-walk",),
    "downloads": (),
    "device_keeper": (),
    "slash_key": (),
    "mixed_set": (),
    "review_list": (),
    "practice_list": (),
    "study_record": (),
    "search_box": ("Her daughter is asking me how she is",),
}
"""One call of each macro; the first word of the name is the macro's."""

PHRASES = ("cite", "term", "line", "index", "objective", "question", "walk")


def _made(pieces: Pieces, call: str) -> str:
    return str(getattr(pieces, _macro(call))(PAGE, *CALLS[call]))


def _macro(call: str) -> str:
    return call.partition(" ")[0]


@pytest.mark.parametrize("call", CALLS)
def test_a_piece_is_one_line(pieces: Pieces, call: str) -> None:
    """Every piece is one line, so that it may stand in an indented block."""
    made = _made(pieces, call)

    assert [made] == made.splitlines()


@pytest.mark.parametrize("call", CALLS)
def test_a_piece_is_well_formed(pieces: Pieces, call: str) -> None:
    """Every tag is closed in order, and no block stands where only phrases may."""
    assert [] == read(_made(pieces, call)).faults


@pytest.mark.parametrize("call", [call for call in CALLS if call not in PHRASES])
def test_a_block_says_what_it_is(pieces: Pieces, call: str) -> None:
    """The outermost element of a block names its piece and its entry."""
    _, attributes = read(_made(pieces, call)).elements[0]
    name = {"chart card": "chart-card"}.get(call, _macro(call).replace("_", "-"))
    entry = CALLS[call][0] if CALLS[call] and call != "search_box" else name

    assert (name, entry) == (attributes["data-piece"], attributes["data-id"])


@pytest.mark.parametrize("call", CALLS)
def test_no_style_and_no_handler_is_inline(pieces: Pieces, call: str) -> None:
    """No piece carries a style attribute, a style sheet, a script or an inline handler."""
    markup = read(_made(pieces, call))
    names = {name for _, attributes in markup.elements for name in attributes}

    assert set() == {name for name in names if name == "style" or name.startswith("on")}
    assert set() == {"style", "script"} & {tag for tag, _ in markup.elements}


def test_every_macro_has_a_piece() -> None:
    """Each macro that content knows is a method of Pieces, and each is called in these tests."""
    assert MACROS == {_macro(call) for call in CALLS}
    assert set() == {name for name in MACROS if not callable(getattr(Pieces, name, None))}


def test_ids_stand_once(pieces: Pieces) -> None:
    """A page that tells a case, explains a word twice, asks questions and holds a chart has every id once."""
    calls = ["case", "rule", "script", "term", "term", "quiz", "chart", "figure"]
    ids = read("".join(_made(pieces, call) for call in calls)).ids

    assert sorted(set(ids)) == sorted(ids)


def test_a_chart_hands_over_to_another(library: Library) -> None:
    """Where a chart names another one in emphasis, or the page of the law, that is a link; its own text stays."""
    pieces = Pieces(library)
    chart = str(pieces.chart("decide/official-asks.html", "official-asks"))

    assert '<a class="handover" href="../decide/abuse-or-neglect.html">I suspect abuse or neglect</a>' in chart
    assert '<a class="handover" href="../lookup/places.html">Law by place</a>' in chart
    assert not [each.title for each in library.charts.values() if f"<em>{each.title}</em>" in chart]


def test_every_inner_link_of_a_chart_leads_somewhere(pieces: Pieces) -> None:
    """Each answer, and each link of the drawing, leads to an id of the chart; a walk's own address needs none."""
    markup = read(_made(pieces, "chart"))
    links = [attributes["href"] for tag, attributes in markup.elements if tag == "a"]
    inner = [link[1:] for link in links if link.startswith("#") and not link.startswith("#may-i-share/")]

    assert inner
    assert set() == set(inner) - set(markup.ids)


def test_labels_and_descriptions_name_ids_that_exist(pieces: Pieces) -> None:
    """Whatever labels, describes or is a label for something names an id on the same page."""
    for call in CALLS:
        markup = read(_made(pieces, call))
        named = [
            attributes[name]
            for _, attributes in markup.elements
            for name in ("aria-labelledby", "aria-describedby", "for")
            if name in attributes
        ]

        assert set() == set(named) - set(markup.ids)


def test_a_script_is_told_by_words(pieces: Pieces) -> None:
    """Say, Not and Why stand as words, and quotes within quotes become single ones."""
    text = " ".join(read(_made(pieces, "script")).text.split())

    assert text == (
        "A friend of a client asks about her. "
        "Say “I leave what people tell me in the room. ‘Have you asked her?’” "
        "Not “I’m not supposed to say.” Why A hint tells.…"
    )


def test_a_cite_is_a_mark_that_finishing_knows(pieces: Pieces) -> None:
    """A cite is the mark that is numbered later, and it leads to the source from the page's own folder."""
    expected = (
        '<sup class="cite" data-cite="a-code" data-search-exclude><a href="../lookup/sources.html#a-code">…</a></sup>'
    )

    assert expected == _made(pieces, "cite")


def test_a_case_ends_its_story_with_its_sources(pieces: Pieces) -> None:
    """The marks of an entry's sources stand inside the last paragraph of its text."""
    assert re.search(r"Martha asks\.<sup [^>]*><a [^>]*>…</a></sup></p>", _made(pieces, "case"))


def test_a_phone_line_dials_its_digits(pieces: Pieces) -> None:
    """A phone line prints its name and number, and dials the digits."""
    markup = read(_made(pieces, "line"))

    assert "A helper (1-555-010-0199)" == markup.text
    assert ["tel:15550100199"] == [attributes["href"] for tag, attributes in markup.elements if tag == "a"]


def test_a_term_stands_for_other_words(pieces: Pieces) -> None:
    """A term prints the author's words, keeps its meaning beside them and leads to the glossary."""
    markup = read(pieces.term(PAGE, "imminent", "so near"))

    assert "so nearAbout to happen. Glossary" == markup.text
    assert ("a", {"href": "../lookup/glossary.html#term-imminent"}) in markup.elements


def test_a_quiz_tells_a_story_only_once(pieces: Pieces) -> None:
    """A case that the page tells is linked to; another is told before its first question and linked to later."""
    html = _made(pieces, "quiz")

    assert 1 == html.count('href="#case-the-secret"')
    assert ["the-band"] == re.findall(r'data-case="([a-z-]+)"', html)
    assert 1 == html.count('<p class="question__case">The case: <a href="#case-the-band"')
    assert 1 == html.count('<p class="question__case" hidden>The case: <a href="#case-the-band"')


def test_a_quiz_on_another_page_tells_every_story(pieces: Pieces) -> None:
    """Where no case is told by the page itself, the quiz tells both."""
    html = pieces.quiz("practice/friends.html", "friends")

    assert ["the-secret", "the-band"] == re.findall(r'data-case="([a-z-]+)"', html)


def test_a_quiz_can_be_read_without_script(pieces: Pieces) -> None:
    """Every question names its answer, and every option its verdict and feedback, behind a fold."""
    text = " ".join(read(_made(pieces, "quiz")).text.split())

    assert "Show the answer The answer is b." in text
    assert "The answer is a and b." in text
    assert "a Not this one. It hints." in text
    assert "b Right. It gives nothing away." in text


def test_a_list_of_sources_holds_what_is_cited(pieces: Pieces) -> None:
    """Sources that nothing cites are left out; the others stand by title under their letters, with all their facts."""
    markup = read(_made(pieces, "sources_list"))
    text = " ".join(markup.text.split())

    assert ["letters", "letter-a", "an-article", "letter-c", "a-code"] == markup.ids
    assert "An article on small towns A magazine · undated · article · UK only its opening was read" in text
    assert ("a", {"href": "https://magazine.example/towns?a=1&b=2", "rel": "noreferrer"}) in markup.elements


@pytest.mark.parametrize("call", PHRASES)
def test_a_phrase_stands_in_a_sentence(small: Library, call: str) -> None:
    """Markdown leaves a phrase as it is, whatever signs its words contain."""
    words = r"1 * 2 _or_ [so] `x` \* ~y~"
    term = small.terms["imminent"].model_copy(update={"says": words.replace("*", r"\*")})
    line = small.lines["us-helper"].model_copy(update={"name": words.replace("*", r"\*")})
    pieces = Pieces(replaced(small, terms=("imminent", term), lines=("us-helper", line)))
    made = _made(pieces, call)
    page = markdown.markdown(f"It is *so*: {made} and *so*.", extensions=["attr_list", "smarty"])

    assert read(made).text in read(page).text
    assert read(made).elements == read(page).elements[2:-1]


@pytest.mark.parametrize("call", [call for call in CALLS if call not in PHRASES])
def test_a_block_stands_in_an_indented_box(pieces: Pieces, call: str) -> None:
    """Markdown leaves a block inside an admonition as it is."""
    made = _made(pieces, call)
    text = f'!!! law "Here"\n    Text.\n\n    {made}\n'
    page = markdown.markdown(text, extensions=["admonition", "attr_list", "smarty"])

    assert made in page


def test_a_situation_leads_to_its_place_on_the_chart(pieces: Pieces) -> None:
    """A situation leads to its chart, and, with answers that it has given, to where they have brought the reader."""
    markup = read(_made(pieces, "situations_list"))
    links = [attributes["href"] for tag, attributes in markup.elements if tag == "a"]
    chart = "../decide/may-i-share.html"

    assert ["danger", "asked"] == markup.ids
    assert [chart, f"{chart}#may-i-share/no", f"{chart}#may-i-share/no/yes-in-writing", chart] == links
    assert "Someone may be “in danger” There is smoke May I share this?" in " ".join(markup.text.split())


def test_a_situation_leads_from_any_folder(pieces: Pieces) -> None:
    """The links fit the page on which the list stands."""
    assert 'href="decide/may-i-share.html"' in pieces.situations_list("index.html")


def test_proofs_show_every_path(pieces: Pieces, small: Library) -> None:
    """Proofs tell what holds of all charts and of each one, and every path, which leads to its own end sheet."""
    markup = read(_made(pieces, "proofs"))
    text = " ".join(markup.text.split())
    links = [attributes["href"] for tag, attributes in markup.elements if tag == "a"]
    chart = "../decide/may-i-share.html"
    walks = ("yes", "im-not-sure", "no/yes-in-writing", "no/no")

    assert "Whoever must get help finds whom to call." in text
    assert "2 questions, 3 outcomes. 4 paths, the longest of 2 questions. On every one of them:" in text
    assert all(promise.says in text for promise in small.charts["may-i-share"].promises)
    assert [chart, *(f"{chart}#may-i-share/{walk}" for walk in walks)] == links
    assert "Is someone in danger now? No Has she given permission? No Keep it private" in text


def test_numbers_are_written_as_a_person_counts(small: Library) -> None:
    """A chart of one question and one outcome has neither in the plural."""
    chart = small.charts["may-i-share"]
    question = chart.questions["danger"]
    answers = tuple(answer.model_copy(update={"go": "call"}) for answer in question.answers)
    alone = {"danger": question.model_copy(update={"answers": answers})}
    lone = chart.model_copy(update={"questions": alone, "outcomes": {"call": chart.outcomes["call"]}})
    pieces = Pieces(replaced(small, charts=("may-i-share", lone)))

    assert "1 question, 1 outcome. 3 paths, the longest of 1 question." in _made(pieces, "proofs")
    assert "> 1 question;" in _made(pieces, "chart").replace('">', "> ")
    assert "1 question, then" in _made(pieces, "chart card")


def test_coverage_leads_to_cases_of_the_list(library: Library) -> None:
    """Coverage links a case to the page that tells it, be it a chapter or the list of more cases."""
    markup = read(Pieces(library).coverage("teach/coverage.html"))
    links = {attributes["href"] for tag, attributes in markup.elements if tag == "a"}
    more = {case.id for _, cases in order.more_cases(library) for case in cases}

    assert "../friends/the-secret.html#case-the-secret" in links
    assert more
    assert {f"../practice/cases.html#case-{id_}" for id_ in more} <= links


def test_a_place_of_which_nothing_was_read(small: Library) -> None:
    """A place without a text, a line or a rule says so in words, and shows no empty list."""
    shelf = Shelf[Place]("place")
    data = {"id": "us-bb", "name": "Bland", "country": "US", "therapists": "Not checked.", "ask": "The board."}
    unread = {"child": {"reach": "unknown"}, "adult": {"reach": "unknown", "self_neglect": "unknown"}}
    shelf.put("us-bb", Place.model_validate(data | unread), small.lines.origin("us-helper"))
    made = Pieces(replace(small, places=shelf)).places_list("lookup/places.html")

    assert "What we read" not in made
    assert "Not checked" in made
    assert not re.search(r"<(ul|dl|nav)[^>]*>\s*</", made)


@pytest.mark.parametrize("call", ["places_list", "cases_list", "situations_list", "proofs", "coverage", "objectives"])
def test_a_long_list_makes_few_landmarks(library: Library, call: str) -> None:
    """The entries of a long list are no landmarks: a reader who goes from one to the next would never arrive."""
    markup = read(_made(Pieces(library), call))
    landmarks = [tag for tag, attributes in markup.elements if tag == "nav" or "aria-labelledby" in attributes]

    assert 2 >= len([tag for tag in landmarks if tag in ("nav", "section", "div")])
