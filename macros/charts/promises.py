"""What a chart promises of every path: that each promise says something, and that it is kept.

A promise is proven by trying every path; the first that breaks it is told in words. What the house promises of
every chart's outcomes is proven on each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from macros.content import did_you_mean
from macros.content.chart import Chart, Condition, HousePromise, Promise, Verdict

from .conditions import meets, unknown
from .fault import Fault, Place
from .paths import WalkedPath

_VERDICTS: tuple[str, ...] = get_args(Verdict)


def faults(chart: Chart, walked: tuple[WalkedPath, ...]) -> list[Fault]:
    """Return the faults of all promises of a chart, given its paths (none, when it can't be walked).

    What a promise names is always checked. Whether it is vacuous, and whether it is kept, only over paths.
    """
    return [fault for index, promise in enumerate(chart.promises) for fault in _promise(chart, promise, index, walked)]


def vacuous_house(promise: HousePromise, charts: Iterable[Chart]) -> Iterator[Fault]:
    """Yield a fault when a promise made of all charts asks nothing, or asks it of verdicts that none of them has."""
    if not promise.has and not promise.rules:
        what = "list what each of the outcomes must have under has, or the rules that it applies under rules"
        yield Fault(("every",), 'this promise has neither "has" nor "rules", so it promises nothing', what, at_key=True)
    if not any(outcome.verdict in promise.every for chart in charts for outcome in chart.outcomes.values()):
        yield Fault(("every",), "no outcome of any chart has one of these verdicts, so this promises nothing")


def broken_house(chart: Chart, house: Iterable[HousePromise]) -> Iterator[Fault]:
    """Yield a fault for each outcome of a chart that breaks a promise made of all charts."""
    for promise in house:
        for id_, outcome in chart.outcomes.items():
            if outcome.verdict not in promise.every:
                continue
            lacks: list[str] = [part for part in promise.has if not getattr(outcome, part)]
            lacks += [f'the rule "{rule}"' for rule in promise.rules if rule not in outcome.rules]
            if lacks:
                message = f'this outcome breaks the promise "{promise.id}": it lacks {" and ".join(lacks)}'
                yield Fault(("outcomes", id_), message, f"the promise is: {promise.says}", at_key=True)


def _promise(chart: Chart, promise: Promise, index: int, walked: tuple[WalkedPath, ...]) -> Iterator[Fault]:
    place = ("promises", index)
    wrong = [*_form(promise, place), *_ends_named(chart, promise, place), *_conditions_named(chart, promise, place)]
    yield from wrong
    if wrong:
        return
    if promise.every is not None:
        yield from _every(chart, promise, promise.every, place)
    elif walked:
        vacuous = list(_vacuous(promise, place, walked))
        yield from vacuous or _broken(chart, promise, place, walked)


def _form(promise: Promise, place: Place) -> Iterator[Fault]:
    if bool(promise.never) == (promise.every is not None):
        what = "says both never and every" if promise.never else "says neither never nor every"
        yield Fault(place, f"this promise {what}", "a promise has one of the two")
        return
    if promise.never and promise.has:
        yield Fault((*place, "has"), "has belongs to every; this promise says never", at_key=True)
    if promise.every is not None:
        for field in ("unless_any", "when"):
            if getattr(promise, field):
                yield Fault((*place, field), f"{field} belongs to never; this promise says every", at_key=True)
        if not promise.has:
            what = "what each of them must have: do, say, avoid, record, call or sources"
            yield Fault((*place, "every"), 'this promise has no "has"', f"list {what}", at_key=True)


def _ends_named(chart: Chart, promise: Promise, place: Place) -> Iterator[Fault]:
    named: list[tuple[Place, str]] = [((*place, "never", index), end) for index, end in enumerate(promise.never)]
    if promise.every is not None:
        named.append(((*place, "every"), promise.every))
    for where, end in named:
        if end not in _VERDICTS and end not in chart.outcomes:
            advice = did_you_mean(end, [*chart.outcomes, *_VERDICTS])
            yield Fault(where, f'there is no verdict or outcome "{end}"', advice)
        elif not _ending(chart, end):
            yield Fault(where, f'no outcome of this chart has the verdict "{end}", so this promises nothing')


def _conditions_named(chart: Chart, promise: Promise, place: Place) -> Iterator[Fault]:
    conditions: list[tuple[Place, Condition]] = [
        ((*place, "unless_any", index), condition) for index, condition in enumerate(promise.unless_any)
    ]
    conditions.append(((*place, "when"), promise.when))
    for where, condition in conditions:
        if not condition and where[-1] != "when":
            yield Fault(where, "this condition is empty, so every path would meet it", "name a question and its answer")
        yield from unknown(chart, condition, where)


def _ending(chart: Chart, end: str) -> list[str]:
    """Return the ids of the outcomes that a verdict or an outcome's id means."""
    return [id_ for id_, outcome in chart.outcomes.items() if end in (id_, outcome.verdict)]


def _every(chart: Chart, promise: Promise, end: str, place: Place) -> Iterator[Fault]:
    for id_ in _ending(chart, end):
        empty = [part for part in promise.has if not getattr(chart.outcomes[id_], part)]
        if empty:
            message = f'the outcome "{id_}" breaks this promise: it has nothing under {" and ".join(empty)}'
            yield Fault((*place, "every"), message, f"the promise is: {promise.says}")


def _vacuous(promise: Promise, place: Place, walked: tuple[WalkedPath, ...]) -> Iterator[Fault]:
    seen = [path for path in walked if meets(path, promise.when)]
    if not seen:
        yield Fault((*place, "when"), 'no path meets this "when", so this promises nothing', at_key=True)
        return
    for index, condition in enumerate(promise.unless_any):
        if not any(meets(path, condition) for path in seen):
            what = 'no path with its "when" meets this' if promise.when else "no path meets this"
            yield Fault((*place, "unless_any", index), f"{what} condition, so it excepts nothing", "take it out")


def _broken(chart: Chart, promise: Promise, place: Place, walked: Iterable[WalkedPath]) -> Iterator[Fault]:
    ends = {id_ for end in promise.never for id_ in _ending(chart, end)}
    for path in walked:
        excepted = any(meets(path, condition) for condition in promise.unless_any)
        if path.outcome in ends and meets(path, promise.when) and not excepted:
            message = f"this path breaks the promise: {path.words(chart)}"
            yield Fault((*place, "never"), message, f"the promise is: {promise.says}", at_key=True)
            return
