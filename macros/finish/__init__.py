"""Finish: what follows the page build, as plain functions over the folder ``site/``.

Under mkdocs it is called after the build; elsewhere by ``python -m macros finish``. It may run twice.
"""

from .offers import CHARTS
from .site import check, complete, finish

__all__ = ["CHARTS", "check", "complete", "finish"]
