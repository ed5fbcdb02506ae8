"""Questions in the chapter, without their key; and the key at the back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from macros.content.question import Question
from macros.quizzes import hint, key, letter, partners, questions_for, shown

from .ledger import KeyedQuiz
from .nodes import Blocks, Inline, Node
from .writer import Writer


@dataclass(frozen=True)
class QuizQuestion(Node):
    """A question with its lettered options.

    Attributes:
        label: Where the key finds it.
        number: Its number in the chapter, from 1.
        case: Label of the case it is about, or an empty string.
        case_title: Title of that case.
        ask: What it asks.
        options: Its options, in the order of their letters; none when it is answered in one's own words.
        partners: The other halves of its pairs, in the order of their numbers.
        places: Whether each option has a blank before it, for a place or a number.
        hint: What must be said of how to answer, or nothing.
    """

    kind: ClassVar[str] = "quiz-question"
    label: str
    number: int
    case: str
    case_title: Inline
    ask: Blocks
    options: tuple[Inline, ...]
    partners: tuple[Inline, ...]
    places: bool
    hint: str


@dataclass(frozen=True)
class KeyedOption(Node):
    """Why one option is right or not; or a line to compare with, in place of a letter."""

    kind: ClassVar[str] = "keyed-option"
    letter: str
    correct: bool
    line: Inline
    why: Blocks


@dataclass(frozen=True)
class KeyedQuestion(Node):
    """The key of one question.

    Attributes:
        to: Label of the question.
        number: Its number in the chapter.
        letters: The key: letters of the correct options, of steps in their order, of pairs with their numbers.
        options: Every option.
        answer: What a good answer says, when there are no options.
        rule: Label of the rule it is about, in the list of rules.
        rule_title: That rule's title.
        sources: The sources that it names, by number.
    """

    kind: ClassVar[str] = "keyed-question"
    to: str
    number: int
    letters: tuple[str, ...]
    options: tuple[KeyedOption, ...]
    answer: Blocks
    rule: str
    rule_title: Inline
    sources: Inline


@dataclass(frozen=True)
class KeyedChapter(Node):
    """The key of one chapter's questions."""

    kind: ClassVar[str] = "keyed-chapter"
    to: str
    title: Inline
    questions: tuple[KeyedQuestion, ...]


def write(writer: Writer, where: str, tell: Callable[[str], Blocks]) -> Blocks:
    """Return the questions of a part or chapter, each with the case it is about where that was not told before.

    Args:
        writer: The writer of the page.
        where: ``friends`` or ``friends/the-secret``.
        tell: Returns a case as a box.

    Raises:
        PressError: When there are no questions there.
    """
    questions = questions_for(writer.ledger.library, where)
    if not questions:
        raise writer.error(f'there are no questions for "{where}"')
    blocks: list[Node] = []
    keyed = []
    for number, question in enumerate(questions, 1):
        if question.case is not None and question.case not in writer.ledger.cases:
            blocks += tell(question.case)
        label = writer.ledger.anchor(f"{writer.page.id}#question-{question.id}")
        keyed.append((label, question))
        blocks.append(_question(writer, question, number, label))
    title = writer.ledger.library.pages[writer.page.path].title
    writer.ledger.quizzes.append(KeyedQuiz(writer.page.id, title, tuple(keyed)))
    return tuple(blocks)


def answers(writer: Writer) -> Blocks:
    """Return the key of every quiz that has been written, chapter by chapter."""
    return tuple(
        KeyedChapter(
            to=writer.ledger.link(writer.page, quiz.page),
            title=writer.words(quiz.title),
            questions=tuple(
                _keyed(writer, question, number, label) for number, (label, question) in enumerate(quiz.questions, 1)
            ),
        )
        for quiz in writer.ledger.quizzes
    )


def _question(writer: Writer, question: Question, number: int, label: str) -> QuizQuestion:
    cases = writer.ledger.library.cases
    case_label = writer.ledger.cases[question.case] if question.case else ""
    case_title = writer.words(cases[question.case].title) if question.case else ()
    seen = () if question.kind == "say-it" else shown(question)
    return QuizQuestion(
        label=label,
        number=number,
        case=case_label,
        case_title=case_title,
        ask=writer.paragraphs(question.ask),
        options=tuple(writer.words(question.options[index].text) for index in seen),
        partners=tuple(writer.words(question.options[index].match or "") for index in partners(question)),
        places=question.placed,
        hint=hint(question),
    )


def _keyed(writer: Writer, question: Question, number: int, label: str) -> KeyedQuestion:
    said = question.kind == "say-it"
    options = tuple(
        KeyedOption(
            letter="" if said else letter(at),
            correct=question.options[index].correct,
            line=writer.words(question.options[index].text) if said else (),
            why=writer.paragraphs(question.options[index].chosen),
        )
        for at, index in enumerate(shown(question))
    )
    rule = writer.ledger.library.rules[question.rule]
    return KeyedQuestion(
        to=writer.ledger.link(writer.page, label),
        number=number,
        letters=key(question),
        options=options,
        answer=writer.paragraphs(question.answer) if question.answer else (),
        rule=writer.ledger.link(writer.page, f"lookup/rules#rule-{rule.id}"),
        rule_title=writer.words(rule.title),
        sources=writer.numbers(question.sources),
    )
