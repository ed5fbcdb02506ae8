"""Pages: what of them is prose, which is counted, graded and spelled."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.content import pages


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One *line*\nof two.\n\nAnother", "One line of two.\nAnother."),
        ("- One thing\n- Two things", "One thing.\nTwo things."),
        ("* One **thing**\n+ Two things", "One thing.\nTwo things."),
        ("1. One\n2) Two", "One.\nTwo."),
        ("## A heading { #name }\n\nText.", "Text."),
        ('!!! law "Ohio"\n\n    Inside.', "Inside."),
        ("??? note\n\n    Folded.", "Folded."),
        ("> Quoted?\n>\n> - A point\n> - And one", "Quoted?\nA point.\nAnd one."),
        ('A [link](x.md "Title"){ .button } here.', "A link here."),
        ('Call {{ line(\n"a") }} now.', "Call now."),
        ("<!-- a note\n\nto self -->\nText.", "Text."),
        ('{{ case("a") }}\n\n{{ quiz("b") }}', ""),
    ],
)
def test_prose_is_what_is_read(tmp_path: Path, body: str, expected: str) -> None:
    """Macros, comments, headings and marks are no prose; each paragraph and item is closed like a sentence."""
    (tmp_path / "page.md").write_text(f"---\ndescription: A page.\n---\n{body}\n", encoding="utf-8")

    assert expected == pages.read(tmp_path / "page.md", tmp_path).prose
