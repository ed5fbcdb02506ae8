"""The manifest with which a browser installs the handbook like an app."""

from __future__ import annotations

import json
from pathlib import Path

NAME = "manifest.webmanifest"
ICONS = {
    "assets/images/icon-192.png": {"sizes": "192x192"},
    "assets/images/icon-512.png": {"sizes": "512x512"},
    "assets/images/icon-maskable-512.png": {"sizes": "512x512", "purpose": "maskable"},
}
"""Pictures that phones ask for, beside the one that is drawn in lines; each stands in the manifest if it is there."""


def add_icons(site: Path) -> None:
    """Name the icons that lie in the site in its manifest, if it has one."""
    file = site / NAME
    if not file.is_file():
        return
    manifest = json.loads(file.read_text(encoding="utf-8"))
    drawn = [icon for icon in manifest.get("icons", ()) if icon["src"] not in ICONS]
    there = [{"src": src, "type": "image/png", **more} for src, more in ICONS.items() if (site / src).is_file()]
    manifest["icons"] = [*drawn, *there]
    file.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
