"""How templates are read, by any room that draws with them: escaped, strict, and compiled once for all builds."""

from __future__ import annotations

from pathlib import Path

import jinja2


def environment(folder: Path) -> jinja2.Environment:
    """Return an environment for the templates of a folder; one that changes is read again, as a preview needs it.

    What they compile to is kept among the temporary files of who runs it, by a hash of the template, so that the next
    build need not compile them again.
    """
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=jinja2.FileSystemBytecodeCache(),
    )
