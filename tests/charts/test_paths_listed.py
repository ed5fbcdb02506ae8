"""Every path of every chart, as it was last reviewed."""

from __future__ import annotations

from macros import charts
from macros.content import Library, order
from tests.golden_cases import GOLDEN, UPDATE

FILE = GOLDEN / "paths" / "paths.txt"


def test_every_path_is_a_reviewed_one(library: Library) -> None:
    """The paths of all charts are those of the reviewed file; ``UPDATE_GOLDEN=1`` writes them: read the diff then."""
    actual = charts.listing(order.charts(library), library.promises.values())
    if UPDATE:
        FILE.write_text(actual, encoding="utf-8")

    assert FILE.read_text(encoding="utf-8") == actual
