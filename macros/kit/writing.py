"""Which exams the kit has, and the writing of the whole of it into a folder."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from macros import course, press, quizzes
from macros.content import Library, prose
from macros.quizzes import Form
from macros.templating import environment

FOLDER = "instructor-kit"
"""The kit's folder in ``dist/``."""

EXAMS = "exams"
"""The folder of the kit that holds a folder for each exam."""

READ_ME = "READ ME FIRST.txt"

_TEMPLATES = environment(Path(__file__).parent / "templates")


@dataclass(frozen=True)
class Exam:
    """One exam in two forms.

    Attributes:
        folder: Its folder in ``exams``: ``the-whole-handbook``, ``part-2-friends-as-clients``.
        scope: What it is about, in words: "The whole handbook", "Part 2 · Friends as clients".
        forms: Forms A and B.
    """

    folder: str
    scope: str
    forms: tuple[Form, Form]


def default_seed(library: Library) -> str:
    """Return the seed that everybody's kit of an edition is drawn with."""
    return f"in-confidence/{library.edition.id}"


def exams(library: Library, seed: str, parts: Collection[str] = ()) -> tuple[Exam, ...]:
    """Return the exams of the kit.

    Those on single parts ask what the whole one asks of them. So a class that had form A of each part has seen
    nothing of form B of the whole.

    Args:
        library: Where the bank is.
        seed: What shares the questions out between A and B.
        parts: For one exam on these parts alone; without any, one on the whole handbook and one on each part.
    """
    if parts:
        chosen = [part for part in library.parts if part in parts]
        scope = "; ".join(library.part_name(part) for part in chosen)
        return (Exam(_folder(scope), scope, quizzes.draw(library, seed, chosen)),)
    forms = quizzes.draw(library, seed)
    whole = Exam("the-whole-handbook", "The whole handbook", forms)
    return (whole, *(_on(part, forms, library) for part in library.parts))


def write_kit(root: Path, library: Library, folder: Path, seed: str, parts: Collection[str] = ()) -> None:
    """Write the instructor kit into a folder, which is made if need be.

    Args:
        root: The project's folder.
        library: All that the handbook knows.
        folder: Where the kit goes; no student may see it.
        seed: What shares the bank's questions out between A and B; another one gives other forms.
        parts: For one exam on these parts alone.

    Raises:
        PressError: With the cause, when something cannot be printed.
    """
    drawn = [exam for exam in exams(library, seed, parts) if exam.forms[0].questions]
    for exam in drawn:
        _write_exam(root, library, exam, folder / EXAMS / exam.folder)
    folder.mkdir(parents=True, exist_ok=True)
    press.workbook_keys(root, library, folder)
    told = _TEMPLATES.get_template("read-me-first.txt.jinja").render(
        edition=prose.plain(library.edition.title),
        seed=seed,
        usual=default_seed(library),
        exams=drawn,
        bank=library.bank,
    )
    (folder / READ_ME).write_text(told, encoding="utf-8")


def _write_exam(root: Path, library: Library, exam: Exam, folder: Path) -> None:
    """Write one exam: both forms on paper with their keys, and each in the formats of learning systems."""
    folder.mkdir(parents=True, exist_ok=True)
    press.exams(root, library, exam.forms, exam.scope, folder)
    for form in exam.forms:
        title = f"Exam {form.name}, keep private: {exam.scope}"
        id_ = f"exam/{exam.folder}/{form.name.lower()}"
        for name, data in course.exam_packages(id_, title, form.questions, library).items():
            (folder / f"exam-{form.name.lower()}.{name}").write_bytes(data)
        head = ",".join(("student", *(question.id for question in form.questions)))
        (folder / f"exam-{form.name.lower()}-answers.csv").write_text(f"{head}\n", encoding="utf-8")


def _on(part: str, forms: tuple[Form, Form], library: Library) -> Exam:
    first, second = (
        Form(form.name, tuple(each for each in form.questions if quizzes.part_of(each, library) == part))
        for form in forms
    )
    scope = library.part_name(part)
    return Exam(_folder(scope), scope, (first, second))


def _folder(scope: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", scope.casefold()).strip("-")
