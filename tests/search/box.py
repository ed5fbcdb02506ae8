"""Typing into a search as a person does, key by key, and reading what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

from .questions import Asked, Question, asked

_WATCH = """([field, list]) => {
  const watch = { typed: 0, shown: 0 };
  self.watched = watch;
  document.querySelector(field).addEventListener("input", () => { watch.typed = performance.now(); }, true);
  new MutationObserver(() => { watch.shown = performance.now(); })
    .observe(document.querySelector(list), { attributes: true, childList: true, subtree: true });
}"""
"""Notes when a key was typed and when the list of results changed; milliseconds."""


@dataclass(frozen=True)
class Box:
    """A search as it is found on a page: CSS selectors.

    Attributes:
        field: Where one types.
        results: The links of the results, in their order.
        list: What holds them, or says that there are none.
        settled: JavaScript that says whether the results are there.
        by_key: Whether each key is answered before the next; else the question is put in at once.
        page_is_enough: Whether a result answers that leads to any section of an answering page.
    """

    field: str
    results: str
    list: str
    settled: str
    by_key: bool = True
    page_is_enough: bool = False


OURS = Box(
    field="dialog #search-words",
    results="dialog [role=option]",
    list="dialog search-box",
    settled="() => watched.shown >= watched.typed",
)
MATERIAL = Box(
    field="[data-md-component=search-query]",
    results=".md-search-result__list > li > a.md-search-result__link",
    list=".md-search-result",
    settled="""() => /No matching|matching document/.test(document.querySelector(".md-search-result__meta").textContent)
      && watched.shown >= watched.typed""",
    by_key=False,
    page_is_enough=True,
)


def ask_all(page: Page, box: Box, asked_for: Iterable[Question], root: str) -> Iterator[Asked]:
    """Type each question into a search that is open, and yield how it was answered.

    Args:
        page: A page of the site with its search open.
        box: The search.
        asked_for: The questions.
        root: The address of the site, with a slash at the end.
    """
    field = page.locator(box.field)
    field.press_sequentially("client")  # what is loaded at the first use is loaded now
    page.locator(box.results).first.wait_for()
    page.evaluate(_WATCH, [box.field, box.list])
    for question in asked_for:
        field.fill("")
        if box.by_key:
            field.press_sequentially(question.types)
        else:
            field.press("End")  # it listens to keys
            page.wait_for_function(f"!({box.settled})()")
            field.fill(question.types)
            field.press("End")
        page.wait_for_function(box.settled)
        links = page.locator(box.results).evaluate_all("links => links.map(link => link.href)")
        pages = (_page(link) if box.page_is_enough else link for link in links)  # a page counts once then
        addresses = [link.removeprefix(root) for link in dict.fromkeys(pages)]
        time = page.evaluate("watched.shown - watched.typed")
        yield asked(question, addresses, time, page_is_enough=box.page_is_enough)


def _page(link: str) -> str:
    """Return the address of a page without what follows it."""
    return link.partition("#")[0].partition("?")[0]
