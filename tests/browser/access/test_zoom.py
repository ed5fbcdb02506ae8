"""Small windows, large text, wide spacing: WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visits

from .conftest import CHART_STATES, KINDS, unfold

LARGE = "html { font-size: 32px !important }"
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""

_DRESS = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}"""
_LOST = """() => {
  const width = document.documentElement.clientWidth;
  const shown = [...document.querySelectorAll("body *")].filter((each) =>
    each.checkVisibility({visibilityProperty: true}) && !each.closest("svg, .visually-hidden, .skip"));
  const lost = shown.filter((each) => {
    const {overflowX, overflowY} = getComputedStyle(each);
    const cut = [overflowX, overflowY].some((value) => value === "hidden" || value === "clip");
    return cut && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
  }).map((each) => `cut: ${each.outerHTML.slice(0, 80)}`);
  const items = [...document.querySelectorAll("header :is(a, button, input)")].filter((each) => each.checkVisibility());
  const boxes = items.map((each) => each.getBoundingClientRect());
  items.forEach((item, i) => items.slice(i + 1).forEach((other, j) => {
    const [a, b] = [boxes[i], boxes[i + 1 + j]];
    if (item.contains(other)) return;
    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) {
      lost.push(`over each other: ${item.textContent.trim()} and ${other.textContent.trim()}`);
    }
  }));
  if (document.scrollingElement.scrollWidth > width) lost.push(`${document.scrollingElement.scrollWidth} px wide`);
  return lost;
}"""


def _lost(page: Page, address: str, dress: str = "") -> list[str]:
    """Return what is cut off, laid over something else or wider than the window on a page in its dress."""
    page.goto(address)
    unfold(page)
    page.evaluate(_DRESS, dress)
    return list(page.evaluate(_LOST))


def test_every_page_fits_a_small_phone(visits: Visits, served: str, names: list[str]) -> None:
    """At 320 px no page scrolls sideways, with its folds open, and nothing is cut off."""
    page = visits(f"{served}index.html", width=320, height=640).page
    lost = {name: _lost(page, served + name) for name in names}

    assert {} == {name: found for name, found in lost.items() if found}


@pytest.mark.parametrize(("dress", "width"), [(LARGE, 640), (LARGE, 1280), (SPACED, 320), (SPACED, 1280)])
def test_no_word_is_lost_in_another_dress(visits: Visits, served: str, dress: str, width: int) -> None:
    """With text twice as large, and with the spacing that WCAG names, a page of each kind loses nothing."""
    page = visits(f"{served}index.html", width=width).page
    lost = {name: _lost(page, served + name, dress) for name in (*KINDS, *CHART_STATES.values())}

    assert {} == {name: found for name, found in lost.items() if found}
