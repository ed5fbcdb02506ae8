"""The course: the handbook's questions in the formats of learning systems.

What a format cannot hold is put where a student still reads it, never left out.
"""

from .moodle import moodle_xml

__all__ = ["moodle_xml"]
