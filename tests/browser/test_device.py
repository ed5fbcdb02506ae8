"""The handbook kept on a device: nothing before a yes, all of it after, and nothing once it is deleted."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.finish import worker
from tests.handbook import ADDRESS, UNDER

from .conftest import Visits
from .host import Host, hosting
from .test_quiet import NOTHING, kept
from .using import use

PRIVACY = "about/privacy.html"
CHAPTER = "friends/the-secret.html"
SOON = 90_000
"""How long fetching all of it may take, in ms."""

INSTALLED = """async () => {
  while ((await navigator.serviceWorker.getRegistration()).installing) await new Promise((go) => setTimeout(go, 20));
}"""


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site without what is large, which tests may change."""
    copy = tmp_path_factory.mktemp("hosted") / "site"
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("*.pdf", "*.zip"))
    worker.write(copy)
    return copy


@pytest.fixture
def host(folder: Path) -> Iterator[Host]:
    """The host of that copy."""
    with hosting(folder) as host:
        yield host


@pytest.fixture
def changed(folder: Path, tmp_path: Path) -> Path:
    """The site as it is after one chapter got a new title."""
    copy = tmp_path / "changed"
    shutil.copytree(folder, copy)
    _write_title(copy, "The New Secret")
    return copy


def _write_title(site: Path, title: str) -> None:
    text = (site / CHAPTER).read_text(encoding="utf-8")
    (site / CHAPTER).write_text(re.sub(r"<title>.*?</title>", f"<title>{title}</title>", text), encoding="utf-8")
    worker.write(site)


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def _says(page: Page, words: str) -> None:
    expect(page.locator(".keeper__status")).to_contain_text(words, timeout=SOON)


def _keep(visits: Visits, host: Host) -> Page:
    """Open the page about privacy and say yes."""
    page = visits(host.address + PRIVACY).page
    _press(page, "Keep the handbook on this device")
    _says(page, "Ready offline.")
    return page


def _update(page: Page) -> None:
    """Have the browser look for a newer version, as it does at each visit, and wait until it has come to an end."""
    page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update()).catch(() => {})")
    page.evaluate(INSTALLED)


def test_nothing_is_kept_before_a_yes(visits: Visits, host: Host) -> None:
    """The page says that nothing is kept, offers no deleting, and that is so."""
    page = visits(host.address + PRIVACY).page
    _says(page, "Nothing of the handbook is kept on this device.")

    expect(page.get_by_role("button", name="Delete everything")).to_be_hidden()
    assert NOTHING == kept(page)


def test_all_of_it_works_without_the_host(visits: Visits, host: Host) -> None:
    """After the yes, with the host gone, every page opens, and charts, questions and search work."""
    page = _keep(visits, host)
    host.down = True
    host.asked.clear()
    titles = {}
    for path in sorted(host.folder.rglob("*.html")):
        name = path.relative_to(host.folder).as_posix()
        page.goto(f"{host.address}{name}?from=a-link#top")
        titles[name] = f"<title>{page.title()}</title>" in path.read_text(encoding="utf-8").replace("&amp;", "&")
    for name in ("index.html", "decide/may-i-share.html", CHAPTER):
        page.goto(host.address + name)
        use(page)

    assert [] == [name for name, same in titles.items() if not same]
    assert {f"{UNDER}sw.js"} >= set(host.asked)


def test_addresses_without_a_page_are_answered_too(visits: Visits, host: Host) -> None:
    """Without the host a folder leads to its first page, a name without its ending to the page, the rest to the 404."""
    page = _keep(visits, host)
    visit = visits.opened[0]
    host.down = True
    found = []
    for name in ("", "decide/", "decide", "friends/the-secret"):
        page.goto(host.address + name)
        found.append(page.title())
    page.goto(f"{host.address}no/such/page.html")
    complaints, visit.complaints = visit.complaints, []

    expect(page.locator("h1")).to_have_text("This page isn’t in the handbook")
    assert "flex" == page.evaluate("getComputedStyle(document.body).display")
    assert found[1] == found[2] == "What is happening? (in confidence)"
    assert "The Secret (in confidence)" == found[3]
    assert [True] == ["404" in complaint for complaint in complaints]


def test_it_lies_under_a_path_beside_others(visits: Visits, folder: Path) -> None:
    """Under a school's path it keeps only its own pages, and deletes nothing of others on the same host."""
    with hosting(folder, "/school/massage/") as host:
        page = visits(host.address + PRIVACY).page
        page.evaluate("localStorage.setItem('school', '1'); caches.open('school')")
        _press(page, "Keep the handbook on this device")
        _says(page, "Ready offline.")
        host.down = True
        page.goto(f"{host.address}no/such/page.html")
        styled = page.evaluate("getComputedStyle(document.body).display")
        page.goto(host.address + CHAPTER)
        title = page.title()
        page.goto(host.address + PRIVACY)
        _press(page, "Delete everything")
        _says(page, "Everything is deleted.")

        assert "The Secret (in confidence)" == title
        assert "flex" == styled or ADDRESS  # a site that knows its address is styled there alone
        assert NOTHING | {"local": ["school"], "caches": 1} == kept(page)
    visits.opened[0].complaints.clear()  # the 404


def test_delete_leaves_nothing(visits: Visits, host: Host) -> None:
    """One press takes the worker, the copies and every note; then it can be kept anew."""
    page = _keep(visits, host)
    page.on("dialog", lambda dialog: dialog.accept())
    page.evaluate("device.ask('Questions to review', 'Keep them?') && device.set('Questions to review', [1])")
    page.reload()
    expect(page.locator(".keeper__topics")).to_have_text("Questions to review")
    _press(page, "Delete everything")
    _says(page, "Everything is deleted.")

    assert NOTHING == kept(page)
    _press(page, "Keep the handbook on this device")
    _says(page, "Ready offline.")


def test_deleting_stops_what_is_under_way(visits: Visits, host: Host) -> None:
    """Pressed while pages are still being fetched, it stops that, and nothing is left."""
    page = visits(host.address + PRIVACY).page
    _press(page, "Keep the handbook on this device")
    _press(page, "Delete everything")
    _says(page, "Everything is deleted.")

    assert NOTHING == kept(page)


def test_a_broken_connection_is_told_and_taken_up(visits: Visits, host: Host) -> None:
    """While one file is missing the page never says ready; it says what to do, and goes on where it stopped."""
    visit = visits(host.address + PRIVACY)
    page = visit.page
    host.broken = {"404.html"}
    _press(page, "Keep the handbook on this device")
    _says(page, "Try again: it goes on where it stopped.")
    visit.complaints.clear()  # the file that failed
    host.broken = set()
    host.asked.clear()
    _press(page, "Keep the handbook on this device")
    _says(page, "Ready offline.")

    assert f"{UNDER}404.html" in host.asked
    assert len(host.asked) < 15


def test_a_copy_that_lost_something_is_not_ready(visits: Visits, host: Host) -> None:
    """When the browser has thrown a file away, the page says so, and the missing one can be fetched."""
    page = _keep(visits, host)
    page.evaluate(
        """caches.keys().then(([name]) => caches.open(name)).then(async (cache) => {
             const [lost] = (await cache.keys()).filter((request) => request.url.includes("lines.html"));
             await cache.delete(lost);
           })"""
    )
    page.reload()
    _says(page, "some of it is missing")
    _press(page, "Keep the handbook on this device")

    _says(page, "Ready offline.")


def test_pages_that_are_altered_on_the_way_are_not_kept(visits: Visits, host: Host) -> None:
    """A page that is not byte for byte what the site promises is refused, and the reader is told."""
    visit = visits(host.address + PRIVACY)
    host.altered = {CHAPTER}
    _press(visit.page, "Keep the handbook on this device")

    _says(visit.page, "What came didn’t match")


def test_a_full_device_is_told(visits: Visits, host: Host) -> None:
    """Where there is no room the page says so, keeps nothing, and goes on working."""
    page = visits(host.address + PRIVACY).page
    origin = host.address.rstrip("/")
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 900_000})
    _press(page, "Keep the handbook on this device")
    _says(page, "There isn’t enough room on this device.")

    assert NOTHING == kept(page)


def test_a_newer_edition_is_offered_and_taken(visits: Visits, host: Host, changed: Path) -> None:
    """When the site has changed, the old page stays until the reader takes the new one; then only that is kept."""
    page = _keep(visits, host)
    page.goto(host.address + CHAPTER)
    expect(page.get_by_text("A newer edition is ready.")).to_be_hidden()
    host.folder = changed
    host.asked.clear()
    _update(page)
    expect(page.get_by_text("A newer edition is ready.")).to_be_visible()
    before = page.title()
    fetched = {path for path in host.asked if path.endswith(".html")}
    with page.expect_event("load"):
        _press(page, "Use it")
    expect(page).to_have_title("The New Secret")
    host.down = True
    page.reload()

    assert "The Secret (in confidence)" == before
    assert {f"{UNDER}{CHAPTER}"} == fetched
    assert "The New Secret" == page.title()
    assert NOTHING | {"caches": 1, "workers": 1} == kept(page)


def test_a_failed_update_leaves_the_last_good_one(visits: Visits, host: Host, changed: Path) -> None:
    """A newer version that cannot be had whole is not used in part: the last one goes on as a whole."""
    page = _keep(visits, host)
    host.folder, host.broken = changed, {CHAPTER}
    _update(page)
    host.down = True
    page.goto(host.address + CHAPTER)
    title = page.title()
    expect(page.get_by_text("A newer edition is ready.")).to_be_hidden()
    page.goto(host.address + PRIVACY)
    visits.opened[0].complaints.clear()  # the file that failed

    _says(page, "Ready offline.")
    assert "The Secret (in confidence)" == title


def test_the_files_to_print_come_only_if_asked_for(visits: Visits, site: Path) -> None:
    """The downloads are kept when their box is ticked, and the packed site is not: it is the same again."""
    with hosting(site) as host:
        page = visits(host.address + PRIVACY).page
        page.get_by_label("With the book and the sheets to print").check()
        _press(page, "Keep the handbook on this device")
        _says(page, "All pages and the files to print")
        fetched = {path.partition("/downloads/")[2] for path in host.asked if "/downloads/" in path}

        assert "handbook.pdf" in fetched
        assert "in-confidence-site.zip" not in fetched


def test_where_it_cannot_be_kept_the_page_says_why(visits: Visits, on_disk: str, folder: Path) -> None:
    """From a disk, over an address without https, and without scripts, there is no button but a plain sentence."""
    disk = visits(on_disk + PRIVACY).page
    plain = visits("about:blank").page
    plain.context.route(
        "http://handbook.example/**",
        lambda route: route.fulfill(path=folder / route.request.url.removeprefix("http://handbook.example/")),
    )
    plain.goto(f"http://handbook.example/{PRIVACY}")
    scriptless = visits(on_disk + PRIVACY, java_script_enabled=False).page

    _says(disk, "You opened the handbook from a disk")
    _says(plain, "This address begins with http, not https.")
    expect(plain.locator(".keeper__instead").get_by_role("link", name="downloads")).to_be_visible()
    expect(scriptless.locator(".keeper__without")).to_be_visible()
    for page in (disk, plain, scriptless):
        assert 0 == page.locator("device-keeper").get_by_role("button").count()


def test_a_note_is_kept_only_after_a_yes(visits: Visits, host: Host) -> None:
    """Nothing is kept without a yes; after it the note comes back, until it is forgotten."""
    page = visits(host.address).page
    answers = [False, True]
    page.on("dialog", lambda dialog: dialog.accept() if answers.pop(0) else dialog.dismiss())
    said = page.evaluate(
        """() => {
          const refused = [device.ask("Notes", "Keep them?"), device.set("Notes", [1]), device.get("Notes")];
          const none = Object.keys(localStorage).length;
          const agreed = [device.ask("Notes", "Keep them?"), device.set("Notes", [1]), device.get("Notes")];
          device.forget("Notes");
          return { refused, none, agreed, allowed: device.allowed("Notes"), left: Object.keys(localStorage).length };
        }"""
    )

    expected = {
        "refused": [False, False, None],
        "none": 0,
        "agreed": [True, True, [1]],
        "allowed": False,
        "left": 0,
    }
    assert expected == said


def test_spoiled_and_full_storage_break_nothing(visits: Visits, host: Host) -> None:
    """What cannot be read counts as nothing; what has no room is not kept, and the page hears of it."""
    page = visits(host.address).page
    page.on("dialog", lambda dialog: dialog.accept())
    said = page.evaluate(
        """() => {
          device.ask("Notes", "Keep them?");
          const [key] = Object.keys(localStorage);
          localStorage.setItem(key, "{spoiled");
          const spoiled = device.get("Notes");
          const full = device.set("Notes", "x".repeat(6e6));
          return [spoiled, full, device.set("Notes", 1), device.get("Notes")];
        }"""
    )

    assert [None, False, True, 1] == said


def test_the_manifest_is_one(visits: Visits, host: Host) -> None:
    """A browser reads the manifest without a complaint, and finds the way to the first page."""
    page = visits(f"{host.address}decide/index.html").page
    manifest = page.context.new_cdp_session(page).send("Page.getAppManifest")

    assert [] == manifest["errors"]
    assert f"{host.address}manifest.webmanifest" == manifest["url"]
    assert f"{host.address}index.html" == manifest["manifest"]["startUrl"]
    assert host.address == manifest["manifest"]["scope"]
