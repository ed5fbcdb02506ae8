"""What tests of the real handbook run over."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

CHARTS = sorted(path.stem for path in (Path(__file__).parents[1] / "docs/decide/cases").glob("*.yml"))
"""The ids of all charts: each has a file of cases. ``tests/charts/test_situations.py`` holds them to the Library."""

_SETTINGS = (Path(__file__).parents[1] / "mkdocs.yml").read_text(encoding="utf-8")

ADDRESS = "".join(re.findall(r"^site_url: *(\S+)", _SETTINGS, re.MULTILINE))
"""Where the handbook is published, if ``mkdocs.yml`` says so."""

UNDER = urlsplit(ADDRESS).path or "/"
"""The path under which it lies there, with a slash at both ends; the page of lost addresses counts on it."""
