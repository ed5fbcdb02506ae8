"""How long charts take to draw and how large they are, against Markdown made from the chapters: ``make bench``.

Markdown is the baseline because every page needs it anyway: a chart that cost as much as many chapters would be felt.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import markdown
from rich.console import Console
from rich.table import Table

from macros import charts
from macros.content import Library, load, order

ROUNDS = 5


def fastest(work: Callable[[], object]) -> float:
    """Return the milliseconds of the fastest of some rounds; the first one fills what is cached."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def chapter(library: Library) -> float:
    """Return the milliseconds that Python-Markdown takes for a chapter, on average."""
    texts = [Path("docs", path).read_text(encoding="utf-8") for path in library.chapters]
    return fastest(lambda: [markdown.markdown(text, extensions=["admonition", "smarty"]) for text in texts]) / len(
        texts
    )


def main() -> None:
    """Print the bench."""
    library = load(Path()).library
    baseline = chapter(library)
    table = Table("chart", "nodes", "paths", "longest", "promises", "px high", "ms", "chapters", "bytes", "gzipped")
    for chart in order.charts(library):
        drawn = charts.drawing(chart, palette="screen", anchors=chart.id)
        milliseconds = fastest(partial(charts.drawing, chart, palette="screen", anchors=chart.id))
        svg = "".join(part.svg for part in drawn.parts).encode()
        row = (
            chart.id,
            f"{len(chart.questions)} + {len(chart.outcomes)}",
            f"{len(charts.paths(chart))}",
            f"{charts.outline(chart).longest}",
            f"{len(chart.promises)}",
            f"{drawn.height:.0f}",
            f"{milliseconds:.1f}",
            f"{milliseconds / baseline:.2f}",
            f"{len(svg):,}",
            f"{len(gzip.compress(svg)):,}",
        )
        table.add_row(*row)
    console = Console(width=120)
    console.print(table)
    console.print(
        f"One chapter from Markdown to HTML: {baseline:.1f} ms. Under “chapters”: a drawing as so many of them."
    )


if __name__ == "__main__":
    main()
