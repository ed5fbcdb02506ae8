"""The whole build, stage by stage, into scratch folders that are swapped in at the end.

This file runs mkdocs as a command of its own; it does not import it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from datetime import time as clock
from functools import partial
from pathlib import Path

from macros import charts, checks, course, edited, finish, kit, press, stamp
from macros.content import Library, order, report

CACHE = Path(".cache")
SITE = Path("site")
KIT = Path("dist") / kit.FOLDER
"""What teachers get and nobody publishes."""
OUTPUTS = (SITE, KIT)

_NOISE = re.compile(r"^(INFO|DEBUG) .*\n|^Aborted with .*\n|^ERROR +- +", re.MULTILINE)
"""What mkdocs says of itself between the words for authors."""

Say = Callable[[str], None]


class BuildError(Exception):
    """A build that stopped; its text is for the person who reads it. What was built before still stands."""


def build(root: Path, say: Say, *, force: bool = False) -> None:
    """Build ``root/site`` with its downloads, and the instructor kit in ``root/dist``.

    Args:
        root: The project's folder.
        say: Prints one line of progress.
        force: Build even when neither the inputs nor the site have changed since the last build.

    Raises:
        BuildError: When the content has errors, mkdocs or the press fails, or the site must not go out.
    """
    record = root / CACHE / "build.json"
    if not force and stamp.current(root, [root / each for each in OUTPUTS], record):
        say("Nothing has changed: site/ and dist/ are current.")
        return
    scratch, private = (root / CACHE / each for each in OUTPUTS)
    for folder in (scratch, private):
        shutil.rmtree(folder, ignore_errors=True)
    started = time.perf_counter()

    def stage(words: str) -> None:
        say(f"{time.perf_counter() - started:5.1f} s  {words}")

    stage("checking the content")
    library = _checked(root, stage)
    stage("building the pages")
    _pages(root, scratch, library)
    stage("printing the handbook")
    folder = scratch / "downloads"
    folder.mkdir(exist_ok=True)
    _printed("book", partial(press.handbook, root, scratch, library, folder / "handbook.pdf"))
    stage("printing the charts")
    _printed("charts", partial(print_charts, root, library, folder / finish.CHARTS))
    listing = charts.listing(order.charts(library), library.promises.values())
    (folder / finish.CHARTS / "paths.txt").write_text(listing, encoding="utf-8")
    stage("packing the course")
    _printed("drawings", partial(_pack_course, root, scratch, library, folder / "course"))
    stage("printing for teachers")
    _printed("workbook", partial(press.workbooks, root, library, folder))
    _printed("instructor kit", partial(kit.write_kit, root, library, private, kit.default_seed(library)))
    stage("checking the site")
    if problems := finish.complete(scratch, library):
        raise BuildError(f"{report(problems)}\n\nThe last good site is untouched.")
    for each in OUTPUTS:
        _swap(root, each)
    stamp.write(root, [root / each for each in OUTPUTS], record)
    stage(f"done: open {SITE / 'index.html'}")


def _checked(root: Path, say: Say) -> Library:
    loaded = checks.everything(root)
    if loaded.failed:
        raise BuildError(f"{report(loaded.problems)}\n\nThe last good site is untouched.")
    for problem in loaded.problems:
        say(str(problem))
    return loaded.library


def _pages(root: Path, scratch: Path, library: Library) -> None:
    day = datetime.combine(library.edition.date, clock(), UTC)
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",  # Material's advertisement, not a warning about this site
        "SOURCE_DATE_EPOCH": str(int(day.timestamp())),
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(scratch.resolve())]
    done = subprocess.run(  # noqa: S603 (our own interpreter and words)
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = _NOISE.sub("", f"{done.stdout}{done.stderr}").strip()
        raise BuildError(f"{said}\n\nThe pages could not be built. The last good site is untouched.")


def print_charts(root: Path, library: Library, folder: Path) -> None:
    """Print every chart on one page, and the wall chart, into a folder, which is made if need be.

    Raises:
        PressError: When one of them cannot be printed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    press.chart_sheets(root, library, folder)
    press.wall_charts(root, library, folder)


def _pack_course(root: Path, site: Path, library: Library, folder: Path) -> None:
    """Write the course for learning systems into a folder, which is made if need be.

    Raises:
        PressError: When a drawing cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    images = {
        name: course.Image(f"{name}.png", drawn.data, drawn.width, drawn.height, drawn.description)
        for name, drawn in press.drawings(library).items()
    }
    packages = course.packages(site, library, images, edited.edited(root, library), press.address(root))
    packages |= course.scorm_packages(course.handbook_files(site), library)
    for name, data in packages.items():
        (folder / name).write_bytes(data)


def _printed(what: str, run: Callable[[], None]) -> None:
    try:
        run()
    except press.PressError as error:
        raise BuildError(f"{error}\n\nThe {what} could not be printed. The last good site is untouched.") from error


def _swap(root: Path, output: Path) -> None:
    """Put a new folder in the place of the old one; between the two renames there is no moment with half a folder."""
    scratch, stands, old = root / CACHE / output, root / output, root / CACHE / f"{output.name}-before"
    shutil.rmtree(old, ignore_errors=True)
    stands.parent.mkdir(exist_ok=True)
    if stands.exists():
        stands.rename(old)
    try:
        scratch.rename(stands)
    except OSError:
        if old.exists():
            old.rename(stands)
        raise
    shutil.rmtree(old, ignore_errors=True)
