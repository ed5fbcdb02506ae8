"""The nine verdicts: the words, the family of colours and the sign of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from macros.content.chart import Verdict

from .glyphs import GLYPHS, Glyph

Family = Literal["keep", "ask", "share", "act", "advice"]
"""A colour and its wash: the custom properties ``--keep`` and ``--keep-wash`` …"""


@dataclass(frozen=True)
class VerdictFace:
    """How a verdict looks and reads. It is never told by colour alone.

    Attributes:
        words: What it says, for instance "Keep it private".
        family: Its colours; several verdicts share a family.
        glyph: Its sign, made of parentheses.
    """

    words: str
    family: Family
    glyph: Glyph


VERDICTS: dict[Verdict, VerdictFace] = {
    "keep": VerdictFace("Keep it private", "keep", GLYPHS["keep"]),
    "ask": VerdictFace("Ask the client first", "ask", GLYPHS["ask"]),
    "share": VerdictFace("You may share this much", "share", GLYPHS["share"]),
    "act": VerdictFace("Get help now", "act", GLYPHS["act"]),
    "report": VerdictFace("Report it", "act", GLYPHS["report"]),
    "advice": VerdictFace("Get advice first", "advice", GLYPHS["advice"]),
    "decline": VerdictFace("Say no, or refer", "keep", GLYPHS["decline"]),
    "accept": VerdictFace("Yes, with ground rules", "share", GLYPHS["accept"]),
    "repair": VerdictFace("Put it right", "ask", GLYPHS["repair"]),
}
"""Every verdict's face, in the order in which the handbook lists them."""
