"""The instructor kit: exams with their keys on paper and for a learning system, and the key to the workbook.

No student may see it: it goes into ``dist/``, which is never published.
"""

from .writing import EXAMS, FOLDER, Exam, default_seed, exams, write_kit

__all__ = ["EXAMS", "FOLDER", "Exam", "default_seed", "exams", "write_kit"]
