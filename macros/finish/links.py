"""Links inside the site: each must lead to a file, and each anchor to an element."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from macros.content import Problem, did_you_mean

from .tree import Page

_ATTRIBUTES = ("href", "src", "data", "action", "poster")
_WALK = re.compile(r"([a-z0-9-]+)/")  # the state of a walk: "#may-i-share/no/not-sure"


def dead_links(site: Path, pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Yield a problem for each link to a file or an anchor of the site that is not there."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    top = _top(pages)
    sound: set[tuple[str, str]] = set()
    for page in pages.values():
        folder = posixpath.dirname(page.path)
        for element in page.elements:
            for name, address in element.items():
                if name not in _ATTRIBUTES or _canonical(element):
                    continue
                to_itself = address.strip()[:1] in {"", "#", "?"}
                link = (page.path if to_itself else folder, address)
                if link not in sound:
                    problems = list(_dead(page, element, _from_top(address, top), files, pages))
                    yield from problems
                    sound |= set() if problems else {link}


def _canonical(element: Any) -> bool:
    """Return whether an element tells where a page is published, which need not be here."""
    return bool(element.tag == "link" and element.get("rel") == "canonical")


def _top(pages: Mapping[str, Page]) -> str:
    """Return where the site lies on its host, ``/handbook/``, by what the first page says of its own address; or ``/``.

    The page of lost addresses links from there: it is shown at any depth, so it knows no other way.
    """
    first = pages.get("index.html")
    address = str(first.root.xpath("string(//link[@rel = 'canonical']/@href)")) if first else ""
    return f"{urlsplit(address).path.rpartition('/')[0]}/"


def _from_top(address: str, top: str) -> str:
    return f"/{address.removeprefix(top)}" if address.startswith(top) else address


def _dead(page: Page, element: Any, address: str, files: set[str], pages: Mapping[str, Page]) -> Iterator[Problem]:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        yield page.problem(element, f"{address} is no address", "look for brackets that do not belong in it")
        return
    if parts.scheme or parts.netloc:
        return
    target = _resolve(page.path, unquote(parts.path))
    anchor = unquote(parts.fragment)
    if target not in files:
        index = f"{target}/index.html".lstrip("/")
        advice = f"the page of this folder is {index}" if index in files else did_you_mean(target, files)
        yield page.problem(element, f"the link {address} leads to no file of the site", advice)
    elif anchor and target in pages and not _known(anchor, pages[target]):
        advice = did_you_mean(anchor, pages[target].anchors)
        yield page.problem(element, f"the link {address} leads to no place on {target}", advice)


def _known(anchor: str, page: Page) -> bool:
    walk = _WALK.match(anchor)
    return anchor in page.anchors or (walk is not None and walk.group(1) in page.charts)


def _resolve(page: str, path: str) -> str:
    if not path:
        return page
    if path.startswith("/"):
        return posixpath.normpath(path).lstrip("/") or "."
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return "" if joined == "." else joined
