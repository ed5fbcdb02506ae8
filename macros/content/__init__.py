"""Content: what authors write, read into one typed and frozen Library, with every problem at its place.

This package imports nothing else of ours. ``load`` reads all, ``prose`` turns text into HTML.
"""

from .library import Library, Origin, PageFile, Shelf
from .loader import Loaded, load
from .problems import Problem, did_you_mean, report

__all__ = ["Library", "Loaded", "Origin", "PageFile", "Problem", "Shelf", "did_you_mean", "load", "report"]
