"""What the Nu HTML checker says of every page: of the six sites, of the tests' own, and of the owner's report."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.build import Built

TESTS = Path(__file__).parents[1]
VNU = TESTS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        os.environ.get("CI") != "true" and (shutil.which("java") is None or not VNU.is_file()),
        reason="needs Java, and npm ci in tests/",
    ),
]


def errors(*paths: Path) -> list[tuple[str, str]]:
    """What the checker finds in files and folders, by one start of it: file and message."""
    command = ["java", "-jar", str(VNU), "--errors-only", "--format", "json", "--skip-non-html", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [(one["url"], one["message"]) for one in json.loads(done.stderr)["messages"]]


def test_the_html_checker_finds_no_error_on_any_page(sites: Path, built: Built, content: Path) -> None:
    homes = [sites / folder.name / "site" for folder in sorted(content.iterdir()) if folder.is_dir()]
    assert all((home / "index.html").is_file() for home in homes)
    assert errors(*homes, built.home / "site", built.home / "owner" / "index.html") == []


def test_the_html_checker_reads_every_folder_below(tmp_path: Path) -> None:
    page = tmp_path / "en" / "guides" / "page.html"
    page.parent.mkdir(parents=True)
    page.write_text('<!doctype html><html lang="en"><title>T</title><a href="a"><a href="b">b</a></a></html>', "utf-8")
    assert {Path(file).name for file, _ in errors(tmp_path)} == {"page.html"}
