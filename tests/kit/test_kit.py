"""The instructor kit: which exams it has, what each folder holds, and what a teacher is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import lxml.etree
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from macros import kit, quizzes, stamp
from macros.cli import main
from macros.content import Library, Shelf
from tests.press.paper import said, words

pytestmark = pytest.mark.bank

SYSTEMS = ("moodle.xml", "canvas-qti.zip", "common-cartridge-1.1.imscc", "common-cartridge-1.3.imscc")
IN_EACH = {
    *(f"exam-{form}{key}-{paper}.pdf" for form in "ab" for key in ("", "-key") for paper in ("letter", "a4")),
    *(f"exam-{form}.{system}" for form in "ab" for system in SYSTEMS),
    "exam-a-answers.csv",
    "exam-b-answers.csv",
}


@pytest.fixture(scope="module")
def folder(root: Path, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of the real handbook."""
    made = tmp_path_factory.mktemp("kit") / "made" / "anew"
    kit.write_kit(root, library, made, "spring")
    return made


def _ids(exam: kit.Exam) -> tuple[set[str], set[str]]:
    first, second = ({question.id for question in form.questions} for form in exam.forms)
    return first, second


def test_there_is_an_exam_on_the_whole_and_one_on_each_part(folder: Path, library: Library) -> None:
    """Each exam has a folder whose name tells a teacher what it is, with forms and keys on paper and for systems."""
    names = [exam.folder for exam in kit.exams(library, "spring")]

    assert "the-whole-handbook" == names[0]
    assert "part-2-friends-as-clients" == names[2]
    assert set(names) == {each.name for each in (folder / kit.EXAMS).iterdir()}
    for name in names:
        assert IN_EACH == {file.name for file in (folder / kit.EXAMS / name).iterdir()}


@given(seed=st.text(max_size=20))
def test_who_had_a_of_the_parts_knows_nothing_of_b_of_the_whole(library: Library, seed: str) -> None:
    """Whatever the seed, form A of the parts together is form A of the whole, and so for B; A and B share nothing."""
    whole, *parts = map(_ids, kit.exams(library, seed))

    assert whole == tuple(set().union(*(each[form] for each in parts)) for form in (0, 1))
    assert set() == whole[0] & whole[1]


@given(seed=st.text(max_size=20))
def test_forms_on_parts_are_equal(library: Library, seed: str) -> None:
    """Whatever the seed, question by question both forms of each exam have the same objective, level and kind."""
    for exam in kit.exams(library, seed):
        first, second = ([(q.objective, q.level, q.kind) for q in form.questions] for form in exam.forms)

        assert first
        assert first == second


def test_parts_together_make_one_exam(library: Library) -> None:
    """Whoever names parts gets a single exam on them, in the order of the book."""
    (exam,) = kit.exams(library, "spring", ["friends", "rule"])

    assert "Part 1 · The confidentiality rule; Part 2 · Friends as clients" == exam.scope
    assert quizzes.draw(library, "spring", ["rule", "friends"]) == exam.forms


def test_each_paper_asks_what_its_form_asks(folder: Path, library: Library) -> None:
    """In each folder the papers of A and B have the questions of their forms, and none of the other's."""
    for exam in kit.exams(library, "spring"):
        for form in exam.forms:
            text = words(folder / kit.EXAMS / exam.folder / f"exam-{form.name.lower()}-a4.pdf")
            asked = {question.id for question in library.bank.values() if said(question.ask) in text}

            assert {question.id for question in form.questions} == asked


def test_moodle_gets_each_form_in_a_category_of_its_own(folder: Path, library: Library) -> None:
    """A form's file has one category, which says that it is an exam to keep private, and its questions in order."""
    for exam in kit.exams(library, "spring"):
        for form in exam.forms:
            tree = lxml.etree.parse(folder / kit.EXAMS / exam.folder / f"exam-{form.name.lower()}.moodle.xml")
            title = f"$course$/top/In Confidence/Exam {form.name}, keep private: {exam.scope}"

            assert [title] == [each.text for each in tree.iterfind("question/category/text")]
            assert [q.id for q in form.questions] == [each.text for each in tree.iterfind("question/idnumber")]


def test_a_class_that_answered_on_paper_can_be_counted(folder: Path, library: Library, tmp_path: Path) -> None:
    """The table beside a form takes the letters of its key, under names that the printed key gives."""
    whole = kit.exams(library, "spring")[0]
    here = folder / kit.EXAMS / whole.folder
    for form in whole.forms:
        head = (here / f"exam-{form.name.lower()}-answers.csv").read_text(encoding="utf-8")
        keyed = ",".join(("Ann", *(" ".join(quizzes.key(question)) for question in form.questions)))
        table = tmp_path / "class.csv"
        table.write_text(f"{head}{keyed}\n", encoding="utf-8")
        results = quizzes.read(table, library)
        printed = said(words(here / f"exam-{form.name.lower()}-key-letter.pdf"))

        assert () == results.problems
        assert list(form.questions) == [item.question for item in results.items]
        assert {1.0} == {item.difficulty for item in quizzes.analyze(results.items, library)}
        assert [] == [question.id for question in form.questions if said(question.id) not in printed]


def test_a_copy_without_the_bank_says_why_it_has_no_exams(root: Path, library: Library, tmp_path: Path) -> None:
    """Whoever publishes the source may leave the bank out; then the kit holds the workbook's key and says so."""
    kit.write_kit(root, replace(library, bank=Shelf("exam question")), tmp_path / "kit", "spring")
    text = (tmp_path / "kit" / "READ ME FIRST.txt").read_text(encoding="utf-8")

    assert not (tmp_path / "kit" / kit.EXAMS).exists()
    assert "There are no exams in it." in text
    assert "exam-a" not in text


def test_the_first_sheet_tells_what_is_there(folder: Path, library: Library) -> None:
    """It names each exam with its length, the seed, and the command for other forms; and asks to keep all of it."""
    text = (folder / "READ ME FIRST.txt").read_text(encoding="utf-8")
    wanted = [
        f"{each.folder}\n{'':27}{len(each.forms[0].questions)} questions" for each in kit.exams(library, "spring")
    ]

    assert [] == [each for each in wanted if each not in text]
    assert "\n    spring\n" in text
    assert "python -m macros course --seed" in text
    assert "Keep this folder to yourself." in text
    assert [] == [line for line in text.splitlines() if len(line) > 80]
    assert [] == [name for name in ("workbook-key-letter.pdf", "workbook-key-a4.pdf") if not (folder / name).is_file()]


def test_same_bytes(folder: Path, root: Path, library: Library, tmp_path: Path) -> None:
    """Written twice with one seed, the kit is the same byte for byte."""
    kit.write_kit(root, library, tmp_path / "again", "spring")

    assert stamp.digest(folder, folder) == stamp.digest(tmp_path / "again", tmp_path / "again")


def test_the_command_draws_with_another_seed(root: Path, tmp_path: Path) -> None:
    """The command writes the kit for some parts into a folder that it makes, and other words give another form A."""
    files = []
    for seed in ("autumn", "winter"):
        arguments = ["course", "--root", str(root), "--part", "friends", "--seed", seed, "-o", str(tmp_path / seed)]
        result = CliRunner().invoke(main, arguments)
        files.append(tmp_path / seed / kit.EXAMS / "part-2-friends-as-clients" / "exam-a.moodle.xml")

        assert (0, f"{tmp_path / seed}: keep it where no student looks\n") == (result.exit_code, result.stdout)
        assert (
            "These forms were drawn with the seed\n\n    " + seed in (tmp_path / seed / "READ ME FIRST.txt").read_text()
        )

    assert files[0].read_bytes() != files[1].read_bytes()


def test_the_command_knows_the_parts(root: Path, tmp_path: Path) -> None:
    """A part that is not there is said, with the one that was meant, and nothing is written."""
    result = CliRunner().invoke(main, ["course", "--root", str(root), "--part", "freinds", "-o", str(tmp_path / "out")])

    assert 1 == result.exit_code
    assert 'there is no part "freinds"; did you mean "friends"?\n' == result.stderr
    assert not (tmp_path / "out").exists()


def test_a_kit_is_not_written_over_another(root: Path, tmp_path: Path) -> None:
    """Two kits in one folder would lie side by side, and share questions; nothing of the first is touched."""
    (tmp_path / kit.EXAMS).mkdir()
    result = CliRunner().invoke(main, ["course", "--root", str(root), "--part", "friends", "-o", str(tmp_path)])

    assert 1 == result.exit_code
    assert "holds a kit already" in result.stderr
    assert [kit.EXAMS] == [each.name for each in tmp_path.iterdir()]


@pytest.mark.parametrize("folder", ["site/kit", "docs/teach/kit", "site"])
def test_no_kit_is_written_where_students_look(root: Path, folder: str) -> None:
    """What lies in the site, or beside the pages, is published."""
    result = CliRunner().invoke(main, ["course", "--root", str(root), "-o", str(root / folder)])

    assert 1 == result.exit_code
    assert f"students can read what lies in {folder.partition('/')[0]}/" in " ".join(result.stderr.split())
