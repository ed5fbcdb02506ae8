"""The real handbook, printed: whole, right, and readable by everyone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import outloud
import pikepdf
import pytest

from macros import press
from macros.content import Library, prose
from macros.press.plan import plan
from macros.quizzes import key, questions_for
from tests.press.books import Printed, read, squashed


@pytest.fixture(scope="module")
def book(root: Path, site: Path, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The handbook."""
    file = tmp_path_factory.mktemp("handbook") / "handbook.pdf"
    press.handbook(root, site, library, file)
    return read(file)


def test_every_chapter_is_in_it(book: Printed, root: Path, library: Library) -> None:
    """Every page of the navigation has a bookmark with its title, in order, on the page on which it opens."""
    order = plan(root, library)
    titles = [prose.plain(library.pages[page.path].title) for page in (*order.body, *order.back)]
    found = [(title, page) for level, title, page in book.outline if level == 0]

    assert titles == [title for title, _ in found if title in titles]
    assert sorted(page for _, page in found) == [page for _, page in found]
    for title, page in found:
        assert squashed(title) in squashed(book.pages[page - 1])


def test_contents_give_the_real_pages(book: Printed) -> None:
    """Every chapter's number in the contents is that of the page on which its heading stands."""
    chapters = [(title, page) for level, title, page in book.outline if level == 0 and title != "Contents"]
    contents = "\n".join(book.pages[book.opens("Contents") - 1 : chapters[0][1] - 1])

    assert chapters
    for title, page in chapters:
        assert re.search(rf"^{re.escape(title)}[ .]+{page}$", contents, re.MULTILINE), title


def test_references_give_the_real_pages(book: Printed, library: Library) -> None:
    """In the answer key, each question is sought on the page on which it stands."""
    answers = book.chapter("Answer key")
    for path in library.chapters:
        for number, question in enumerate(questions_for(library, path.removesuffix(".md")), 1):
            ask = squashed(prose.plain(question.ask))
            pages = [each for each, text in enumerate(book.pages, 1) if ask in squashed(text)]

            assert 1 == len(pages), question.id
            keyed = f":{','.join(key(question))}" if question.graded else ""
            assert f"Question{number}(page{pages[0]}){keyed}" in answers, question.id


def test_every_option_is_explained(book: Printed, library: Library) -> None:
    """The answer key says of every option why it is right or not; no chapter says it."""
    answers = _unhyphenated(book.chapter("Answer key"))
    chapters = _unhyphenated(squashed("".join(book.pages[: book.opens("Answer key") - 1])))
    for question in library.questions.values():
        for option in question.options:
            why = _unhyphenated(squashed(prose.plain(option.chosen)))

            assert why in answers, question.id
            assert why not in chapters, question.id


def test_no_exam_question_is_printed(book: Printed, library: Library) -> None:
    """Neither the questions of the bank nor their options and feedback stand anywhere in the book."""
    printed = _unhyphenated(squashed("".join(book.pages)))
    for question in library.bank.values():
        for secret in (question.ask, *(text for option in question.options for text in (option.text, option.chosen))):
            assert _unhyphenated(squashed(prose.plain(secret))) not in printed, question.id


def test_phone_numbers_are_those_of_the_library(book: Printed, library: Library) -> None:
    """Every line is listed with its number, every place has its own, and no other number is printed."""
    listed, places = book.chapter("Phone lines"), book.chapter("Law by place")
    numbers = {line.number for line in library.lines.values()}
    numbers |= {line.number for place in library.places.values() for line in place.lines}

    assert [] == [line.id for line in library.lines.values() if squashed(line.name + line.number) not in listed]
    assert [] == [
        (place.id, line.number)
        for place in library.places.values()
        for line in place.lines
        if squashed(line.number) not in places
    ]
    assert set(re.findall(r"\b1-\d{3}-\d{3}-\d{4}\b", " ".join(book.pages))) <= numbers


def test_every_rule_script_and_term_is_listed(book: Printed, library: Library) -> None:
    """What is looked up is all there."""
    rules, scripts, terms = (
        _unhyphenated(book.chapter(prose.plain(library.pages[f"lookup/{name}.md"].title)))
        for name in ("rules", "scripts", "glossary")
    )

    assert [] == [rule.id for rule in library.rules.values() if _plain(rule.says) not in rules]
    assert [] == [script.id for script in library.scripts.values() if _plain(script.say) not in scripts]
    assert [] == [term.id for term in library.terms.values() if _plain(term.says) not in terms]


def test_every_outcome_is_told(book: Printed, library: Library) -> None:
    """A chart in the book says of each outcome what to do, what not, and what to write down."""
    for chart in library.charts.values():
        text = re.sub(r"\s*\(page\s*\d+\)", "", _unhyphenated(book.chapter(prose.plain(chart.title))))
        for id_, outcome in chart.outcomes.items():
            lines = (outcome.title, outcome.because, *outcome.do, *outcome.avoid, *outcome.record)

            assert [] == [line for line in lines if _plain(line) not in text], f"{chart.id}: {id_}"


def test_it_is_tagged(book: Printed, library: Library) -> None:
    """The file is tagged, in English, with a title that readers show, its day, and words for every figure."""
    with pikepdf.open(book.file) as pdf:
        tags = list(_tags(pdf.Root.StructTreeRoot))
        figures = [str(tag.get("/Alt", "")) for tag in tags if tag.S == "/Figure"]

        assert pdf.Root.MarkInfo.Marked
        assert "en-US" == str(pdf.Root.Lang)
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert "In Confidence" == str(pdf.docinfo["/Title"])
        assert f"D:{library.edition.date:%Y%m%d}" in str(pdf.docinfo["/CreationDate"])
        assert len(library.figures) + sum(len(chart.questions) for chart in library.charts.values()) == len(figures)
        assert "" not in figures
        assert {"/H1", "/H2", "/TOC", "/TOCI", "/Note", "/L", "/LI", "/P"} <= {str(tag.S) for tag in tags}


def test_chapter_titles_are_first_level_headings(book: Printed, root: Path, library: Library) -> None:
    """Each chapter begins with a heading of the first level, and there are no others but those of the book's own."""
    order = plan(root, library)
    with pikepdf.open(book.file) as pdf:
        heads = sum(tag.S == "/H1" for tag in _tags(pdf.Root.StructTreeRoot))

    own = ("Contents", "How to use this book", "Answer key", "Index")
    assert len(order.body) + len(order.back) + len(own) == heads


def test_fonts_are_the_two_families(book: Printed) -> None:
    """All fonts are embedded, and all are Source Serif or Source Sans."""
    with pikepdf.open(book.file) as pdf:
        fonts = [
            (str(thing.FontName), "/FontFile2" in thing or "/FontFile3" in thing)
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"
        ]

    assert fonts
    assert [] == [name for name, embedded in fonts if not embedded]
    assert [] == [name for name, _ in fonts if not re.fullmatch(r"/[A-Z]{6}\+Source(Serif|Sans)Pro-\w+", name)]


def test_paper(book: Printed) -> None:
    """Every page is US Letter."""
    with pikepdf.open(book.file) as pdf:
        assert {(0, 0, 612, 792)} == {tuple(float(side) for side in page.mediabox) for page in pdf.pages}


def test_a_checker_for_screen_readers_finds_no_error(book: Printed) -> None:
    """outloud, which checks PDF/UA-1 and more, finds no error."""
    result = outloud.check(str(book.file))

    assert "" == (result.error or "")
    assert [] == [finding for finding in result.findings if finding.severity == "error"]


def _tags(node: Any) -> list[Any]:
    """Return all structure elements below a node."""
    found: list[Any] = []
    waiting = [node]
    while waiting:
        kids = waiting.pop().get("/K", pikepdf.Array([]))
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                found.append(kid)
                waiting.append(kid)
    return found


def _plain(text: str) -> str:
    return _unhyphenated(squashed(prose.plain(text)))


def _unhyphenated(text: str) -> str:
    """Return text without hyphens, which a line's end may have added."""
    return re.sub(r"[-\u00ad]", "", text)
