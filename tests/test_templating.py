"""How templates are read: as the next person expects who changes one."""

from __future__ import annotations

import os
from pathlib import Path

import jinja2
import pytest

from macros.templating import environment


def test_a_template_that_changes_is_read_again(tmp_path: Path) -> None:
    """While a preview runs, what a programmer saves is what the next page shows."""
    template = tmp_path / "a.html.jinja"
    template.write_text("before", encoding="utf-8")
    templates = environment(tmp_path)
    before = templates.get_template(template.name).render()
    template.write_text("after", encoding="utf-8")
    os.utime(template, (0, 0))

    assert ("before", "after") == (before, templates.get_template(template.name).render())


def test_a_template_escapes_and_knows_every_name(tmp_path: Path) -> None:
    """A sign of HTML in a value stays text, and a value that is missing is an error and no gap."""
    (tmp_path / "a.html.jinja").write_text("{{ value }}", encoding="utf-8")
    template = environment(tmp_path).get_template("a.html.jinja")

    assert "&lt;b&gt;" == template.render(value="<b>")
    with pytest.raises(jinja2.UndefinedError):
        template.render()
