"""Tabs in which axe-core looks at one page in light, in dark and on a small phone at the same time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

MODES: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 320, "height": 640}, "has_touch": True},
}
KINDS = (
    "index.html", "read.html", "rule/index.html", "decide/index.html", "decide/may-i-share.html",
    "decide/abuse-or-neglect.html", "decide/proofs.html", "friends/the-secret.html", "emergencies/the-emergency.html",
    "practice/index.html", "practice/cases.html", "practice/record.html", "teach/coverage.html", "teach/outline.html",
    "teach/objectives.html", "teach/lesson-one-hour.html", "teach/role-plays.html", "teach/rubric.html",
    "teach/packages.html", "lookup/rules.html", "lookup/scripts.html", "lookup/glossary.html",
    "lookup/places.html#us-tx", "lookup/lines.html", "downloads.html", "about/privacy.html",
    "about/accessibility.html", "404.html",
)  # fmt: skip
"""A page of each kind."""
CHART_STATES = {
    "start": "decide/may-i-share.html",
    "middle": "decide/may-i-share.html#may-i-share/no",
    "end": "decide/may-i-share.html#may-i-share/yes-or-im-not-sure",
    "whole": "decide/may-i-share.html#chart-may-i-share",
}
"""The addresses of a chart's states."""

_AXE = Path(__file__).parents[2] / "node/node_modules/axe-core/axe.min.js"
_COLOR = ["color-contrast", "link-in-text-block"]
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RULES = {"runOnly": {"type": "tag", "values": _TAGS}}
_RULES_OF_COLOR = {"runOnly": {"type": "rule", "values": _COLOR}}
_OTHER_RULES = {**_RULES, "rules": {rule: {"enabled": False} for rule in _COLOR}}
_RUN = """([selector, rules]) => void (window.verdict = axe.run(selector ?? document, {
  ...rules, resultTypes: ["violations"], preload: false, performanceTimer: false,
}))"""
_FAULTS = """async () => (await window.verdict).violations.flatMap(
  ({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 120)}`))"""


@dataclass(frozen=True)
class Tabs:
    """One page in each mode.

    Attributes:
        pages: The browser's pages by mode.
        axe: The script of axe-core.
    """

    pages: dict[str, Page]
    axe: str

    def open(self, address: str) -> None:
        """Open an address in every tab; a mere change of its fragment loads nothing anew."""
        for page in self.pages.values():
            page.goto(address)
            if not page.evaluate("'axe' in window"):
                page.evaluate(self.axe)

    def do(self, action: Callable[[Page], object]) -> None:
        """Do the same in every tab."""
        for page in self.pages.values():
            action(page)

    def faults(self, selector: str | None = None) -> dict[str, list[str]]:
        """Return what axe-core finds wrong by mode, on the whole page or in one place; the tabs work side by side.

        Dark differs from light by nothing but colors, so there only the rules of color are tried. A phone has the
        colors of light; ``faults_of_color`` tries them there too.
        """
        return self._faults(selector, {"light": _RULES, "dark": _RULES_OF_COLOR, "phone": _OTHER_RULES})

    def faults_of_color(self, *modes: str) -> dict[str, list[str]]:
        """Return by mode which words axe-core finds hard to read on their ground."""
        return self._faults(None, dict.fromkeys(modes, _RULES_OF_COLOR))

    def _faults(self, selector: str | None, rules: dict[str, Any]) -> dict[str, list[str]]:
        for mode, chosen in rules.items():
            self.pages[mode].evaluate(_RUN, [selector, chosen])
        found = {mode: page.evaluate(_FAULTS) for mode, page in self.pages.items() if mode in rules}
        return {mode: faults for mode, faults in found.items() if faults}


@pytest.fixture(scope="module")
def tabs(browser: Browser) -> Iterator[Tabs]:
    """Tabs in light, in dark and on a small phone."""
    contexts = {mode: browser.new_context(reduced_motion="reduce", **settings) for mode, settings in MODES.items()}
    yield Tabs({mode: context.new_page() for mode, context in contexts.items()}, _AXE.read_text(encoding="utf-8"))
    for context in contexts.values():
        context.close()


@pytest.fixture(scope="session")
def names(site: Path) -> list[str]:
    """The path of every page in the site."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def unfold(page: Page) -> None:
    """Open every fold of a page."""
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    expect(page.locator("details:not([open])")).to_have_count(0)
