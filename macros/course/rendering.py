"""From a template to XML or HTML. Text is escaped; so is HTML inside XML, where the template says so."""

from __future__ import annotations

from pathlib import Path

from macros.templating import environment

from . import wording
from .items import stable

_ENVIRONMENT = environment(Path(__file__).parent / "templates")
_ENVIRONMENT.globals |= {"stable": stable, "missed": wording.missed}


def render(template: str, **values: object) -> str:
    """Return what a template makes of some values, with one line feed at its end."""
    return _ENVIRONMENT.get_template(f"{template}.jinja").render(**values).strip() + "\n"
