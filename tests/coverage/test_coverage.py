"""Coverage: what is taught, shown, asked and sourced; what is hard to read; what is due for review."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import textstat

from macros import checks, coverage
from macros.content import Library, load
from macros.coverage.grade import grade
from tests.golden_cases import GOLDEN, project


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The small sound project, free to be broken."""
    shutil.copytree(GOLDEN / "base", tmp_path, dirs_exist_ok=True)
    return tmp_path


def _replace(root: Path, name: str, old: str, new: str) -> None:
    file = root / "docs" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def _said(root: Path, today: date | None = None) -> list[tuple[str, str]]:
    return [(problem.severity, problem.message) for problem in checks.everything(root, today).problems]


def test_the_handbook_is_covered(library: Library) -> None:
    """Every rule of the handbook is taught, shown by a case, asked about and sourced; no chapter is too hard."""
    assert [] == coverage.check(library, None)


def test_a_rule_that_its_chapter_does_not_print(small: Path) -> None:
    """A chapter that names a rule in its head and never prints it does not teach it."""
    _replace(small, "friends/the-secret.md", '{{ rule("no-hints") }}', "")

    assert [("error", "friends/the-secret.md does not print this rule")] == _said(small)


def test_a_rule_without_a_case_or_a_question(small: Path) -> None:
    """A rule that no case shows is an error; one that no question asks about is a warning."""
    rule = "- {id: more, title: More, says: You do more., chapter: friends/the-secret.md, sources: [a-code]}\n"
    rules = small / "docs/lookup/rules.yml"
    rules.write_text(rules.read_text(encoding="utf-8") + rule, encoding="utf-8")
    _replace(small, "friends/the-secret.md", "rules: [no-hints]", "rules: [no-hints, more]")
    _replace(small, "friends/the-secret.md", '{{ rule("no-hints") }}', '{{ rule("no-hints") }}\n\n{{ rule("more") }}')

    assert [("error", "no case shows this rule"), ("warning", "no question asks about this rule")] == sorted(
        _said(small)
    )


def test_a_case_that_two_pages_tell(small: Path) -> None:
    """A case is told on one page, so that a link to it leads to one place."""
    chart = small / "docs/decide/may-i-share.md"
    chart.write_text(chart.read_text(encoding="utf-8") + '\n{{ case("the-secret") }}\n', encoding="utf-8")

    (problem,) = checks.everything(small).problems

    assert "docs/decide/may-i-share.md tells this case too" == problem.message
    assert "link to it instead: ../decide/may-i-share.md#case-the-secret" == problem.advice


def test_a_case_without_an_id_is_no_case(small: Path) -> None:
    """Two pages that call for a case and name none are two slips, and no page tells the other's case."""
    for name in ("decide/may-i-share.md", "friends/the-secret.md"):
        page = small / "docs" / name
        page.write_text(page.read_text(encoding="utf-8") + "\n{{ case() }}\n", encoding="utf-8")

    assert [("error", "the macro case needs an id in quotation marks")] * 2 == _said(small)


def test_macros_that_cannot_be_read_say_so_once(small: Path) -> None:
    """A page whose macros cannot be read is not blamed for what it may hold."""
    _replace(small, "friends/the-secret.md", '{{ rule("no-hints") }}', '{{ rule("no-hints") }')

    assert [("error", "this macro cannot be read")] == _said(small)


def test_a_source_of_an_unread_entry_is_not_idle(small: Path) -> None:
    """While an entry cannot be read, nobody is told that nothing names a source: it may."""
    _replace(small, "lookup/glossary.yml", "says:", "sais:")

    assert not [message for _, message in _said(small) if message == "nothing names this source"]


@pytest.mark.parametrize("case", sorted((GOLDEN / "problems").glob("*.txt")), ids=lambda case: case.stem)
def test_every_room_survives_what_the_loader_refuses(tmp_path: Path, case: Path) -> None:
    """The checks of all rooms take any broken project, and keep what the loader said of it."""
    root = project(tmp_path, case)
    loaded = checks.everything(root, date(2030, 1, 1))

    assert set(load(root).problems) <= set(loaded.problems)


def test_a_source_that_nothing_names(small: Path) -> None:
    """A source without a claim that rests on it is a warning."""
    more = "- {id: idle, title: A, publisher: B, url: 'https://a.org', year: 2020, jurisdiction: US, kind: code}\n"
    sources = small / "docs/lookup/sources.yml"
    sources.write_text(sources.read_text(encoding="utf-8") + more, encoding="utf-8")

    assert [("warning", "nothing names this source")] == _said(small)


def test_a_hard_chapter(small: Path) -> None:
    """A chapter above the ninth grade is a warning with its grade, for those who asked for such warnings."""
    hard = "Notwithstanding organizational complexity, practitioners unquestionably necessitate documentation."
    _replace(small, "friends/the-secret.md", "Nothing. ", f"{hard} ")
    ((severity, message),) = _said(small, date(2026, 1, 1))

    assert "warning" == severity
    assert message.startswith("the reading grade of this chapter is ")
    assert message.endswith(", and 9 is the highest")


def test_an_outcome_in_which_no_case_ends(small: Path) -> None:
    """An outcome without a case that walks to it is a warning."""
    (small / "docs/decide/cases/may-i-share.yml").unlink()

    assert [("warning", "no case ends in this outcome")] * 2 == _said(small)


def test_a_question_without_an_answer_for_doubt(small: Path) -> None:
    """A question lets people be unsure, or says why nobody can be; one that does both is a warning too."""
    _replace(small, "decide/may-i-share.yml", "    sure: Danger is plain to see.\n", "")
    _replace(small, "decide/may-i-share.yml", 'says: "No", go: keep-it', 'says: "No, or I\'m not sure", go: keep-it')
    _replace(small, "friends/cases.yml", 'permission: "No"', 'permission: "No, or I\'m not sure"')

    assert [
        ("warning", 'no answer is for a person who is "not sure"'),
        ("warning", 'there is an answer for a person who is "not sure"'),
    ] == _said(small)


def test_a_page_past_its_review(small: Path) -> None:
    """A page is due from the day after its review_by; without a day nothing is due."""
    assert [] == _said(small)
    assert [] == _said(small, date(2027, 11, 22))
    assert [
        ("warning", "this page was due for review by November 22, 2027"),
        ("warning", "this page was due for review by November 22, 2027"),
    ] == _said(small, date(2027, 11, 23))


def test_grades_are_those_of_the_formula() -> None:
    """The grade is 0.39 words a sentence + 11.8 syllables a word - 15.59; short words in short sentences are easy."""
    assert -1.45 == pytest.approx(grade("The cat sat on the mat."), abs=0.1)
    assert 12 < grade("Confidentiality obligations notwithstanding, communication requires authorization.")
    assert 0.0 == grade("") == grade("…")


def test_grades_are_those_of_textstat(library: Library) -> None:
    """Our faster way to the syllables gives each chapter the grade that textstat gives it."""
    prose = [library.pages[path].prose for path in library.chapters]

    assert [round(float(textstat.flesch_kincaid_grade(text)), 1) for text in prose] == list(map(grade, prose))


def test_numbers_of_a_chapter(library: Library) -> None:
    """A chapter counts each case, line to say and source that it names once."""
    covered = {each.page.path: each for each in coverage.by_chapter(library)}["friends/the-secret.md"]
    calls = library.pages["friends/the-secret.md"].calls

    assert len({call.arguments for call in calls if call.name == "cite"}) == covered.sources
    assert len({call.arguments for call in calls if call.name == "case"}) == covered.cases
    assert 900 <= covered.page.words <= 1500


def test_chapters_have_their_length(library: Library) -> None:
    """Each chapter's prose, with what stands in its boxes of law, is between 900 and 1,500 words."""
    assert [] == [
        (each.page.path, each.page.words) for each in coverage.by_chapter(library) if not 900 <= each.page.words <= 1500
    ]
