"""SCORM packages as files; what they do in a learning system is tried in tests/clients."""

from __future__ import annotations

import io
import json
import posixpath
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from macros import course
from macros.content import Library
from macros.course import scorm as packing
from macros.course.items import Item

VERSIONS: tuple[Any, ...] = ("1.2", "2004")


@pytest.fixture(scope="module")
def handbook(site: Path) -> dict[str, bytes]:
    """The files of the site that go into a package."""
    return course.handbook_files(site)


def _read(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _manifest(package: bytes) -> Any:
    return etree.fromstring(_read(package)["imsmanifest.xml"])


def _data(package: bytes) -> dict[str, Any]:
    page = _read(package)["course.html"].decode()
    (data,) = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page)
    return dict(json.loads(data))


@pytest.mark.parametrize("version", VERSIONS)
def test_the_same_site_gives_the_same_bytes(handbook: dict[str, bytes], library: Library, version: Any) -> None:
    """A package that is made twice is the same file."""
    assert course.scorm_package(handbook, library, version) == course.scorm_package(handbook, library, version)


@pytest.mark.parametrize(("version", "said"), [("1.2", "1.2"), ("2004", "2004 4th Edition")])
def test_the_manifest_names_its_version_exactly(
    handbook: dict[str, bytes], library: Library, version: Any, said: str
) -> None:
    """A system knows the version by these words alone."""
    assert [said] == _manifest(course.scorm_package(handbook, library, version)).xpath(
        "//*[local-name()='schemaversion']/text()"
    )


@pytest.mark.parametrize("version", VERSIONS)
def test_one_resource_is_the_course_and_lists_every_file(
    handbook: dict[str, bytes], library: Library, version: Any
) -> None:
    """There is one SCO; it stands first, and nothing in the package is left out of its list."""
    package = course.scorm_package(handbook, library, version)
    files = _read(package)
    resources = _manifest(package).xpath("//*[local-name()='resource']")
    ((kind, start),) = [
        ([value for name, value in each.attrib.items() if name.lower().endswith("scormtype")], each.get("href"))
        for each in resources
    ]
    listed = resources[0].xpath("*[local-name()='file']/@href")

    assert (["sco"], "course.html") == (kind, start)
    assert "imsmanifest.xml" == next(iter(files))
    assert sorted({*files} - {"imsmanifest.xml"}) == sorted(listed)


@pytest.mark.parametrize("version", VERSIONS)
def test_no_system_judges_who_leaves_before_the_end(handbook: dict[str, bytes], library: Library, version: Any) -> None:
    """The manifest holds no score to pass: by one a system fails a student who has only begun."""
    text = _read(course.scorm_package(handbook, library, version))["imsmanifest.xml"].decode()

    assert [] == re.findall(r"(?i)masteryscore|satisfiedByMeasure|minNormalizedMeasure", text)


def test_pages_stand_as_files(handbook: dict[str, bytes]) -> None:
    """Every link to a page names its file: a system serves no folders."""
    folders = {
        (name, link)
        for name, data in handbook.items()
        if name.endswith(".html")
        for link in re.findall(r'href="([^":#]*/|\.)(?:[?#][^"]*)?"', data.decode())
    }

    assert set() == folders


def test_only_what_is_read_is_packed(handbook: dict[str, bytes], site: Path) -> None:
    """Files to print, the copy to keep and what hosts read stay out; every page comes along."""
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"404.html"}

    assert pages == {name for name in handbook if name.endswith(".html")}
    assert [] == [name for name in handbook if name.startswith(("downloads/", "_")) or name in {"sw.js", "404.html"}]


def test_the_page_on_privacy_tells_what_a_system_is_told(handbook: dict[str, bytes]) -> None:
    """In a learning system the handbook does tell something, and says so where one would look."""
    page = handbook["about/privacy.html"].decode()

    assert "You are in a learning system" in page
    assert "<device-keeper" not in page


def test_a_package_of_a_part_counts_its_questions_alone(handbook: dict[str, bytes], library: Library) -> None:
    """All of the handbook can be read in it; the chapters of the part make the score."""
    package = course.scorm_package(handbook, library, "1.2", "friends")
    whole = course.scorm_package(handbook, library, "1.2")

    assert {"friends"} == {chapter["page"].partition("/")[0] for chapter in _data(package)["chapters"]}
    assert set(_read(whole)) == set(_read(package))
    assert _manifest(whole).get("identifier") != _manifest(package).get("identifier")


def test_the_key_is_that_of_the_questions(handbook: dict[str, bytes], library: Library) -> None:
    """What the package takes for right is what the questions say."""
    chapters = _data(course.scorm_package(handbook, library, "1.2"))["chapters"]
    asked = {each["id"]: each for chapter in chapters for each in chapter["questions"]}
    graded = {id_: question for id_, question in library.questions.items() if question.graded}

    assert set(graded) == set(asked)
    for id_, question in graded.items():
        if question.kind in {"single", "several", "true-false"}:
            right = ["abcdefgh"[index] for index, option in enumerate(question.options) if option.correct]
            assert right == asked[id_]["key"]
        else:
            assert len(question.options) == len(asked[id_]["key"])
        assert (question.kind == "true-false") == (asked[id_]["yes"] != "")


def test_marks_hang_on_ids_alone(handbook: dict[str, bytes], library: Library) -> None:
    """A student who began with another edition, or another package, is known again."""
    whole = _data(course.scorm_package(handbook, library, "2004"))
    part = _data(course.scorm_package(handbook, library, "1.2", "friends"))
    marks = {each["id"]: each["mark"] for chapter in whole["chapters"] for each in chapter["questions"]}
    pages = {chapter["page"]: chapter["mark"] for chapter in whole["chapters"]} | whole["marks"]

    assert {marks[each["id"]] == each["mark"] for chapter in part["chapters"] for each in chapter["questions"]} == {
        True
    }
    assert pages == {chapter["page"]: chapter["mark"] for chapter in part["chapters"]} | part["marks"]


def test_more_than_a_system_can_remember_stops_the_build() -> None:
    """Nobody finds out from a student's lost score."""
    chapter: dict[str, Any] = {"questions": [{}] * 820}

    with pytest.raises(packing.StateError, match="820 questions"):
        packing._fits({"chapters": [chapter], "marks": {}})


def test_two_ids_with_the_same_mark_stop_the_build() -> None:
    """A student's answer is never taken for another one's."""
    with pytest.raises(packing.StateError, match="same mark"):
        packing._marks([str(number) for number in range(20_000)])


@pytest.mark.parametrize("name", ["scorm-1.2", "scorm-2004", "scorm-1.2-rule", "scorm-1.2-intake"])
def test_every_link_in_what_is_shipped_leads_somewhere(site: Path, name: str) -> None:
    """In the packages among the downloads no page calls for a file that is not there."""
    files = _read((site / "downloads/course" / f"{name}.zip").read_bytes())
    dead: set[tuple[str, str]] = set()
    for page in (each for each in files if each.endswith(".html")):
        links = re.findall(r'(?:href|src)="(?![a-z]+:)([^"#?]+)', files[page].decode())
        paths = {link: posixpath.normpath(posixpath.join(posixpath.dirname(page), link)) for link in links}
        dead |= {(page, link) for link, path in paths.items() if path not in files}

    assert 50 < len(files)
    assert set() == dead


def test_the_report_says_what_is_marked(handbook: dict[str, bytes], library: Library, items: dict[str, Item]) -> None:
    """A question has points unless the export report says that nobody marks it, and just the charts are walked."""
    data = _data(course.scorm_package(handbook, library, "1.2"))
    scored = {question["id"] for chapter in data["chapters"] for question in chapter["questions"]}
    walked = {f"{chart}/{question}" for chart, asked in data["charts"].items() for question in asked}
    said = {id_: packing.adapt(item).changes for id_, item in items.items()}

    assert scored == {id_ for id_, changes in said.items() if not changes}
    assert set(library.questions) - scored == {id_ for id_, changes in said.items() if changes == ("unmarked",)}
    assert walked <= {id_ for id_, changes in said.items() if changes == ("walked",)}
    assert {(), ("unmarked",), ("walked",)} == set(said.values())
