"""The policy that every page carries, in a browser that enforces it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Visits

WATCH = "addEventListener('securitypolicyviolation', (event) => (window.broken ??= []).push(event.violatedDirective))"
TRIALS = {
    "connect-src": "fetch('https://elsewhere.example/').catch(() => {})",
    "img-src": "new Image().src = 'https://elsewhere.example/a.png'",
    "script-src-elem": "document.head.append(Object.assign(document.createElement('script'), {text: 'ran = 1'}))",
    "script-src-attr": "document.body.setAttribute('onclick', 'window.ran = 1')",
    "style-src-attr": "document.body.setAttribute('style', 'color: red')",
    "frame-src": "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://elsewhere.example/'}))",
    "base-uri": "document.head.append(Object.assign(document.createElement('base'), {href: 'https://elsewhere.example/'}))",
    "form-action": """
      document.body.append(Object.assign(document.createElement('form'), {action: 'https://elsewhere.example/'}));
      document.querySelector('form[action]').submit()""",
}
"""What a page, or somebody's script in it, could try; by the rule that stops it."""


@pytest.mark.parametrize("way", ["served", "on_disk"])
def test_no_page_breaks_its_policy(visits: Visits, request: pytest.FixtureRequest, site: Path, way: str) -> None:
    """Every page loads all that it needs without once asking for what its policy forbids, over http and from a disk."""
    start = request.getfixturevalue(way)
    page = visits(f"{start}index.html").page
    page.add_init_script(WATCH)
    broken = {}
    for name in sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html"):
        page.goto(start + name)
        broken[name] = page.evaluate("window.broken ?? []")

    assert {} == {name: rules for name, rules in broken.items() if rules}


@pytest.mark.parametrize("way", ["served", "on_disk"])
@pytest.mark.parametrize("rule", TRIALS)
def test_the_policy_holds(visits: Visits, request: pytest.FixtureRequest, way: str, rule: str) -> None:
    """Whatever tries to run, load, frame or send what is not the site's own is stopped, over http and from a disk."""
    start = request.getfixturevalue(way)
    visit = visits(f"{start}index.html")
    broken = visit.page.evaluate(
        f"""() => new Promise((done) => {{
          addEventListener("securitypolicyviolation", (event) => done(event.violatedDirective));
          {TRIALS[rule]};
        }})"""
    )
    visit.complaints.clear()  # the browser tells of what it stopped

    assert rule == broken
    assert visit.page.evaluate("window.ran === undefined")
