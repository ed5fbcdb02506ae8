"""For readers who asked their device for less motion."""

from __future__ import annotations

from tests.browser.conftest import Visits

from .conftest import CHART_STATES, KINDS

_MOVING = """() => {
  const moves = (each, part) => {
    const {transitionDuration, animationName, animationDuration, scrollBehavior} = getComputedStyle(each, part);
    return transitionDuration.split(",").some((time) => parseFloat(time) > 0) || scrollBehavior === "smooth"
      || (animationName !== "none" && parseFloat(animationDuration) > 0);
  };
  return [...document.querySelectorAll("*")]
    .filter((each) => [null, "::before", "::after"].some((part) => moves(each, part)))
    .map((each) => each.outerHTML.slice(0, 80));
}"""


def test_nothing_moves(visits: Visits, served: str) -> None:
    """On a page of each kind nothing fades, slides or scrolls by itself."""
    page = visits(f"{served}index.html").page
    moving = {}
    for name in (*KINDS, CHART_STATES["middle"], CHART_STATES["end"]):
        page.goto(served + name)
        moving[name] = page.evaluate(_MOVING)

    assert {} == {name: found for name, found in moving.items() if found}
