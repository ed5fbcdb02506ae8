"""What must never be published: macros that did not run, and the files that authors write.

In ``site/downloads`` lies what was made to be taken away, which may be Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.content import Problem

from .tree import Page, named

_MACRO = re.compile(r"\{\{.{0,60}|\{%.{0,60}")
_UNREAD = frozenset({"script", "style"})


def unpublishable(site: Path, pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Yield a problem for each unexpanded macro in a page and each source file in the site."""
    for page in pages.values():
        for element in page.root.iter() if _MACRO.search(page.text) else ():
            if isinstance(element.tag, str) and element.tag not in _UNREAD:
                for text in (element.text, *element.attrib.values(), *(child.tail for child in element)):
                    if match := _MACRO.search(text or ""):
                        yield page.problem(element, f"a macro was not expanded: {match.group()}")
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.suffix in {".yml", ".yaml", ".md", ".py", ".jinja"} and not name.startswith("downloads/"):
            yield Problem(
                named(name), 0, 0, "this file is a source and must not be published", "name it in exclude_docs"
            )
