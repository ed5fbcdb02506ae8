"""The charts as items: a single choice for each of a chart's questions, and one for where a story ends.

No quiz format can branch. What is left of a walk is each of its forks, with a story that comes by it; and its end,
with the whole chart to look at. Both are made from the cases that walk a chart, so no author writes them.
"""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from macros import charts
from macros.charts import OutlineAnswer, OutlineQuestion
from macros.content import Library, prose
from macros.content.case import Case
from macros.content.chart import Chart, Outcome

from . import wording
from .items import Choice, Image, Item, digest, number

OUTCOMES = 4
"""How many ends a student chooses from."""

FIRST = 2
"""How many of the things to do first are told of an end."""


def decision_items(library: Library, id_: str, image: Image | None = None) -> tuple[Item, ...]:
    """Return the items of a chart: its questions in order, those that a case comes by, then where a case ends.

    Args:
        library: Where the chart and its cases stand.
        id_: The chart's id.
        image: The chart's drawing, which the last item shows.
    """
    chart = library.charts[id_]
    stories = _stories(library, chart)
    asked = tuple(
        _question(chart, question, library.cases[stories[question.id]])
        for question in charts.outline(chart).questions
        if question.id in stories
    )
    return (*asked, *_ending(library, chart, Counter(stories.values()), image))


def _stories(library: Library, chart: Chart) -> dict[str, str]:
    """Return question to the case that is told with it: spread, so that as few as may be are told twice.

    Questions that few cases come by choose first; of the cases told least, a hash decides.
    """
    coming = {
        question: [case.id for case in _cases(library, chart) if question in case.answers]
        for question in chart.questions
    }
    told: Counter[str] = Counter()
    stories = {}
    for question in sorted(coming, key=lambda question: (len(coming[question]), digest(chart.id, question))):
        if cases := coming[question]:
            stories[question] = min(cases, key=lambda case: (told[case], digest(chart.id, question, case)))
            told[stories[question]] += 1
    return stories


def _cases(library: Library, chart: Chart) -> list[Case]:
    return [case for case in library.cases.values() if case.chart == chart.id]


def _question(chart: Chart, question: OutlineQuestion, case: Case) -> Item:
    right = next(answer for answer in question.answers if answer.says == case.answers[question.id])
    item = f"{chart.id}/{question.id}"
    asked = Markup("<p>In the chart <em>{}</em> this story comes to question {}: <em>{}</em></p>").format(
        prose.inline(chart.title), question.number, prose.inline(question.question.ask)
    )
    return Item(
        id=item,
        kind="single",
        made_from="decision",
        stem=wording.story(case) + asked + Markup("<p>Which answer fits this story?</p>"),
        choices=tuple(
            Choice(
                id=number(item, str(index)),
                text=prose.plain(answer.says),
                html=prose.inline(answer.says),
                correct=answer is right,
                feedback=_leads(chart, answer) if answer is right else _leads(chart, answer) + _instead(right),
                missed=_leads(chart, right) if answer is right else Markup(),
            )
            for index, answer in enumerate(question.answers)
        ),
        general=Markup("<p>Why the chart asks: {}</p>{}").format(prose.inline(question.question.why), _from(chart)),
        tags=_tags(chart, "decision"),
        lost=("forks",),
    )


def _leads(chart: Chart, answer: OutlineAnswer) -> Markup:
    """Return where an answer leads, in words."""
    if answer.outcome is not None:
        return Markup("<p>“{}” ends the chart: {}</p>").format(prose.inline(answer.says), _end(answer.outcome))
    ask = chart.questions[answer.go].ask
    return Markup("<p>“{}” leads on to question {}: {}</p>").format(
        prose.inline(answer.says), answer.number, prose.inline(ask)
    )


def _instead(right: OutlineAnswer) -> Markup:
    return Markup("<p>Read the story again. It gives the answer “{}.”</p>").format(prose.inline(right.says))


def _end(outcome: Outcome) -> Markup:
    return Markup("<strong>{}</strong> ({}). {}").format(
        prose.inline(outcome.title), charts.VERDICTS[outcome.verdict].words, prose.inline(outcome.because)
    )


def _ending(library: Library, chart: Chart, told: Counter[str], image: Image | None) -> tuple[Item, ...]:
    cases = [case for case in _cases(library, chart) if case.ends in chart.outcomes]
    if not cases or len(chart.outcomes) == 1:
        return ()
    case = min(cases, key=lambda case: (told[case.id], digest(chart.id, "ends", case.id)))
    item, right = f"{chart.id}/where-it-ends", str(case.ends)
    way = _way(chart, case)
    asked = Markup("<p>In the chart <em>{}</em> this story leads to one end. Which is it?</p>").format(
        prose.inline(chart.title)
    )
    made = Item(
        id=item,
        kind="single",
        made_from="ending",
        stem=wording.story(case) + asked,
        choices=tuple(
            Choice(
                id=number(item, id_),
                text=prose.plain(chart.outcomes[id_].title),
                html=prose.inline(chart.outcomes[id_].title),
                correct=id_ == right,
                feedback=_told(chart.outcomes[id_]) + (way if id_ == right else Markup()),
                missed=_told(chart.outcomes[id_]) + way if id_ == right else Markup(),
            )
            for id_ in _offered(library, chart, right)
        ),
        general=prose.paragraphs(case.answer) + _from(chart),
        image=image,
        tags=_tags(chart, "ending"),
        lost=("forks",),
    )
    return (made,)


def _told(outcome: Outcome) -> Markup:
    first = Markup(" ").join(prose.inline(each) for each in outcome.do[:FIRST])
    return Markup("<p>{}</p><p>First: {}</p>").format(_end(outcome), first)


def _way(chart: Chart, case: Case) -> Markup:
    steps = [
        Markup("{} {}").format(prose.inline(question.ask), prose.inline(case.answers[id_]))
        for id_, question in chart.questions.items()
        if id_ in case.answers
    ]
    return Markup("<p>The way there: {}.</p>").format(Markup(" → ").join(steps))


def _offered(library: Library, chart: Chart, right: str) -> tuple[str, ...]:
    """Return the outcomes to choose from. No two read alike; the right one stands elsewhere from chart to chart."""
    titles = {prose.plain(chart.outcomes[right].title)}
    others = []
    for id_ in sorted(chart.outcomes, key=lambda id_: digest(chart.id, "offered", id_)):
        title = prose.plain(chart.outcomes[id_].title)
        if title not in titles:
            titles.add(title)
            others.append(id_)
    others = others[: OUTCOMES - 1]
    place = list(library.charts).index(chart.id) % (len(others) + 1)
    return (*others[:place], right, *others[place:])


def _from(chart: Chart) -> Markup:
    return Markup("<p>Chart: <em>{}</em></p>").format(prose.inline(chart.title))


def _tags(chart: Chart, kind: str) -> tuple[str, ...]:
    return (f"chart::{chart.id}", f"kind::{kind}")
