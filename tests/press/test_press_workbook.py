"""The student's workbook: all that is asked and nothing that is answered; and the key, which answers all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from macros import charts, press
from macros.content import Library, prose
from macros.press.prompts import BY_CHART, BY_PART
from macros.press.workbook import units
from tests.press.books import Printed, read
from tests.press.paper import bare, said, unheard, words

PAPERS = {"letter": (612, 792), "a4": (595.28, 841.89)}
"""Width and height of each paper, in points."""


@pytest.fixture(scope="module")
def prints(root: Path, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the workbook and its key."""
    folder = tmp_path_factory.mktemp("workbook")
    press.workbooks(root, library, folder)
    press.workbook_keys(root, library, folder)
    return folder


@pytest.fixture(scope="module", params=PAPERS)
def workbook(prints: Path, request: pytest.FixtureRequest) -> Printed:
    """The workbook, on each paper."""
    return read(prints / f"workbook-{request.param}.pdf")


def _answers(library: Library) -> Iterator[tuple[str, str]]:
    """Yield each text that answers something in the workbook, with the id of what it answers."""
    for unit in units(library):
        for case in unit.cases:
            yield case.id, case.answer
            if case.chart and case.ends:
                yield case.id, library.charts[case.chart].outcomes[case.ends].title
        for script in unit.scripts:
            yield from ((script.id, text) for text in (script.say, script.avoid, script.why))
        for question in unit.questions:
            if question.answer:
                yield question.id, question.answer
            yield from ((question.id, text) for option in question.options for text in (option.text, option.chosen))


def test_it_is_worth_a_term_and_not_more(workbook: Printed) -> None:
    """Sixty pages or more, and a hundred at most: schools print it."""
    assert len(workbook.pages) in range(60, 101)


def test_every_case_of_the_parts_has_its_own_page(workbook: Printed, library: Library) -> None:
    """Each case of a part's cases.yml is told on one page with three prompts; no other case is there."""
    pages = [bare(page) for page in workbook.pages]
    wanted = {id_ for id_ in library.cases for part in library.parts if _file(library, id_) == f"docs/{part}/cases.yml"}
    found = set()
    for id_, case in library.cases.items():
        told = [page for page in pages if said(case.story) in page]
        if told:
            found.add(id_)

            assert 1 == len(told), id_
            assert said(case.asks) in told[0]
            assert 3 == sum(said(prompt) in told[0] for prompt in _prompts())

    assert wanted == found


def test_a_case_names_its_chart_and_not_its_end(workbook: Printed, library: Library) -> None:
    """Who is to walk a chart finds its title and room for the way; no answer of the way is filled in."""
    pages = [bare(page) for page in workbook.pages]
    for unit in units(library):
        for case in unit.cases:
            page = next(page for page in pages if said(case.story) in page)
            chart = f"Thechart:{said(library.charts[case.chart].title)}" if case.chart else ""

            assert chart in page
            assert bool(chart) == ("Iendedat" in page)
            assert bool(chart) == ("Myanswers,bynumber" in page)


def test_no_answer_is_in_it(workbook: Printed, library: Library) -> None:
    """No answer of a case, no title of the outcome on its page, no words to say, no line or answer to compare with."""
    pages = [bare(page) for page in workbook.pages]
    text = "".join(pages)
    whole = [(id_, answer) for id_, answer in _answers(library) if len(said(answer)) > 25]

    assert len(whole) > 200
    assert [] == [id_ for id_, answer in whole if said(answer) in text]
    for id_, answer in _answers(library):
        if id_ in library.cases:
            page = next(page for page in pages if said(library.cases[id_].story) in page)

            assert said(answer) not in page.replace(said(library.cases[id_].story), ""), id_


def test_no_feedback_and_nothing_of_the_bank_is_in_it(workbook: Printed, library: Library) -> None:
    """No option's feedback of any question, and no text of an exam question, stands in the workbook."""
    text = "".join(bare(page) for page in workbook.pages)
    questions = [*library.questions.values(), *library.bank.values()]
    feedback = [told for q in questions for option in q.options for told in (option.chosen, option.missed) if told]

    assert [] == [told for told in feedback if said(told) in text]
    assert [] == [question.id for question in library.bank.values() if said(question.ask) in text]


def test_each_chapter_gives_words_to_rehearse(library: Library, workbook: Printed) -> None:
    """For every chapter there is a moment to rehearse, and every question in one's own words is asked."""
    text = "".join(bare(page) for page in workbook.pages)
    asked = [question for question in library.questions.values() if not question.graded]

    assert [len(part.chapters) for part in library.parts.values()] == [len(unit.scripts) for unit in units(library)]
    assert [] == [script.id for unit in units(library) for script in unit.scripts if said(script.when) not in text]
    assert [] == [question.id for question in asked if said(question.ask) not in text]


def test_contents_give_the_real_pages(workbook: Printed, library: Library) -> None:
    """Each part and each case stands in the contents with the page on which its heading is."""
    contents = workbook.pages[workbook.opens("Contents") - 1]
    listed = dict(re.findall(r"^(.+?)[ .]{3,}(\d+)$", contents, re.MULTILINE))
    opened = [part.title for part in library.parts.values()]
    opened += [prose.plain(case.title) for unit in units(library) for case in unit.cases]
    pages = {title: str(page) for _, title, page in workbook.outline}

    assert [] == [title for title in opened if pages[title] != listed.get(title)]


def test_stories_are_found_by_their_page(workbook: Printed, library: Library) -> None:
    """A question in one's own words says on which page its story is told."""
    pages = [bare(page) for page in workbook.pages]
    for question in (each for each in library.questions.values() if not each.graded and each.case):
        case = library.cases[question.case or ""]
        told = next(number for number, page in enumerate(pages, 1) if said(case.story) in page)
        page = next(page for page in pages if said(question.ask) in page)

        assert f"Thestory:{said(case.title)},page{told}." in page, question.id


def test_paper(prints: Path) -> None:
    """Every page has the size that the file's name says."""
    for paper, size in PAPERS.items():
        for name in ("workbook", "workbook-key"):
            with pikepdf.open(prints / f"{name}-{paper}.pdf") as pdf:
                sizes = [tuple(float(side) for side in page.mediabox[2:]) for page in pdf.pages]

            assert [] == [each for each in sizes if each != pytest.approx(size, abs=0.5)]


@pytest.mark.parametrize("paper", PAPERS)
def test_the_key_answers_everything(prints: Path, library: Library, paper: str) -> None:
    """The key has every answer, in the order of the workbook, with each case's way through its chart and its rules."""
    text = words(prints / f"workbook-key-{paper}.pdf")
    answers = list(_answers(library))
    places = [text.find(said(answer)) for id_, answer in answers if id_ in library.cases and len(said(answer)) > 100]

    assert [] == [id_ for id_, answer in answers if said(answer) not in text]
    assert sorted(places) == places
    for case in (each for unit in units(library) for each in unit.cases):
        assert "Rules:" + ";".join(said(library.rules[rule].title) for rule in case.rules) in text, case.id
        if case.chart and case.ends:
            numbers = {each.id: each.number for each in charts.outline(library.charts[case.chart]).questions}
            steps = sorted((numbers[question], says) for question, says in case.answers.items())
            way = "·".join(f"{number}:{said(says)}" for number, says in steps)

            assert f"{said(library.charts[case.chart].title)}{way}" in text, case.id


def test_the_key_says_which_lines_to_use(prints: Path, library: Library) -> None:
    """Of lines to compare with, those that will do are marked Say and the others Not."""
    text = words(prints / "workbook-key-letter.pdf")
    lines = [o for unit in units(library) for q in unit.questions for o in q.options]

    assert lines
    assert [] == [line.text for line in lines if ("Say" if line.correct else "Not") + said(line.text) not in text]


def test_each_can_be_heard(prints: Path) -> None:
    """Workbook and key are tagged, bear the mark of PDF/UA-1, and outloud finds no error in them."""
    for file in prints.iterdir():
        assert [] == unheard(file), file.name


def test_same_bytes(prints: Path, root: Path, library: Library, tmp_path: Path) -> None:
    """Printed twice, every file is the same byte for byte."""
    press.workbooks(root, library, tmp_path)
    press.workbook_keys(root, library, tmp_path)

    assert [] == [file.name for file in prints.iterdir() if file.read_bytes() != (tmp_path / file.name).read_bytes()]


def test_prompts_are_for_charts_and_parts_that_exist(library: Library) -> None:
    """Every chart and every part has prompts of its own, and there are none for what does not exist."""
    assert set(library.charts) == set(BY_CHART)
    assert set(library.parts) == set(BY_PART)


def _prompts() -> set[str]:
    return {prompt for each in (*BY_CHART.values(), *(p for sets in BY_PART.values() for p in sets)) for prompt in each}


def _file(library: Library, case: str) -> str:
    return library.cases.origin(case).document.file
