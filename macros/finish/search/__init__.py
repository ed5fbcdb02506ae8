"""The search by situation: what the finished pages say, as an index that a browser asks without a server."""

from .serving import INDEX, LUNR, serve
from .synonyms import check

__all__ = ["INDEX", "LUNR", "check", "serve"]
