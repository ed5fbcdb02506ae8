"""Words that people type for one another, so that the search finds what they mean."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .entry import Entry, Id

_WORDS = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*(?: [a-z0-9]+(?:['-][a-z0-9]+)*)*")


def _searched(value: str) -> str:
    if not _WORDS.fullmatch(value):
        raise PydanticCustomError(
            "searched", 'write it as people type it, in lower-case letters: cops, court papers; this is "{shown}"',
            {"shown": value},
        )  # fmt: skip
    return value


Typed = Annotated[str, AfterValidator(_searched), Field(json_schema_extra={"pattern": f"^(?:{_WORDS.pattern})$"})]
"""A word or a few, in lower case, as somebody types them into a search."""


class Synonyms(Entry):
    """A group of words. Who types one of ``words`` finds what says another of them, or one of ``near``.

    Several words in one are only recognized in what is typed; looked for are single words.
    """

    id: Id
    words: tuple[Typed, ...] = Field(min_length=1, strict=False, description="Words that stand for one another.")
    near: tuple[Typed, ...] = Field(
        default=(),
        strict=False,
        description="Single words that are looked for as well; who types them doesn't find words.",
    )
