"""What the press says when it cannot print."""

from __future__ import annotations


class PressError(Exception):
    """The book could not be printed; the text of this error is for the person who reads it.

    Attributes:
        page: The page that is at fault: ``friends/the-secret.md``, or "the book" when it is none of them.
        cause: What is wrong with it, without a full stop at the end.
        advice: What to do about it, or an empty string.
    """

    def __init__(self, page: str, cause: str, advice: str = "") -> None:
        self.page = page
        self.cause = cause
        self.advice = advice
        super().__init__(f"{page}: {cause}" + (f"\n        {advice}" if advice else ""))
