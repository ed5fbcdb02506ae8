"""The same pages as a project of plain mkdocs, Material and its search: what the page build is held against.

Every macro is expanded beforehand, so each page holds the same words and the same HTML of its pieces. What follows
differs: Material's own templates and scripts, and its search plugin, instead of our theme and what finishes the site.
"""

from __future__ import annotations

import re
import shutil
from functools import partial
from pathlib import Path

import jinja2
import yaml

from macros.content import Library, prose
from macros.content.calls import MACROS
from macros.web import Pieces

_KEPT = ("site_name", "site_description", "use_directory_urls", "markdown_extensions", "nav")
_OWN_TEMPLATE = re.compile(r"^template: .*\n", re.MULTILINE)


def plain(root: Path, library: Library, folder: Path) -> Path:
    """Write the pages of a project as a project of plain mkdocs into a folder that is not there, and return it."""
    shutil.copytree(root / "docs", folder / "docs", ignore=shutil.ignore_patterns("*.yml", "schema"))
    pieces, environment = Pieces(library), jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True)
    clinic = {name: prose.inline(fact) for name, fact in library.clinic.facts.items()}
    for page in (folder / "docs").rglob("*.md"):
        address = page.relative_to(folder / "docs").with_suffix(".html").as_posix()
        macros = {name: partial(getattr(pieces, name), address) for name in MACROS}
        text = environment.from_string(page.read_text(encoding="utf-8")).render(**macros, clinic=clinic)
        page.write_text(_OWN_TEMPLATE.sub("", text, count=1), encoding="utf-8")
    settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    ours = {key: settings[key] for key in _KEPT if key in settings}
    ours |= {"theme": {"name": "material", "font": False}, "plugins": ["search"]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(ours, sort_keys=False), encoding="utf-8")
    return folder
