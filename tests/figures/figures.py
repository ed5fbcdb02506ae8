"""Figures that authors could write: one strategy for each kind, with texts short and long."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from macros.content.figure import Breadth, Figure

_WORDS = ("a", "to", "her", "yes,", "client", "permission", "someone", "confidentiality", "“quoted”", "(perhaps)",
          "who", "answers", "only", "f’f’f’", "well-meant")  # fmt: skip


def texts(most: int = 9) -> st.SearchStrategy[str]:
    """Texts of a word or of a long sentence."""
    return st.lists(st.sampled_from(_WORDS), max_size=most).map(lambda words: " ".join(["Text", *words]))


def sentences() -> st.SearchStrategy[str]:
    """Texts that end like sentences."""
    return texts().map(lambda text: f"{text}.")


def figure(**drawn: Any) -> Figure:
    """Return a figure in which only what it draws matters."""
    rest: dict[str, Any] = {"title": "It", "caption": "It is.", "description": "It looks.", "rules": ["rule"]}
    return Figure.model_validate({"id": "a-figure", **rest, **drawn})


def _some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(st.fixed_dictionaries(dict(fields)), min_size=2, max_size=5)


def _hearing() -> st.SearchStrategy[dict[str, Any]]:
    listeners = _some(who=texts(), when=texts(), hears=texts(), breadth=st.sampled_from(get_args(Breadth)))
    return st.fixed_dictionaries({"listeners": listeners})


def _routes() -> st.SearchStrategy[dict[str, Any]]:
    closed = st.fixed_dictionaries({"title": texts(), "reasons": sentences()})
    fences = st.lists(sentences(), min_size=2, max_size=3)
    routes = _some(reason=sentences(), such_as=texts(), opens_to=sentences())
    return st.fixed_dictionaries({"routes": routes, "closed": closed, "fenced": texts(), "fences": fences})


def _permissions() -> st.SearchStrategy[dict[str, Any]]:
    choices = st.one_of(st.just([]), _some(says=sentences(), then=texts(), opens=st.booleans()))
    maybe = {"written": st.none() | texts(), "told": st.none() | texts(), "blank": st.none() | texts()}
    lines = _some(title=texts(4), day=texts(5), says=texts(), choices=choices, **maybe)
    over = dict.fromkeys(("over_days", "over_page", "over_opened"), texts(2))
    return st.fixed_dictionaries({"lines": lines, "foot": sentences(), **over})


def _telling() -> st.SearchStrategy[dict[str, Any]]:
    do = st.lists(sentences(), min_size=1, max_size=3)
    moments = _some(when=texts(2), title=texts(), do=do, note=texts(), tells=st.booleans())
    slip = st.fixed_dictionaries({"title": texts(), "steps": sentences()})
    over = {"over_deeds": texts(2), "over_note": texts(2)}
    return st.fixed_dictionaries({"moments": moments, "slip": slip, **over})


def _figure(drawn: dict[str, Any]) -> Figure:
    return figure(**drawn)


def figures() -> st.SearchStrategy[Figure]:
    """Figures of every kind."""
    kinds = {"hearing": _hearing(), "routes": _routes(), "permissions": _permissions(), "telling": _telling()}
    return st.one_of([st.fixed_dictionaries({kind: drawn}) for kind, drawn in kinds.items()]).map(_figure)
