"""What tests of the real handbook run over."""

from __future__ import annotations

from pathlib import Path

CHARTS = sorted(path.stem for path in (Path(__file__).parents[1] / "docs/decide/cases").glob("*.yml"))
"""The ids of all charts: each has a file of cases. ``tests/charts/test_situations.py`` holds them to the Library."""
