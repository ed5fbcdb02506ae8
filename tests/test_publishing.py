"""What the page on publishing tells people to paste, and the workflow that is ready to use."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

Headers = dict[str, dict[str, str]]
"""A path of ``_headers``, which may end with an asterisk, and what is said with what lies there."""


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    """The page on publishing."""
    return (root / "docs/about/publishing.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def headers(site: Path) -> Headers:
    """What the built site asks of hosts."""
    blocks = re.findall(r"^(/\S*)\n((?:  .+\n)+)", (site / "_headers").read_text(encoding="utf-8"), re.MULTILINE)
    return {path: dict(re.findall(r"^  ([\w-]+): (.+)$", said, re.MULTILINE)) for path, said in blocks}


@pytest.fixture(scope="module")
def workflow(root: Path) -> Any:
    """The workflow for GitHub."""
    return yaml.safe_load((root / ".github/workflows/site.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "said", [r'^    add_header ([\w-]+) "(.+)" always;$', r'^    Header always set ([\w-]+) "(.+)"$']
)
def test_servers_are_told_what_the_file_of_headers_says(page: str, headers: Headers, said: str) -> None:
    """Both nginx and Apache are told every header that goes with all files, word for word."""
    told = dict(re.findall(said, page, re.MULTILINE))

    assert headers["/*"] == {name: value for name, value in told.items() if name in headers["/*"]}
    assert {"Cache-Control", "Strict-Transport-Security"} >= told.keys() - headers["/*"].keys()


def test_servers_keep_what_the_file_of_headers_keeps(page: str, headers: Headers, site: Path) -> None:
    """By the rules for nginx and Apache every file is kept as long as ``_headers`` says, licenses aside."""
    default, hashed = "public, max-age=0, must-revalidate", "public, max-age=31536000, immutable"
    patterns = set(re.findall(r'^ +"~(.+)" +"public|^    <FilesMatch "(.+)">$', page, re.MULTILINE))
    (pattern,) = {nginx or apache for nginx, apache in patterns}
    names = [path.relative_to(site) for path in site.rglob("*") if path.is_file() and path.suffix != ".txt"]
    expected = {name.as_posix(): _kept(headers, PurePosixPath("/", name)) for name in names if name.name != "_headers"}

    assert page.count(f'"{default}"') == page.count(f'"{hashed}"') == 2
    assert expected == {name: hashed if re.search(pattern, name) else default for name in expected}


def _kept(headers: Headers, path: PurePosixPath) -> str:
    """Return how long a file is kept: what the longest path says that is its own or that of a folder around it."""
    ways = [str(path), *(f"{folder}/*" for folder in path.parents)]
    return next(headers[way]["Cache-Control"] for way in ways if "Cache-Control" in headers.get(way, {}))


def test_the_workflow_may_do_no_more_than_it_must(workflow: Any) -> None:
    """Only the job that publishes may write, and only that; it waits for the tests and runs on main alone."""
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]

    assert {"contents": "read"} == workflow["permissions"]
    assert "permissions" not in build
    assert {"pages": "write", "id-token": "write"} == publish["permissions"]
    assert ("build", "github.ref == 'refs/heads/main' && github.event_name != 'pull_request'") == (
        publish["needs"],
        publish["if"],
    )


def test_the_workflow_runs_what_people_run(workflow: Any) -> None:
    """It builds and tests with the commands of the README, and every foreign step is pinned to one commit."""
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]

    assert ["make", "make test"] == [step["run"] for step in steps if step.get("run", "").startswith("make")]
    assert all(re.search(r"@[0-9a-f]{40}$", step["uses"]) for step in steps if "uses" in step)
