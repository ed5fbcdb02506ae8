"""The course: the handbook's questions in the formats of learning systems, and all of it as a SCORM package.

What a format cannot hold is put where a student still reads it, never left out.
"""

from .scorm import handbook_files, scorm_package

__all__ = ["handbook_files", "scorm_package"]
