"""A small host for benches: it packs what it sends and says what ``_headers`` tells it to, as static hosts do."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import unquote, urlsplit

import brotli

KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".png": "image/png",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
}
PACKED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest"}
"""Endings of files that become much smaller when they are packed."""

Blocks = list[tuple[str, list[tuple[str, str]]]]
"""A path, which may end in ``*``, and the headers for it."""


def read_headers(text: str) -> Blocks:
    """Return what ``_headers`` says."""
    blocks: Blocks = []
    for line in text.splitlines():
        if line.startswith("/"):
            blocks.append((line, []))
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            blocks[-1][1].append((name, value))
    return blocks


class Host(http.server.BaseHTTPRequestHandler):
    """Answers for one site."""

    protocol_version = "HTTP/1.1"
    site: ClassVar[Path]
    blocks: ClassVar[Blocks]

    def do_GET(self) -> None:
        """Send a file, or the site's own page when there is none."""
        path = unquote(urlsplit(self.path).path)
        file = self.site / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file() and file.resolve().is_relative_to(self.site.resolve())
        file = file if found else self.site / "404.html"
        packing = self._packing(file)
        body = _packed(file, packing)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", KINDS.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        if packing:
            self.send_header("Content-Encoding", packing)
            self.send_header("Vary", "Accept-Encoding")
        for pattern, headers in self.blocks:
            if path == pattern or (pattern.endswith("*") and path.startswith(pattern[:-1])):
                for name, value in headers:
                    self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the standard library's)
        """Say nothing."""

    def _packing(self, file: Path) -> str:
        asked = self.headers.get("Accept-Encoding", "")
        return next((each for each in ("br", "gzip") if each in asked), "") if file.suffix in PACKED else ""


@functools.cache
def _packed(file: Path, packing: str) -> bytes:
    content = file.read_bytes()
    if packing == "br":
        return bytes(brotli.compress(content, quality=9))
    return gzip.compress(content) if packing == "gzip" else content


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """Serve a site, and give its address with a slash at the end."""
    blocks = read_headers((site / "_headers").read_text(encoding="utf-8"))
    handler = type("SiteHost", (Host,), {"site": site, "blocks": blocks})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
