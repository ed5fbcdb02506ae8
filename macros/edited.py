"""When the handbook was last edited: what a learner's program compares to see whether a deck is newer than its own."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime, time
from pathlib import Path

from macros.content import Library

MOMENT = "SOURCE_DATE_EPOCH"
"""The variable by which a build elsewhere is told the time: https://reproducible-builds.org/specs/source-date-epoch/."""


def edited(root: Path, library: Library) -> datetime:
    """Return the time of the last edit, in UTC.

    It is what ``SOURCE_DATE_EPOCH`` says; else the last commit that touched ``docs``; else, where there is no git, the
    day of the newest edition.
    """
    if said := os.environ.get(MOMENT, ""):
        return datetime.fromtimestamp(int(said), UTC)
    if committed := _committed(root):
        return datetime.fromtimestamp(committed, UTC)
    return datetime.combine(library.edition.date, time(), UTC)


def _committed(root: Path) -> int:
    """Return the second of the last commit that touched ``docs``, or 0 when nobody knows."""
    command = ["git", "log", "-1", "--format=%ct", "--", "docs"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603 (fixed words)
    except OSError:  # no git here
        return 0
    said = done.stdout.strip()
    return int(said) if done.returncode == 0 and said else 0
