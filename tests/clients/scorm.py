"""A learning system with our package in it, and a student in front of it."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Frame, Page

from tests.browser.host import Host, hosting
from tests.tools import NODE

SYSTEM = Path(__file__).parent / "learning_system.html"

LAUNCH = """(page) => new Promise((resolve) => {
  const frame = Object.assign(document.createElement("iframe"), { src: page, name: "course" });
  frame.addEventListener("load", () => resolve(), { once: true });
  document.body.replaceChildren(frame);
})"""

_LEAVE = """() => new Promise((resolve) => {
  const frame = document.querySelector("iframe");
  frame.addEventListener("load", () => resolve(), { once: true });
  frame.src = "about:blank";
})"""

_ANSWER = """(right) => {
  let answered = 0;
  for (const question of document.querySelectorAll("quiz-set fieldset:has(.option)")) {
    const places = [...question.querySelectorAll("select")];
    for (const place of places) {
      const wanted = Number(place.closest(".option").dataset.place);
      place.value = String(right ? wanted : (wanted % places.length) + 1);
    }
    const inputs = [...question.querySelectorAll("input[name]")];
    const correct = (input) => input.closest(".option").hasAttribute("data-correct");
    const wrong = inputs.filter((input) => !correct(input));
    for (const input of right ? inputs.filter(correct) : wrong.slice(0, 1)) input.click();
    question.querySelector(".question__check").click();
    answered += 1;
  }
  return answered;
}"""
"""Answers every question of a page that has a right answer."""


@dataclass
class System:
    """A learning system that a browser shows, and the course that it plays.

    Attributes:
        page: The browser's page, which is the system's.
        host: What serves both.
        scorm: The version that the system speaks.
    """

    page: Page
    host: Host
    scorm: str

    def enter(self, words: str = "") -> None:
        """Open the system anew, with whatever it has kept, and launch the course in it."""
        self.page.goto(f"{self.host.address}system.html?scorm={self.scorm}{words}")
        self.page.evaluate(LAUNCH, "package/course.html")
        self.course.locator(".course__go-on").wait_for()

    def leave(self) -> None:
        """Go away from the course as a student does who closes it, and keep what it has said."""
        self.page.evaluate(_LEAVE)
        self.page.evaluate("keep()")

    @property
    def course(self) -> Frame:
        """The course's own page."""
        frame = self.page.frame("course")
        assert frame is not None
        return frame

    @property
    def handbook(self) -> Frame:
        """The page of the handbook that the course shows."""
        (frame,) = self.course.child_frames
        return frame

    def open(self, page: str) -> None:
        """Open a page of the handbook from the overview."""
        if self.course.locator(".course__home").is_visible():
            self.course.locator(".course__home").click()
        self.course.locator(f'[data-page="{page}"]').click()
        self.handbook.wait_for_url(f"**/handbook/{page}")
        self.handbook.wait_for_load_state()
        self.course.wait_for_function("page => document.querySelector('course-player').page === page", arg=page)

    def answer(self, *, right: bool) -> int:
        """Answer every question of the page rightly or wrongly; return how many there are."""
        return int(self.handbook.evaluate(_ANSWER, right))

    def chapters(self) -> list[str]:
        """Return the pages whose questions count."""
        found = self.course.locator("[data-of]").evaluate_all("lines => lines.map((line) => line.dataset.of)")
        return [str(page) for page in found]

    def play(self, *, right: bool) -> int:
        """Answer every question that counts; return how many there are."""
        answered = 0
        for page in self.chapters():
            self.open(page)
            answered += self.answer(right=right)
        return answered

    @property
    def sets(self) -> list[list[str]]:
        """Everything that the course set: the element, the value, what the system said, its error."""
        return [[str(each) for each in entry] for entry in self.page.evaluate("sets")]

    @property
    def told(self) -> list[list[str]]:
        """What was set when the course last committed, also if the system's page has been left since."""
        self.page.goto(f"{self.host.address}system.html?scorm={self.scorm}")
        return [[str(each) for each in entry] for entry in self.page.evaluate("JSON.parse(sessionStorage.told)")]

    @property
    def refused(self) -> list[list[str]]:
        """What the system did not take."""
        return [entry for entry in self.sets if entry[2:] != ["true", "0"]]

    def calls(self, name: str) -> int:
        """Return how often the course called Commit, or Terminate, which is Finish in SCORM 1.2."""
        names = {name, "Finish"} if name == "Terminate" else {name}
        return sum(call in names for call in self.page.evaluate("calls"))

    def last(self, element: str) -> str:
        """Return the last value of an element, named without ``cmi.core.`` and ``cmi.``."""
        values = [value for name, value, *_ in self.sets if name in {f"cmi.{element}", f"cmi.core.{element}"}]
        return values[-1] if values else ""

    def interactions(self) -> list[dict[str, str]]:
        """Return each answer that was told, by the last word of its elements."""
        told: dict[int, dict[str, str]] = {}
        for element, value, *_ in self.sets:
            if element.startswith("cmi.interactions."):
                _, _, number, name, *rest = element.split(".")
                told.setdefault(int(number), {})[".".join([name, *rest])] = value
        return [told[number] for number in sorted(told)]


@contextmanager
def system(page: Page, package: bytes, scorm: str, folder: Path) -> Iterator[System]:
    """Put a package into a learning system, which lives in a folder.

    What the system keeps of a student it keeps as long as the page lives.
    """
    shutil.copyfile(SYSTEM, folder / "system.html")
    script = f"scorm{scorm.replace('.', '')}.min.js"
    shutil.copyfile(NODE / "node_modules" / "scorm-again" / "dist" / script, folder / "scorm-again.js")
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extractall(folder / "package")
    with hosting(folder, guarded=False) as host:
        yield System(page, host, scorm)


def values(entry: dict[str, Any], *names: str) -> tuple[str, ...]:
    """Return some values of an interaction, as SCORM 1.2 names them."""
    modern = {"student_response": "learner_response"}
    return tuple(entry.get(name, entry.get(modern.get(name, name), "")) for name in names)


Opened = Callable[..., System]
"""Opens a package in a learning system: its version, the part that counts, and more for the system's address."""
