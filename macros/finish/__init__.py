"""Finish: what follows the page build, as plain functions over the folder ``site/``.

Under mkdocs it is called after the build; elsewhere by ``python -m macros finish``. It may run twice.
"""

from .downloads import CHARTS, list_downloads
from .site import check, finish, seal

__all__ = ["CHARTS", "check", "finish", "list_downloads", "seal"]
