"""The browser of the tests and benches: Chromium, without windows where there is one that has none."""

from __future__ import annotations

import shutil

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser")
"""Commands, the one that opens a page soonest first."""

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--font-render-hinting=none",
)  # fmt: skip
"""What keeps the browser quiet, so that whatever is asked for, the page asked; and letters as wide as they are."""


def command() -> str | None:
    """Return the path of the browser, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)
