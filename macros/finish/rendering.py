"""The templates of what is added to pages after they were built."""

from __future__ import annotations

from pathlib import Path

import jinja2

from macros.content.prose import plain

_TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_TEMPLATES.filters["plain"] = plain


def render(name: str, **values: object) -> str:
    """Return what ``templates/NAME.html.jinja`` makes of these values."""
    return _TEMPLATES.get_template(f"{name}.html.jinja").render(**values).strip()
