"""What a page may do: nothing but show itself with the site's own files. Written into every page for its browser.

The policy is computed after the build, from what stands on the pages: a script within a page runs only because its
hash is in the page's policy. A site that is opened from a disk, or served by a host that sends none, is bound too.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from macros.content import Problem

from .rendering import render
from .tree import Page

_SCRIPT = re.compile(r"<script\b(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r'\btype="?(?!module\b|(?:text|application)/javascript\b|importmap\b)[a-z]', re.IGNORECASE)
"""The type of a script that is only data, which no browser runs."""

_OLD = re.compile(r'\n?<meta http-equiv="Content-Security-Policy"[^>]*>\s*<meta name="referrer"[^>]*>')
_PLACES = [
    re.compile(each, re.IGNORECASE) for each in (r"<meta charset=[^>]*>", r"<head\b[^>]*>", r"<html\b[^>]*>", r"\A")
]
"""Behind the first of these that a page has stands its policy, before anything that it could forbid."""

_RULES = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),  # Material draws its icons so
    ("font-src", "'self'"),
    ("connect-src", "'self'"),  # what is kept for reading offline
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("object-src", "'none'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
)


def guarded(text: str) -> str:
    """Return a page that carries its policy, and says nothing of itself to the pages that it links to."""
    text = _OLD.sub("", text)
    tags = render("policy", policy=policy([text]))
    end = next(place.end() for each in _PLACES if (place := each.search(text)))
    return f"{text[:end]}\n{tags}{text[end:]}"


def policy(pages: Iterable[str]) -> str:
    """Return the policy under which all of these pages work."""
    hashes = sorted({digest for text in pages for digest in _hashes(text)})
    return "; ".join(" ".join((name, value, *(hashes if name == "script-src" else ()))) for name, value in _RULES)


def _hashes(text: str) -> Iterator[str]:
    for attributes, script in _SCRIPT.findall(text):
        if not _DATA.search(attributes):
            yield f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def without_effect(pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Yield a problem for each style or handler that stands in an attribute, where the policy forbids it."""
    for page in pages.values():
        for element in page.elements:
            for name in element.keys():  # noqa: SIM118 (an element is its children)
                if name != "style" and not name.startswith("on"):
                    continue
                advice = "use a class and a style sheet" if name == "style" else "use a script of docs/assets/js"
                yield page.problem(element, f"the attribute {name} has no effect under the policy", advice)
