"""JSON Schemas of the authors' files, generated from the models, so that editors complete and check them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from .chart import Chart
from .clinic import Clinic
from .edition import Printed
from .loader import LISTS
from .page import Chapter, Decision, Page
from .places import Places

FOLDER = Path("docs/schema")


def schemas() -> dict[str, str]:
    """Return the text of every schema by file name, ``cases.json`` and the others."""
    models: dict[str, Any] = {kind.shelf: _list_of(kind.model) for kind in LISTS}
    models |= {"chart": Chart, "clinic": Clinic, "places": Places, "printed": Printed}
    models |= {"page-head": Page, "chapter-head": Chapter, "decision-head": Decision}
    return {f"{name}.json": _text(name, model) for name, model in sorted(models.items())}


def _list_of(model: Any) -> Any:
    return tuple[model, ...]


def _text(name: str, model: Any) -> str:
    schema = TypeAdapter(model).json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write(root: Path) -> list[str]:
    """Write every schema under ``docs/schema`` and return the names of those that changed."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    changed = {name: text for name, text in schemas().items() if not _same(folder / name, text)}
    for name, text in changed.items():
        (folder / name).write_text(text, encoding="utf-8")
    return list(changed)


def outdated(root: Path) -> list[str]:
    """Return the names of the schemas that are missing or not current."""
    return [name for name, text in schemas().items() if not _same(root / FOLDER / name, text)]


def _same(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text(encoding="utf-8") == text
