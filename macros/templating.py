"""How templates are read, by any room that draws with them: escaped, strict, and compiled once for all builds."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import jinja2

_OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
_RECIPE = hashlib.sha256(f"{jinja2.__version__} {_OPTIONS}".encode()).hexdigest()[:16]
"""What else than a template decides what it compiles to."""


def environment(folder: Path) -> jinja2.Environment:
    """Return an environment for the templates of a folder; whoever asks it again gets a changed one anew.

    What they compile to is kept among the temporary files of who runs it, by a hash of the template and of these
    options, so that the next build need not compile them again.
    """
    kept = jinja2.FileSystemBytecodeCache(pattern=f"__in_confidence_{_RECIPE}_%s.cache")
    loader = jinja2.FileSystemLoader(folder)
    return jinja2.Environment(loader=loader, bytecode_cache=kept, **_OPTIONS)  # noqa: S701 (it escapes, as _OPTIONS says)
