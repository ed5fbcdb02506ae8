"""Charts: decision charts proven, walked, put into words and drawn.

``check`` finds what is wrong with every chart of a library; ``paths``, ``outline`` and ``drawing`` take a chart in
which ``check`` found no error. The stages stand in files of their own:

    graph, promises, conditions, cases   what must hold of a chart             → problems at their place
    paths, slugs, outline, describe      every way through it, and its words   → typed data for page, walk and print
    listing                              all paths of all charts as text       → to be reviewed by a person
    verdicts, glyphs                     the nine verdicts and their signs
    measure, kerning, sizes, geometry,   the ladder: text measured with the    → an SVG for the screen or for print
    drafts, layout, strokes, drawing     real fonts, boxes in px
"""

from .check import check
from .drawing import Drawing, DrawnPart, drawing
from .glyphs import Glyph
from .listing import listing
from .outline import Outline, OutlineAnswer, OutlineOutcome, OutlineQuestion, fragment, outline
from .paths import Step, WalkedPath, paths
from .sizes import WALL
from .verdicts import VERDICTS, VerdictFace

__all__ = [
    "VERDICTS",
    "WALL",
    "Drawing",
    "DrawnPart",
    "Glyph",
    "Outline",
    "OutlineAnswer",
    "OutlineOutcome",
    "OutlineQuestion",
    "Step",
    "VerdictFace",
    "WalkedPath",
    "check",
    "drawing",
    "fragment",
    "listing",
    "outline",
    "paths",
]
