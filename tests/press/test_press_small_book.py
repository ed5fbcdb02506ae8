"""The small book, printed: every piece and tag on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import press
from macros.content import load
from tests.press.books import FIXTURE, Printed, project, read, squashed


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The small book."""
    file = tmp_path_factory.mktemp("small") / "small.pdf"
    press.handbook(FIXTURE, FIXTURE / "site", load(FIXTURE).library, file)
    return read(file)


def test_what_the_site_made_of_pieces_is_not_printed(book: Printed) -> None:
    """Every piece is its twin from the Library, and never the markup of the site."""
    assert "The site" not in " ".join(book.pages)


def test_every_piece_and_tag_is_printed(book: Printed) -> None:
    """The chapter holds the words of all its pieces and tags."""
    chapter = book.chapter("The “First” Chapter")

    for words in (
        *("A story that the chapter tells.", "What now?", "You keep what you hear.", "“I couldn’t say.”", "“Well…”"),
        *("3. Three", "Four and a half", "Words of someone else.", "Its meaning.", "or later", "A fork? (page 6)"),
        *("A State", "Its law.", "A story that only a question tells.", "Choose all that fit.", "c. Nothing."),
        *("1 An Agency, “Apple Rules,” undated. Source 1.", "2 A Board, “The Zebra Code,” 2020. Source 2."),
    ):
        assert squashed(words) in chapter
    assert "And now?" not in chapter


def test_links_name_their_page(book: Printed) -> None:
    """A link to another page has its number on paper; a link on the page, out of the book or to home has none."""
    assert squashed("See the fork (page 6), this part, home, the file and outside.") in book.chapter(
        "The “First” Chapter"
    )


def test_outside_addresses_are_printed_among_the_sources(book: Printed) -> None:
    """The address of a source is printed in the list of sources and nowhere else."""
    pages = [number for number, text in enumerate(book.pages, 1) if "example.org" in text]

    assert [book.opens("Sources")] == pages


def test_the_key_leads_back(book: Printed) -> None:
    """The key names each question's page and letters."""
    page = next(number for number, text in enumerate(book.pages, 1) if "What do you say first?" in text)
    text = book.chapter("Answer key")

    assert squashed(f"Question 1 (page {page}): b") in text
    assert squashed(f"Question 2 (page {page}): a, c") in text


def test_blank_pages_bear_nothing(book: Printed) -> None:
    """A page that is left blank, so that a part can begin on the right, has neither running head nor number."""
    parts = [book.opens(title) for title in ("Decide", "The “First” Chapter", "Answer key")]

    assert all(page % 2 == 1 for page in parts)
    assert "" == book.pages[book.opens("The “First” Chapter") - 2].strip()


def test_charts_open_on_the_left(book: Printed) -> None:
    """A chart begins on a left-hand page."""
    assert 0 == book.opens("A fork?") % 2


def test_heads_and_numbers_stand_by_spread(book: Printed) -> None:
    """A page within a chapter bears the book's title on the left and the chapter's on the right; an opening neither."""
    first, fork = book.opens("The “First” Chapter"), book.opens("A fork?")

    assert ["A Small Book", "A fork?"] == [book.pages[page - 1].splitlines()[0] for page in (first + 1, fork + 1)]
    assert "A Small Book" not in book.pages[first - 1]
    assert [str(first), str(fork)] == [book.pages[page - 1].split()[-1] for page in (first, fork)]


def test_whom_to_call_must_be_known(tmp_path: Path) -> None:
    """A book whose first page could not say whom to call in danger is not printed."""
    small = project(tmp_path)
    places = small.root / "docs/lookup/places.yml"
    places.write_text(places.read_text(encoding="utf-8").replace("us-988", "us-989"), encoding="utf-8")

    with pytest.raises(press.PressError, match='there is no phone line "us-988"'):
        press.handbook(small.root, small.site, load(small.root).library, tmp_path / "book.pdf")


def test_without_questions_there_is_no_key(tmp_path: Path) -> None:
    """A book without a quiz has no answer key, and its guide does not speak of one."""
    small = project(tmp_path)
    small.put("one/first", "<p>Text.</p>", title='<h1 id="the-first-chapter">A title</h1>')
    press.handbook(small.root, small.site, small.library, tmp_path / "book.pdf")
    book = read(tmp_path / "book.pdf")

    assert "Answer key" not in [title for _, title, _ in book.outline]
    assert "key" not in book.pages[3]
