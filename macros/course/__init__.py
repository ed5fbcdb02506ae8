"""The course: the handbook's questions in the formats of learning systems, and all of it as a SCORM package.

What a format cannot hold is put where a student still reads it, never left out; the export report says where.

    items                     one plain model of a question, a quiz, a picture
    questions, decisions      questions and charts of the handbook become items
    syllabus                  the quizzes of the course in their order
    wording                   what an item says where it stands alone
    changes                   what becomes of an item that a format cannot hold as it is
    moodle, cartridge,        the formats: each adapts items, then writes them
    canvas, qti21, anki
    reading                   a chapter as a page to read in a course
    report                    what each format changes, asked of the formats themselves
    packages, zips            all files of the course; zip files that are the same each time
    scorm                     the site itself as a course, with one score
"""

from .changes import named
from .items import Image
from .packages import exam_packages, packages
from .report import Report, export_report
from .scorm import handbook_files, scorm_package, scorm_packages
from .syllabus import chapter_quizzes, chart_quizzes

__all__ = [
    "Image",
    "Report",
    "chapter_quizzes",
    "chart_quizzes",
    "exam_packages",
    "export_report",
    "handbook_files",
    "named",
    "packages",
    "scorm_package",
    "scorm_packages",
]
