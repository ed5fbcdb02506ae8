"""Hypothesis strategies: what authors could write."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from macros.content.case import Case
from macros.content.chart import Chart, Verdict

VERDICTS = get_args(Verdict)
PARTS = ("do", "say", "avoid", "record", "call")
NODES = 30
"""The most questions and outcomes of a chart together."""

_WORDS = (
    *("I", "a", "to", "or", "her", "yes,", "client", "permission", "someone", "confidentiality", "“quoted”", "f’f’f’"),
    *("well-meant", "(perhaps)", "*starred*", "R&D", "50%", "naïve", "ÉÅĝ", "中文中文", "🙂", "mmmmmmmmmmmmmmmm", "—"),
    *("Donaudampfschifffahrtsgesellschaftskapitän", "W" * 60),
)


def texts(most: int = 14) -> st.SearchStrategy[str]:
    """Texts of one paragraph, from a letter to sentences with words as long as a line."""
    return st.lists(st.sampled_from(_WORDS), max_size=most).map(lambda words: " ".join(["Text", *words]))


def outcome(verdict: str, title: str) -> dict[str, Any]:
    """Return the data of an outcome in which only the verdict and the title matter."""
    rest: dict[str, Any] = {"because": "So.", "do": ["Do."], "avoid": ["Not."], "record": ["Note."], "rules": ["rule"]}
    return {"verdict": verdict, "title": title, **rest}


def chart(questions: dict[str, list[tuple[str, str]]], outcomes: dict[str, str], **given: Any) -> Chart:
    """Return a chart of questions with their answers (says, go), and outcomes with their verdicts."""
    shaped = {
        id_: {"ask": f"{id_}?", "why": "So.", "answers": [{"says": says, "go": go} for says, go in answers]}
        for id_, answers in questions.items()
    }
    ends = {id_: outcome(verdict, f"The end {id_}") for id_, verdict in outcomes.items()}
    data = {"id": "a-chart", "title": "A chart?", "when": "Now.", "start": next(iter(questions)), "questions": shaped}
    promise = {"says": "A promise.", "every": next(iter(outcomes)), "has": ["do"]}
    return Chart.model_validate({**data, "outcomes": ends, "promises": [promise], **given})


@st.composite
def sound_charts(draw: st.DrawFn, *, most: int = NODES) -> Chart:
    """Charts whose graph has no fault, of up to so many questions and outcomes, with texts short and long."""
    size = draw(st.integers(1, most // 2))
    ends = [f"end-{index}" for index in range(draw(st.integers(1, min(most - size, 2 * size + 1))))]
    asks = [f"ask-{index}" for index in range(size)]
    ways: dict[str, list[str]] = {id_: [] for id_ in asks}
    for index, id_ in enumerate(asks[1:], 1):
        ways[draw(st.sampled_from(asks[:index]))].append(id_)
    for id_ in ends:
        ways[draw(st.sampled_from(asks))].append(id_)
    for index, id_ in enumerate(asks):
        onward = [*asks[index + 1 :], *ends]
        ways[id_] += draw(st.lists(st.sampled_from(onward), min_size=max(0, 2 - len(ways[id_])), max_size=2))
        ways[id_] = draw(st.permutations(ways[id_]))
    questions = {
        id_: {
            "ask": draw(texts()),
            "why": "So.",
            "answers": [{"says": f"{index} {draw(texts(6))}", "go": go} for index, go in enumerate(ways[id_])],
        }
        for id_ in asks
    }
    outcomes = {id_: outcome(draw(st.sampled_from(VERDICTS)), draw(texts())) for id_ in ends}
    promise = {"says": "A promise.", "every": ends[0], "has": ["do"]}
    data = {"id": "a-chart", "title": draw(texts(4)), "when": "Now.", "start": asks[0]}
    return Chart.model_validate({**data, "questions": questions, "outcomes": outcomes, "promises": [promise]})


_ids = st.sampled_from(["a", "b", "c", "d", "keep", "ab", "end", "xyzzy"])
_says = st.sampled_from(["Yes", "No", "yes!", "…", "I am not sure"])
_conditions = st.dictionaries(_ids, _says, max_size=2)


@st.composite
def any_charts(draw: st.DrawFn) -> Chart:
    """Charts of any graph and promises that the models let through, nearly always broken."""
    answer = st.fixed_dictionaries({"says": _says, "go": _ids})
    question = st.fixed_dictionaries(
        {"ask": st.just("What?"), "why": st.just("So."), "answers": st.lists(answer, min_size=2, max_size=4)}
    )
    named = st.sampled_from([*VERDICTS, "a", "end", "ends"])
    promise = st.fixed_dictionaries(
        {"says": st.just("A promise.")},
        optional={
            "never": named | st.lists(named, max_size=2),
            "unless_any": st.lists(_conditions, max_size=2),
            "when": _conditions,
            "every": named,
            "has": st.lists(st.sampled_from(PARTS), max_size=2),
        },
    )
    ends = st.sampled_from(VERDICTS).map(lambda verdict: outcome(verdict, "The end"))
    return Chart.model_validate(
        {
            "id": "a-chart",
            "title": "A chart?",
            "when": "Now.",
            "start": draw(_ids),
            "questions": draw(st.dictionaries(_ids, question, min_size=1, max_size=5)),
            "outcomes": draw(st.dictionaries(_ids, ends, min_size=1, max_size=4)),
            "promises": draw(st.lists(promise, min_size=1, max_size=3)),
        }
    )


@st.composite
def any_cases(draw: st.DrawFn) -> Case:
    """Cases with any way through a chart of ``any_charts``, or with a part of one."""
    rest = {"id": "a-case", "title": "A case", "setting": "clinic", "story": "So.", "asks": "So?", "answer": "So."}
    walk = draw(st.fixed_dictionaries({}, optional={"chart": st.just("a-chart"), "answers": _conditions, "ends": _ids}))
    return Case.model_validate({**rest, "rules": ["rule"], **walk})
