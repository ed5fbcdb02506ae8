"""One method for each macro that authors call."""

from __future__ import annotations

from dataclasses import dataclass

from .entries import Entries
from .ground import UnknownIdError
from .lists import Lists
from .teaching import Teaching
from .tools import Tools

__all__ = ["Pieces", "UnknownIdError"]


@dataclass(frozen=True)
class Pieces(Entries, Lists, Teaching, Tools):
    """The pieces of the handbook as HTML, each on one line.

    Every method takes the address of the page on which the piece stands, from the site's top
    (``friends/the-secret.html``), then the author's arguments. It raises ``UnknownIdError`` for
    an id that leads nowhere.
    """
