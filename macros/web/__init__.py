"""Web: the HTML of every piece of the handbook, and the theme around it.

``Pieces`` has one method for each macro that authors call; the HTML itself stands in ``templates/``, the pages'
frame in ``theme/`` and the looks in ``docs/assets/css``.
"""

from .exports import ExportPart, ExportRow, ExportTable
from .pieces import Pieces, UnknownIdError
from .sealed import SealedPieces

__all__ = ["ExportPart", "ExportRow", "ExportTable", "Pieces", "SealedPieces", "UnknownIdError"]
