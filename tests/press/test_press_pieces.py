"""Pieces: twins of the site's, made from the Library."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import lxml.etree
import pytest

from macros import charts
from macros.content import Library
from macros.press import PressError, ladder, quiz
from macros.press.book import assemble
from macros.press.nodes import data
from macros.press.typesetting import TEMPLATES
from tests.handbook import CHARTS
from tests.press.books import project


def _piece(name: str, id_: str) -> str:
    return f'<section data-piece="{name}" data-id="{id_}"><p>What the site made of it</p></section>'


def _texts(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(map(_texts, value))
    return _texts(value.get("body", "")) if isinstance(value, dict) else ""


def test_a_case_ends_with_its_sources(tmp_path: Path) -> None:
    """A case is title, story with its notes, and what it asks."""
    (case,) = project(tmp_path).written(_piece("case", "told"))

    assert ("one/first#case-told", "Told", "What now?") == (case["label"], _texts(case["title"]), _texts(case["asks"]))
    assert "apple" == case["story"][-1]["body"][-1]["source"]


def test_a_script_has_all_its_words(tmp_path: Path) -> None:
    """A script is the moment, what to say, what not, and why; quotes are set as type."""
    (script,) = project(tmp_path).written(_piece("script", "a-line"))

    assert ["Somebody asks.", "I couldn’t say.", "Well…", "A hint tells."] == [
        _texts(script[name]) for name in ("when", "say", "avoid", "why")
    ]


def test_a_quiz_tells_the_cases_that_no_chapter_told(tmp_path: Path) -> None:
    """A question names the case that stood before, and tells one that did not, without asking what the case asks."""
    blocks = project(tmp_path).written(_piece("case", "told") + _piece("quiz", "one/first"))

    assert ["case", "quiz-question", "case", "quiz-question"] == [block["kind"] for block in blocks]
    assert [] == blocks[2]["asks"]
    assert ["one/first#case-told", "one/first#case-untold"] == [blocks[1]["case"], blocks[3]["case"]]
    assert ["Told", "Untold"] == [_texts(blocks[1]["case-title"]), _texts(blocks[3]["case-title"])]
    assert [1, 2] == [blocks[1]["number"], blocks[3]["number"]]
    assert ["", "Choose all that fit."] == [blocks[1]["hint"], blocks[3]["hint"]]


def test_a_piece_has_its_label_once(tmp_path: Path) -> None:
    """What stands twice on a page is found where it stands first."""
    first, second = project(tmp_path).written(_piece("case", "told") * 2)

    assert ["one/first#case-told", ""] == [first["label"], second["label"]]


def test_a_quiz_in_the_chapter_has_no_key(tmp_path: Path) -> None:
    """Nothing in a printed question tells which option is right."""
    question = project(tmp_path).written(_piece("quiz", "one/first"))[1]

    fields = {"kind", "label", "number", "case", "case-title", "ask", "options", "partners", "places", "hint"}
    assert fields == question.keys()
    assert ["This.", "That.", "Nothing."] == [_texts(option) for option in question["options"]]


def test_the_key_answers_every_question(tmp_path: Path) -> None:
    """The key has the letters, and for each option why it is right or not."""
    writer = project(tmp_path).writer()
    writer.blocks(lxml.etree.fromstring(f"<article>{_piece('quiz', 'one/first')}</article>"))
    (chapter,) = data(quiz.answers(writer))
    first, second = chapter["questions"]

    assert [["b"], ["a", "c"]] == [first["letters"], second["letters"]]
    assert [("a", False, "It tempts."), ("b", True, "Yes. It does."), ("c", False, "It is rude.")] == [
        (option["letter"], option["correct"], _texts(option["why"])) for option in first["options"]
    ]


def test_every_kind_of_question_has_its_form_and_its_key(tmp_path: Path) -> None:
    """Steps and pairs stand mixed, with blanks; lines to compare with stand only in the key, as an answer does."""
    writer = project(tmp_path).writer("one/second.md")
    printed = data(writer.blocks(lxml.etree.fromstring(f"<article>{_piece('quiz', 'one/second')}</article>")))
    order, match, said, reflect = printed
    ((steps, pairs, lines, answer),) = (chapter["questions"] for chapter in data(quiz.answers(writer)))
    read = [_texts(option) for option in order["options"]]
    joined = {
        _texts(option): _texts(match["partners"][int(key[1:]) - 1])
        for option, key in zip(match["options"], pairs["letters"], strict=True)
    }

    assert ["First.", "Second.", "Third."] == [read["abc".index(letter)] for letter in steps["letters"]] != read
    assert {"Hat": "Head", "Shoe": "Foot", "Glove": "Hand"} == joined
    assert [True, True, False, False] == [question["places"] for question in printed]
    assert [[], []] == [said["options"], reflect["options"]] == [lines["letters"], answer["letters"]]
    assert [("I listen.", True), ("I know.", False), ("Go on.", True)] == [
        (_texts(option["line"]), option["correct"]) for option in lines["options"]
    ]
    assert ("You name a day.", []) == (_texts(answer["answer"]), answer["options"])


def test_a_chart_in_words_leads_where_the_chart_leads(tmp_path: Path) -> None:
    """Every answer goes to a question's number or an outcome's letter."""
    _, words = project(tmp_path).written(_piece("chart", "fork"), "decide/fork.md")
    answers = [
        (question["number"], _texts(answer["says"]), answer["number"] or answer["letter"])
        for question in words["questions"]
        for answer in question["answers"]
    ]

    assert [(1, "Yes", "A"), (1, "No", 2), (1, "I’m not sure", "B"), (2, "Yes", "C"), (2, "No", "B")] == answers
    assert ["act", "ask", "keep"] == [outcome["verdict"] for outcome in words["outcomes"]]


def test_a_card_leads_to_the_chart(tmp_path: Path) -> None:
    """A chart's card names the page that shows it, and how many questions there are on the way."""
    (card,) = project(tmp_path).written(_piece("chart-card", "fork"))

    assert ("decide/fork", 1, 2) == (card["to"], card["shortest"], card["longest"])


@pytest.mark.parametrize("chart", CHARTS)
def test_rungs_make_up_the_ladder(library: Library, chart: str) -> None:
    """Cut between its rungs, a ladder loses nothing: room and gaps add up, and each rung shows itself alone."""
    whole = charts.drawing(library.charts[chart], palette="print", anchors=None)
    rungs, width = ladder.rungs(library.charts[chart], "a page")

    assert whole.width == width
    assert pytest.approx(whole.height) == sum(rung.room + rung.gap for rung in rungs)
    assert whole.parts[0].svg.count('class="drawing-rung"') == len(rungs)
    for rung in rungs:
        assert 1 == rung.svg.count('class="drawing-rung"')
        assert rung.height >= rung.room


@pytest.mark.parametrize("chart", CHARTS)
def test_rungs_say_the_whole_ladder(library: Library, chart: str) -> None:
    """The alternative texts of the rungs, one after the other, are the drawing's."""
    whole = charts.drawing(library.charts[chart], palette="print", anchors=None)
    rungs, _ = ladder.rungs(library.charts[chart], "a page")

    assert whole.description == " ".join(rung.alt for rung in rungs)
    assert all(f"{number}. " in rung.alt for number, rung in enumerate(rungs, 1))


def test_letters_of_a_chart_can_be_read(library: Library) -> None:
    """No letter of a printed ladder is smaller than 9 pt."""
    scale = re.search(r"#let pixel = ([\d.]+)pt", (TEMPLATES / "chart.typ").read_text(encoding="utf-8"))
    assert scale is not None
    for chart in library.charts.values():
        rungs, _ = ladder.rungs(chart, "a page")
        sizes = [float(size) for rung in rungs for size in re.findall(r'font-size="([\d.]+)"', rung.svg)]

        assert min(sizes) * float(scale.group(1)) >= 9


def test_sources_are_those_that_are_cited(tmp_path: Path) -> None:
    """The list at the back holds every cited source and no other, by title."""
    small = project(tmp_path)
    sources = assemble(small.root, small.site, small.library)["sources"]

    assert ["apple", "zebra"] == [source["id"] for source in sources]


def test_lists_follow_the_book(tmp_path: Path) -> None:
    """Rules stand under their chapters in the order of the book, and words of the glossary by the alphabet."""
    small = project(tmp_path)
    back = {page["label"]: page["blocks"] for page in assemble(small.root, small.site, small.library)["back"]}

    assert ["one/first", "one/second"] == [
        block["to"] for block in back["lookup/rules"] if block["kind"] == "chapter-head"
    ]
    assert ["able", "hint"] == [
        _texts(block["term"]) for block in back["lookup/glossary"] if block["kind"] == "listed-term"
    ]


def test_links_must_lead_somewhere(tmp_path: Path) -> None:
    """Every label that a node of the book refers to is the label of another node."""
    small = project(tmp_path)
    book = assemble(small.root, small.site, small.library)
    labels, targets = set[str](), set[str]()

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            labels.add(value.get("label", "")) if value.get("kind") != "cite" else None
            targets.update(str(value[name]) for name in ("to", "rule", "case") if value.get(name))
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            walk(each)

    walk([*book["body"], *book["back"]])

    assert targets
    assert set() == {target for target in targets if target not in labels}


def test_links_to_a_title_lead_to_the_chapter(tmp_path: Path) -> None:
    """The id that the site gives to a title is another name of the chapter."""
    small = project(tmp_path)
    small.put("one/second", '<p><a href="first.html#the-first-chapter">x</a></p>')
    (paragraph,) = assemble(small.root, small.site, small.library)["body"][-1]["blocks"]

    assert ["one/first"] == [part["to"] for part in paragraph["body"]]


def test_dead_links_stop_the_press(tmp_path: Path) -> None:
    """A link to a place that no page of the book has is an error that names both pages."""
    small = project(tmp_path)
    small.put("one/second", '<p><a href="first.html#nowhere">x</a></p>')

    with pytest.raises(PressError, match=r'it links to "nowhere" in one/first\.md') as caught:
        assemble(small.root, small.site, small.library)
    assert "one/second.md" == caught.value.page


def test_a_part_says_what_it_is_about(tmp_path: Path) -> None:
    """Chapters bear what their part is about, for the contents; other pages nothing."""
    small = project(tmp_path)
    pages = assemble(small.root, small.site, small.library)["body"]

    assert ["", "", "What it is about.", "What it is about."] == [_texts(page["says"]) for page in pages]


def test_levels_of_headings_never_skip(tmp_path: Path) -> None:
    """In the small book no heading is more than one level below the one before it."""
    small = project(tmp_path)
    for page in assemble(small.root, small.site, small.library)["body"]:
        levels = [1, *(block["level"] for block in page["blocks"] if block["kind"] == "heading")]

        assert all(below <= above + 1 for above, below in pairwise(levels))
