"""The light colours of the handbook, for a drawing that has no stylesheet around it."""

from __future__ import annotations

LIGHT = {
    "paper": "#fbf8f2",
    "card": "#fffdf9",
    "ink": "#23272b",
    "soft": "#5b6168",
    "rule": "#ddd5c8",
    "edge": "#8b857a",
    "wash": "#f1ebe0",
    "spruce": "#1d4f4b",
    "spruce-deep": "#123533",
    "clay": "#a8482a",
    "keep": "#4a3b6b",
    "keep-wash": "#efebf5",
    "ask": "#7a5200",
    "ask-wash": "#faf0da",
    "share": "#22603a",
    "share-wash": "#e7f2e8",
    "act": "#9b2c22",
    "act-wash": "#fae8e3",
    "advice": "#2b5578",
    "advice-wash": "#e6eff6",
}
"""Name of the custom property, without its dashes, to its value in the light theme."""
