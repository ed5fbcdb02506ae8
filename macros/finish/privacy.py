"""A site about privacy tells nobody anything: no page may fetch from anywhere but its own folder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.content import Problem

from .tree import Page, named

_OUTSIDE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//|^\s*(?:wss?|ftp):", re.IGNORECASE)
_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", re.IGNORECASE)
_FETCHING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch"}
_FETCHING_LINKS |= {"manifest", "apple-touch-icon", "mask-icon", "prerender"}
_ATTRIBUTES = ("src", "srcset", "data", "poster", "action", "formaction", "background", "ping")
_FETCHING_ATTRIBUTES, _FETCHING_TAGS = {*_ATTRIBUTES, "style"}, {"link", "use", "image", "meta", "style"}
"""What may make a browser fetch something, on any element or by itself."""

_ADVICE = "serve it from the site's own folder, or leave it out"


def outside_resources(site: Path, pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Yield a problem for each thing that a browser would fetch from another place."""
    for page in pages.values():
        for element in page.elements:
            if element.tag not in _FETCHING_TAGS and _FETCHING_ATTRIBUTES.isdisjoint(element.keys()):
                continue
            for address in _fetched(element):
                if _OUTSIDE.match(address):
                    yield page.problem(element, f"<{element.tag}> fetches {address} from outside", _ADVICE)
    for path in sorted(site.rglob("*.css")):
        text = path.read_text(encoding="utf-8")
        for match in _CSS_URL.finditer(text):
            address = match.group(1) or match.group(2)
            if _OUTSIDE.match(address):
                line = text[: match.start()].count("\n") + 1
                name = named(path.relative_to(site).as_posix())
                yield Problem(name, line, 0, f"this style sheet fetches {address} from outside", _ADVICE)


def _fetched(element: Any) -> Iterator[str]:
    for name in _ATTRIBUTES:
        value = element.get(name)
        if value:
            yield from (part.split()[0] for part in value.split(",") if part.split()) if name == "srcset" else (value,)
    if element.tag == "link" and _FETCHING_LINKS & set((element.get("rel") or "").lower().split()):
        yield element.get("href") or ""
    if element.tag in {"use", "image"}:
        yield from (value for name, value in element.attrib.items() if name.endswith("href"))
    if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        yield (element.get("content") or "").partition("=")[2]
    styles = [element.get("style") or "", (element.text or "") if element.tag == "style" else ""]
    for match in _CSS_URL.finditer("\n".join(styles)):
        yield match.group(1) or match.group(2)
