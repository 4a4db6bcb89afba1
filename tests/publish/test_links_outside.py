"""What somebody else's program says of the links and anchors of whole sites, from the disk."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from generator.build import Built, Request, build

REAL = Path(__file__).parents[2] / "content" / "hotel-des-roches"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("linkchecker") and not os.environ.get("CI"), reason="needs linkchecker"),
]


SETTINGS = "[checking]\nmaxrequestspersecond=1000\n[AnchorCheck]\n[filtering]\nignore=\n  ^(mailto|tel|sms|data):\n"


def broken(site: Path) -> list[str]:
    """The broken links and anchors that linkchecker finds from the first page on, and all those that it leads to.

    Where it runs as root it becomes nobody, who may not read the folders of tests: it gets a copy.
    """
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o755)
        shutil.copytree(site, home / "site")
        (home / "settings").write_text(SETTINGS, "utf-8")
        command = ["linkchecker", "--config", str(home / "settings"), "--no-status", "--output", "csv"]
        done = subprocess.run(
            [*command, str(home / "site" / "index.html")], capture_output=True, text=True, check=False, timeout=500
        )
    assert done.returncode in (0, 1), done.stderr
    return [line for line in done.stdout.splitlines() if line and not line.startswith(("#", "urlname;"))]


def test_nothing_is_broken_on_the_site_of_the_world(built: Built) -> None:
    assert broken(built.home / "site") == []


def test_nothing_is_broken_on_the_site_of_a_real_organisation(tmp_path: Path, store: Path, today) -> None:
    request = Request((REAL,), tmp_path / "dist", store, REAL.parent, today, only=("site",))
    (result,) = build(request)
    assert broken(result.home / "site") == []


def test_a_planted_link_and_a_planted_anchor_are_found(built: Built, tmp_path: Path) -> None:
    site = Path(shutil.copytree(built.home / "site", tmp_path / "site"))
    page = site / "rules.html"
    planted = '<a href="gone.html">x</a> <a href="contacts.html#gone">y</a></article>'
    page.write_text(page.read_text("utf-8").replace("</article>", planted), "utf-8")
    found = broken(site)
    assert any("gone.html" in line for line in found)
    assert any("contacts.html#gone" in line for line in found)
