"""Exam forms A and B: equal in all that a teacher would compare, and unknown to students."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from macros import quizzes
from macros.content import Library, prose

MINUTES = range(30, 46)
"""So many questions fit in an hour."""


def test_forms_are_equal(library: Library) -> None:
    """Question by question the same objective, level, kind and rule; and nearly as many words to read."""
    first, second = quizzes.draw(library, "spring")
    words = [sum(len(question.ask.split()) for question in form.questions) for form in (first, second)]

    assert [(q.objective, q.level, q.kind, q.rule) for q in first.questions] == [
        (q.objective, q.level, q.kind, q.rule) for q in second.questions
    ]
    assert len(first.questions) in MINUTES
    assert max(words) <= 1.1 * min(words)


@given(seed=st.text(max_size=20))
def test_forms_have_no_question_in_common(library: Library, seed: str) -> None:
    """Whatever the seed, who has seen one form has seen nothing of the other; the same seed draws the same forms."""
    first, second = quizzes.draw(library, seed)

    assert set() == {q.id for q in first.questions} & {q.id for q in second.questions}
    assert (first, second) == quizzes.draw(library, seed)


def test_seeds_differ(library: Library) -> None:
    """A teacher who draws anew gets other forms."""
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


def test_the_key_of_a_form_shows_no_pattern(library: Library) -> None:
    """In either form no letter is right in more than two of five questions with one answer."""
    for form in quizzes.draw(library, "spring"):
        letters = Counter(quizzes.key(question)[0] for question in form.questions if question.kind == "single")

        assert max(letters.values()) <= 0.4 * letters.total()


def test_the_bank_is_large_enough(library: Library) -> None:
    """Sixty questions or more, each with a sister."""
    assert len(library.bank) >= 60
    assert [] == [problem.message for problem in quizzes.check(library) if "exam question" in problem.message]


def test_nothing_of_the_bank_is_published(library: Library, site: Path) -> None:
    """No file of the site holds a word of the bank: no question, no option, no feedback, no id."""
    texts = [
        (path, " ".join(path.read_text(encoding="utf-8").split()))
        for path in site.rglob("*")
        if path.suffix in {".html", ".js", ".json", ".txt", ".xml", ".css", ".webmanifest"}
    ]
    secret = {
        said
        for question in library.bank.values()
        for each in (question.ask, *(text for option in question.options for text in (option.text, option.chosen)))
        for said in (each, prose.plain(each))
    } | set(library.bank)
    found = [(path.name, said) for path, text in texts for said in secret if said in text]

    assert len(texts) > 50
    assert [] == found
