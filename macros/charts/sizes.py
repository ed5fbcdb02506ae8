"""Every size of the ladder, in px of a drawing that is 760 px wide.

In a column of 690 px, the narrowest in which the drawing is shown, all of it is 0.91 times as large: labels of 16 px
are 14.5 px there. The columns from left to right: questions with their discs; the gutter with the answers on
their lines; outcomes and jumps.
"""

from __future__ import annotations

from macros.typeface import Face

from .glyphs import GLYPH_WIDTH
from .measure import Type

WIDTH = 760.0
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
QUESTION_WIDTH = 302.0
QUESTION_PADDING_X = 13.0
QUESTION_PADDING_Y = 13.0
ASK_X = QUESTION_X + DISC_RADIUS + QUESTION_PADDING_X
ASK_ROOM = QUESTION_X + QUESTION_WIDTH - QUESTION_PADDING_X - ASK_X

# Outcomes and jumps
OUTCOME_WIDTH = 252.0
OUTCOME_X = WIDTH - EDGE - OUTCOME_WIDTH
OUTCOME_PADDING_X = 12.0
OUTCOME_PADDING_Y = 10.0
GLYPH_GAP = 11.0
"""Between a verdict's sign and the outcome's title."""
TITLE_X = OUTCOME_X + OUTCOME_PADDING_X + GLYPH_WIDTH + GLYPH_GAP
TITLE_ROOM = OUTCOME_X + OUTCOME_WIDTH - OUTCOME_PADDING_X - TITLE_X
JUMP_WIDTH, JUMP_HEIGHT = 104.0, 32.0
ROW_GAP = 12.0
"""Between two outcomes of one question."""

# Lines and the answers on them
SPINE_X = QUESTION_X + QUESTION_WIDTH + 14
"""Where the lines of a question's second and further answers branch off."""
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
SIDE_X = SPINE_X + LABEL_GAP
SIDE_ROOM = OUTCOME_X - ARROW_GAP - ARROW_LENGTH - LABEL_CLEARANCE - SIDE_X
TRUNK_X = ASK_X + 10
"""Where the line to the next question goes down."""
DOWN_X = TRUNK_X + LABEL_GAP
DOWN_ROOM = QUESTION_X + QUESTION_WIDTH - DOWN_X
RUNG_GAP = 26.0
"""Between two questions with all that belongs to each: room for an arrow."""
RADIUS = 8.0
"""With which boxes are rounded."""
