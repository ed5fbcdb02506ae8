"""Which layout a figure takes: the one for what it draws."""

from __future__ import annotations

import functools

from macros.content.figure import Figure, Hearing, Permissions, Routes

from . import hearing, permissions, routes, telling
from .shapes import Sheet
from .sizes import Form


@functools.cache
def lay_out(figure: Figure, form: Form) -> Sheet:
    """Lay a sound figure out in one form."""
    drawn = figure.drawn
    if isinstance(drawn, Hearing):
        return hearing.lay_out(drawn, form)
    if isinstance(drawn, Routes):
        return routes.lay_out(drawn, form)
    if isinstance(drawn, Permissions):
        return permissions.lay_out(drawn, form)
    return telling.lay_out(drawn, form)
