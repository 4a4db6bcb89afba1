"""What the tests of finished sites share: a server that sends them as every host does, compressed."""

import gzip
import mimetypes
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

_WORDS = {".html", ".css", ".js", ".svg", ".json", ".xml", ".md", ".txt"}


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serves a folder on this machine until the tests end, words compressed by gzip; gives its address."""
    servers: list[ThreadingHTTPServer] = []

    def serve(folder: Path) -> str:
        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), _handler(folder)))
        threading.Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_port}"

    yield serve
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="session")
def first_visits() -> Callable[[Path], dict[str, str]]:
    """The pages of a site on which what a visit takes is measured: of the two long kinds the longest page."""

    def longest(site: Path, kind: str) -> str:
        page = max(sorted((site / kind).glob("*.html")), key=lambda page: page.stat().st_size)
        return page.relative_to(site).as_posix()

    def pages(site: Path) -> dict[str, str]:
        long = {"journey": longest(site, "journeys"), "problem": longest(site, "problems")}
        return {"home": "index.html", **long, "contacts": "contacts.html"}

    return pages


def _handler(folder: Path) -> type[BaseHTTPRequestHandler]:
    class Send(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            file = folder / self.path.partition("?")[0].lstrip("/")
            found = file.is_file()
            data = file.read_bytes() if found else b""
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
            self.send_header("Cache-Control", "max-age=31536000")
            if file.suffix in _WORDS:
                self.send_header("Content-Encoding", "gzip")
                data = gzip.compress(data, 6)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Send
