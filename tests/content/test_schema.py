"""The JSON Schemas that editors use."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from macros.content import schema
from macros.content.loader import LISTS


def test_schemas_are_current(root: Path) -> None:
    """The committed schemas are what the models give today."""
    assert [] == schema.outdated(root)


def _files(root: Path) -> list[tuple[Path, str]]:
    docs = root / "docs"
    found = [(path, kind.shelf) for kind in LISTS for path in sorted(docs.glob(kind.pattern))]
    lists = {path for path, _ in found}
    found += [(path, "chart") for path in sorted((docs / "decide").glob("*.yml")) if path not in lists]
    return [*found, (docs / "lookup/places.yml", "places"), (docs / "adopt/clinic.yml", "clinic")]


def test_schemas_accept_the_handbook(root: Path) -> None:
    """Every file of the handbook satisfies its schema, so no editor marks sound content."""
    for path, name in _files(root):
        text = json.loads((root / schema.FOLDER / f"{name}.json").read_text(encoding="utf-8"))
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (texts only)
        errors = [error.message for error in jsonschema.Draft202012Validator(text).iter_errors(_typed(data))]

        assert [] == errors, path


def test_schema_refuses_an_unknown_field(root: Path) -> None:
    """A field that no model has is refused by the schema too."""
    text = json.loads((root / schema.FOLDER / "terms.json").read_text(encoding="utf-8"))

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{"id": "x", "term": "x", "says": "x", "means": "x"}], text)


def _typed(data: object) -> object:
    """Return data in which the few fields that aren't text have their types."""
    if isinstance(data, dict):
        return {key: _field(key, value) for key, value in data.items()}
    return [_typed(item) for item in data] if isinstance(data, list) else data


def _field(key: str, value: object) -> object:
    if key in {"order", "year", "retention_years"}:
        return None if value == "null" else int(str(value))
    if key in {"correct", "opens", "tells"}:
        return value == "true"
    return _typed(value)
