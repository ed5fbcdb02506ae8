"""The questions that the page for practice draws from, held against the finished chapters that they are taken from."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from macros.content import Library
from macros.finish import practice
from macros.finish.tree import read_pages

PRACTICE = "practice/index.html"


@pytest.fixture(scope="module")
def carried(site: Path, library: Library) -> dict[str, Any]:
    """What the script of each part carries, by part."""
    return {
        part: _carried((site / practice.FOLDER / f"{part}.js").read_text(encoding="utf-8")) for part in library.parts
    }


def _carried(script: str) -> dict[str, Any]:
    (text,) = re.findall(r"JSON\.parse\('(.*)'\);\n", script)
    data: dict[str, Any] = json.loads(text.replace("\\'", "'").replace("\\\\", "\\"))
    return data


def _fragments(carried: dict[str, Any]) -> list[Any]:
    written = [each["html"] for part in carried.values() for each in part["questions"]]
    written += [story for part in carried.values() for story in part["stories"].values()]
    return [lxml.html.fragment_fromstring(text) for text in written]


def test_every_question_can_be_drawn(carried: dict[str, Any], library: Library) -> None:
    """Each published question is there once, with its rule and its case, and in the part whose objective it tests."""
    found = {each["id"]: (part, each) for part, data in carried.items() for each in data["questions"]}
    count = sum(len(data["questions"]) for data in carried.values())

    assert set(library.questions) == set(found)
    assert len(library.questions) == count
    for id_, (part, each) in found.items():
        question = library.questions[id_]
        assert library.objectives[question.objective].startswith(f"{part}/")
        assert (question.rule, question.case or "", question.graded) == (each["rule"], each["case"], each["graded"])


def test_every_story_comes_along(carried: dict[str, Any], library: Library) -> None:
    """The story of each case that a question is about stands in the same script, whole."""
    for data in carried.values():
        cases = {each["case"] for each in data["questions"] if each["case"]}

        assert cases == set(data["stories"])
        for case, story in data["stories"].items():
            told = lxml.html.fragment_fromstring(story)
            assert f"case-{case}" == told.get("id")
            assert len(library.cases[case].story.split("\n\n")) == len(told.xpath(".//*[@class='case__story']/p"))


def test_every_feedback_comes_along(carried: dict[str, Any], library: Library) -> None:
    """Each option of a question brings its feedback, and the key names the chapter."""
    for data in carried.values():
        for each in data["questions"]:
            html = lxml.html.fragment_fromstring(each["html"])
            options = library.questions[each["id"]].options

            assert len(options) == len(html.xpath(".//*[@class='key__options']/li/*[@data-when='chosen']"))
            assert 1 == len(html.xpath(".//*[@class='key__answer']/*[@class='question__from']/a"))


def test_links_hold_on_the_page_for_practice(carried: dict[str, Any], site: Path) -> None:
    """Each link of a question leads from that page to a place that there is, or within it to the case."""
    pages = read_pages(site)
    for fragment in _fragments(carried):
        for link in fragment.xpath(".//a"):
            path, _, anchor = link.get("href").partition("#")
            if link.getparent().get("class") == "question__case":
                assert ("", True) == (path, anchor.startswith("case-"))
            else:
                page = pages[(Path(PRACTICE).parent / path).as_posix().replace("practice/../", "")]
                assert not anchor or anchor in page.anchors


def test_no_name_stands_twice(carried: dict[str, Any]) -> None:
    """All questions and stories together have no name of a place twice, whichever of them meet in a set."""
    names = [name for fragment in _fragments(carried) for name in fragment.xpath("descendant-or-self::*/@id")]
    stories = {name for name in names if name.startswith("case-")}
    others = [name for name in names if name not in stories]

    assert len(set(others)) == len(others)


def test_a_site_without_the_page_has_no_scripts(tmp_path: Path) -> None:
    """Where no page puts sets together, nothing is written."""
    practice.serve(tmp_path, {}, Library())

    assert [] == list(tmp_path.iterdir())
