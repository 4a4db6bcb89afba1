"""The pages of an organisation in a marketing team's own MkDocs project, which stays theirs."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.publish.links import check_links

pytestmark = pytest.mark.slow

Clew = Callable[..., Any]

SETTINGS = """
site_name: Une marque
site_url: https://www.exemple.fr/
theme: {name: material, font: false, language: fr}
markdown_extensions: [attr_list]
strict: true
validation: {anchors: warn, links: {not_found: warn, absolute_links: warn}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    home = tmp_path / "marque"
    (home / "docs").mkdir(parents=True)
    (home / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (home / "docs" / "index.md").write_text("# Bienvenue\n\n[Aide](help/index.md)\n", "utf-8")
    return home


@pytest.fixture
def put(clew: Clew, world_folder: Path, project: Path, store: Path) -> Callable[[], Any]:
    return lambda: clew("build", world_folder, "--only", "pages", "--into", project, "--store", store)


def site(project: Path, builder: str = "mkdocs") -> dict[str, bytes]:
    command = [sys.executable, "-m", builder, "build", "--strict", "--clean", "--config-file", "mkdocs.yml"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    root = project / "site"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def theirs(project: Path) -> dict[str, str]:
    return {name: (project / name).read_text("utf-8") for name in ("mkdocs.yml", "docs/index.md")}


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
def test_their_project_builds_strictly_with_our_pages_whose_links_all_lead_somewhere(
    put: Callable[[], Any], project: Path, builder: str
) -> None:
    before = theirs(project)
    assert put().code == 0
    files = site(project, builder)
    assert theirs(project) == before
    assert {
        "index.html",
        "help/index.html",
        "help/journeys/emprunter/index.html",
        "help/editions/suisse/index.html",
    } <= set(files)
    assert [(page, remark.message) for page, remark in check_links(files) if page.startswith("help/")] == []


@pytest.mark.parametrize("folders", [True, False])
def test_our_links_follow_their_kind_of_address(put: Callable[[], Any], project: Path, folders: bool) -> None:
    (project / "mkdocs.yml").write_text(f"{SETTINGS}use_directory_urls: {str(folders).lower()}\n", "utf-8")
    put()
    page = (project / "docs/help/journeys/emprunter.md").read_text("utf-8")
    assert ('href="../../contacts/#tel"' in page, 'href="../contacts.html#tel"' in page) == (folders, not folders)


def test_their_menu_can_inherit_ours(put: Callable[[], Any], project: Path) -> None:
    put()
    (project / "mkdocs.yml").write_text(f"INHERIT: clew-nav.yml\n{SETTINGS}", "utf-8")
    page = site(project)["help/index.html"].decode()
    assert "Quelque chose s’est mal passé" in page.partition("<article")[0]
    menu = yaml.safe_load((project / "clew-nav.yml").read_text("utf-8"))["nav"]
    assert len(menu) == 2


def test_a_second_time_nothing_changes(put: Callable[[], Any], project: Path, marks: Callable[[Path], object]) -> None:
    put()
    before = marks(project / "docs")
    assert "0 written" in put().out
    assert marks(project / "docs") == before


def test_a_page_that_they_mended_stays_and_is_named(put: Callable[[], Any], project: Path) -> None:
    put()
    page = project / "docs/help/rules.md"
    page.write_text("# Mended\n", "utf-8")
    said = put()
    assert "docs/help/rules.md is not ours" in said.err
    assert page.read_text("utf-8") == "# Mended\n"


def test_a_folder_that_is_no_project_is_said_in_a_sentence(clew: Clew, world_folder: Path, tmp_path: Path) -> None:
    said = clew("build", world_folder, "--only", "pages", "--into", tmp_path)
    assert said.code == 2
    assert "there is no mkdocs.yml in" in said.err


def test_pages_need_a_place(clew: Clew, world_folder: Path) -> None:
    said = clew("build", world_folder, "--only", "pages")
    assert said.code == 2
    assert "--only pages and --into belong together" in said.err
