"""Data as a plain script: the only way in which a page that was opened from a disk can load any."""

from __future__ import annotations

import json
from typing import Any


def assigned(target: str, data: Any) -> str:
    """Return a script that assigns data to a target: ``self.name = …``.

    The data are the text of a JSON value, which browsers read faster than the same written as a script.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"{target} = JSON.parse({_quoted(text)});\n"


def _quoted(text: str) -> str:
    """Return a text as a string of JavaScript in single quotes, in which JSON needs few escapes."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return "'" + escaped.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "'"
