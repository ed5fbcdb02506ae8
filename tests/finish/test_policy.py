"""What a page may do, and what a host says with it."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from macros.finish.headers import write_headers
from macros.finish.policy import guarded, policy, without_effect
from macros.finish.tree import Page

SCRIPT = "let x = 1;\n"
HASH = f"'sha256-{base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()}'"


def test_a_page_without_scripts_of_its_own_runs_none() -> None:
    """Only files of the site are allowed, of the kinds that there are, and nothing is loaded, framed or sent."""
    rules = dict(rule.split(" ", 1) for rule in policy(["<html></html>"]).split("; "))

    assert ("'none'", "'self'", "'self'") == (rules["default-src"], rules["script-src"], rules["style-src"])
    assert {"'none'"} == {rules[name] for name in ("object-src", "base-uri", "form-action")}
    assert "unsafe" not in policy([])


@pytest.mark.parametrize("tag", ["<script>", '<script type="module">', "<script type=text/javascript defer>"])
def test_a_script_within_a_page_runs_by_its_hash(tag: str) -> None:
    """The policy of a page names the hash of each script in it, and of no other page's."""
    text = f"<html><head><meta charset=utf-8></head><body>{tag}{SCRIPT}</script></body></html>"

    assert f"script-src 'self' {HASH};" in guarded(text)
    assert HASH not in guarded("<html></html>")


@pytest.mark.parametrize("tag", ['<script src="a.js">', '<script type="application/json">', "<script type=text/x>"])
def test_what_no_browser_runs_has_no_hash(tag: str) -> None:
    """A script's file is allowed as a file, and data need no leave."""
    assert "sha256" not in policy([f"{tag}{SCRIPT}</script>"])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<html>\n<head>\n<meta charset='utf-8'>", "<title>x</title></head></html>"),
        ("<html><head>", "<title>x</title></head></html>"),
        ("<html lang=en>", "<body><header>x</header></body></html>"),
        ("", "<p>x</p>"),
    ],
)
def test_the_policy_stands_first(before: str, after: str) -> None:
    """Right behind the page's encoding, or as early as it can, stand the policy and what is said to other sites."""
    text = guarded(before + after)

    assert text.startswith(f'{before}\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ')
    assert text.endswith(f'">\n<meta name="referrer" content="no-referrer">{after}')


def test_guarding_twice_is_guarding_once() -> None:
    """A page that changed since has its policy anew, and never two."""
    once = guarded("<html><head><meta charset=utf-8></head></html>")
    changed = once.replace("</head>", f"<script>{SCRIPT}</script></head>")

    assert once == guarded(once)
    assert 1 == guarded(changed).count("Content-Security-Policy")
    assert HASH in guarded(changed)


def test_what_the_policy_forbids_is_said() -> None:
    """A style or a handler in an attribute is named with its line, since no browser would heed it."""
    page = Page(
        "a.html", "<html><body>\n<p style='color: red'>x</p>\n<p onclick='go()' class='one'>x</p></body></html>"
    )
    found = [(problem.line, problem.message) for problem in without_effect({"a.html": page})]

    assert [
        (2, "the attribute style has no effect under the policy"),
        (3, "the attribute onclick has no effect under the policy"),
    ] == found


@pytest.fixture
def said(tmp_path: Path) -> dict[str, dict[str, str]]:
    """The headers of a small site, by path and name."""
    for name in (
        "index.html", "part/a.html", "downloads/a.pdf", "assets/images/a.svg", "assets/css/site.0123456789.css",
        "assets/fonts/source-serif-400.0123456789.woff2", "assets/fonts/source-serif-400-italic.0123456789.woff2",
        "assets/fonts/LICENSE.txt", "assets/js/site.0123456789.js", "assets/js/late.js", "slanted/a.html",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    slanted = {"slanted/a.html": "<em>so</em>", "slanted/b.html": "<cite>so</cite>", "slanted/c.html": ""}
    upright = {"index.html": f"<script>{SCRIPT}</script>", "part/a.html": "", "part/b.html": "<em>so</em>"}
    write_headers(tmp_path, upright | slanted)
    blocks: dict[str, dict[str, str]] = {}
    for line in (tmp_path / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            path = line
            blocks[path] = {}
        else:
            name, _, value = line.strip().partition(": ")
            blocks[path][name] = value
    return blocks


def test_every_answer_of_the_host_is_guarded(said: dict[str, dict[str, str]]) -> None:
    """The policy of all pages together, no frame around them, no word of where a reader comes from, no sensors."""
    everywhere = said["/*"]

    assert HASH in everywhere["Content-Security-Policy"]
    assert everywhere["Content-Security-Policy"].endswith("; frame-ancestors 'none'")
    assert "no-referrer" == everywhere["Referrer-Policy"]
    assert "nosniff" == everywhere["X-Content-Type-Options"]
    assert "geolocation=()" in everywhere["Permissions-Policy"]


def test_what_has_a_hash_is_kept_for_ever(said: dict[str, dict[str, str]]) -> None:
    """A folder whose files are named by their content is never asked for again; pages and all else always are."""
    kept = {path: "immutable" in block["Cache-Control"] for path, block in said.items() if path != "/*"}

    assert {
        "/": False,
        "/index.html": False,
        "/part/*": False,
        "/slanted/*": False,
        "/downloads/*": False,
        "/assets/images/*": False,
        "/assets/css/*": True,
        "/assets/fonts/*": True,
        "/assets/js/site.0123456789.js": True,
        "/assets/js/late.js": False,
    } == kept


def test_no_two_blocks_say_the_same_of_a_file(said: dict[str, dict[str, str]]) -> None:
    """Blocks that match one file name different headers: hosts would join their values."""
    everywhere = said.pop("/*")

    assert set() == set(everywhere) & {name for block in said.values() for name in block}
    assert all(path.index("*") == len(path) - 1 for path in said if "*" in path)


def test_pages_bring_their_fonts(said: dict[str, dict[str, str]]) -> None:
    """With a page a host names the fonts of its first screen, once each; with a download it does not.

    The italic goes along where most pages of a folder have a word in it.
    """
    font = "</assets/fonts/source-serif-400.0123456789.woff2>; rel=preload; as=font; type=font/woff2; crossorigin"

    assert font == said["/part/*"]["Link"] == said["/"]["Link"]
    assert f"{font}, {font.replace('400', '400-italic')}" == said["/slanted/*"]["Link"]
    assert "Link" not in said["/downloads/*"]
