"""What a class answered, read from a table that a learning system hands out, or from one that a teacher typed.

Three kinds of table are known by their first line:

- plain: a column ``student``, and a column for each question, named by its id, with the letters that were chosen;
- Moodle, the report *Responses*: ``Response 1``, ``Response 2`` and so on, with the words of what was chosen
  (https://github.com/moodle/moodle, ``mod/quiz/report/responses``);
- Canvas, the report *Student Analysis*: ``1234: the question`` and next to it the points, with the words of what was
  chosen (https://github.com/instructure/canvas-lms, ``student_analysis.rb``).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.content import Library, Problem, did_you_mean, prose
from macros.content.question import CHOSEN, Question

from .key import letter

_MOODLE = re.compile(r"Response \d+")
_CANVAS = re.compile(r"\d+: (.+)", re.DOTALL)
_NOTHING = {"", "-"}

Chosen = frozenset[int] | None
"""Indices of the options that one student chose; None for no answer."""


@dataclass(frozen=True)
class Item:
    """How a class answered one question: what each student chose, in the order of the table."""

    question: Question
    answers: tuple[Chosen, ...]


@dataclass(frozen=True)
class Results:
    """What a class answered, or the problems that kept the table from being read."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Table:
    name: str
    head: list[str]
    rows: list[list[str]]
    lines: list[int]

    def problem(self, line: int, message: str, advice: str = "") -> Problem:
        return Problem(self.name, line, 0, message, advice)


def read(file: Path, library: Library) -> Results:
    """Return what a class answered to questions of the handbook or of its bank."""
    table = _table(file)
    if isinstance(table, Problem):
        return Results((), (table,))
    known = {**library.questions, **library.bank}
    asked = {id_: question for id_, question in known.items() if question.kind in CHOSEN}
    if any(_MOODLE.fullmatch(name) for name in table.head):
        return _told(table, asked, _MOODLE)
    if any(_CANVAS.fullmatch(name) for name in table.head):
        return _told(table, asked, _CANVAS)
    if table.head[0].casefold() == "student":
        return _plain(table, asked)
    advice = "begin with a column named student, or hand in Moodle’s report Responses or Canvas’ Student Analysis"
    return Results((), (table.problem(1, "this is no table of answers that we know", advice),))


def _table(file: Path) -> _Table | Problem:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return Problem(file.name, 0, 0, "this file is not text", "save the report as CSV, in UTF-8")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    rows, lines = [], []
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append([cell.strip() for cell in row])
                lines.append(reader.line_num)
    except csv.Error as error:
        return Problem(file.name, reader.line_num, 0, f"this is no CSV: {error}", "save the report as CSV, in UTF-8")
    if len(rows) < 2:
        return Problem(
            file.name, 0, 0, "this table has no answers", "it needs a line of names, and one for each student"
        )
    width = len(rows[0])
    return _Table(file.name, rows[0], [(row + [""] * width)[:width] for row in rows[1:]], lines[1:])


def _plain(table: _Table, asked: dict[str, Question]) -> Results:
    items, problems = [], []
    for at, name in enumerate(table.head[1:], 1):
        if name not in asked:
            advice = did_you_mean(name, asked) or "name each column by the id of a question"
            problems.append(table.problem(1, f'there is no question "{name}" with options to choose', advice))
            continue
        question = asked[name]
        answers: list[Chosen] = []
        for row, line in zip(table.rows, table.lines, strict=True):
            letters = [letter(index) for index in range(len(question.options))]
            given = re.findall(r"\S", row[at].casefold().replace(",", "").replace(";", ""))
            if row[at] not in _NOTHING and not set(given) <= set(letters):
                message = f'"{row[at]}" is no answer to {name}'
                problems.append(table.problem(line, message, f"its options are {', '.join(letters)}"))
            answers.append(frozenset(map(letters.index, given)) if given and set(given) <= set(letters) else None)
        items.append(Item(question, tuple(answers)))
    return Results(() if problems else tuple(items), tuple(problems))


def _told(table: _Table, asked: dict[str, Question], head: re.Pattern[str]) -> Results:
    """Read the columns of this head, which hold the words of options, and find each question by them."""
    items, problems = [], []
    for at, name in enumerate(table.head):
        if not head.fullmatch(name):
            continue
        cells = [row[at] for row in table.rows]
        question = _recognized(name, cells, asked)
        if question is None:
            message = f'the column "{_short(name)}" answers no question of the handbook'
            problems.append(table.problem(1, message, "take it out, or ask the handbook’s questions as they are"))
            continue
        items.append(Item(question, tuple(_chosen(question, cell) for cell in cells)))
    return Results(() if problems else tuple(items), tuple(problems))


def _recognized(head: str, cells: Iterable[str], asked: dict[str, Question]) -> Question | None:
    """Return the question whose words stand in the head of a column, or to which most of its answers belong."""
    said = _CANVAS.fullmatch(head)
    if said:
        for question in asked.values():
            if _bare(question.ask) == _bare(said.group(1)):
                return question
    given = {cell for cell in cells if cell not in _NOTHING}
    told = [question for question in asked.values() if question.kind != "true-false"]  # True is an answer to them all
    fits = {question.id: sum(_chosen(question, cell) is not None for cell in given) for question in told}
    best = max(fits, key=fits.__getitem__, default="")
    return asked[best] if best and 2 * fits[best] > len(given) else None


def _chosen(question: Question, cell: str) -> Chosen:
    """Return the options whose words make up a cell, however they are joined; None when there is anything else."""
    said = _bare(cell)
    words = [_bare(option.text) for option in question.options]
    if said in words:
        return frozenset({words.index(said)})
    chosen = frozenset(index for index, each in enumerate(words) if each in said)
    return chosen if chosen and sum(len(words[index]) for index in chosen) == len(said) else None


def _bare(text: str) -> str:
    """Return the letters and figures of a text: systems change quotation marks, spaces and stars on the way."""
    return "".join(character for character in prose.plain(text).casefold() if character.isalnum())


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
