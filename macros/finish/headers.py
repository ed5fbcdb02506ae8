"""``_headers``: what a host says with each file. Hosts like Netlify and Cloudflare Pages read it by themselves.

Every matching block counts there, and what two blocks say of one name is joined; so no two blocks speak of caching for
the same file. A wildcard stands only at the end of a path, which all hosts understand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .policy import policy

NAME = "_headers"

_HASHED = re.compile(r"\.[0-9a-f]{8,}\.\w+$")
_ALWAYS = (
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", ", ".join(f"{feature}=()" for feature in (
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
        "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
        "screen-wake-lock", "usb", "xr-spatial-tracking",
    ))),
)  # fmt: skip
"""What a browser shall not do on any page; nothing on the site needs these."""

_FOR_EVER = "public, max-age=31536000, immutable"
_ASK_AGAIN = "public, max-age=0, must-revalidate"
"""A page is kept, but never shown before asking whether it is still the same: the number of a phone line may change."""

FIRST_SCREEN = ("source-sans-400", "source-sans-600", "source-serif-400", "source-serif-600")
"""The faces that the first screen of every page shows; they are asked for together with the page's style sheet.

Said here and not in the pages, since a page that is opened from a disk may not ask for a font beforehand.
"""


def write_headers(site: Path, pages: dict[str, str]) -> None:
    """Write the headers of a site whose pages are these."""
    always = [*_ALWAYS, ("Content-Security-Policy", f"{policy(pages.values())}; frame-ancestors 'none'")]
    blocks = [("/*", always), *_caching(site)]
    lines = [line for path, said in blocks for line in (path, *(f"  {name}: {value}" for name, value in said))]
    (site / NAME).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _caching(site: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield a path and how long what lies there may be kept."""
    fonts = ", ".join(
        f"</{path.relative_to(site).as_posix()}>; rel=preload; as=font; type=font/woff2; crossorigin"
        for face in FIRST_SCREEN
        for path in sorted((site / "assets" / "fonts").glob(f"{face}.*.woff2"))
    )
    page = [("Cache-Control", _ASK_AGAIN), *([("Link", fonts)] if fonts else [])]
    yield "/", page
    for path in sorted(site.iterdir()):
        if path.name == "assets":
            for folder in sorted(each for each in path.iterdir() if each.is_dir()):
                yield from _assets(site, folder)
        elif path.is_dir():
            yield f"/{path.name}/*", page if any(path.rglob("*.html")) else page[:1]
        elif path.name != NAME:
            yield f"/{path.name}", page if path.suffix == ".html" else page[:1]


def _assets(site: Path, folder: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield how long files may be kept: one block for a folder, unless only some bear a hash of themselves."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".txt"]
    kept = {path: _FOR_EVER if _HASHED.search(path.name) else _ASK_AGAIN for path in files}
    if len(set(kept.values())) == 1:
        kept = {folder / "*": next(iter(kept.values()))}
    for path, value in kept.items():
        yield f"/{path.relative_to(site).as_posix()}", [("Cache-Control", value)]
