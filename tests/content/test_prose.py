"""Text in YAML becomes HTML in one place."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html

from macros.content import Library, prose


def test_marks_and_quotes() -> None:
    """Emphasis, strong and typographic quotes, and nothing more."""
    expected = "<p>She said, “I <em>couldn’t</em> <strong>say</strong>.”</p><p># 1. `x` [y](z)</p>"

    assert expected == prose.paragraphs('She said, "I *couldn\'t* **say**."\n\n# 1. `x` [y](z)')


def test_html_is_escaped() -> None:
    """What looks like HTML is printed as it was written."""
    expected = "a &lt;b onclick=x&gt; &amp; &amp;amp;"

    assert expected == prose.inline("a <b onclick=x> & &amp;")


def test_plain_text_has_no_marks() -> None:
    """Titles and drawings get typographic quotes without any tag or entity."""
    assert "“Don’t” & <b> hint…" == prose.plain('"Don\'t" & <b> *hint*...')


def test_a_line_of_yaml_is_no_line_of_print() -> None:
    """Two spaces or a tab at the end of a line in YAML break no line on the page."""
    assert "<p>a b</p>" == " ".join(prose.paragraphs("a  \nb").split())
    assert "<p>0000 0</p>" == " ".join(prose.paragraphs("0000\t\n0").split())


_SIGNS = [*"ab9é.,;:?!()/-–—“”’…'\"*_\\&<", " ", " ", "  ", "\n", "\n\n", "'s ", '"a', 'a."', "--", "...", " '80s"]


@given(st.lists(st.sampled_from(_SIGNS), max_size=12).map("".join))
@example('"It\'s hers," she said.\n\nNo: (not yet).')
def test_everyday_text_is_as_markdown_makes_it(text: str) -> None:
    """The short way for text without marks gives exactly what Markdown gives, or leaves the text to it."""
    everyday = prose._everyday(text)

    assert everyday in {None, prose._marked(text)}


def test_the_handbook_is_written_in_everyday_text(library: Library) -> None:
    """The short way is the common way: hardly any words to say need Markdown."""
    spoken = [script.say for script in library.scripts.values()]
    marked = [text for text in spoken if prose._everyday(text) is None]

    assert len(marked) < len(spoken) / 10


@given(st.text(max_size=200))
def test_any_text_is_safe(text: str) -> None:
    """Whatever is written, only paragraphs, emphasis and strong come out as tags."""
    made = prose.paragraphs(text)
    tags = {element.tag for element in html.fragment_fromstring(str(made), create_parent="div").iter()}

    assert {"div", "p", "em", "strong"} >= tags
