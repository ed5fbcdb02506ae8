"""A quiz as it stands on a page, held against the file it was written in."""

from __future__ import annotations

from macros.content import Library
from macros.web.quiz_sheet import sheet


def test_places_and_pairs_are_those_of_the_file(library: Library) -> None:
    """A step belongs where the file has it, and the number beside a pair's first half leads to its other half."""
    seen = set()
    for path in library.chapters:
        for it in sheet(library, path.removesuffix(".md"), ()):
            options = it.question.options
            seen.add(it.question.kind)
            if it.question.kind == "order":
                assert [options.index(each.option) + 1 for each in it.options] == [each.place for each in it.options]
            elif it.question.kind == "match":
                assert [each.option.match for each in it.options] == [it.partners[e.place - 1] for e in it.options]
            else:
                assert {0} >= {each.place for each in it.options}

    assert 7 == len(seen)


def test_letters_run_from_a(library: Library) -> None:
    """In the order in which a reader sees the options."""
    for path in library.chapters:
        for it in sheet(library, path.removesuffix(".md"), ()):
            assert "abcdefgh"[: len(it.options)] == "".join(each.letter for each in it.options)
