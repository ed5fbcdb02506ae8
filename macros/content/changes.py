"""Changes of the rules since an edition was printed: each must be told to the people who hold it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from .edition import Change, Printed
from .library import Library, Origin
from .problems import Problem, did_you_mean

FILE = "docs/lookup/printed.yml"
_HEAD = "# The rules as this edition prints them. Written by: python -m macros edition\n"


def check(library: Library) -> list[Problem]:
    """Return a problem for each rule that reads otherwise than it was printed and for each change told wrongly.

    Without a record of what was printed there is nothing to hold the rules against.
    """
    problems = list(_named(library))
    printed = library.printed.get("printed")
    if printed is None or not library.editions.all_read:
        return problems
    origin = library.printed.origin("printed")
    if printed.edition not in library.editions:
        advice = did_you_mean(printed.edition, library.editions)
        return [*problems, origin.problem(("edition",), f'there is no edition "{printed.edition}"', advice)]
    return [*problems, *_untold(library, printed), *_misquoted(library, printed)]


def write(root: Path, library: Library) -> None:
    """Write every rule as the newest edition prints it into ``docs/lookup/printed.yml``."""
    record = {"edition": library.edition.id, "rules": {id_: library.rules[id_].says for id_ in sorted(library.rules)}}
    text = yaml.safe_dump(record, sort_keys=False, allow_unicode=True, width=100)
    (root / FILE).write_text(_HEAD + text, encoding="utf-8")


def _told(library: Library, printed: Printed) -> dict[str, tuple[Change, Origin, int]]:
    """Return the first change of each rule after the edition that was printed, with its place."""
    names = list(library.editions)
    later = names[names.index(printed.edition) + 1 :]
    told: dict[str, tuple[Change, Origin, int]] = {}
    for name in later:
        for index, change in enumerate(library.editions[name].changes):
            if change.rule:
                told.setdefault(change.rule, (change, library.editions.origin(name), index))
    return told


def _untold(library: Library, printed: Printed) -> Iterator[Problem]:
    told = _told(library, printed)
    title = library.editions[printed.edition].title
    advice = (
        "tell of it among the changes of a newer edition in docs/lookup/editions.yml; "
        f"if the {title} is not out yet, run python -m macros edition"
    )
    for id_, rule in library.rules.items():
        if id_ not in told and rule.says != printed.rules.get(id_):
            message = f"this rule reads otherwise than in the {title}" if id_ in printed.rules else "this rule is new"
            yield library.rules.origin(id_).problem(("says",), message, advice)
    for id_ in printed.rules:
        if id_ not in told and id_ not in library.rules.known and library.rules.complete:
            yield library.printed.origin("printed").problem(("rules", id_), "this rule is gone", advice, at_key=True)


def _misquoted(library: Library, printed: Printed) -> Iterator[Problem]:
    for id_, (change, origin, index) in _told(library, printed).items():
        known = id_ in printed.rules or id_ in library.rules.known
        if known and change.was != printed.rules.get(id_):
            place = ("changes", index, "was") if change.was else ("changes", index)
            text = printed.rules.get(id_)
            advice = f'it read: "{text}"' if text else "leave was out: the rule is new"
            yield origin.problem(place, "this is not how the rule was printed", advice)


def _named(library: Library) -> Iterator[Problem]:
    """Yield a problem for each change that names a rule which neither is there nor was.

    A rule that is gone stays in the changes of old editions, long after the record of what was printed has lost it.
    """
    if not library.printed.all_read:
        return
    known = library.rules.known | _gone(library)
    for id_, edition in library.editions.items():
        for index, change in enumerate(edition.changes):
            if change.rule and change.rule not in known and library.rules.complete:
                message = f'there is no rule "{change.rule}", and there was none'
                advice = did_you_mean(change.rule, known)
                yield library.editions.origin(id_).problem(("changes", index, "rule"), message, advice)


def _gone(library: Library) -> set[str]:
    """Return the rules that were printed once: by the record, or by how an edition up to it says that they read."""
    printed = library.printed.get("printed")
    names = list(library.editions)
    last = names.index(printed.edition) if printed and printed.edition in names else len(names) - 1
    changes = (change for name in names[: last + 1] for change in library.editions[name].changes)
    quoted = {change.rule for change in changes if change.rule and change.was}
    return quoted | set(printed.rules if printed else ())
