"""Rules of a borrowed style sheet that no page can match are left out: readers should not wait for what is not used.

A rule stays when every tag, class, id and attribute of its selector occurs on some page, or as a word of some script.
What stands in ``:not()``, ``:is()`` and other functions is not judged. So a rule too many may stay; none goes that a
page, or a script on it, could have matched.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import tinycss2

_TAG = re.compile(r"<([a-z][\w-]*)")
_ATTRIBUTE = re.compile(r"""\s([a-z][\w:-]*)=["']([^"']*)["']""")
"""What looks like one: words of a text that do so too only let a rule too many stay."""
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_PROPERTY = re.compile(r"--[\w-]+")
_GROUPS = {"media", "supports", "layer", "container"}
_DYNAMIC = frozenset({"open", "hidden", "disabled", "checked", "selected"})
"""Attributes that a browser sets by itself or that stand without a value."""

Name: TypeAlias = "tuple[str, str]"
"""A kind (``tag``, ``class``, ``id``, ``attribute`` or an attribute's name) and a name or a value of that kind."""


@dataclass(frozen=True)
class Vocabulary:
    """Whatever a selector may name: what stands on the pages, and every word of the scripts.

    Attributes:
        names: What occurs on the pages.
        words: What occurs in the scripts, and may become a name of any kind.
    """

    names: frozenset[Name]
    words: frozenset[str]

    @classmethod
    def of(cls, pages: Iterable[str], scripts: Iterable[str]) -> Vocabulary:
        """Return the vocabulary of these pages and scripts."""
        tags: set[str] = set()
        values: set[Name] = set()
        for page in pages:
            tags.update(_TAG.findall(page))
            values.update((name, html.unescape(value)) for name, value in set(_ATTRIBUTE.findall(page)))
        names = values | {("tag", tag) for tag in tags}
        names |= {("attribute", name) for name in _DYNAMIC.union(name for name, _ in values)}
        names |= {("class", each) for name, value in values if name == "class" for each in value.split()}
        return cls(frozenset(names), frozenset(word for script in scripts for word in _WORD.findall(script)))

    def has(self, name: Name) -> bool:
        """Return whether a selector may find this."""
        return name in self.names or name[1] in self.words or _in_dataset(name[1]) in self.words


def _in_dataset(name: str) -> str:
    """Return how a script names an attribute of data: ``lateAnswer`` for ``data-late-answer``."""
    return re.sub(r"-([a-z])", lambda match: match.group(1).upper(), name.removeprefix("data-"))


def without_unused(css: str, vocabulary: Vocabulary, others: str) -> str:
    """Return a style sheet without the rules that nothing matches and the properties that nothing takes.

    Args:
        css: The borrowed style sheet.
        vocabulary: What its selectors may find.
        others: The style sheets that stand beside it, which may take its custom properties.
    """
    kept = "".join(_matching(_rules(css), vocabulary))
    while True:
        taken = set(_PROPERTY.findall(re.sub(r"(?<=[{;])\s*--[\w-]+\s*:", "", kept + others)))
        lean = "".join(_taken(_rules(kept), taken, kept))
        if lean == kept:
            return kept
        kept = lean


def _rules(css: str) -> list[Any]:
    return list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _matching(rules: Iterable[Any], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the rules that can match, each with the selectors that can."""
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [each for each in _selectors(rule.prelude) if all(map(vocabulary.has, _names(each)))]
            if selectors:
                yield f"{','.join(map(tinycss2.serialize, selectors))}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in _GROUPS and rule.content is not None:
            inner = "".join(_matching(_rules(tinycss2.serialize(rule.content)), vocabulary))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword != "charset":
            yield rule.serialize()


def _selectors(prelude: Iterable[Any]) -> list[list[Any]]:
    """Return the selectors of a rule, which commas part."""
    selectors: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def _names(selector: list[Any]) -> Iterator[Name]:
    """Yield every name that an element must have for this selector to match it or one around it."""
    before = ""
    for token in selector:
        if token.type == "ident" and before != ":":
            yield ("class" if before == "." else "tag", token.value)
        elif token.type == "hash":
            yield "id", token.value
        elif token.type == "[] block":
            yield from _attribute(token.content)
        before = token.value if token.type == "literal" else ""


def _attribute(content: list[Any]) -> Iterator[Name]:
    tokens = [token for token in content if token.type != "whitespace"]
    name = tokens[0].value
    yield "attribute", name
    if len(tokens) == 3 and tokens[1].type == "literal" and tokens[1].value == "=":
        yield name, tokens[2].value


def _taken(rules: Iterable[Any], taken: set[str], whole: str) -> Iterator[str]:
    """Yield the rules without the custom properties that nothing takes, and without animations that nothing runs."""
    for rule in rules:
        if rule.type == "qualified-rule":
            declared = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            read = [each for each in declared if each.type == "declaration"]
            kept = [each for each in read if not each.name.startswith("--") or each.name in taken]
            if kept:
                yield f"{tinycss2.serialize(rule.prelude)}{{{';'.join(each.serialize() for each in kept)}}}"
        elif rule.lower_at_keyword in _GROUPS:
            inner = "".join(_taken(_rules(tinycss2.serialize(rule.content)), taken, whole))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        elif rule.lower_at_keyword != "keyframes" or _runs(tinycss2.serialize(rule.prelude).strip(), whole):
            yield rule.serialize()


def _runs(animation: str, css: str) -> bool:
    return re.search(rf"animation(?:-name)?:[^;}}]*\b{re.escape(animation)}\b", css) is not None
