"""What the tests need beyond Python packages: found, or installed, or asked for in plain words."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests import chromium

TOOLS = {
    "chromium": ("chromium", "a browser, which walks the charts and answers the quizzes"),
    "pdftoppm": ("poppler-utils", "poppler, which draws the pages of the book"),
    "java": ("default-jre-headless", "Java, in which the checker of HTML runs"),
    "npm": ("npm", "npm, which brings the checkers of HTML and of access for everyone"),
}
"""Command to the Debian package that brings it, and what it is for."""

NODE = Path(__file__).parent / "node"
"""Where the packages of npm that the tests need are listed and installed."""

BENCH = Path(__file__).parent / "bench_node"
"""The same for the benches."""


def missing() -> dict[str, tuple[str, str]]:
    """Return the tools that are not on the path."""
    found = {"chromium": chromium.command()}
    return {command: need for command, need in TOOLS.items() if not found.get(command, shutil.which(command))}


def main() -> None:
    """Install what is missing on Debian as root; elsewhere say what to install, and stop."""
    if Path("/etc/debian_version").exists() and os.geteuid() == 0 and shutil.which("apt-get"):
        packages = sorted({package for package, _ in missing().values()})
        swifter = shutil.which(chromium.NAMES[0]) is None  # not needed, but the tests are sooner done with it
        if packages or swifter:
            _apt("update", check=bool(packages))
        if packages:
            print(f"Installing {', '.join(packages)} for the tests (once)", flush=True)  # noqa: T201
            _apt("install", "-y", *packages)
        if swifter:
            _apt("install", "-y", chromium.NAMES[0], check=False)
    needs = missing()
    for command, (package, purpose) in needs.items():
        print(f"The tests need {command}: {purpose}. On Debian or Ubuntu: apt install {package}", file=sys.stderr)  # noqa: T201
    if needs:
        sys.exit(1)
    install(NODE)


def _apt(*words: str, check: bool = True) -> None:
    """Run apt-get; what it says of what is not needed is nobody's business."""
    subprocess.run(
        ["apt-get", "-qq", *words],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        check=check,
        stdout=subprocess.DEVNULL,
        stderr=None if check else subprocess.DEVNULL,
    )


def install(folder: Path) -> None:
    """Install what the ``package-lock.json`` of a folder lists, unless it is there."""
    lock, installed = folder / "package-lock.json", folder / "node_modules" / ".lock"
    if not installed.exists() or installed.read_bytes() != lock.read_bytes():
        subprocess.run(["npm", "ci", "--silent"], cwd=folder, check=True)
        shutil.copyfile(lock, installed)


if __name__ == "__main__":
    main()
