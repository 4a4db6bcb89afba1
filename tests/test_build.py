import json
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from generator.build import Built, Request, build, parts
from generator.check.judgement import forbidden
from generator.model.finding import Finding, Place, Severity
from generator.publish.tree import files_of

pytestmark = pytest.mark.slow


def test_everything_a_customer_touches_is_made(built: Built) -> None:
    expected = {
        "data/organisation.json", "tutorials/fr/emprunter.pdf", "tutorials/fr/emprunter-a5.pdf", "tutorials/fr/emprunter.md",
        "tutorials/fr/emprunter-booklet.pdf", "site/pdf/emprunter-booklet.pdf",
        "letters/fr/prolonger.txt", "letters/fr/prolonger.pdf", "inserts/fr/emprunter.pdf", "staff/fr/emprunter.pdf",
        "infographics/fr/journey-line-emprunter-a3.pdf", "infographics/fr/journey-line-emprunter-a4.pdf",
        "infographics/fr/labyrinth-map-a3.pdf", "infographics/fr/contact-card-a6.pdf",
        "infographics/fr/complaint-ladder-emprunter-a4.pdf",
        "site/index.html", "site/journeys/emprunter.html", "site/problems/emprunter-piece-perdue.html",
        "site/contacts.html", "site/rules.html", "site/documents.html", "site/glossary.html", "site/insights.html",
        "site/guides/depart.html", "site/letters/prolonger.html", "site/search/search_index.json", "site/pdf/emprunter.pdf",
        "site/pdf/emprunter-a5.pdf", "site/pdf/prolonger.pdf",
    }  # fmt: skip
    assert expected <= set(built.files)
    assert {path.split("/")[0] for path in built.files} == set(parts())
    assert all((built.home / path).is_file() for path in built.files)
    assert built.written


def test_the_manifest_lists_exactly_what_is_there(built: Built, published) -> None:
    manifest = json.loads((built.home / "manifest.json").read_text("utf-8"))
    assert manifest["organisation"]["id"] == "world"
    assert sorted(manifest["files"]) == sorted(built.files)
    assert set(published(built.home)) == {*built.files, "manifest.json"}


def _is_sheet(path: str) -> bool:
    """Whether a file is to be cut or folded, not read: no tags are needed on it."""
    return path.endswith("-booklet.pdf") or (path.startswith("print/") and "/screen/" not in path)


def test_every_document_is_a_tagged_pdf_with_a_title_in_the_language(built: Built) -> None:
    documents = [path for path in built.files if path.endswith(".pdf") and not _is_sheet(path)]
    assert len(documents) > 8
    for path in documents:
        with pikepdf.open(built.home / path) as pdf:
            assert pdf.Root.MarkInfo.Marked, path
            assert str(pdf.Root.Lang) == "fr", path
            assert pdf.open_metadata()["dc:title"], path


def test_what_is_for_staff_only_is_nowhere(built: Built, published) -> None:
    for path, data in published(built.home).items():
        assert "Comptez les pièces devant".encode() not in data, path
        if path.endswith(".pdf"):
            said = "".join(page.extract_text() for page in PdfReader(built.home / path).pages)
            assert ("Comptez les pièces devant" in said) == path.startswith("staff/"), path


def test_the_site_offers_nothing_for_staff_and_no_insert(built: Built) -> None:
    offered = {path: (built.home / path).read_bytes() for path in built.files if path.startswith("site/pdf/")}
    kept = [path for path in built.files if path.startswith(("staff/", "inserts/"))]
    assert len(kept) == 4
    for path in kept:
        assert (built.home / path).read_bytes() not in offered.values()


def test_no_published_file_knows_the_machine_it_was_made_on(built: Built, store: Path, published) -> None:
    for path, data in published(built.home).items():
        assert str(built.home).encode() not in data, path
        assert str(store).encode() not in data, path


def test_a_second_build_without_change_writes_nothing(make, marks) -> None:
    first = make()
    before = marks(first.home)
    again = make()
    assert (first.written, again.written) == (True, False)
    assert again.files == first.files
    assert marks(first.home) == before


def test_two_builds_with_different_hash_seeds_are_byte_identical(
    own_world: Path, new_store, built: Built, environment: dict[str, str], published
) -> None:
    workspace = own_world.parent.parent
    for seed in ("1", "2"):
        command = [
            sys.executable,
            "-m",
            "generator",
            "build",
            "content",
            "--out",
            f"dist{seed}",
            "--store",
            new_store(),
            "--jobs",
            "1",
        ]
        done = subprocess.run(
            command,
            cwd=workspace,
            env={**environment, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
    one, other = published(workspace / "dist1" / "world"), published(workspace / "dist2" / "world")
    assert list(one) == list(other)
    assert [path for path in one if one[path] != other[path]] == []
    elsewhere = published(built.home)
    for files in (one, elsewhere):  # the owner's report names files from the workspace, which is another one here
        for path in [path for path in files if path.startswith("owner/") or path == "manifest.json"]:
            del files[path]
    assert sorted(one) == sorted(elsewhere)
    assert [path for path in one if one[path] != elsewhere[path]] == []


def test_a_mistake_in_the_content_leaves_the_last_good_output_untouched(make, own_world: Path, marks, change) -> None:
    home = make().home
    before = marks(home)
    change(own_world / "qui.yaml", "stage: back", "stage: bak")
    stopped = make()
    assert [finding.code for finding in stopped.findings] == ["Y104"]
    assert (stopped.files, stopped.written) == ((), False)
    assert marks(home) == before


def test_a_mistake_that_only_the_last_step_can_see_leaves_it_untouched_as_well(
    make, own_world: Path, marks, change
) -> None:
    home = make().home
    before = marks(home)
    change(own_world / "parcours/emprunter.yaml", "title: Emprunter un jeu", "title: Emprunter un jeu 漢")
    stopped = make(only=("tutorials",))
    assert stopped.files == ()
    (finding,) = stopped.findings
    assert str(finding.place) == "content/world/parcours/emprunter.yaml:2:3"
    assert "漢" in finding.message
    assert marks(home) == before


def test_a_kill_is_recovered_from_even_when_the_next_build_fails(make, own_world: Path, change) -> None:
    home = make(only=("data",)).home
    home.rename(home.with_name(".world.old"))
    change(own_world / "qui.yaml", "stage: back", "stage: bak")
    make()
    assert (home / "data/organisation.json").is_file()


def test_a_part_built_alone_keeps_the_others(make, own_world: Path, change, published) -> None:
    whole = make()
    before = published(whole.home)
    change(
        own_world / "parcours/emprunter.yaml",
        "goal: Je veux jouer chez moi ce week-end.",
        "goal: Je veux jouer demain.",
    )
    part = make(only=("data",))
    after = published(whole.home)
    assert part.written
    data = {"data/organisation.json", "data/editions/suisse/organisation.json"}
    assert {path for path in after if after[path] != before.get(path)} == {*data, "manifest.json"}


def test_the_site_built_alone_still_offers_the_documents(make, published) -> None:
    whole = published(make().home)
    alone = make(only=("site",))
    assert not alone.written
    assert published(alone.home) == whole


def test_a_part_built_alone_works_with_a_store_that_was_lost(make, new_store, published) -> None:
    whole = make()
    before = published(whole.home)
    assert not make(only=("data",), store=new_store()).written
    assert published(whole.home) == before


def test_one_organisation_with_a_mistake_does_not_stop_the_others(own_world: Path, store: Path, today, change) -> None:
    other = Path(shutil.copytree(own_world, own_world.with_name("autre")))
    change(own_world / "qui.yaml", "stage: back", "stage: bak")
    workspace = own_world.parent.parent
    request = Request((own_world, other), workspace / "dist", store, workspace, today, only=("data",))
    stopped, made = build(request)
    assert (stopped.files, bool(made.files)) == ((), True)
    assert sorted(path.name for path in (workspace / "dist").iterdir()) == ["autre"]


def test_an_entity_that_goes_takes_its_files_along(make, own_world: Path, change) -> None:
    home = make().home
    assert "site/letters/prolonger.html" in files_of(home)
    text = (own_world / "qui.yaml").read_text("utf-8")
    (own_world / "qui.yaml").write_text(text[: text.index("letters:")], "utf-8")
    change(own_world / "parcours/emprunter.yaml", " Voyez [[prolonger|la lettre]].", "")
    make()
    assert "site/letters/prolonger.html" not in files_of(home)
    assert not (home / "site/letters/prolonger.html").exists()


@pytest.mark.parametrize(
    ("severity", "strict", "stops"),
    [
        (Severity.ERROR, False, True), (Severity.WARNING, False, False), (Severity.WARNING, True, True),
        (Severity.INFORMATION, True, False),
    ],
)  # fmt: skip
def test_an_error_forbids_publishing_and_a_warning_only_when_strict(
    severity: Severity, strict: bool, stops: bool
) -> None:
    assert forbidden([Finding(Place("a.yaml", 1, 1), "X000", "m", severity=severity)], strict) is stops
    assert not forbidden([], strict)
