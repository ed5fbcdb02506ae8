"""``_headers``: what a host says with each file. Hosts like Netlify and Cloudflare Pages read it by themselves.

Every matching block counts there, and what two blocks say of one name is joined; so no two blocks speak of caching for
the same file. A wildcard stands only at the end of a path, which all hosts understand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
ITALIC = "source-serif-400-italic"
"""Asked for too in a folder most of whose pages show it: there, when it came late, its words would move the lines."""

_IN_ITALIC = re.compile(r"<(?:em|cite|dfn|i)\b")


def write_headers(site: Path, pages: dict[str, str]) -> None:
    """Write the headers of a site whose pages are these."""
    always = [*_ALWAYS, ("Content-Security-Policy", f"{policy(pages.values())}; frame-ancestors 'none'")]
    blocks = [("/*", always), *_caching(site, pages)]
    lines = [line for path, said in blocks for line in (path, *(f"  {name}: {value}" for name, value in said))]
    (site / NAME).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _caching(site: Path, pages: dict[str, str]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield a path and how long what lies there may be kept, and with pages the fonts to ask for."""
    other = ("Cache-Control", _ASK_AGAIN)
    page = [other, *_fonts(site, FIRST_SCREEN)]
    yield "/", page
    for path in sorted(site.iterdir()):
        if path.name == "assets":
            for folder in sorted(each for each in path.iterdir() if each.is_dir()):
                yield from _assets(site, folder)
        elif path.is_dir():
            texts = [text for name, text in pages.items() if name.startswith(f"{path.name}/")]
            slanted = [text for text in texts if _IN_ITALIC.search(text)]
            faces = (*FIRST_SCREEN, ITALIC) if 2 * len(slanted) > len(texts) else FIRST_SCREEN
            yield f"/{path.name}/*", [other, *(_fonts(site, faces) if texts else ())]
        elif path.name != NAME:
            yield f"/{path.name}", page if path.suffix == ".html" else [other]


def _fonts(site: Path, faces: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the header that asks for faces, unless the site has none of them."""
    files = [path for face in faces for path in sorted((site / "assets" / "fonts").glob(f"{face}.*.woff2"))]
    asked = [
        f"</{path.relative_to(site).as_posix()}>; rel=preload; as=font; type=font/woff2; crossorigin" for path in files
    ]
    if asked:
        yield "Link", ", ".join(asked)


def _assets(site: Path, folder: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield how long files may be kept: one block for a folder, unless only some bear a hash of themselves."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".txt"]
    kept = {path: _FOR_EVER if _HASHED.search(path.name) else _ASK_AGAIN for path in files}
    if len(set(kept.values())) == 1:
        kept = {folder / "*": next(iter(kept.values()))}
    for path, value in kept.items():
        yield f"/{path.relative_to(site).as_posix()}", [("Cache-Control", value)]
