"""A web host that can do what real ones do: lie under a path, go down, change its site, break off, add a policy."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.handbook import UNDER

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may do that carries no policy of its own."""


@dataclass
class Host:
    """A host of one site.

    Attributes:
        folder: What it serves; may be changed at any time.
        under: The path under which the site lies, with a slash at both ends.
        down: Whether it breaks off every connection.
        broken: Paths of the site for which it breaks off the connection.
        guarded: Whether it adds a policy to what has none.
        altered: Paths of the site to which it adds words, as some networks do.
        asked: Every path that was asked for.
        port: Where it listens.
        news: Told of each path that was asked for.
    """

    folder: Path
    under: str = UNDER
    down: bool = False
    broken: set[str] = field(default_factory=set)
    guarded: bool = True
    altered: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    port: int = 0
    news: threading.Condition = field(default_factory=threading.Condition)

    @property
    def address(self) -> str:
        """The address of the site, with a slash at the end."""
        return f"http://127.0.0.1:{self.port}{self.under}"

    def heard(self, paths: set[str], seconds: float = 30) -> set[str]:
        """Return which of these paths were asked for, as soon as all of them were, or after some seconds."""
        with self.news:
            self.news.wait_for(lambda: paths <= set(self.asked), seconds)
            return paths & set(self.asked)


def _handler(host: Host) -> type[http.server.SimpleHTTPRequestHandler]:
    class Handler(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            name = path.removeprefix(host.under)
            with host.news:
                host.asked.append(self.path)
                host.news.notify_all()
            if host.down or name in host.broken:
                self.close_connection = True
                return
            file = host.folder / (name if name and not name.endswith("/") else f"{name}index.html")
            there = path.startswith(host.under) and file.is_file()
            file = file if there else host.folder / "404.html"
            body = file.read_bytes() + (b" <!-- added -->" if name in host.altered else b"")
            self.send_response(200 if there else 404)
            self.send_header("Content-Type", self.guess_type(str(file)))
            self.send_header("Content-Length", str(len(body)))
            if host.guarded and b"Content-Security-Policy" not in body:
                self.send_header("Content-Security-Policy", POLICY)
                self.send_header("Referrer-Policy", "no-referrer")
            self.end_headers()
            with suppress(ConnectionError):  # the browser may have gone
                self.wfile.write(body)

        do_POST = do_GET  # noqa: N815 (the name is the standard library's)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the standard library's)
            """Say nothing."""

    return Handler


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128  # a browser on a busy machine knocks often


@contextmanager
def hosting(folder: Path, under: str = UNDER, *, guarded: bool = True) -> Iterator[Host]:
    """Serve a folder over http while the context lasts."""
    host = Host(folder, under, guarded=guarded)
    with _Server(("127.0.0.1", 0), _handler(host)) as server:
        host.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield host
        finally:
            server.shutdown()
            thread.join()
