"""Every size of the ladder, in px: type, space and lines here, and how wide the three columns are in ``Columns``.

The columns from left to right: questions with their discs; the gutter with the answers on their lines; outcomes
and jumps.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.typeface import Face

from .glyphs import GLYPH_WIDTH
from .measure import Type

EDGE = 1.0
"""Free px on every side, so that no stroke is cut off."""

ASK = Type(Face("serif", 600), size=17, leading=22)
TITLE = Type(Face("sans", 600), size=16, leading=20)
ANSWER = Type(Face("sans"), size=16, leading=19)
JUMP = Type(Face("sans", 600), size=16, leading=20)
NUMBER = Type(Face("sans", 600), size=15, leading=20)

# Questions
DISC_RADIUS = 15.0
QUESTION_X = EDGE + DISC_RADIUS
"""Left edge of a question's box, which is the middle of its disc."""
QUESTION_PADDING_X = 13.0
QUESTION_PADDING_Y = 13.0
ASK_X = QUESTION_X + DISC_RADIUS + QUESTION_PADDING_X

# Outcomes and jumps
OUTCOME_PADDING_X = 12.0
OUTCOME_PADDING_Y = 10.0
GLYPH_GAP = 11.0
"""Between a verdict's sign and the outcome's title."""
JUMP_WIDTH, JUMP_HEIGHT = 104.0, 32.0
ROW_GAP = 12.0
"""Between two outcomes of one question."""

# Lines and the answers on them
SPINE_GAP = 14.0
"""Between a question's box and the line from which its second and further answers branch off."""
LABEL_GAP = 12.0
"""Between a vertical line and the answer beside it."""
LABEL_RISE = 8.0
"""Between the baseline of an answer and the line below it."""
LABEL_CLEARANCE = 8.0
"""Between words on a line and whatever else is nearest to them."""
LINE_CLEARANCE = 12.0
"""Between an answer and the line above it, which is that of another answer."""
ARROW_LENGTH, ARROW_WIDTH = 9.0, 9.0
ARROW_GAP = 1.0
"""Between the tip of an arrow and the box to which it points."""
CORNER = 6.0
"""Radius with which a line turns."""
TRUNK_X = ASK_X + 10
"""Where the line to the next question goes down."""
DOWN_X = TRUNK_X + LABEL_GAP
RUNG_GAP = 26.0
"""Between two questions with all that belongs to each: room for an arrow."""
RADIUS = 8.0
"""With which boxes are rounded."""


@dataclass(frozen=True)
class Columns:
    """How wide a ladder is, and what follows from it.

    Attributes:
        width: The whole ladder.
        question: A question's box, from the middle of its disc.
        outcome: An outcome's box.
    """

    width: float
    question: float
    outcome: float

    @property
    def ask_room(self) -> float:
        """How wide a question's words may run."""
        return QUESTION_X + self.question - QUESTION_PADDING_X - ASK_X

    @property
    def down_room(self) -> float:
        """How wide the answers down the trunk may run."""
        return QUESTION_X + self.question - DOWN_X

    @property
    def spine_x(self) -> float:
        """Where the lines of a question's second and further answers branch off."""
        return QUESTION_X + self.question + SPINE_GAP

    @property
    def side_x(self) -> float:
        """Where the answers in the gutter begin."""
        return self.spine_x + LABEL_GAP

    @property
    def side_room(self) -> float:
        """How wide the answers in the gutter may run."""
        return self.outcome_x - ARROW_GAP - ARROW_LENGTH - LABEL_CLEARANCE - self.side_x

    @property
    def outcome_x(self) -> float:
        """Where outcomes and jumps begin."""
        return self.width - EDGE - self.outcome

    @property
    def title_x(self) -> float:
        """Where the words of outcomes begin."""
        return self.outcome_x + OUTCOME_PADDING_X + GLYPH_WIDTH + GLYPH_GAP

    @property
    def title_room(self) -> float:
        """How wide an outcome's title may run."""
        return self.outcome_x + self.outcome - OUTCOME_PADDING_X - self.title_x


PAGE = Columns(width=672, question=258, outcome=222)
"""As wide as the column of a page: words of 16 px are 16 px there, and 9.6 pt in the book."""

WALL = tuple(
    Columns(width=each, question=round(0.385 * each), outcome=round(0.345 * each)) for each in range(560, 841, 40)
)
"""For a wall: from narrow and tall to wide and low, so that whoever sets one can take what fits best."""
