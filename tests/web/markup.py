"""What a browser would stumble over in HTML: tags that do not match, blocks where only phrases may stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"input", "br", "hr", "img", "meta", "link"})
BLOCKS = frozenset(
    "section div p ul ol li dl dt dd form fieldset details figure h2 h3 table".split()  # noqa: SIM905 (reads better)
)
PHRASES = frozenset(
    "p span a sup dfn b em strong label legend summary h2 h3 button".split()  # noqa: SIM905 (reads better)
)
"""Elements that may hold only phrases: a block inside one of them ends it in every browser, or is an error."""


@dataclass
class Markup(HTMLParser):
    """Reads HTML and keeps what it finds.

    Attributes:
        faults: Whatever is nested or closed wrongly.
        elements: Each element's name and attributes, in order.
        text: All text, joined.
    """

    faults: list[str] = field(default_factory=list)
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element; a block inside a phrase is a fault."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag in BLOCKS and self._open and self._open[-1] in PHRASES:
            self.faults.append(f"<{tag}> inside <{self._open[-1]}>")
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself, as those of SVG do."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Close an element; it must be the one that was opened last."""
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data

    @property
    def ids(self) -> list[str]:
        """All ids, in order."""
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


def read(html: str) -> Markup:
    """Return what HTML holds."""
    markup = Markup()
    markup.feed(str(html))  # plain text: what is added to Markup would be escaped
    markup.close()
    markup.faults += [f"<{tag}> is never closed" for tag in markup._open]
    return markup
