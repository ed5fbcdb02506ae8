"""Exams on paper: two equal forms without a word of their key, and the key of each."""

from __future__ import annotations

import re
from pathlib import Path

import pypdf
import pytest

from macros import press, quizzes
from macros.content import Library
from macros.press.exam_key import marked
from macros.quizzes import Form
from tests.press.paper import said, unheard, words

pytestmark = pytest.mark.bank

PAPERS = ("letter", "a4")


@pytest.fixture(scope="module")
def forms(library: Library) -> tuple[Form, Form]:
    """Forms A and B on the whole handbook."""
    return quizzes.draw(library, "spring")


@pytest.fixture(scope="module")
def prints(root: Path, library: Library, forms: tuple[Form, Form], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with both forms and their keys."""
    folder = tmp_path_factory.mktemp("exams")
    press.exams(root, library, forms, "The whole handbook", folder)
    return folder


@pytest.fixture(scope="module")
def every_kind(
    root: Path, library: Library, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, tuple[Form, Form]]:
    """The folder with an exam of two questions of each kind, made of those to practice, and its forms."""
    folder = tmp_path_factory.mktemp("kinds")
    kinds = ("single", "several", "true-false", "order", "match", "reflect", "say-it")
    found = {kind: [each for each in library.questions.values() if each.kind == kind] for kind in kinds}
    asked = tuple(Form(name, tuple(q for kind in kinds for q in found[kind][:2])) for name in "AB")
    press.exams(root, library, (asked[0], asked[1]), "Every kind", folder)
    return folder, (asked[0], asked[1])


def _file(folder: Path, form: Form, paper: str, *, key: bool = False) -> Path:
    return folder / f"exam-{form.name.lower()}{'-key' if key else ''}-{paper}.pdf"


def _set(file: Path) -> list[tuple[str, tuple[str, float]]]:
    """Return for each piece of text how it begins, and the face and size in which it is set."""
    found: list[tuple[str, tuple[str, float]]] = []

    def visit(text: str, _: object, __: object, font: dict[str, str] | None, size: float) -> None:
        if font:
            found.append((said(text)[:12], (font["/BaseFont"], round(size, 1))))

    for page in pypdf.PdfReader(file).pages:
        page.extract_text(visitor_text=visit)
    return found


def test_each_form_and_key_is_there_on_both_papers(prints: Path) -> None:
    """Form A, form B, and the key of each, on US Letter and on A4."""
    wanted = {f"exam-{form}{key}-{paper}.pdf" for form in "ab" for key in ("", "-key") for paper in PAPERS}

    assert wanted == {file.name for file in prints.iterdir()}


@pytest.mark.parametrize("paper", PAPERS)
def test_a_form_asks_all_its_questions_in_order(prints: Path, forms: tuple[Form, Form], paper: str) -> None:
    """Each question stands there with its number, then its options under their letters; the other form's do not."""
    for form, other in (forms, forms[::-1]):
        text = words(_file(prints, form, paper))
        place = 0
        for number, question in enumerate(form.questions, 1):
            place = text.find(f"{number}{said(question.ask)}", place)

            assert place >= 0, question.id
            for at, option in enumerate(question.options):
                place = text.find(f"{quizzes.letter(at)}{said(option.text)}", place)

                assert place >= 0, option.text
        assert [] == [question.id for question in other.questions if said(question.ask) in text]


def test_a_form_gives_nothing_away(prints: Path, forms: tuple[Form, Form]) -> None:
    """No feedback stands on the paper, and no word that is there only in a key."""
    for form in forms:
        for paper in PAPERS:
            text = words(_file(prints, form, paper))
            feedback = [told for q in form.questions for o in q.options for told in (o.chosen, o.missed) if told]

            assert [] == [told for told in feedback if said(told) in text]
            assert "Key" not in text


def test_a_right_option_looks_like_any_other(prints: Path, forms: tuple[Form, Form]) -> None:
    """On the paper all options of all questions are set in one face and one size, so that none stands out."""
    for form in forms:
        starts = {said(option.text)[:12]: option.correct for question in form.questions for option in question.options}
        found = [(starts[start], face) for start, face in _set(_file(prints, form, "letter")) if start in starts]
        right, wrong = ({face for correct, face in found if correct is wanted} for wanted in (True, False))

        assert 1 == len(right)
        assert right == wrong


def test_no_question_goes_over_a_page(prints: Path, forms: tuple[Form, Form]) -> None:
    """What is asked and its last option stand on one page."""
    for form in forms:
        for paper in PAPERS:
            pages = [said(page.extract_text()) for page in pypdf.PdfReader(_file(prints, form, paper)).pages]
            for question in form.questions:
                whole = [
                    page for page in pages if said(question.ask) in page and said(question.options[-1].text) in page
                ]

                assert 1 == len(whole), question.id


def test_the_foot_counts_the_pages(prints: Path, forms: tuple[Form, Form]) -> None:
    """Each page says which it is of how many, and of which form."""
    for form in forms:
        pages = pypdf.PdfReader(_file(prints, form, "a4")).pages
        missing = [
            number
            for number, page in enumerate(pages, 1)
            if f"Page{number}of{len(pages)},Form{form.name}" not in said(page.extract_text())
        ]

        assert [] == missing


def test_the_forms_are_as_long_as_each_other(prints: Path, forms: tuple[Form, Form]) -> None:
    """A and B have the same number of pages, and nearly as many letters on them."""
    for paper in PAPERS:
        files = [_file(prints, form, paper) for form in forms]
        letters = [len(words(file)) for file in files]

        assert 1 == len({len(pypdf.PdfReader(file).pages) for file in files})
        assert max(letters) <= 1.05 * min(letters)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_grid_gives_the_letters_of_the_yaml(prints: Path, forms: tuple[Form, Form], paper: str) -> None:
    """The first page of a key, read back, has for each number the letters of the options that are correct."""
    for form in forms:
        first = pypdf.PdfReader(_file(prints, form, paper, key=True)).pages[0].extract_text()
        read = dict(re.findall(r"^(\d+)\s+([a-h](?:, [a-h])*)$", first, re.MULTILINE))
        right = {
            str(number): ", ".join("abcdefgh"[at] for at, option in enumerate(question.options) if option.correct)
            for number, question in enumerate(form.questions, 1)
        }

        assert right == read


def test_a_key_says_why(prints: Path, library: Library, forms: tuple[Form, Form]) -> None:
    """A key has for each question what every option teaches, the objective, the rule and the chapter."""
    for form in forms:
        text = words(_file(prints, form, "letter", key=True))
        for question in form.questions:
            chapter = library.objectives[question.objective]
            objective = library.chapters[chapter].objectives[question.objective]
            told = [option.chosen for option in question.options]
            told += [
                objective,
                f"Rule: {library.rules[question.rule].title}",
                f"Chapter: {library.pages[chapter].title}",
            ]

            assert [] == [each for each in told if said(each) not in text], question.id


def test_both_keys_hold_the_forms_against_each_other(prints: Path, library: Library, forms: tuple[Form, Form]) -> None:
    """The table of either key has a line for each pair of questions: objective, level, kind, words of A, words of B."""
    names = {"single": "Oneanswer", "several": "Severalanswers"}
    for form in forms:
        text = words(_file(prints, form, "letter", key=True))
        for first, second in zip(*(each.questions for each in forms), strict=True):
            objective = library.chapters[library.objectives[first.objective]].objectives[first.objective]
            counts = [len(" ".join([q.ask, *(o.text for o in q.options)]).split()) for q in (first, second)]

            assert f"{said(objective)}{first.level.title()}{names[first.kind]}{counts[0]}{counts[1]}" in text


def test_every_kind_can_be_asked(every_kind: tuple[Path, tuple[Form, Form]], library: Library) -> None:
    """Stories, steps, pairs and own words have their form on paper; a story is told once, before its first question."""
    folder, (form, _) = every_kind
    text = words(_file(folder, form, "letter"))
    stories = {question.case for question in form.questions if question.case}
    texts = [
        each for question in form.questions for each in (question.ask, *(o.match for o in question.options if o.match))
    ]

    assert [] == [each for each in texts if said(each) not in text]
    assert {1} == {text.count(said(library.cases[case].story)) for case in stories}


def test_the_key_of_steps_and_pairs_reads_like_the_boxes(every_kind: tuple[Path, tuple[Form, Form]]) -> None:
    """Beside the letter of a step stands its place in the right order; beside a pair's, the number of its half."""
    folder, (form, _) = every_kind
    text = words(_file(folder, form, "letter", key=True))
    for question in (each for each in form.questions if each.placed):
        boxes = dict(pair.split() for pair in marked(question).split(", "))
        halves = [question.options[at].match for at in quizzes.partners(question)]
        for at, index in enumerate(quizzes.shown(question)):
            number = int(boxes[quizzes.letter(at)]) - 1

            assert (question.options[index].match == halves[number]) if halves else (index == number)
        assert said(f"Key: {marked(question)}") in text


def test_own_words_are_compared_in_the_key_alone(every_kind: tuple[Path, tuple[Form, Form]]) -> None:
    """What a good answer says, and the lines to compare with, stand in the key and not on the paper."""
    folder, (form, _) = every_kind
    paper, key = (words(_file(folder, form, "a4", key=key)) for key in (False, True))
    own = [question for question in form.questions if not question.graded]
    model = [text for q in own for text in ([q.answer] if q.answer else [o.text for o in q.options])]

    assert 8 == len(model)
    assert [] == [text for text in model if said(text) in paper]
    assert [] == [text for text in model if said(text) not in key]


def test_each_can_be_heard(prints: Path, every_kind: tuple[Path, tuple[Form, Form]]) -> None:
    """Every exam and key is tagged, bears the mark of PDF/UA-1, and outloud finds no error in it."""
    for file in (*prints.iterdir(), *every_kind[0].iterdir()):
        assert [] == unheard(file), file.name


def test_same_bytes(prints: Path, root: Path, library: Library, forms: tuple[Form, Form], tmp_path: Path) -> None:
    """Printed twice, every file is the same byte for byte."""
    press.exams(root, library, forms, "The whole handbook", tmp_path)

    assert [] == [file.name for file in prints.iterdir() if file.read_bytes() != (tmp_path / file.name).read_bytes()]
