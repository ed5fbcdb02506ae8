"""What our scripts could use to send something away, to keep it, or to leave the page: read word by word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import lxml.html

from tests.handbook import UNDER

WAYS = re.compile(
    r"\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|WebTransport|EventSource|RTCPeerConnection|BroadcastChannel"
    r"|serviceWorker|SharedWorker|Worker|importScripts|eval|Function|localStorage|sessionStorage|indexedDB|cookieStore"
    r"|caches|getDirectory|innerHTML|outerHTML|insertAdjacentHTML|DOMParser|requestSubmit)\b"
    r"|\bimport\s*\(|\bdocument\.(?:cookie|write)|\bwindow\.(?:open|name)\b|\.submit\s*\(|\bping\b"
    r"|\.(?:src|srcset|action|data|href)\s*=(?!=)|setAttribute\(\"(?:src|href|action|data)\""
    r"|createElement\(\"(?:a|script|img|iframe|form|link|object|embed|video|audio)\"|\bnew (?:Image|Audio|FontFace)\b"
    r"|location\.(?:assign|replace|href)(?:\(\"[^\"]*\"\))?|location\s*=(?!=)"
)
"""Everything by which a script could send, keep or leave, and by which it could make an element that does."""

ALLOWED = {
    # The record is handed over as a file: an address within the page, made for the purpose.
    "decision-record.js": {'createElement("a")', ".href ="},
    # Moves within the page: fragments of its own address.
    "chart-walk.js": {'setAttribute("href")'},
    "quiz-set.js": {'setAttribute("href")', 'createElement("a")'},
    # Adds the scripts of the search and of practice at their first use; a test below holds where they come from.
    "late-script.js": {'createElement("script")', ".src ="},
    # Its links lead to what was found, and ".submit" is a method of its own.
    "search-box.js": {'setAttribute("href")', ".submit("},
    # Reads the questions, which the build made of the site's own chapters; a script in them would not run.
    "mixed-set.js": {"DOMParser"},
    # The only file that keeps anything, and it asks first.
    "device.js": {"serviceWorker", "caches", "localStorage"},
    # Fetches the site's own files for who has said yes, from its own address alone.
    "sw.js": {"fetch", "caches"},
    # Leaves, for one address.
    "quick-exit.js": {'location.replace("https://www.weather.gov/")'},
}
"""What each script may use, and why."""

COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", re.DOTALL)


def _scripts(root: Path) -> list[Path]:
    return [*(root / "docs/assets/js").glob("*.js"), root / "macros/finish/templates/sw.js"]


def _found(text: str) -> set[str]:
    found = {match.group() for match in WAYS.finditer(COMMENT.sub("", text))}
    return {f"{each})" if each.endswith('"') and "(" in each else each for each in found}


def test_scripts_neither_send_nor_keep_nor_leave(root: Path) -> None:
    """No script of ours names a way out but those that it is known to need."""
    found = {path.name: _found(path.read_text(encoding="utf-8")) for path in _scripts(root)}

    assert {} == {name: more for name, ways in found.items() if (more := ways - ALLOWED.get(name, set()))}


def test_what_is_allowed_is_needed(root: Path) -> None:
    """No script is allowed more than it uses."""
    used = {path.name: _found(path.read_text(encoding="utf-8")) for path in _scripts(root)}

    assert {} == {name: spare for name, ways in ALLOWED.items() if (spare := ways - used.get(name, set()))}


def test_the_worker_fetches_from_its_own_address_only(root: Path) -> None:
    """The worker asks for the site's own files, and passes on what a page of the site asked for."""
    text = COMMENT.sub("", (root / "macros/finish/templates/sw.js").read_text(encoding="utf-8"))
    asked = re.findall(r"\bfetch\(((?:[^()]|\([^()]*\))*)\)", text)

    assert ['new URL(path, ROOT), { cache: "no-cache" }', "request"] == asked
    assert "https:" not in text
    assert "http:" not in text


def test_only_scripts_of_the_site_are_added(site: Path) -> None:
    """Every page says which scripts may be added for its search and its practice, and each is a file of the site."""
    for path in site.rglob("*.html"):
        page: Any = lxml.html.document_fromstring(path.read_text(encoding="utf-8"))
        named = " ".join(page.xpath("//@data-scripts")).split()
        files = [(site / name.removeprefix(UNDER) if name.startswith("/") else path.parent / name) for name in named]

        assert named
        assert [] == [name for name, file in zip(named, files, strict=True) if not file.is_file()]


def test_every_way_is_known_when_seen() -> None:
    """Each way out, written as somebody would write it, is found."""
    hostile = (
        "fetch(x)", "navigator.sendBeacon(x)", "new WebSocket(x)", "new EventSource(x)", "new Worker(x)", "import(x)",
        "window.open(x)", "location.href = x", "location = x", "location.assign(x)", 'location.replace("https://x/")',
        "new Image()", 'document.createElement("img")', "image.src = x", 'a.setAttribute("href", x)', "form.submit()",
        "localStorage.a = 1", "sessionStorage", "indexedDB.open(x)", "document.cookie = x", "caches.open(x)",
        "navigator.serviceWorker", "eval(x)", "new Function(x)", "body.innerHTML = x", "window.name = x",
        "new DOMParser()",
    )  # fmt: skip

    assert [] == [line for line in hostile if not _found(line)]


def test_the_quick_exit_leads_where_its_link_does(root: Path) -> None:
    """With a script and without one it is the same address."""
    frame = (root / "macros/web/theme/partials/quick-exit.html").read_text(encoding="utf-8")
    script = (root / "docs/assets/js/quick-exit.js").read_text(encoding="utf-8")
    addresses = re.findall(r'href="([^"]*)"', frame) + re.findall(r'location\.replace\("([^"]*)"\)', script)

    assert 3 == len(addresses)
    assert {"https://www.weather.gov/"} == set(addresses)


def test_privacy_is_said_in_six_sentences(site: Path) -> None:
    """The page about privacy opens with exactly six sentences, each with a test behind it."""
    page: Any = lxml.html.document_fromstring((site / "about/privacy.html").read_text(encoding="utf-8"))
    first = str(page.xpath("string(//article/h1/following-sibling::p[1])"))

    assert 6 == len(re.findall(r"[.!?](?=\s|$)", first.strip()))
