"""What can be found: one thing that answers by itself, with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["decide", "say", "read", "rule", "law", "word", "page"]
"""A decision, words to say, a section of a chapter, a rule, the law of a place, an explained word, any other page."""

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Document:
    """One thing that a search can find.

    Attributes:
        kind: What it is.
        address: Where it stands, from the site's top: ``friends/the-secret.html#when-martha-asks``.
        title: What a result is called.
        label: Where it belongs, shown beside the title: the chapter's section, the chart that a situation leads to.
        headings: The titles above it and in it, for the index alone.
        asks: What people ask who need it, a question a line.
        text: What it says: a paragraph a line. The sentence that a result shows is taken from here or from what people
            ask.
        unshown: More of what it says, for the index alone.
        quoted: Whether the title is a line to say: then it weighs no more than text.
    """

    kind: Kind
    address: str
    title: str
    label: str = ""
    headings: str = ""
    asks: str = ""
    text: str = ""
    unshown: str = ""
    quoted: bool = False

    @property
    def page(self) -> str:
        """The page on which it stands."""
        return self.address.partition("#")[0]
