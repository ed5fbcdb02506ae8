"""The charts on one page each, and the wall chart: whole, legible, and readable by everyone."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import outloud
import pikepdf
import pypdf
import pytest

from macros import charts, press
from macros.content import Library, load, prose
from macros.press import PressError
from macros.press.imprint import NOW
from macros.press.sheets import ON_THE_WALL, SHEETS, WALL
from tests.press.books import project, squashed
from tests.press.crowds import crowded

INCH, MM = 72, 72 / 25.4
SIZES = {
    "letter": (8.5 * INCH, 11 * INCH),
    "a4": (210 * MM, 297 * MM),
    "24x36": (24 * INCH, 36 * INCH),
    "a1": (594 * MM, 841 * MM),
}
"""Width and height of each paper, in points."""


@pytest.fixture(scope="module")
def prints(root: Path, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with every sheet and wall chart of the real handbook."""
    folder = tmp_path_factory.mktemp("charts")
    press.chart_sheets(root, library, folder)
    press.wall_charts(root, library, folder)
    return folder


def _files(folder: Path) -> Iterator[Path]:
    files = sorted(folder.glob("*.pdf"))
    assert files
    yield from files


def _words(file: Path) -> str:
    """Return the words of a PDF without white space, so that line breaks do not count."""
    return squashed("".join(page.extract_text() for page in pypdf.PdfReader(file).pages))


def _sizes(file: Path, *, numbers: bool = True) -> set[float]:
    """Return every size of letters in a PDF, in points; without ``numbers``, of those that are not numbers alone."""
    found: set[float] = set()

    def visit(text: str, matrix: Any, line: Any, _: Any, size: float) -> None:
        if text.strip() and (numbers or not text.strip().isdigit()):
            found.add(round(size * _scale(matrix) * _scale(line), 2))

    for page in pypdf.PdfReader(file).pages:
        page.extract_text(visitor_text=visit)
    return found


def _scale(matrix: Any) -> float:
    a, b, c, d, *_ = matrix
    return math.sqrt(abs(a * d - b * c))


def test_there_is_a_print_for_every_chart_and_paper(prints: Path, library: Library) -> None:
    """Each chart has a sheet on Letter and on A4, and the wall chart comes in both of its sizes."""
    wanted = {f"{chart}-{paper}.pdf" for chart in library.charts for paper in SHEETS}
    wanted |= {f"wall-chart-{paper}.pdf" for paper in WALL}

    assert wanted == {file.name for file in _files(prints)}


def test_each_is_one_page_of_its_paper(prints: Path) -> None:
    """Every print has exactly one page, of the size that its name says."""
    for file in _files(prints):
        pages = pypdf.PdfReader(file).pages
        size = SIZES[file.stem.rpartition("-")[2]]

        assert 1 == len(pages), file.name
        assert size == pytest.approx((float(pages[0].mediabox.width), float(pages[0].mediabox.height)), abs=0.5)


def test_no_letters_are_too_small(prints: Path) -> None:
    """On a sheet nothing is smaller than 9 points; on the wall no word than 14, and no number in a disc than 13."""
    for file in _files(prints):
        wall = file.name.startswith("wall")

        assert min(_sizes(file)) >= (13 if wall else 9), file.name
        assert min(_sizes(file, numbers=False)) >= (14 if wall else 9), file.name


def test_a_sheet_says_the_whole_chart(prints: Path, library: Library) -> None:
    """A sheet has title and moment, each question and answer, each outcome's title and its verdict's words."""
    for chart in library.charts.values():
        asks = [text for it in chart.questions.values() for text in (it.ask, *(answer.says for answer in it.answers))]
        ends = [text for it in chart.outcomes.values() for text in (it.title, charts.VERDICTS[it.verdict].words)]
        wanted = [squashed(prose.plain(text)) for text in (chart.title, chart.when, *asks, *ends)]
        for paper in SHEETS:
            words = _words(prints / f"{chart.id}-{paper}.pdf")

            assert [] == [text for text in wanted if text not in words], chart.id


def test_a_sheet_says_where_each_jump_goes(prints: Path, library: Library) -> None:
    """Each answer that leads to another question is followed by that question's number."""
    for chart in library.charts.values():
        words = _words(prints / f"{chart.id}-letter.pdf")
        for question in charts.outline(chart).questions:
            for answer in question.answers:
                if answer.number is not None:
                    assert f"{squashed(prose.plain(answer.says))}Goto{answer.number}" in words, chart.id


def test_each_says_whom_to_call_and_what_it_is(prints: Path, library: Library) -> None:
    """Every print has the lines for danger before everything else, its edition, and that it is not legal advice."""
    lines = [library.lines[id_] for id_ in NOW]
    for file in _files(prints):
        words = _words(file)
        title = min(words.find(squashed(prose.plain(chart.title))) % len(words) for chart in library.charts.values())

        assert all(0 <= words.find(squashed(line.name + line.number)) < title for line in lines), file.name
        assert squashed(f"{prose.plain(library.edition.title)}, as read in") in words
        assert "notlegaladvice" in words


def test_the_wall_has_its_three_charts(prints: Path, library: Library) -> None:
    """The wall chart has the title and the moment of its charts, and for each a drawing with words in its stead."""
    shown = [library.charts[id_] for id_ in ON_THE_WALL]
    for paper in WALL:
        file = prints / f"wall-chart-{paper}.pdf"
        words = _words(file)
        with pikepdf.open(file) as pdf:
            said = {
                str(thing.Alt) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
            }

        assert [] == [it.id for it in shown if squashed(prose.plain(it.title) + prose.plain(it.when)) not in words]
        assert {charts.drawing(chart, palette="print").description for chart in shown} == said


def test_each_can_be_heard(prints: Path) -> None:
    """Every print is tagged, bears the mark of PDF/UA-1, and outloud finds no error in it."""
    for file in _files(prints):
        with pikepdf.open(file) as pdf, pdf.open_metadata() as about:
            assert pdf.Root.MarkInfo.Marked
            assert "1" == about["pdfuaid:part"]
        result = outloud.check(str(file))

        assert "" == (result.error or "")
        assert [] == [finding for finding in result.findings if finding.severity == "error"], file.name


def test_an_outcome_says_its_verdict_to_who_listens(prints: Path, library: Library) -> None:
    """Every sign beside an outcome's title has its verdict's words in its stead."""
    for chart in library.charts.values():
        with pikepdf.open(prints / f"{chart.id}-a4.pdf") as pdf:
            said = {
                str(thing.Alt) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
            }

        assert {charts.VERDICTS[outcome.verdict].words for outcome in chart.outcomes.values()} == said


def test_same_bytes(prints: Path, root: Path, library: Library, tmp_path: Path) -> None:
    """Printed twice, every file is the same byte for byte."""
    press.chart_sheets(root, library, tmp_path)
    press.wall_charts(root, library, tmp_path)

    assert [] == [file.name for file in _files(prints) if file.read_bytes() != (tmp_path / file.name).read_bytes()]


def test_a_chart_of_thirty_fits(tmp_path: Path) -> None:
    """A chart of thirty questions and outcomes, with texts as long as they may be, fits on one page in 9 points."""
    root, library = crowded(tmp_path, questions=12, outcomes=18)
    press.chart_sheets(root, library, tmp_path)
    titles = [squashed(outcome.title) for outcome in library.charts["fork"].outcomes.values()]
    for paper in SHEETS:
        file = tmp_path / f"fork-{paper}.pdf"

        assert 1 == len(pypdf.PdfReader(file).pages)
        assert 9 == min(_sizes(file))
        assert [] == [title for title in titles if title not in _words(file)]


def test_a_small_chart_is_set_large(tmp_path: Path) -> None:
    """A chart with room to spare is set in the largest type, also when it has a single question."""
    root, library = crowded(tmp_path, questions=1, outcomes=3)
    press.chart_sheets(root, library, tmp_path)

    assert 11.5 in _sizes(tmp_path / "fork-letter.pdf")


def test_a_chart_too_large_is_said(tmp_path: Path) -> None:
    """A chart that no type makes fit is an error that names its file and says what to do."""
    root, library = crowded(tmp_path, questions=20, outcomes=20)
    with pytest.raises(PressError, match="do not fit on one page") as caught:
        press.chart_sheets(root, library, tmp_path)

    assert "docs/decide/fork.yml" == caught.value.page
    assert "shorten" in caught.value.advice
    assert not list(tmp_path.glob("*.pdf"))


def test_a_wall_without_its_charts_is_said(tmp_path: Path) -> None:
    """When a chart of the wall chart is not there, the error names it."""
    small = project(tmp_path)
    with pytest.raises(PressError, match=f'there is no chart "{ON_THE_WALL[0]}"'):
        press.wall_charts(small.root, small.library, tmp_path)


def test_a_chart_without_a_page_is_said(tmp_path: Path) -> None:
    """A sheet names the page on which the words to say stand, so a chart without one is an error."""
    small = project(tmp_path)
    (small.root / "docs/decide/fork.md").write_text("# A fork?\n\nNo chart.\n", encoding="utf-8")
    with pytest.raises(PressError, match="no page shows this chart"):
        press.chart_sheets(small.root, load(small.root).library, tmp_path)
