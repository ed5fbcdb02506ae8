"""What all entries share: frozen, no unknown fields, and the kinds of text they are made of."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|<!--|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_JINJA = re.compile(r"\{\{|\{%|\{#")
_LINK = re.compile(r"\]\(|https?://|<https?:")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Entry(BaseModel):
    """The base of every model: frozen, strict about types, closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def is_id(value: str) -> bool:
    """Return whether a word may be an entry's id."""
    return bool(_ID.fullmatch(value))


def _id(value: str) -> str:
    if not is_id(value):
        raise PydanticCustomError(
            "id",
            "an id is lower-case words joined by hyphens, like hers-to-tell; this is {shown}",
            {"shown": _show(value)},
        )
    return value


def _prose(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty", "this text is empty")
    if tag := _TAG.search(value):
        raise PydanticCustomError("html", "HTML ({tag}) stands where text belongs", {"tag": tag.group()})
    if mark := _JINJA.search(value):
        raise PydanticCustomError("jinja", "a macro ({mark}) stands where text belongs", {"mark": mark.group()})
    if _LINK.search(value):
        raise PydanticCustomError("link", "a link stands where text belongs; name a source by its id instead")
    return value.strip()


def _text(value: str) -> str:
    value = _prose(value)
    if "\n\n" in value:
        raise PydanticCustomError("paragraphs", "this text must be one paragraph")
    return " ".join(value.split())


def _sentence(value: str) -> str:
    value = _text(value)
    if not value.rstrip("”’\"'*)").endswith((".", "?", "!", "…")):
        raise PydanticCustomError("sentence", "this does not end like a sentence")
    return value


def _date(value: Any) -> Any:
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError as error:
            raise PydanticCustomError("date", "there is no such day: {value}", {"value": value}) from error
    raise PydanticCustomError("date", "a date is written like 2026-11-22; this is {shown}", {"shown": _show(value)})


def _show(value: object) -> str:
    text = str(value)
    return f'"{text[:40]}…"' if len(text) > 40 else f'"{text}"'


Id = Annotated[str, AfterValidator(_id), Field(json_schema_extra={"pattern": f"^{_ID.pattern}$"})]
"""The permanent name of an entry: lower-case words joined by hyphens."""

Text = Annotated[str, AfterValidator(_text), Field(json_schema_extra={"minLength": 1})]
"""One paragraph of text; ``*emphasis*`` and ``**strong**`` are its only marks."""

Sentence = Annotated[str, AfterValidator(_sentence), Field(json_schema_extra={"minLength": 1})]
"""Text that ends like a sentence. In a list [a, b] it tells a text that was cut at a comma from a whole one."""

Prose = Annotated[str, AfterValidator(_prose), Field(json_schema_extra={"minLength": 1})]
"""One or more paragraphs of text, parted by blank lines; marks as in ``Text``."""

Day = Annotated[dt.date, BeforeValidator(_date), Field(json_schema_extra={"pattern": _DATE.pattern})]
"""A day of the calendar, written 2026-11-22."""

Url = Annotated[str, Field(pattern=r"^https?://([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(:[0-9]+)?(/[!#-;=?-~]*)?$")]
"""An address on the web: a host with a name, and a path in the letters that every font has."""
