"""What each class of a figure looks like: its paint for print; ``docs/assets/css/figure-drawing.css`` says the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Paint:
    """Colors by the names of their custom properties, and the width of a stroke in px.

    Attributes:
        fill: What a shape is filled with; None for nothing.
        stroke: What its outline is drawn with; None for none.
        width: How wide that outline is.
        dash: The pattern of a dotted line, or an empty string.
        cap: How a line ends.
    """

    fill: str | None = None
    stroke: str | None = None
    width: float = 0
    dash: str = ""
    cap: Literal["", "round"] = ""


PAINTS = {
    "figure-name": Paint(fill="spruce-deep"),
    "figure-reading": Paint(fill="ink"),
    "figure-hand": Paint(fill="ink"),
    "figure-plain": Paint(fill="ink"),
    "figure-soft": Paint(fill="soft"),
    "figure-label": Paint(fill="clay"),
    "figure-number": Paint(fill="paper"),
    "figure-parenthesis": Paint(stroke="clay", width=2.2, cap="round"),
    "figure-great": Paint(stroke="clay", width=3.4, cap="round"),
    "figure-shut": Paint(stroke="keep", width=2.2, cap="round"),
    "figure-mend": Paint(stroke="ask", width=2.2, cap="round"),
    "figure-told": Paint(fill="wash"),
    "figure-note": Paint(fill="wash"),
    "figure-page": Paint(fill="card", stroke="edge", width=1),
    "figure-box": Paint(stroke="edge", width=1.4),
    "figure-blank": Paint(stroke="edge", width=1),
    "figure-disc": Paint(fill="spruce"),
    "figure-rule": Paint(stroke="rule", width=1),
    "figure-kept": Paint(stroke="rule", width=3, cap="round"),
    "figure-line": Paint(stroke="spruce", width=1.5),
    "figure-way": Paint(stroke="spruce", width=2, cap="round"),
    "figure-head": Paint(fill="spruce"),
    "figure-noway": Paint(stroke="keep", width=2, dash="2 5", cap="round"),
    "figure-stop": Paint(stroke="keep", width=2.6, cap="round"),
    "figure-fence": Paint(stroke="spruce", width=3),
}
"""Class to paint: first those of words, then those of what stands around them."""
