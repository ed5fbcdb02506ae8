"""Figures in a real browser: the form that fits, words that stay in their places, and a name for who cannot see."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from macros.content import Library, prose
from macros.figures import numbers

from .conftest import Visits

PLACES = """figure => {
  const shown = [...figure.querySelectorAll("svg")].filter((svg) => svg.getClientRects().length);
  const svg = shown[0], scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  const words = [...svg.querySelectorAll("text")];
  const air = 4; // above and below letters, in the box that a browser takes for them
  const inside = (one, other) => one.x >= other.x - 0.5 && one.x + one.width <= other.x + other.width + 0.5
    && one.y >= other.y - air && one.y + one.height <= other.y + other.height + air;
  const around = [...svg.querySelectorAll(".figure-told, .figure-note, .figure-page")].map((each) => each.getBBox());
  const out = words.filter((text) => {
    const box = text.getBBox(), x = box.x + box.width / 2, y = box.y + box.height / 2;
    const at = around.filter((p) => x > p.x && x < p.x + p.width && y > p.y && y < p.y + p.height);
    return !at.every((place) => inside(box, place)) || !inside(box, svg.viewBox.baseVal);
  });
  return {
    forms: shown.map((each) => each.classList[1]),
    least: Math.min(...words.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)),
    fonts: [...new Set(words.map((text) => getComputedStyle(text).fontFamily.split(",")[0]))].sort(),
    out: out.map((text) => text.textContent),
  };
}"""
"""What a browser makes of a figure: the forms that are shown, the smallest letters in px, the words out of place."""


def _pages(library: Library) -> list[tuple[str, str]]:
    """Return each figure with the page on which it stands."""
    return [(id_, f"{page.id}.html") for id_ in numbers(library) if (page := library.page_with("figure", id_))]


@pytest.mark.parametrize(("width", "form"), [(320, "narrow"), (360, "narrow"), (703, "narrow"), (704, "wide"),
                                             (768, "wide"), (1280, "wide")])  # fmt: skip
def test_the_form_that_fits_is_shown(visits: Visits, served: str, library: Library, width: int, form: str) -> None:
    """At every width one form is shown, its letters have 14 px or more, and all words stand in their places."""
    page = visits(f"{served}index.html", width=width).page
    found: dict[str, Any] = {}
    for id_, address in _pages(library):
        page.goto(f"{served}{address}")
        page.evaluate("document.fonts.ready")
        found[id_] = page.eval_on_selector(f"#figure-{id_}", PLACES)

    assert [[f"figure-drawing--{form}"]] * len(found) == [each["forms"] for each in found.values()]
    assert {} == {id_: each["least"] for id_, each in found.items() if each["least"] < 14}
    assert {} == {id_: each["out"] for id_, each in found.items() if each["out"]}
    assert {'"Source Sans Pro"', '"Source Serif Pro"'} == {font for each in found.values() for font in each["fonts"]}


def test_a_figure_has_a_name_and_a_description(visits: Visits, served: str, library: Library) -> None:
    """To a screen reader a figure is one image with its title and its look, and its words stand behind a fold."""
    page = visits(f"{served}index.html").page
    for id_, address in _pages(library):
        page.goto(f"{served}{address}")
        images = _images(page)
        figure = library.figures[id_]

        assert [(f"Figure {numbers(library)[id_]}. {prose.plain(figure.title)}.", prose.plain(figure.description))] == [
            image for image in images if image[0].startswith("Figure")
        ]
        assert "The figure in words" == page.text_content(f"#figure-{id_} summary")


def test_paper_has_the_wide_form(visits: Visits, served: str, library: Library) -> None:
    """On paper the wide form is printed in letters of 8.5 pt or more, also from a phone, without the fold of words."""
    for width in (360, 1280):
        page = visits(f"{served}index.html", width=width).page
        page.emulate_media(media="print")
        for id_, address in _pages(library):
            page.goto(f"{served}{address}")
            page.set_viewport_size({"width": 677, "height": 900})  # Letter between the margins of the style sheet
            found = page.eval_on_selector(f"#figure-{id_}", PLACES)

            assert ["figure-drawing--wide"] == found["forms"]
            assert found["least"] * 0.75 >= 8.5
            assert page.locator(f"#figure-{id_} .figure__words").is_hidden()


def test_forced_colors_reach_a_figure(visits: Visits, served: str) -> None:
    """With forced colors words have the color of text, and a number is still seen on its disc."""
    page = visits(f"{served}intake/three-permissions.html", forced_colors="active").page
    fill = "element => getComputedStyle(element).fill"
    drawing = page.locator("#figure-three-lines .figure-drawing--wide")
    words, number, disc = (
        drawing.locator(f".figure-{name}").first.evaluate(fill) for name in ("plain", "number", "disc")
    )

    assert words == disc
    assert number != disc


def _images(page: Page) -> list[tuple[str, str]]:
    """Return name and description of every image in the accessibility tree."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    images = [node for node in nodes if node.get("role", {}).get("value") in {"image", "img"} and not node["ignored"]]
    return [(node["name"]["value"], node.get("description", {}).get("value", "")) for node in images]
