"""A made handbook of any number of chapters, of the length and with the pieces of real ones."""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from macros.content import Library
from macros.content.entry import Entry

SMALL = Path(__file__).parents[1] / "web" / "handbook"
"""The small handbook of the tests; its one chapter stays, and the made ones join it."""

WORDS = 1560
PARTS = ("rule", "friends", "emergencies", "intake")
FIRST = "friends/the-secret"
SECTIONS = 6
QUESTIONS = 3
_LINK = 'A [link](../friends/the-secret.md) to another chapter, and a source.{{ cite("a-code") }}'


def handbook(root: Path, library: Library, folder: Path, chapters: int) -> Path:
    """Write a project with so many chapters into a folder that is not there, and return it.

    Args:
        root: The real project, whose macros, mkdocs.yml and assets it shares.
        library: The real handbook, from which words, cases, rules, words to say and questions are borrowed.
        folder: Where the project goes.
        chapters: How many chapters it has, four at least.
    """
    shutil.copytree(SMALL / "docs", folder / "docs")
    shutil.copytree(root / "docs/assets", folder / "docs/assets")
    shutil.copyfile(root / "docs/manifest.webmanifest", folder / "docs/manifest.webmanifest")
    (folder / "macros").symlink_to(root.resolve() / "macros")
    made = [f"{PARTS[number % len(PARTS)]}/chapter-{number}" for number in range(chapters - 1)]
    prose = itertools.cycle([line for path in library.chapters for line in library.pages[path].prose.splitlines()])
    for number, chapter in enumerate(made):
        page = folder / "docs" / f"{chapter}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(_page(number, chapter, prose), encoding="utf-8")
    _add_entries(folder / "docs", library, made)
    _list_chapters(root, folder, [FIRST, *made])
    return folder


def _page(number: int, chapter: str, prose: Iterator[str]) -> str:
    head = {
        "description": f"What the made chapter {number} is about.",
        "asks": ["Does it grow?", "And what does it cost?"],
        "rules": [f"rule-{number}"],
        "objectives": {f"objective-{number}": "Know how a build grows."},
        "reviewed": "2026-11-22",
        "review_by": "2027-11-22",
    }
    among = iter((f'{{{{ rule("rule-{number}") }}}}', f'{{{{ script("script-{number}") }}}}', _LINK))
    body, words = [f"# Made chapter {number}", f'{{{{ case("case-{number}") }}}}'], 0
    for section in range(1, SECTIONS + 1):
        body += [f"## Section {section}", next(among, "")]
        while words < WORDS * section / SECTIONS:
            body.append(next(prose))
            words += len(body[-1].split())
    return "\n\n".join([f"---\n{yaml.safe_dump(head, sort_keys=False)}---", *body, f'{{{{ quiz("{chapter}") }}}}', ""])


def _add_entries(docs: Path, library: Library, chapters: Sequence[str]) -> None:
    """Write for each chapter a rule, a case, words to say and questions, like real ones of the handbook."""
    rules, scripts = itertools.cycle(library.rules.values()), itertools.cycle(library.scripts.values())
    cases, questions = itertools.cycle(library.cases.values()), itertools.cycle(library.questions.values())
    for number, chapter in enumerate(chapters):
        part, rule, sources = chapter.partition("/")[0], f"rule-{number}", ["a-code"]
        ruled = {"id": rule, "chapter": f"{chapter}.md", "sources": sources}
        _add(docs / "lookup/rules.yml", next(rules), ruled)
        _add(
            docs / "lookup/scripts.yml", next(scripts), {"id": f"script-{number}", "rules": [rule], "sources": sources}
        )
        walks: dict[str, object] = {"chart": None, "answers": {}, "ends": None}
        told = {"id": f"case-{number}", "rules": [rule], "sources": sources}
        _add(docs / part / "cases.yml", next(cases), told | walks)
        for index in range(QUESTIONS):
            asked = {"id": f"question-{number}-{index}", "case": None, "objective": f"objective-{number}", "rule": rule}
            _add(docs / part / "questions.yml", next(questions), asked | {"sources": sources})


def _add(file: Path, like: Entry, given: dict[str, Any]) -> None:
    """Write an entry at the end of a file: one like another, but for the given fields."""
    entry = {**like.model_dump(mode="json", exclude_defaults=True), **given}
    kept = {key: value for key, value in entry.items() if value not in (None, {})}
    with file.open("a", encoding="utf-8") as stream:
        stream.write(yaml.safe_dump([kept], sort_keys=False, allow_unicode=True, width=100_000))


def _list_chapters(root: Path, folder: Path, chapters: Sequence[str]) -> None:
    """Write the parts, and mkdocs.yml with a navigation of every page."""
    names = {part: [name for name in chapters if name.startswith(f"{part}/")] for part in PARTS}
    parts = [
        {
            "id": part,
            "title": f"Part {part}",
            "says": "A part.",
            "chapters": [name.partition("/")[2] for name in listed],
        }
        for part, listed in names.items()
    ]
    (folder / "docs/lookup/parts.yml").write_text(yaml.safe_dump(parts, sort_keys=False), encoding="utf-8")
    chaptered = [{f"Part {part}": [f"{name}.md" for name in listed]} for part, listed in names.items()]
    others = sorted(page.relative_to(folder / "docs").as_posix() for page in (folder / "docs/lookup").glob("*.md"))
    nav = [
        {"Home": "index.md"},
        {"Decide": ["decide/may-i-share.md"]},
        *chaptered,
        {"Look up": [*others, "downloads.md"]},
    ]
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0]
    settings = re.sub(r"parts: \[.*?\]", f"parts: [{', '.join(PARTS)}]", settings)
    (folder / "mkdocs.yml").write_text(f"{settings}\n{yaml.safe_dump({'nav': nav}, sort_keys=False)}", encoding="utf-8")
