"""What the workbook asks of a case besides the case's own question: three prompts, by what the case is about.

A prompt must not tell how the case ends. So it hangs on the chart, or on the part, and never on the outcome.
"""

from __future__ import annotations

from macros.content.case import Case

Prompts = tuple[str, str, str]

WHOSE = "What is confidential here, and whose is it?"
SAY = "The words to say, as you would say them:"
FILE = "What goes into the file, and what stays out?"

BY_CHART: dict[str, Prompts] = {
    "may-i-share": (WHOSE, "Who may hear what, and by which route?", SAY),
    "someone-asks": ("Who is asking, and what is that person after?", WHOSE, SAY),
    "is-this-an-emergency": (
        "What is known here, and what is only guessed?", "Who may hear what, and by which route?", FILE,
    ),
    "older-client": (
        "What does the client want, and what do the others want?", "Who may hear what, and by which route?", SAY,
    ),
    "abuse-or-neglect": (
        "What was seen or heard, and what is only guessed?", "Who may hear what, and by which route?", FILE,
    ),
    "official-asks": ("Who is asking, with what in hand, and for what exactly?", SAY, FILE),
    "i-have-slipped": ("What got out, to whom, and whose was it?", "What comes first, and what comes next?", SAY),
    "friend-as-client": (WHOSE, "What does each of the two stand to lose?", SAY),
    "intake-ready": ("What is agreed on, and what is still open?", SAY, FILE),
}  # fmt: skip
"""For a case that walks a chart; the chart itself is asked for besides."""

BY_PART: dict[str, tuple[Prompts, ...]] = {
    "rule": (
        (WHOSE, "Who may hear what, and by which route?", SAY),
        ("What was told, shown or left to be guessed?", "What could it cost the client?", SAY),
    ),
    "friends": (
        ("What was learned at work, and what outside?", WHOSE, SAY),
        (WHOSE, "What would a ground rule have changed?", SAY),
    ),
    "emergencies": (
        ("What is known here, and what is only guessed?", "Who may hear what, and by which route?", FILE),
        (WHOSE, SAY, "What does the client hear about it, and when?"),
    ),
    "intake": (
        ("What has the client agreed to, and what not?", SAY, FILE),
        (WHOSE, "What belongs to the therapist here, and what doesn't?", SAY),
    ),
}
"""For a case without a chart: a part's sets take turns, so that no page is filled in by habit."""

ANY: tuple[Prompts, ...] = ((WHOSE, "Who may hear what, and by which route?", SAY),)
"""For a part that has none of its own."""


def prompts(case: Case, part: str, turn: int) -> Prompts:
    """Return the three prompts of a case.

    Args:
        case: The case.
        part: The part in which the workbook tells it.
        turn: How many cases of the part come before it.
    """
    if case.chart in BY_CHART:
        return BY_CHART[case.chart]
    sets = BY_PART.get(part, ANY)
    return sets[turn % len(sets)]
