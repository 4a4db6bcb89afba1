import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.model.wording import Wording
from generator.publish.builders import SiteFailed
from generator.publish.site import Site, build_site, publish_site, write_project
from generator.publish.store import Store, digest
from generator.render.outputs.page import page
from generator.render.theme import load_theme
from generator.render.view import View

HOST = re.compile(rb"""(?:src|href)=["']?(?:https?:)?//|url\(["']?(?:https?:)?//|@import""")
PDF = {"pdf/emprunter.pdf": b"%PDF-1.7", "files/tel.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>"}
TOLD = re.compile(rb'<a [^>]*href="https?://[^"]*"|<link rel="(?:canonical|alternate )"[^>]*>')
"""Addresses that a page names, and fetches nothing from."""


@pytest.fixture(scope="module")
def pages(world: Organisation, typefaces: Typefaces) -> list[Publication]:
    view = View(world, load_theme(world.about.brand), Wording("fr"), typefaces)
    return [item for item in page(view) if isinstance(item, Publication)]


@pytest.fixture(scope="module")
def site(pages: list[Publication], typefaces: Typefaces, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build_site(pages, tmp_path_factory.mktemp("project"), typefaces, PDF)


def changed(pages: list[Publication], path: str, change: Callable[[str], str]) -> list[Publication]:
    """The pages, one of them written otherwise."""
    assert any(publication.path == path for publication in pages)
    return [
        Publication(
            publication.output, publication.path, publication.language, publication.title, publication.media,
            change(publication.source) if publication.path == path else publication.source, subject=publication.subject,
        )
        for publication in pages
    ]  # fmt: skip


def test_the_site_is_whole_and_without_remark(site: Site) -> None:
    assert site.remarks == ()
    assert {
        "index.html", "404.html", "contacts.html", "journeys/emprunter.html", "problems/emprunter-piece-perdue.html",
        "search/search_index.js", "assets/iframe-worker.js", "assets/iframe-worker.LICENSE.txt", "assets/hours.js",
        "assets/favicon.svg", "pdf/emprunter.pdf",
    } <= set(site.files)  # fmt: skip


def test_no_page_asks_another_host_for_anything(site: Site) -> None:
    for path, data in site.files.items():
        if path.endswith((".html", ".css")):
            asked = [match[0] for match in HOST.finditer(TOLD.sub(b"", data))]
            assert asked == [], path


def test_no_date_of_the_build_is_in_it(site: Site) -> None:
    years = re.compile(rb"20(?:2[4-9]|3\d)-\d\d-\d\d")
    for path, data in site.files.items():
        if path.endswith((".html", ".xml", ".json")) and not re.search("insights|search|changes", path):
            assert not years.search(data), path


def test_a_page_offers_the_files_that_were_made_and_no_others(site: Site) -> None:
    journey = site.files["journeys/emprunter.html"].decode()
    assert 'href="../pdf/emprunter.pdf"' in journey
    assert "journey-line" not in journey
    assert "data-made" not in journey


def test_a_broken_link_in_a_page_is_found(pages: list[Publication], typefaces: Typefaces, tmp_path: Path) -> None:
    broken = changed(
        pages,
        "site/rules",
        lambda source: source + '\n<p><a href="gone.html">x</a> <a href="contacts.html#gone">y</a></p>\n',
    )
    remarks = build_site(broken, tmp_path, typefaces, PDF).remarks
    assert [(path, remark.code) for path, remark in remarks] == [("site/rules", "O431"), ("site/rules", "O432")]


def test_a_warning_of_mkdocs_is_a_remark_on_its_page(
    pages: list[Publication], typefaces: Typefaces, tmp_path: Path
) -> None:
    broken = changed(pages, "site/rules", lambda source: source + "\n[x](gone.md)\n")
    remarks = build_site(broken, tmp_path, typefaces, PDF).remarks
    assert ("site/rules", "O434") in [(path, remark.code) for path, remark in remarks]


def test_settings_that_mkdocs_cannot_read_are_our_fault(
    pages: list[Publication], typefaces: Typefaces, tmp_path: Path
) -> None:
    broken = changed(pages, "site/mkdocs", lambda source: source + "theme: 3\n")
    with pytest.raises(SiteFailed):
        build_site(broken, tmp_path, typefaces, PDF)


def test_the_project_on_disk_stands_alone(pages: list[Publication], typefaces: Typefaces, tmp_path: Path) -> None:
    """Any builder can take the folder as it is: nothing in it points outside."""
    write_project(pages, tmp_path, typefaces, PDF)
    assert {path.name for path in tmp_path.iterdir()} == {"mkdocs.yml", "base.yml", "docs", "overrides"}
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8") + (tmp_path / "base.yml").read_text("utf-8")
    assert ".." not in re.sub(r"separator: .*", "", settings)
    assert "hooks:" not in settings


def test_what_was_built_before_is_taken_from_the_store(
    world: Organisation, pages: list[Publication], typefaces: Typefaces, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    downloads = {f"site/{path}": store.add(data) for path, data in PDF.items()}
    first, findings = publish_site(world, pages, downloads, typefaces, store, "site")
    monkeypatch.setattr("generator.publish.site.build_site", lambda *_: pytest.fail("built again"))
    again, _ = publish_site(world, pages, downloads, typefaces, store, "site")
    assert findings == []
    assert first == again
    assert first["site/pdf/emprunter.pdf"] == digest(PDF["pdf/emprunter.pdf"])


def test_a_finding_stands_at_what_the_page_is_about(
    world: Organisation, pages: list[Publication], typefaces: Typefaces, tmp_path: Path
) -> None:
    broken = changed(pages, "site/journeys/emprunter", lambda source: source + '\n<p><a href="gone.html">x</a></p>\n')
    store = Store(tmp_path)
    downloads = {f"site/{path}": store.add(data) for path, data in PDF.items()}
    _, findings = publish_site(world, broken, downloads, typefaces, store, "site")
    assert [(finding.code, finding.place.file.endswith("parcours/emprunter.yaml")) for finding in findings] == [
        ("O431", True)
    ]


SCRIPT = """
import sys
from pathlib import Path
from generator.load.content import load
from generator.model.publication import Publication
from generator.model.style import Family
from generator.model.wording import Wording
from generator.publish.fonts import prepare
from generator.publish.site import build_site
from generator.publish.store import digest
from generator.render.outputs.page import page
from generator.render.theme import load_theme
from generator.render.view import View

world, fonts, project = map(Path, sys.argv[1:])
organisation = load(world).organisation
families = [Family("Inter", "fontpkg-inter", weights=(400, 500, 600, 700, 800), italics=(400,))]
faces = prepare(families, fonts, jobs=1)
view = View(organisation, load_theme(organisation.about.brand), Wording("fr"), faces)
site = build_site([item for item in page(view) if isinstance(item, Publication)], project, faces)
import json
print(json.dumps({path: digest(data) for path, data in sorted(site.files.items())}))
"""


@pytest.mark.slow
def test_two_builds_are_the_same_to_the_byte(
    world_folder: Path, fonts: Path, typefaces: Typefaces, tmp_path: Path
) -> None:
    """In processes of their own, with other hash seeds, in folders of other names."""

    def build(seed: str) -> Mapping[str, str]:
        command = [sys.executable, "-c", SCRIPT, str(world_folder), str(fonts), str(tmp_path / f"project-{seed}")]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(world_folder.parent.parent)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    one, other = build("1"), build("2")
    assert {path for path in one | other if one.get(path) != other.get(path)} == set()
