"""What the page build costs, against plain mkdocs on the same pages, and how it grows: ``make bench``.

Counted is the processor's time of the whole child process, its own and the system's; of some rounds, in which the
builds take turns, the median of their ratio, and in the table the fastest of each. Made fonts and what is used of the
borrowed style sheet are kept from round to round, the index of the search is not, since every edit makes it anew. The
press is not part of it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from macros import checks
from tests.benches.crowd import handbook
from tests.benches.plain import plain

AGAINST_PLAIN, GROWTH = 1.5, 11.0
"""The bars: our build over the plain one on the same pages; 250 chapters over 25."""

FEW, MANY = 25, 250
ROUNDS = 7


def seconds(project: Path) -> float:
    """Return the processor's seconds that mkdocs takes to build a project, which must succeed."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(project / "bench-site")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    shutil.rmtree(project / ".cache/search", ignore_errors=True)
    child = subprocess.Popen(command, cwd=project, env=environment)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)  # reaped here, for its times
    if child.returncode:
        raise SystemExit(f"mkdocs could not build {project}")
    return used.ru_utime + used.ru_stime


def times(projects: dict[str, Path], rounds: int) -> dict[str, list[float]]:
    """Return for each project the seconds of its builds; a first round, which is not counted, fills caches."""
    taken: dict[str, list[float]] = {name: [] for name in projects}
    for _ in range(rounds + 1):
        for name, project in projects.items():
            taken[name].append(seconds(project))
    return {name: counted[1:] for name, counted in taken.items()}


def ratio(over: list[float], under: list[float]) -> float:
    """Return how many times as long one build takes as the other: the median over the rounds.

    The two of a round run one after the other, so that a machine whose speed wanders says the same of both.
    """
    return median(one / other for one, other in zip(over, under, strict=True))


def _copied(root: Path, folder: Path) -> Path:
    """Return a folder with what a build of the real handbook reads, so that nothing is written into the project."""
    folder.mkdir()
    for name in ("docs", "macros", "mkdocs.yml"):
        (folder / name).symlink_to(root.resolve() / name)
    return folder


def main() -> None:
    """Print the bench; exit 1 when a bar is not met."""
    root = Path()
    library = checks.everything(root).library
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        real = times(
            {"ours": _copied(root, folder / "real"), "plain": plain(root, library, folder / "real-plain")}, ROUNDS
        )
        crowds: dict[str, Path] = {}
        for count in (FEW, MANY):
            crowds[f"ours {count}"] = handbook(root, library, folder / f"crowd-{count}", count)
            made = checks.everything(crowds[f"ours {count}"]).library
            crowds[f"plain {count}"] = plain(crowds[f"ours {count}"], made, folder / f"crowd-plain-{count}")
        grown = times(crowds, 2)
    table = Table("pages", "ours, s", "plain mkdocs, s", "ratio")
    rows = {"the handbook": (real["ours"], real["plain"])}
    rows |= {f"{count} made chapters": (grown[f"ours {count}"], grown[f"plain {count}"]) for count in (FEW, MANY)}
    for name, (ours, plainly) in rows.items():
        table.add_row(name, f"{min(ours):.2f}", f"{min(plainly):.2f}", f"{ratio(ours, plainly):.2f}")
    console = Console(width=120)
    console.print(table)
    cost, growth = ratio(real["ours"], real["plain"]), ratio(grown[f"ours {MANY}"], grown[f"ours {FEW}"])
    console.print(f"Against plain mkdocs, Material and its search: {cost:.2f} (at most {AGAINST_PLAIN:g})")
    console.print(f"{MANY} chapters against {FEW}: {growth:.1f} (at most {GROWTH:g})")
    sys.exit(cost > AGAINST_PLAIN or growth > GROWTH)


if __name__ == "__main__":
    main()
