"""Characters: what prints as itself, and what stands in for the rest."""

from __future__ import annotations

import json
import logging
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.press import letters
from macros.press.nodes import Paragraph, Unset, data

_COMMANDS = (
    "#panic()",
    "*a*",
    "_b_",
    "$x$",
    "<label>",
    "@ref",
    "//c",
    "/*",
    "\\",
    '"',
    "[",
    "]",
    "= h",
    "- i",
    "1. j",
    "~",
)


@given(st.text(st.characters(exclude_characters="\u200b\u200d\ufe0e\ufe0f"), max_size=60))
def test_text_prints_as_itself(raw: str) -> None:
    """What the fonts have is printed as it was written, and everything else is named: nothing else comes or goes."""
    found = letters.text(raw, "a page")
    have = letters.coverage() | letters.SHAPELESS
    printed = "".join(part for part in found if isinstance(part, str))
    lacking = sum(letter not in have for letter in letters.squeeze(raw))

    assert "".join(letter for letter in letters.squeeze(raw) if letter in have) == printed
    assert lacking == sum(part.words.count(",") + 1 for part in found if isinstance(part, Unset))


@given(st.lists(st.sampled_from([*_COMMANDS, "word", " "]), max_size=7).map("".join))
def test_nothing_that_is_written_is_a_command(raw: str) -> None:
    """Text reaches the templates as data, so whatever Typst would read as a command is the same text there."""
    paragraph = Paragraph(letters.text(raw, "a page"))

    assert [letters.squeeze(raw)] * bool(raw) == json.loads(json.dumps(data(paragraph)))["body"]


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("plain “text” – 1½ → ✓", "plain “text” – 1½ → ✓"),
        ("a \n\t b\u00a0c", "a b\u00a0c"),
        ("well 🙂 then", "well [slightly smiling face] then"),
        ("👩\u200d⚕\ufe0f", "[woman, staff of aesculapius]"),
        ("שלום", "[U+05E9, U+05DC, U+05D5, U+05DD]"),
        ("bell\x07", "bell[U+0007]"),
        ("half\ud800", "half[U+D800]"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
        ("W" * 70, f"{'W' * 30}\u200b{'W' * 30}\u200b{'W' * 10}"),
    ],
)
def test_what_stands_in(raw: str, printed: str) -> None:
    """A symbol that the fonts lack prints by its name, any other character by its number."""
    assert printed == letters.plain(raw, "a page")


def test_what_falls_back_is_said(caplog: pytest.LogCaptureFixture) -> None:
    """A character that the fonts lack is logged with its page."""
    with caplog.at_level(logging.WARNING, "macros.press"):
        letters.text("fine 🙂", "one/first.md")

    assert [
        "one/first.md: the book's fonts have no shape for '🙂'; it prints as [slightly smiling face]"
    ] == caplog.messages


def test_coverage_holds_what_the_handbook_needs() -> None:
    """The families have every letter of Western Europe, typographic quotes, dashes and arrows."""
    latin = {chr(code) for code in range(0x20, 0x17F) if unicodedata.category(chr(code)) not in {"Cc", "Cf"}}

    assert latin | set("“”‘’–—…•→×") <= letters.coverage()
