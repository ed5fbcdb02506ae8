"""The README's picture: a chapter and a chart of the built site, side by side."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests import chromium

ROOT = Path(__file__).parents[1]
PAGES = ("friends/the-secret.html", "decide/someone-asks.html")
SIZE = (800, 1000)
"""Width and height of each page, in CSS pixels."""


def main() -> None:
    """Write docs/assets/images/screenshot.png."""
    target = ROOT / "docs" / "assets" / "images" / "screenshot.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.new("RGB", (SIZE[0] * len(PAGES), SIZE[1]))
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium.command(), args=list(chromium.ARGUMENTS))
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        for index, name in enumerate(PAGES):
            page.goto((ROOT / "site" / name).as_uri())
            shot = Path(folder) / f"{index}.png"
            page.screenshot(path=shot)
            picture.paste(Image.open(shot), (SIZE[0] * index, 0))
        browser.close()
    picture.quantize(128).save(target, optimize=True)


if __name__ == "__main__":
    main()
