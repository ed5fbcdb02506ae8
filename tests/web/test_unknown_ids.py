"""Ids that lead nowhere."""

from __future__ import annotations

import pytest

from macros.web import Pieces, UnknownIdError

PAGE = "friends/the-secret.html"


@pytest.mark.parametrize(
    ("macro", "arguments", "message"),
    [
        ("chart", ("may-i-shar",), 'there is no chart "may-i-shar"; did you mean "may-i-share"?'),
        ("chart", ("may-i-share", "cards"), 'there is no face of a chart "cards"; did you mean "card"?'),
        (
            "quiz",
            ("friends/the-secre",),
            'there is no part or chapter "friends/the-secre"; did you mean "friends/the-secret"?',
        ),
        ("case", ("the-secrets",), 'there is no case "the-secrets"; did you mean "the-secret"?'),
        ("rule", ("no-hint",), 'there is no rule "no-hint"; did you mean "no-hints"?'),
        ("script", ("in-a-room",), 'there is no script "in-a-room"; did you mean "in-the-room"?'),
        ("cite", ("a-cod",), 'there is no source "a-cod"; did you mean "a-code"?'),
        ("term", ("iminent",), 'there is no term "iminent"; did you mean "imminent"?'),
        ("line", ("us-help",), 'there is no phone line "us-help"; did you mean "us-helper"?'),
        ("objective", ("keep-fact",), 'there is no objective "keep-fact"; did you mean "keep-facts"?'),
        ("question", ("what-count",), 'there is no question "what-count"; did you mean "what-counts"?'),
        ("walk", ("a-wal",), 'there is no case "a-wal"; did you mean "a-walk"?'),
        ("walk", ("the-band",), 'there is no case that walks a chart "the-band"'),
        ("line", ("zzz",), 'there is no phone line "zzz"'),
    ],
)
def test_an_unknown_id_is_named(pieces: Pieces, macro: str, arguments: tuple[str, ...], message: str) -> None:
    """An id that no entry has is an error that names the page, the id and the nearest one that exists."""
    with pytest.raises(UnknownIdError) as caught:
        getattr(pieces, macro)(PAGE, *arguments)

    assert f"{PAGE}: {message}" == str(caught.value)
