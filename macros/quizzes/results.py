"""What a class answered, read from a table that a learning system hands out, or from one that a teacher typed.

Three kinds of table are known by their first line:

- plain: a column ``student``, and a column for each question, named by its id, with the letters that were chosen;
- Moodle, the report *Responses*: ``Response 1``, ``Response 2`` and so on, with the words of what was chosen
  (https://github.com/moodle/moodle, ``mod/quiz/report/responses``);
- Canvas, the report *Student Analysis*: ``1234: the question`` and next to it the points, with the words of what was
  chosen (https://github.com/instructure/canvas-lms, ``student_analysis.rb``).

A student who tried twice counts twice: the table should be one of last or best attempts.
"""

from __future__ import annotations

import csv
import functools
import io
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import compress
from pathlib import Path

from macros.content import Library, Problem, did_you_mean, prose
from macros.content.question import CHOSEN, Question

from .key import letter

_MOODLE = re.compile(r"Response (\d+)")
_CANVAS = re.compile(r"\d+: (.+)", re.DOTALL)
_NOTHING = {"", "-"}
_AVERAGE = "Overall average"
"""How Moodle's last row begins, which is no student."""

Answer = frozenset[int] | None
"""Indices of the options that one student chose, none of them for no answer; None for who was not asked."""


@dataclass(frozen=True)
class Item:
    """How a class answered one question: what each student chose, in the order of the table."""

    question: Question
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Results:
    """What a class answered.

    Attributes:
        items: Each question that can be counted; none when there is an error.
        absent: How many rows hold no answer at all; they are left out.
        problems: What kept the table from being read, as errors; what was left out, as warnings.
    """

    items: tuple[Item, ...]
    absent: int
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        """Whether there is nothing to count."""
        return any(problem.severity == "error" for problem in self.problems)


@dataclass(frozen=True)
class _Column:
    """The answers to one question: its name, its cells, and whether each student was asked it."""

    name: str
    cells: list[str]
    asked: list[bool]
    hints: list[str]


class _Bank:
    """The questions of the handbook, found by their words."""

    def __init__(self, library: Library) -> None:
        self.questions: dict[str, Question] = {**library.questions, **library.bank}
        self._asks = {id_: _bare(question.ask) for id_, question in self.questions.items()}
        self._options = {id_: [_bare(o.text) for o in question.options] for id_, question in self.questions.items()}

    def by_ask(self, text: str) -> Question | None:
        """Return the question whose words stand in a text, perhaps after its story; of two, the one that says more."""
        said = _bare(text)
        found = [id_ for id_, ask in self._asks.items() if ask and ask in said]
        return self.questions[max(found, key=lambda id_: len(self._asks[id_]))] if found else None

    def by_options(self, cells: Iterable[str]) -> Question | None:
        """Return the question to which more than half of these answers belong; all know True and False."""
        given = [_bare(cell) for cell in cells]
        best, most = None, len(given) / 2
        for id_, question in self.questions.items():
            if question.kind in {"single", "several"}:
                fits = sum(_chosen(self._options[id_], cell) is not None for cell in given)
                best, most = (question, fits) if fits > most else (best, most)
        return best

    def chosen(self, question: Question, cell: str) -> frozenset[int] | None:
        """Return the options whose words make up a cell, however they are joined; None if there is anything else."""
        return _chosen(self._options[question.id], _bare(cell))


def read(file: Path, library: Library) -> Results:
    """Return what a class answered to questions of the handbook or of its bank."""
    rows = _rows(file)
    if isinstance(rows, Problem):
        return Results((), 0, (rows,))
    (line, head), *body = rows
    body = [(at, row) for at, row in body if row[0] != _AVERAGE]
    known = _Bank(library)
    if _names_letters(head):
        return _counted(file, *_plain(file, head, body, known))
    columns = _columns(head, [row for _, row in body])
    if not columns:
        advice = "begin with a column named student, or hand in Moodle’s report Responses or Canvas’ Student Analysis"
        return Results((), 0, (Problem(file.name, line, 0, "this is no table of answers that we know", advice),))
    return _counted(file, *_told(file, columns, known))


def _rows(file: Path) -> list[tuple[int, list[str]]] | Problem:
    """Return the rows of a table that are not empty, each with its line, and all as wide as the first."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return Problem(file.name, 0, 0, "this file is not text", "save the report as CSV, in UTF-8")
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
    try:
        rows += [(reader.line_num, [cell.strip() for cell in row]) for row in reader if any(map(str.strip, row))]
    except csv.Error as error:
        return Problem(file.name, reader.line_num, 0, f"this is no CSV: {error}", "save the report as CSV, in UTF-8")
    if len(rows) < 2:
        return Problem(
            file.name, 0, 0, "this table has no answers", "it needs a line of names, and one for each student"
        )
    width = len(rows[0][1])
    return [(line, (row + [""] * width)[:width]) for line, row in rows]


def _delimiter(text: str) -> str:
    """Return what parts the cells: with which the first line has names that are known."""
    for delimiter in ",;\t":
        with suppress(csv.Error, StopIteration):
            head = [cell.strip() for cell in next(csv.reader(io.StringIO(text), delimiter=delimiter))]
            if len(head) > 1 and (_names_letters(head) or _columns(head, [])):
                return delimiter
    return ","


def _names_letters(head: list[str]) -> bool:
    return head[0].casefold() == "student"


def _columns(head: list[str], rows: list[list[str]]) -> list[_Column]:
    """Return the columns of answers in Moodle's or Canvas' table; none in any other."""
    found = []
    for at, name in enumerate(head):
        cells = [row[at] for row in rows]
        if moodle := _MOODLE.fullmatch(name):
            question = f"Question {moodle.group(1)}"
            hints = [row[head.index(question)] for row in rows] if question in head else []
            found.append(_Column(name, cells, [True] * len(rows), hints))
        elif canvas := _CANVAS.fullmatch(name):
            points = [row[at + 1] if at + 1 < len(row) else "" for row in rows]  # blank for who got other questions
            asked = [cell != "" or point != "" for cell, point in zip(cells, points, strict=True)]
            found.append(_Column(name, cells, asked, [canvas.group(1)]))
    return found


def _plain(
    file: Path, head: list[str], body: list[tuple[int, list[str]]], known: _Bank
) -> tuple[list[Item], list[Problem]]:
    """Read letters under the ids of questions."""
    items, problems = [], []
    countable = {id_ for id_, question in known.questions.items() if question.kind in CHOSEN}
    for at, name in enumerate(head[1:], 1):
        if name not in countable:
            advice = did_you_mean(name, countable) or "name each column by the id of a question"
            message = f'there is no question "{name}" with options to choose'
            problems.append(Problem(file.name, 1, 0, message, advice))
            continue
        if name in head[1:at]:
            problems.append(Problem(file.name, 1, 0, f'"{name}" names two columns', "leave one of them out"))
            continue
        question = known.questions[name]
        letters = [letter(index) for index in range(len(question.options))]
        answers: list[Answer] = []
        for line, row in body:
            given = re.findall(r"[^\s,;]", row[at].casefold()) if row[at] not in _NOTHING else []
            if not set(given) <= set(letters):
                message = f'"{row[at]}" is no answer to {name}'
                problems.append(Problem(file.name, line, 0, message, f"its options are {', '.join(letters)}"))
            answers.append(frozenset(letters.index(each) for each in given if each in letters))
        items.append(Item(question, tuple(answers)))
    return items, problems


def _told(file: Path, columns: list[_Column], known: _Bank) -> tuple[list[Item], list[Problem]]:
    """Read the words of options, and find each question by its own words or by theirs."""
    items: list[Item] = []
    left_out = []
    for column in columns:
        given = [cell for cell in column.cells if cell not in _NOTHING]
        hint = next((hint for hint in column.hints if hint not in _NOTHING), "")
        question = known.by_ask(hint) or known.by_options(given)
        answers: list[Answer] = []
        why = _why_not(question, items, given)
        for cell, asked in zip(column.cells, column.asked, strict=True):
            chosen = frozenset() if cell in _NOTHING else known.chosen(question, cell) if question and not why else None
            why = why or (f'"{_short(cell)}" is none of its options' if chosen is None else "")
            answers.append(chosen if asked else None)
        if why or question is None:
            message = f'"{_short(column.name)}" is left out: {why}'
            left_out.append(Problem(file.name, 1, 0, message, severity="warning"))
        else:
            items.append(Item(question, tuple(answers)))
    return items, left_out


def _why_not(question: Question | None, before: list[Item], given: list[str]) -> str:
    """Return why a question cannot be counted, or nothing."""
    if not given:
        return "nobody answered it"
    if question is None:
        return "it is no question of the handbook, or its words were changed"
    if question.kind not in CHOSEN:
        return f"{question.id} is of the kind {question.kind}"
    return f"{question.id} stands in another column" if question in [item.question for item in before] else ""


def _counted(file: Path, items: list[Item], problems: list[Problem]) -> Results:
    """Return the results without those who answered nothing at all."""
    if any(problem.severity == "error" for problem in problems):
        return Results((), 0, tuple(problems))
    if not items:
        nothing = Problem(file.name, 1, 0, "there is no question here that can be counted")
        return Results((), 0, (*problems, nothing))
    here = [any(answers) for answers in zip(*(item.answers for item in items), strict=True)]
    kept = tuple(Item(item.question, tuple(compress(item.answers, here))) for item in items)
    return Results(kept, here.count(False), tuple(problems))


def _chosen(options: list[str], said: str) -> frozenset[int] | None:
    if said in options:
        return frozenset({options.index(said)})
    chosen = frozenset(index for index, each in enumerate(options) if each in said)
    return chosen if chosen and sum(len(options[index]) for index in chosen) == len(said) else None


@functools.cache
def _bare(text: str) -> str:
    """Return the letters and figures of a text: systems change quotation marks, spaces and stars on the way."""
    return "".join(character for character in prose.plain(text).casefold() if character.isalnum())


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
