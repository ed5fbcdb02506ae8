"""What stands behind each rule: its chapter, cases, outcomes of charts, questions, words to say and sources."""

from __future__ import annotations

from dataclasses import dataclass

from macros.content import Library, PageFile, order
from macros.content.case import Case
from macros.content.chart import Chart
from macros.content.question import Question
from macros.content.rule import Rule
from macros.content.script import Script


@dataclass(frozen=True)
class RuleCoverage:
    """One rule and all that stands behind it.

    Attributes:
        rule: The rule; its sources are in it.
        chapter: The page that teaches it; None while that page could not be read.
        taught: Whether the chapter prints the rule.
        cases: Cases that show it.
        outcomes: Ends of charts that apply it, each with the name of the outcome.
        questions: Questions that ask about it.
        scripts: Words to say that keep it.
    """

    rule: Rule
    chapter: PageFile | None
    taught: bool
    cases: tuple[Case, ...]
    outcomes: tuple[tuple[Chart, str], ...]
    questions: tuple[Question, ...]
    scripts: tuple[Script, ...]


def by_rule(library: Library) -> tuple[RuleCoverage, ...]:
    """Return the coverage of every rule, in the order of the chapters."""
    placed = ((rule, rule.chapter) for rule in library.rules.values())
    chapters = order.by_chapter(placed, library.chapters).values()
    return tuple(_covered(library, rule) for rules in chapters for rule in rules)


def _covered(library: Library, rule: Rule) -> RuleCoverage:
    chapter = library.pages.get(rule.chapter)
    calls = chapter.calls if chapter else ()
    outcomes = (
        (chart, name)
        for chart in library.charts.values()
        for name, outcome in chart.outcomes.items()
        if rule.id in outcome.rules
    )
    return RuleCoverage(
        rule=rule,
        chapter=chapter,
        taught=any(call.name == "rule" and call.arguments[:1] == (rule.id,) for call in calls),
        cases=tuple(case for case in library.cases.values() if rule.id in case.rules),
        outcomes=tuple(outcomes),
        questions=tuple(question for question in library.questions.values() if question.rule == rule.id),
        scripts=tuple(script for script in library.scripts.values() if rule.id in script.rules),
    )
