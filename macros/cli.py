"""The command line, ``python -m macros``: ``--help`` lists what it can do."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.table import Column, Table

from macros import build as builder
from macros import charts, checks, finish, kit, press, quizzes
from macros.content import Loaded, changes, did_you_mean, load, order, report, schema
from macros.content.numbers import counted

ERRORS = Console(stderr=True, soft_wrap=True, highlight=False, markup=False, emoji=False)
WORDS = Console(soft_wrap=True, highlight=False, markup=False, emoji=False)

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder; by default the one you stand in.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """In Confidence: check the content, build the site, print the book."""


@main.command()
@root_option
def check(root: Path) -> None:
    """Print every problem in docs/, with file, line and what to do; exit 1 if there is an error."""
    loaded = checks.everything(root, today=_today())
    outdated = schema.outdated(root)
    if loaded.problems:
        ERRORS.print(report(loaded.problems))
    if outdated:
        ERRORS.print(f"{schema.FOLDER}: not current: {', '.join(outdated)}; run python -m macros schema")
    if loaded.failed or outdated:
        sys.exit(1)
    WORDS.print(_summary(loaded))


@main.command()
@root_option
@click.option("--force", is_flag=True, help="Build even when nothing has changed.")
def build(root: Path, force: bool) -> None:
    """Build site/ with its downloads, and dist/ for teachers; a failed build leaves the last good ones as they were."""
    try:
        builder.build(root, say=WORDS.print, force=force)
    except builder.BuildError as error:
        ERRORS.print(str(error))
        sys.exit(1)


@main.command("finish")
@root_option
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
def finish_command(root: Path, site: Path) -> None:
    """Finish a SITE that another generator built: notes, fonts, bundles, search, policy, downloads, checks."""
    loaded = _sound(root)
    problems = finish.finish(site, loaded.library, root / builder.CACHE / "fonts") or finish.complete(
        site, loaded.library
    )
    if problems:
        ERRORS.print(report(problems))
        sys.exit(1)


@main.command("press")
@root_option
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The PDF to write."
)
def press_command(root: Path, site: Path, output: Path) -> None:
    """Print the handbook from a built SITE."""
    loaded = _sound(root)
    try:
        press.handbook(root, site, loaded.library, output)
    except press.PressError as error:
        ERRORS.print(str(error))
        sys.exit(1)


@main.command("sheets")
@root_option
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, help="The folder for the PDFs."
)
def sheets_command(root: Path, output: Path) -> None:
    """Print every chart on one page, and the wall chart."""
    loaded = _sound(root)
    try:
        builder.print_charts(root, loaded.library, output)
    except press.PressError as error:
        ERRORS.print(str(error))
        sys.exit(1)


def _inside(folder: Path, other: Path) -> bool:
    return folder.resolve().is_relative_to(other.resolve())


@main.command("course")
@root_option
@click.option("--seed", help="Any words: other words give other forms A and B. By default those of the edition.")
@click.option("--part", "parts", multiple=True, help="A part by its folder; for one exam on these parts alone.")
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, help="The folder for the kit."
)
def course_command(root: Path, seed: str | None, parts: tuple[str, ...], output: Path) -> None:
    """Write the instructor kit: exams with their keys, and the key to the workbook. No student may see it."""
    library = _sound(root).library
    unknown = [part for part in parts if part not in library.parts]
    if unknown:
        advice = did_you_mean(unknown[0], library.parts) or f"there are {', '.join(library.parts)}"
        ERRORS.print(f'there is no part "{unknown[0]}"; {advice}')
        sys.exit(1)
    public = [folder for folder in (builder.SITE, "docs") if _inside(output, root / folder)]
    if public:
        ERRORS.print(f"students can read what lies in {public[0]}/; name a folder outside of it, as dist/spring-kit")
        sys.exit(1)
    if (output / kit.EXAMS).exists():
        ERRORS.print(f"{output} holds a kit already, and two kits may share questions; name a new folder")
        sys.exit(1)
    try:
        kit.write_kit(root, library, output, seed or kit.default_seed(library), parts)
    except press.PressError as error:
        ERRORS.print(str(error))
        sys.exit(1)
    WORDS.print(f"{output}: keep it where no student looks")


@main.command("schema")
@root_option
def schema_command(root: Path) -> None:
    """Write docs/schema/ from the models."""
    changed = schema.write(root)
    WORDS.print(f"written: {', '.join(changed)}" if changed else "the schemas are current")


@main.command("paths")
@root_option
def paths_command(root: Path) -> None:
    """Print every path of every chart, to be read by whoever answers for them."""
    library = _sound(root).library
    WORDS.print(charts.listing(order.charts(library), library.promises.values()), end="")


@main.command("pictures")
@root_option
def pictures_command(root: Path) -> None:
    """Draw the icons and the card of a sent link into docs/assets/images/."""
    changed = press.pictures.draw(root / press.pictures.FOLDER)
    WORDS.print(f"drawn: {', '.join(changed)}" if changed else "the pictures are current")


@main.command("edition")
@root_option
def edition_command(root: Path) -> None:
    """Write down the rules as the newest edition prints them, so that later changes are told."""
    loaded = load(root)
    library = loaded.library
    if not (library.editions and library.editions.all_read and library.rules and library.rules.all_read):
        ERRORS.print(report(loaded.problems))
        sys.exit(1)
    changes.write(root, library)
    WORDS.print(f"{changes.FILE}: {len(library.rules)} rules of the {library.edition.title}")


@main.command("stats")
@root_option
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def stats_command(root: Path, file: Path) -> None:
    """Say how a class did, from a FILE of answers: Moodle's Responses, Canvas' Student Analysis, or a plain CSV."""
    library = _sound(root).library
    results = quizzes.read(file, library)
    if results.problems:
        ERRORS.print(report(results.problems))
    if results.failed:
        sys.exit(1)
    found = quizzes.analyze(results.items, library)
    absent = f", {results.absent} without any answer left out" if results.absent else ""
    students = counted(len(results.items[0].answers), "student")
    WORDS.print(f"{students}, {counted(len(found), 'question')}{absent}\n")
    table = Table(Column("question", no_wrap=True), "right", "r", "nobody chose", box=None, padding=(0, 2, 0, 0))
    for item in found:
        told = "" if item.discrimination is None else f"{item.discrimination:.2f}"
        table.add_row(item.question.id, f"{item.difficulty:.0%}", told, ", ".join(item.dead))
    WORDS.print(table)
    WORDS.print("\nr is the point-biserial: how well being right here goes with being right on the rest, -1 to 1.\n")
    for item in found:
        for remark in item.remarks:
            WORDS.print(f"{item.question.id}: {remark}")
    weak = [chapter for chapter in quizzes.by_chapter(found) if chapter.right < quizzes.MEND]
    WORDS.print("\nGo over these chapters again, the first one first:" if weak else "\nNo chapter needs going over.")
    for chapter in weak:
        WORDS.print(f"  {chapter.right:4.0%} right  {chapter.chapter} ({counted(chapter.questions, 'question')})")


def _today() -> date:
    return datetime.now(tz=UTC).date()


def _sound(root: Path) -> Loaded:
    loaded = checks.everything(root)
    if loaded.failed:
        ERRORS.print(report(loaded.problems))
        sys.exit(1)
    return loaded


def _summary(loaded: Loaded) -> str:
    library = loaded.library
    counts = [
        (len(library.chapters), "chapter"),
        (len(library.rules), "rule"),
        (len(library.cases), "case"),
        (len(library.scripts), "script"),
        (len(library.charts), "chart"),
        (len(library.questions), "question"),
        (len(library.sources), "source"),
    ]
    return "No errors: " + ", ".join(counted(number, noun) for number, noun in counts) + "."
