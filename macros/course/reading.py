"""A chapter of the built site as one page to read in a course: its words and drawings, without what needs the site.

What the site shows by classes is said by elements here, since a learning system may drop every style: a case, a rule,
words to say and a law each become a quotation that begins with what it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.etree
import lxml.html
from lxml.html import builder
from markupsafe import Markup

from macros.content import Library, days, prose

from .cartridge import Reading
from .items import Image
from .rendering import render
from .syllabus import BOOK

_DROPPED = (
    "//*[@data-piece = 'quiz']/preceding-sibling::*[1][self::h2 or self::h3]",
    "//*[@data-piece = 'quiz' or @data-piece = 'on-page' or @data-piece = 'reviewed']",
    "//*[@hidden or @aria-hidden = 'true']",
    "//a[contains(@class, 'headerlink') or @class = 'back']",
    "//*[contains(@class, 'term__note')]",
    "//script | //template | //style | //nav | //button | //form",
)
"""What needs the site, or stands in the quiz beside the reading."""

_QUOTED = "//*[@data-piece = 'case' or @data-piece = 'rule' or @data-piece = 'script' or @data-piece = 'chart-card']"
_BOXES = "//div[contains(concat(' ', @class, ' '), ' admonition ')]"
_HEADS = {"case": "Case: ", "rule": "The rule: ", "script": ""}
_KEPT = frozenset({
    "a", "article", "blockquote", "br", "dd", "details", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2",
    "h3", "h4", "hr", "img", "li", "ol", "p", "section", "strong", "summary", "sup", "table", "tbody", "td", "th",
    "thead", "tr", "ul",
})  # fmt: skip
"""Elements that mean something without a style; all others give way to what they hold."""
_ATTRIBUTES = frozenset({"href", "src", "alt", "width", "height", "id", "lang", "dir", "start", "colspan", "rowspan"})
_OUTWARD = frozenset({"http", "https", "mailto", "tel"})


def reading(site: Path, library: Library, chapter: str, images: Mapping[str, Image], address: str) -> Reading:
    """Return a chapter as a page to read.

    Args:
        site: The folder of the built site.
        library: For the chapter's title and the edition.
        chapter: The path of its page: ``friends/the-secret.md``.
        images: Pictures by name: ``chart-ID`` and ``figure-ID``. What has none stays in words alone.
        address: Where the site is published, with a slash at its end, for links; empty when nobody knows.

    Raises:
        OSError: When the page was not built.
    """
    page = library.pages[chapter]
    html = f"{page.id}.html"
    tree: Any = lxml.html.document_fromstring((site / html).read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    article = lxml.html.fragment_fromstring(lxml.html.tostring(tree.xpath("//article")[0], encoding="unicode"))
    shown = _drawn(article, images)
    _source(article, library)
    for path in _DROPPED:
        for element in article.xpath(path.replace("//", ".//")):
            element.drop_tree()
    _ask(article)
    _quote(article)
    _link(article, urljoin(address, html) if address else "")
    _bare(article)
    body = lxml.html.tostring(article, encoding="unicode", with_tail=False)
    text = render(
        "reading.html",
        title=prose.plain(page.title),
        body=Markup(body),  # noqa: S704 (our own page, built and checked)
        book=BOOK,
        edition=prose.plain(library.edition.title),
        day=days.written(library.edition.date),
        address=urljoin(address, html) if address else "",
    )
    return Reading(f"reading/{page.id.replace('/', '-')}.html", text, shown)


def _source(article: Any, library: Library) -> None:
    """Let each note lead to its source itself and not to the list of sources."""
    for link in article.xpath(".//*[@class = 'notes']//a[contains(@href, 'sources.html#')]"):
        link.set("href", library.sources[link.get("href").rpartition("#")[2]].url)


def _drawn(article: Any, images: Mapping[str, Image]) -> tuple[Image, ...]:
    """Put pictures in the places of drawings, and under the cards of charts; return those that were put."""
    found = []
    for piece in article.xpath(".//*[@data-piece = 'figure' or @data-piece = 'chart-card']"):
        kind = "figure" if piece.get("data-piece") == "figure" else "chart"
        image = images.get(f"{kind}-{piece.get('data-id')}")
        drawing = piece.xpath(".//*[contains(@class, 'figure__drawn')]")
        if image is not None:
            size = {"width": str(image.width), "height": str(image.height)}
            picture = builder.P(builder.IMG(src=f"../images/{image.name}", alt=image.alt, **size))
            piece.xpath(".//figure")[0].insert(0, picture) if drawing else piece.append(picture)
            found.append(image)
        for each in drawing:
            each.drop_tree()
    return tuple({image.name: image for image in found}.values())


def _ask(article: Any) -> None:
    """Make a list of what readers may be asking."""
    for asks in article.xpath(".//*[@data-piece = 'asks']"):
        asked = [builder.LI(" ".join(each.text_content().split())) for each in asks.xpath(".//*[@class='opener__ask']")]
        head = builder.P(builder.STRONG("You may be asking"))
        asks.getparent().replace(asks, builder.DIV(head, builder.UL(*asked)))


def _quote(article: Any) -> None:
    for piece in article.xpath(_QUOTED.replace("//", ".//")):
        piece.tag = "blockquote"
        kind = piece.get("data-piece")
        heads = piece.xpath(
            "./p[contains(@class, '__title') or contains(@class, '__when') or contains(@class, '__asks')]"
        )
        for head in heads:
            _strengthen(head)
        if heads and _HEADS.get(kind):
            heads[0][0].text = _HEADS[kind] + (heads[0][0].text or "")
        for line in piece.xpath(".//dt"):
            _strengthen(line)
    for box in article.xpath(_BOXES.replace("//", ".//")):
        box.tag = "blockquote"
        for head in box.xpath("./p[contains(@class, 'admonition-title')]"):
            _strengthen(head)


def _strengthen(element: Any) -> None:
    """Put all that an element holds into one that is strong."""
    strong = builder.STRONG()
    strong.text, element.text = element.text, None
    strong.extend(list(element))
    element.append(strong)


def _link(article: Any, here: str) -> None:
    """Make links to other pages whole, or leave their words alone: in a course, no page lies beside another."""
    for link in article.xpath(".//a"):
        href = link.get("href") or ""
        if href.startswith("#") or urlsplit(href).scheme in _OUTWARD:
            continue
        if here and href:
            link.set("href", urljoin(here, href))
        else:
            link.drop_tag()


def _bare(article: Any) -> None:
    """Take from a tree all that means nothing outside the site; an id stays where a link in the page leads to it."""
    named = {str(href)[1:] for href in article.xpath(".//a/@href") if str(href).startswith("#")}
    for element in [*article.iter()][1:]:
        if not isinstance(element.tag, str):
            element.drop_tree()
            continue
        if element.tag == "b":
            element.tag = "strong"
        notes = element.get("class") == "notes"
        for name in list(element.attrib):
            if name not in _ATTRIBUTES or (name == "id" and element.get("id") not in named):
                del element.attrib[name]
        if notes:
            element.set("class", "notes")
        if element.tag not in _KEPT:
            element.drop_tag()
    for name in list(article.attrib):
        del article.attrib[name]
