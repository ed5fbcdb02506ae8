"""Rules of a borrowed style sheet that no page can match."""

from __future__ import annotations

import pytest

from macros.finish.unused import Vocabulary, without_unused

PAGE = (
    '<html dir="ltr"><body class="frame wide"><ul id="list"><li data-state="on" hidden>One.</ul>'
    "<p class='quoted'>Two.</p><details><summary>Three.</summary></details></body></html>"
)
SCRIPT = 'element.classList.add("is-set"); document.createElement("output").dataset.late = "yes";'
VOCABULARY = Vocabulary.of([PAGE], [SCRIPT])

KEPT = [
    "p{color:red}",
    "*{color:red}",
    ".frame>ul li:first-child{color:red}",
    ".quoted,.frame.wide{color:red}",
    "#list li[hidden]{color:red}",
    "[dir=ltr] p{color:red}",
    '[data-state="on"]{color:red}',
    "[data-state^=o]{color:red}",
    "details[open]>summary::marker{color:red}",
    "p:not(.absent){color:red}",
    "p:is(.absent,.quoted){color:red}",
    ".is-set output[data-late]{color:red}",
    ":root{--a:1px}p{margin:var(--a)}",
    "@media print{p{color:red}}",
    "@page{margin:1cm}",
    "@keyframes turn{to{opacity:0}}p{animation:turn 1s}",
    "@supports (gap:1px){@media print{p{color:red}}}",
]
GONE = [
    (".absent{color:red}", ""),
    ("p .absent,p{color:red}", "p{color:red}"),
    ("table{color:red}", ""),
    ("#absent~p{color:red}", ""),
    ("[dir=rtl] p{color:red}", ""),
    ("[data-absent]{color:red}", ""),
    ("@media print{.absent{color:red}}", ""),
    ("p{--a:1px;color:red}", "p{color:red}"),
    ("p{--a:var(--b);--b:1px}", ""),
    ("@keyframes turn{to{opacity:0}}", ""),
    ('@charset "utf-8";p{color:red}', "p{color:red}"),
    ("p{color:red}/* p{color:blue} */", "p{color:red}"),
]


@pytest.mark.parametrize("css", KEPT)
def test_what_can_match_stays(css: str) -> None:
    """A rule stays as it was when all that its selector names is on a page, may be set by a script, or is a state."""
    assert css == without_unused(css, VOCABULARY, "")


@pytest.mark.parametrize(("css", "expected"), GONE)
def test_what_cannot_match_goes(css: str, expected: str) -> None:
    """A selector goes that names what is nowhere, a rule without selectors, a property that nothing takes."""
    assert expected == without_unused(css, VOCABULARY, "")


def test_a_property_that_others_take_stays() -> None:
    """A custom property stays when a style sheet beside this one takes it, and goes when that one only sets it."""
    css = ":root{--a:1px;--b:1px}"

    assert ":root{--a:1px}" == without_unused(css, VOCABULARY, "p{margin:var(--a)}q{--b:2px}")
