"""Exam forms A and B: equal in all that a teacher would compare, and unknown to students."""

from __future__ import annotations

import html
import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import quizzes
from macros.content import Library

pytestmark = pytest.mark.bank

AN_HOUR = range(30, 46)
"""So many questions fit in an hour."""

TEXTS = {".html", ".js", ".json", ".txt", ".md", ".xml", ".css", ".webmanifest", ".svg", ""}
"""How the files end that are text; that of the headers has no ending."""


def test_forms_are_equal(library: Library) -> None:
    """Question by question the same objective, level, kind and rule; and nearly as many words to read."""
    first, second = quizzes.draw(library, "spring")
    words = [sum(len(question.ask.split()) for question in form.questions) for form in (first, second)]

    assert [(q.objective, q.level, q.kind, q.rule) for q in first.questions] == [
        (q.objective, q.level, q.kind, q.rule) for q in second.questions
    ]
    assert len(first.questions) in AN_HOUR
    assert max(words) <= 1.1 * min(words)


@given(seed=st.text(max_size=20))
def test_forms_have_no_question_in_common(library: Library, seed: str) -> None:
    """Whatever the seed, who has seen one form has seen nothing of the other; the same seed draws the same forms."""
    first, second = quizzes.draw(library, seed)

    assert set() == {q.id for q in first.questions} & {q.id for q in second.questions}
    assert (first, second) == quizzes.draw(library, seed)


def test_seeds_differ(library: Library) -> None:
    """Another seed shares the sisters out otherwise, so that what is A at one school is not A at the next."""
    drawn = {tuple(q.id for q in quizzes.draw(library, str(seed))[0].questions) for seed in range(10)}

    assert 10 == len(drawn)


def test_a_form_covers_the_handbook(library: Library) -> None:
    """All parts in the order of the book, every chapter, and judgment in at least half of the questions."""
    form, _ = quizzes.draw(library, "spring")
    chapters = [library.objectives[question.objective] for question in form.questions]

    assert set(library.chapters) == set(chapters)
    assert sorted(chapters, key=list(library.chapters).index) == chapters
    assert 2 * sum(question.level == "judge" for question in form.questions) >= len(form.questions)


def test_a_unit_is_examined_by_itself(library: Library) -> None:
    """Forms for one part ask about that part only."""
    for part in library.parts:
        first, second = quizzes.draw(library, "spring", [part])

        assert 8 <= len(first.questions) == len(second.questions)
        assert {part} == {library.objectives[q.objective].partition("/")[0] for q in first.questions}


@given(seed=st.text(max_size=20))
def test_the_key_of_a_form_shows_no_pattern(library: Library, seed: str) -> None:
    """Whatever the seed, in neither form is one letter right in more than two of five questions with one answer."""
    for form in quizzes.draw(library, seed):
        letters = Counter(quizzes.key(question)[0] for question in form.questions if question.kind == "single")

        assert max(letters.values()) <= 0.4 * letters.total()


def test_the_bank_is_large_enough(library: Library) -> None:
    """Sixty questions or more, each with a sister."""
    assert len(library.bank) >= 60
    assert [] == [problem.message for problem in quizzes.check(library) if "exam question" in problem.message]


def test_nothing_of_the_bank_is_published(library: Library, site: Path) -> None:
    """No file of the site holds a text of the bank: no question, option, feedback or id. Nor does a PDF or a zip."""
    plain = {path.read_text(encoding="utf-8") for path in site.rglob("*") if path.suffix in TEXTS and path.is_file()}
    printed = {_printed(path) for path in site.rglob("*.pdf")}
    packages = [path for path in (site / "downloads").rglob("*") if path.is_file() and zipfile.is_zipfile(path)]
    packed = {text for path in packages for text in _packed(path)}
    texts = plain | printed | packed
    everything = "\n".join(map(_bare, texts))
    secret = [
        said
        for question in library.bank.values()
        for said in (question.ask, *(t for o in question.options for t in (o.text, o.chosen, o.missed) if t))
        if len(_bare(said)) > 25  # a few words may well stand elsewhere
    ]

    assert len(plain) > 90
    assert len(packages) > 10
    assert [] == [said for said in secret if _bare(said) in everything]
    assert [] == [id_ for id_ in library.bank if any(id_ in text for text in texts)]


def _printed(file: Path) -> str:
    return subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout


def _packed(file: Path) -> Iterator[str]:
    """Yield the texts in a zip; those of a deck lie open in its database."""
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            if Path(name).suffix in TEXTS | {".anki2"}:
                yield archive.read(name).decode(errors="ignore")


def _bare(text: str) -> str:
    """Return the letters and figures of a text, without tags: marks and quotes change on the way."""
    plain = html.unescape(re.sub(r"<[^>]*>", "", text))
    return "".join(filter(str.isalnum, plain.casefold()))
