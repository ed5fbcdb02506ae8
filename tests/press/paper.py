"""What the tests of prints for a classroom share: their words, and how they are judged for who listens."""

from __future__ import annotations

import re
from pathlib import Path

import outloud
import pikepdf
import pypdf

from macros.content import prose

_FOOT = re.compile(r"^In Confidence · .*$|^(?:Key, p|P)age \d+ of \d+.*$", re.MULTILINE)


def words(file: Path) -> str:
    """Return the words of a PDF without its feet and without white space, so that pages and lines run on."""
    return bare("".join(_FOOT.sub("", page.extract_text()) for page in pypdf.PdfReader(file).pages))


def said(text: str) -> str:
    """Return a text of the Library as ``words`` has it."""
    return bare(prose.plain(text))


def bare(text: str) -> str:
    """Return text without white space, and without hyphens, which a line's end may have added."""
    return re.sub(r"[\s\u00ad-]", "", text)


def unheard(file: Path) -> list[str]:
    """Return what keeps a PDF from who listens to it: no tags, no mark of PDF/UA-1, an error that outloud finds."""
    with pikepdf.open(file) as pdf, pdf.open_metadata() as about:
        faults = [] if pdf.Root.MarkInfo.Marked else ["no tags"]
        faults += [] if about["pdfuaid:part"] == "1" else ["no mark of PDF/UA-1"]
        faults += [] if str(pdf.Root.Lang) == "en-US" and pdf.docinfo["/Title"] else ["no language or no title"]
    result = outloud.check(str(file))
    found = [str(finding) for finding in result.findings if finding.severity == "error"]
    return faults + ([result.error] if result.error else []) + found
