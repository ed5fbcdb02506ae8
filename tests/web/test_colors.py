"""Colours that meet, in both themes. Formula: WCAG 2.2, relative luminance and contrast ratio."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FAMILIES = ("keep", "ask", "share", "act", "advice")
TEXT = [
    *((color, "paper") for color in ("ink", "soft", "spruce", "spruce-deep", "clay", "link")),
    *((color, "card") for color in ("ink", "soft", "spruce", "spruce-deep", "clay", "link")),
    *((color, "wash") for color in ("ink", "soft", "link", "clay", "spruce-deep")),
    *((family, ground) for family in FAMILIES for ground in (f"{family}-wash", "card", "paper")),
    *(("ink", f"{family}-wash") for family in ("share", "act")),
    ("link", "act-wash"), ("paper", "spruce"), ("paper", "spruce-deep"), ("paper", "ink"),
    ("ink", "mark"), *((color, "panel") for color in ("panel-ink", "panel-soft", "panel-clay")),
]  # fmt: skip
"""Text and what it stands on."""
EDGES = [("edge", "paper"), ("edge", "card"), ("spruce", "card"), ("clay", "paper"), ("clay", "card"), ("clay", "wash")]
"""Borders of what can be operated, and marks that carry meaning."""


def _themes(root: Path) -> dict[str, dict[str, str]]:
    text = (root / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
    light, _, rest = text.partition("prefers-color-scheme: dark")
    dark = rest.partition("@media")[0]
    return {"light": _colors(light), "dark": _colors(light) | _colors(dark)}


def _colors(text: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", text))


def _luminance(color: str) -> float:
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_can_be_read(root: Path, theme: str) -> None:
    """Each colour of text has a contrast of 4.5:1 or more with all it stands on."""
    colors = _themes(root)[theme]
    weak = {(text, ground): _contrast(colors[text], colors[ground]) for text, ground in TEXT}

    assert {} == {pair: round(ratio, 2) for pair, ratio in weak.items() if ratio < 4.5}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_edges_can_be_seen(root: Path, theme: str) -> None:
    """Each border and mark that carries meaning has a contrast of 3:1 or more."""
    colors = _themes(root)[theme]
    weak = {(edge, ground): _contrast(colors[edge], colors[ground]) for edge, ground in EDGES}

    assert {} == {pair: round(ratio, 2) for pair, ratio in weak.items() if ratio < 3}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_bar_of_a_phone_has_the_color_of_paper(root: Path, theme: str) -> None:
    """The theme names the paper of each theme to the browser, and the dark icon of a tab bears the dark clay."""
    meta = (root / "macros/web/theme/partials/meta.html").read_text(encoding="utf-8")
    icon = (root / "docs/assets/images/favicon.svg").read_text(encoding="utf-8")
    colors = _themes(root)[theme]

    assert f'media="(prefers-color-scheme: {theme})" content="{colors["paper"]}"' in meta
    assert f"stroke{'=' if theme == 'light' else ': '}" in icon
    assert colors["clay"] in icon


def test_both_themes_have_every_color(root: Path) -> None:
    """No colour of the light theme is left as it is in the dark one."""
    themes = _themes(root)

    assert [] == [name for name, color in themes["light"].items() if themes["dark"][name] == color]
