"""The questions of all chapters for the page for practice: one script for each part, which that page loads when asked.

They are taken from the finished chapters. So they look the same in both places, and nothing is written twice.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Any

from lxml import etree
from markupsafe import Markup

from macros.content import Library, PageFile
from macros.content.question import Question

from .data_script import assigned
from .rendering import render
from .tree import Page

FOLDER = "assets/practice"
NAME = "handbookQuestions"
"""The global to which each script adds its part; ``mixed-set.js`` reads it."""


@dataclass(frozen=True)
class _Chapter:
    """A finished chapter, and the finished page for practice on which its questions may be asked."""

    file: PageFile
    page: Page
    asked_on: str

    def address(self, href: str) -> str:
        """Return where a link of the chapter leads, from the page for practice."""
        if ":" in href.partition("#")[0]:
            return href
        path, mark, anchor = href.partition("#")
        target = normpath(join(dirname(self.page.path), path)) if path else self.page.path
        return f"{relpath(target, dirname(self.asked_on) or '.')}{mark}{anchor}"


def serve(site: Path, pages: Mapping[str, Page], library: Library) -> None:
    """Put the questions of each part into a finished site, if it has a page for practice."""
    practice = library.page_with("mixed_set")
    if practice is None:
        return
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    for id_, part in library.parts.items():
        files = [library.pages[path] for path in part.paths if path in library.pages]
        chapters = [_Chapter(file, pages[_built(file)], _built(practice)) for file in files if _built(file) in pages]
        (site / FOLDER / f"{id_}.js").write_text(script(id_, chapters, library), encoding="utf-8")


def script(part: str, chapters: list[_Chapter], library: Library) -> str:
    """Return a script that adds the questions of a part, and the stories that they are about, to one global."""
    found = [(chapter, each) for chapter in chapters for each in chapter.page.root.xpath("//quiz-set//fieldset")]
    told = {library.questions[each.get("data-question")].case: chapter for chapter, each in reversed(found)}
    data = {
        "stories": {case: _story(case, chapter, library) for case, chapter in told.items() if case},
        "questions": [_shown(library.questions[each.get("data-question")], each, chapter) for chapter, each in found],
    }
    return f"self.{NAME} = self.{NAME} || {{}};\n{assigned(f'self.{NAME}[{part!r}]', data)}"


def _built(file: PageFile) -> str:
    return f"{file.id}.html"


def _shown(question: Question, element: Any, chapter: _Chapter) -> dict[str, object]:
    moved = _moved(element, chapter)
    for key in moved.xpath(".//*[@class = 'key__answer']"):
        title, address = chapter.file.title, chapter.address(chapter.page.path.rpartition("/")[2])
        key.append(etree.fromstring(render("chapter", title=title, address=address)))
    moved.append(etree.fromstring(render("chapter-on-paper", title=chapter.file.title)))
    values = {"id": question.id, "rule": question.rule, "case": question.case or "", "graded": question.graded}
    return {**values, "html": _written(moved)}


def _story(case: str, chapter: _Chapter, library: Library) -> str:
    """Return a story as a quiz tells it, whether the chapter's quiz does so or the chapter itself."""
    told = "//*[@data-piece = 'case' and @data-id = $case or @data-case = $case]//*[@class = 'case__story']"
    story = next(iter(chapter.page.root.xpath(told, case=case)))
    return render("story", case=library.cases[case], story=Markup(_written(_moved(story, chapter))))  # noqa: S704


def _moved(element: Any, chapter: _Chapter) -> Any:
    """Return a copy of an element of a chapter for the page for practice: what it links to, it links to from there.

    Only to the case that a question is about it links within its page: that stands above it there as well.
    """
    moved = copy.deepcopy(element)
    moved.tail = None
    for link in _links(moved):
        if link.getparent().get("class") != "question__case":
            link.set("href", chapter.address(link.get("href")))
    for mark in moved.xpath(".//sup[@class = 'cite']"):
        mark.attrib.pop("id", None)
        for link in _links(mark):
            link.set("aria-label", f"{link.get('aria-label')} of {chapter.file.title}")
    return moved


def _links(element: Any) -> Iterator[Any]:
    yield from element.xpath(".//a[@href]")


def _written(element: Any) -> str:
    return str(etree.tostring(element, method="html", encoding="unicode"))
