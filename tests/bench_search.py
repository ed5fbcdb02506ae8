"""How well the search answers what tired people type, against Material's own on the same pages: ``make bench-search``.

Both are typed into in a real browser. Material's search is built over the text of the very pages of the site, with what
people ask on them, and an answering page counts for it whichever section it names.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, get_args

import lxml.html
import yaml
from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

from macros import build
from tests import chromium
from tests.browser.host import hosting
from tests.search.box import MATERIAL, OURS, Box, ask_all
from tests.search.questions import Asked, Half, marks, questions

NOT_SEARCHED = {"404.html"}


def material(site: Path, folder: Path) -> Path:
    """Return a site of the same articles with the templates and the search of Material as they come."""
    for page in site.rglob("*.html"):
        name = page.relative_to(site).as_posix()
        root = lxml.html.document_fromstring(page.read_text(encoding="utf-8"))
        if name not in NOT_SEARCHED:
            article: Any = root.find(".//article")
            for part in article.xpath(".//section[contains(@class, 'notes')] | .//script | .//template | .//form"):
                part.drop_tree()
            written = folder / "docs" / name.replace(".html", ".md")
            written.parent.mkdir(parents=True, exist_ok=True)
            text = " ".join(lxml.html.tostring(article, encoding="unicode").split())
            head = yaml.safe_dump({"title": str(root.findtext(".//h1") or name)})
            written.write_text(f"---\n{head}---\n<div>{text}</div>\n", encoding="utf-8")
    settings = {"site_name": "As it comes", "use_directory_urls": False, "plugins": ["search"], "validation": {
        "links": {"not_found": "ignore", "anchors": "ignore", "unrecognized_links": "ignore"}},
        "theme": {"name": "material", "font": False}}  # fmt: skip
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    return folder / "site"


def ours(browser: Browser, root: str) -> tuple[Asked, ...]:
    """Ask every question of our own search."""
    page = browser.new_page()
    page.goto(f"{root}friends/the-secret.html")
    page.keyboard.press("/")
    return _asked(page, OURS, root)


def theirs(browser: Browser, root: str) -> tuple[Asked, ...]:
    """Ask every question of Material's search."""
    page = browser.new_page()
    page.goto(f"{root}friends/the-secret.html")
    page.locator(MATERIAL.field).click()
    return _asked(page, MATERIAL, root)


def _asked(page: Any, box: Box, root: str) -> tuple[Asked, ...]:
    answers = tuple(ask_all(page, box, questions(), root))
    page.close()
    return answers


def main() -> None:
    """Print the bench."""
    build.build(Path(), say=lambda _: None)
    console = Console(width=120)
    table = Table("search", "questions", "MRR@5", "success@1", "no result", "median ms")
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.command(), args=list(chromium.ARGUMENTS))
        sites = {"ours": (Path("site"), ours), "Material's": (material(Path("site"), Path(scratch)), theirs)}
        for name, (site, ask) in sites.items():
            with hosting(site, "/", guarded=False) as host:
                answers = ask(browser, host.address)
            for half in get_args(Half):
                those = [answer for answer in answers if answer.question.half == half]
                got = marks(those)
                table.add_row(
                    name, f"{len(those)} {half}", f"{got.mrr:.2f}", f"{got.success:.2f}", f"{got.silence:.2f}",
                    f"{got.milliseconds:.0f}",
                )  # fmt: skip
        browser.close()
    console.print(table)


if __name__ == "__main__":
    main()
