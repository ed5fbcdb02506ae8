"""Pages: what of them is prose, which is counted, graded and spelled."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.content import Library, pages
from macros.content.document import Document


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


_BITS = [
    '{{ case("a") }}',
    '{{ term("a", "b c") }}',
    "{{",
    " }}",
    "{%",
    '"',
    "(",
    ")",
    ", ",
    "\n",
    "\\",
    "text",
    "{{ clinic.name }}",
]
_BITS += [
    "{{ case('a') }}",
    '{{case("a")}}',
    '{{ case("a", ) }}',
    '{{ case("a""b") }}',
    "{{ case() }}",
    '{{ none("a") }}',
]


@given(st.lists(st.sampled_from(_BITS), max_size=8).map("".join))
def test_usual_macros_are_read_as_by_the_parser(body: str) -> None:
    """The short way to the macros of a page finds what the parser of templates finds, or leaves the page to it."""
    usual = pages._usual_calls(body, 3)
    document = Document("page.md", body)

    assert usual is None or usual == tuple(pages._in_tree(pages._ENVIRONMENT.parse(body), 3, document))
    assert usual is None or not document.problems


def test_the_handbook_has_usual_macros(root: Path, library: Library) -> None:
    """The short way is the common way: hardly any page of the handbook needs the parser."""
    bodies = [(root / "docs" / path).read_text(encoding="utf-8") for path in library.pages]
    unusual = [body for body in bodies if pages._usual_calls(body, 1) is None]

    assert len(unusual) < len(bodies) / 10
