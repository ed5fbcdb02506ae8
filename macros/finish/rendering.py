"""The templates of what is added to pages after they were built."""

from __future__ import annotations

from pathlib import Path

from macros.content.prose import plain
from macros.templating import environment

_TEMPLATES = environment(Path(__file__).parent / "templates")
_TEMPLATES.filters["plain"] = plain


def render(name: str, **values: object) -> str:
    """Return what ``templates/NAME.html.jinja`` makes of these values."""
    return _TEMPLATES.get_template(f"{name}.html.jinja").render(**values).strip()
