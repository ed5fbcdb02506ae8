"""From plain data to a model, with every mistake said in words and shown at its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .document import Document, Path_
from .problems import Problem, did_you_mean
from .yaml12 import scalar

Model = TypeVar("Model", bound=BaseModel)

_WANTED = {
    "string_type": "text",
    "tuple_type": "a list; begin each item with a hyphen",
    "list_type": "a list; begin each item with a hyphen",
    "dict_type": "fields with names",
    "model_type": "fields with names",
    "int_type": "a whole number",
    "bool_type": "true or false",
}


def shape(model: type[Model], document: Document, path: Path_, data: Any) -> tuple[Model | None, list[Problem]]:
    """Return the model that the data makes, or None and all the problems that prevent it."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        said = {problem.where for problem in document.problems}
        details = [detail for detail in error.errors(include_url=False) if not _follows(detail)]
        problems = [_problem(model, document, path, detail) for detail in details]
        return None, [problem for problem in problems if problem.where not in said]


def _follows(detail: ErrorDetails) -> bool:
    """Whether this only follows from another problem: pydantic counts the items that it could read."""
    value = detail["input"]
    return detail["type"] == "too_short" and len(value) >= detail["ctx"]["min_length"]


def _problem(model: type[BaseModel], document: Document, path: Path_, detail: ErrorDetails) -> Problem:
    place = tuple(step for step in detail["loc"] if step != "[key]")
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = place[-1] if place else ""
    if kind == "missing":
        return document.problem((*path, *place[:-1]), f'"{name}" is missing')
    if kind == "extra_forbidden":
        known = _fields(model, place[:-1])
        advice = did_you_mean(str(name), known) or f"the fields here are {', '.join(sorted(known))}"
        if value is None and " " in str(name):
            advice = "put quotation marks around a text with a comma in it"
        return document.problem((*path, *place), f'there is no field "{name}" here', advice, at_key=True)
    message, advice = _words(kind, value, context, detail["msg"])
    return document.problem((*path, *place), message, advice, at_key="[key]" in detail["loc"])


def _words(kind: str, value: Any, context: Mapping[str, Any], fallback: str) -> tuple[str, str]:
    if kind in _WANTED:
        return _wrong_type(kind, value)
    if kind == "literal_error":
        wanted = str(context["expected"]).replace("'", "")
        options = wanted.replace(" or ", ", ").split(", ")
        return f'"{value}" is not one of {wanted}', did_you_mean(str(value), options)
    if kind == "too_short":
        return ("at least one is needed" if context["min_length"] == 1 else "at least two are needed") + " here", ""
    if kind == "string_pattern_mismatch":
        return f'"{value}" is not a web address', "it begins with https:// and holds no spaces, quotes or accents"
    if kind == "sentence":
        return fallback, "end it with a full stop; in a list [a, b] a text with a comma needs quotation marks"
    limits = {
        "too_long": "at most {max_length} are allowed here",
        "string_too_long": "this text is too long: at most {max_length} characters",
        "greater_than_equal": "this number should be at least {ge}",
        "less_than_equal": "this number should be at most {le}",
    }
    return limits[kind].format(**context) if kind in limits else fallback, ""


def _wrong_type(kind: str, value: Any) -> tuple[str, str]:
    if value is None:
        return "this is empty", f"it should be {_WANTED[kind]}"
    if kind == "string_type" and isinstance(value, bool | int | float):
        what = "true or false" if isinstance(value, bool) else "a number"
        return f"this is read as {what}, and it should be text", "put it in quotation marks"
    quoted = kind in {"int_type", "bool_type"} and isinstance(value, str) and scalar(value) != value
    return f"this should be {_WANTED[kind]}", "take the quotation marks away" if quoted else ""


def _fields(model: Any, place: tuple[int | str, ...]) -> frozenset[str]:
    """Return the names of the fields that a model has at a place inside it."""
    for step in place:
        if isinstance(model, type) and issubclass(model, BaseModel) and step in model.model_fields:
            model = model.model_fields[str(step)].annotation
        inner = [part for part in _parts(model) if isinstance(part, type) and issubclass(part, BaseModel)]
        model = inner[0] if inner else model
    return frozenset(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else frozenset()


def _parts(annotation: Any) -> list[Any]:
    arguments = get_args(annotation)
    return [annotation, *(part for argument in arguments for part in _parts(argument))]
