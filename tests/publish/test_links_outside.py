"""What somebody else's program says of the links and anchors of whole sites, served as they will be."""

import os
import shutil
import subprocess
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.build import Built, Request, build

REAL = Path(__file__).parents[2] / "content" / "hotel-des-roches"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("linkchecker") and not os.environ.get("CI"), reason="needs linkchecker"),
]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *values: object) -> None:
        """Say nothing."""


def broken(site: Path, tmp_path: Path) -> list[str]:
    """The broken links and anchors that linkchecker finds from the first page on, and from those that moved."""
    (tmp_path / "settings").write_text(
        "[checking]\nmaxrequestspersecond=500\nthreads=4\n[AnchorCheck]\n[filtering]\nignore=\n  ^(mailto|tel|sms|data):\n",
        "utf-8",
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        home = f"http://127.0.0.1:{server.server_port}/index.html"
        command = [
            "linkchecker",
            "--config",
            str(tmp_path / "settings"),
            "--no-status",
            "--no-robots",
            "--output",
            "csv",
            home,
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    finally:
        server.shutdown()
    lines = [line for line in done.stdout.splitlines() if line and not line.startswith(("#", "urlname;"))]
    assert done.returncode in (0, 1), done.stderr
    return lines


def test_nothing_is_broken_on_the_site_of_the_world(built: Built, tmp_path: Path) -> None:
    assert broken(built.home / "site", tmp_path) == []


def test_nothing_is_broken_on_the_site_of_a_real_organisation(tmp_path: Path, store: Path, today) -> None:
    request = Request((REAL,), tmp_path / "dist", store, REAL.parent, today, only=("site",))
    (result,) = build(request)
    assert broken(result.home / "site", tmp_path) == []


def test_a_planted_link_and_a_planted_anchor_are_found(built: Built, tmp_path: Path) -> None:
    site = Path(shutil.copytree(built.home / "site", tmp_path / "site"))
    page = site / "rules.html"
    planted = '<a href="gone.html">x</a> <a href="contacts.html#gone">y</a></article>'
    page.write_text(page.read_text("utf-8").replace("</article>", planted), "utf-8")
    found = broken(site, tmp_path)
    assert any("gone.html" in line for line in found)
    assert any("contacts.html#gone" in line for line in found)
