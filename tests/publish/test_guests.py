from pathlib import Path

import pytest

from generator.publish.guests import Host, NoProject, move_in, read_host

SETTINGS = """
INHERIT: base.yml
plugins: [search, {social: !ENV [CARDS, false]}]
markdown_extensions: [admonition, {attr_list: {}}]
emoji: !!python/name:material.extensions.emoji.twemoji
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "base.yml").write_text(
        "docs_dir: pages\nuse_directory_urls: false\nsite_url: https://exemple.fr\n", "utf-8"
    )
    return tmp_path


def test_settings_are_read_with_what_they_inherit_whatever_tags_they_hold(project: Path) -> None:
    assert read_host(project) == Host("pages", False, "https://exemple.fr/", True)


def test_a_project_that_says_nothing_has_what_mkdocs_assumes(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    assert read_host(tmp_path) == Host("docs", True, "", False)


def test_a_folder_without_a_project_and_one_that_cannot_be_read_are_said(tmp_path: Path) -> None:
    with pytest.raises(NoProject, match=r"there is no mkdocs\.yml"):
        read_host(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("a: [\n", "utf-8")
    with pytest.raises(NoProject, match=r"cannot be read"):
        read_host(tmp_path)


def test_the_same_files_again_change_nothing(project: Path) -> None:
    files = {"docs/help/index.md": b"a", "docs/help/x/y.md": b"b"}
    assert move_in(project, files).written == tuple(files)
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*.md")}
    assert move_in(project, files).same == tuple(files)
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*.md")} == before


def test_what_is_no_longer_made_is_removed_with_its_empty_folder_and_nothing_else(project: Path) -> None:
    move_in(project, {"docs/help/index.md": b"a", "docs/help/x/y.md": b"b"})
    theirs = project / "docs" / "help" / "own.md"
    theirs.write_text("theirs", "utf-8")
    assert move_in(project, {"docs/help/index.md": b"c"}).removed == ("docs/help/x/y.md",)
    assert not (project / "docs/help/x").exists()
    assert (project / "docs/help/index.md").read_bytes() == b"c"
    assert theirs.read_text("utf-8") == "theirs"


def test_a_file_of_theirs_is_never_replaced(project: Path) -> None:
    theirs = project / "docs" / "help" / "index.md"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("theirs", "utf-8")
    assert move_in(project, {"docs/help/index.md": b"a"}).theirs == ("docs/help/index.md",)
    assert move_in(project, {}).theirs == ()
    assert theirs.read_text("utf-8") == "theirs"


def test_a_file_of_ours_that_they_changed_is_neither_replaced_nor_removed(project: Path) -> None:
    move_in(project, {"a.md": b"a"})
    (project / "a.md").write_text("mended", "utf-8")
    assert move_in(project, {"a.md": b"b"}).theirs == ("a.md",)
    assert move_in(project, {}).theirs == ("a.md",)
    assert (project / "a.md").read_text("utf-8") == "mended"
