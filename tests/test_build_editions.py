"""Editions are built with the organisation: beside it, all at once, one by one on demand, and only what is new."""

import json
from pathlib import Path

import pytest

from generator.build import Built, examine
from generator.load.content import load

pytestmark = pytest.mark.slow

SMALL = ("data", "letters")


def test_an_edition_stands_beside_the_organisation_in_each_part(built: Built) -> None:
    for path in ("site/index.html", "tutorials/fr/emprunter.pdf", "data/organisation.json", "letters/fr/prolonger.txt"):
        part, rest = path.split("/", 1)
        assert {path, f"{part}/editions/suisse/{rest}"} <= set(built.files)
    assert json.loads((built.home / "manifest.json").read_text("utf-8"))["editions"] == ["suisse"]


def test_an_edition_shows_its_own_facts_and_the_organisation_its_own(built: Built) -> None:
    page = "journeys/emprunter.html"
    base, suisse = ((built.home / "site" / path).read_text("utf-8") for path in (page, f"editions/suisse/{page}"))
    assert ("3\u00a0CHF" in base, "3\u00a0CHF" in suisse) == (False, True)
    assert ("2\u00a0€" in base, "2\u00a0€" in suisse) == (True, False)
    assert 'href="../editions/suisse/journeys/emprunter.html"' in base
    assert 'href="../../../journeys/emprunter.html"' in suisse


def test_what_is_the_same_in_both_is_the_same_file(built: Built) -> None:
    files = json.loads((built.home / "manifest.json").read_text("utf-8"))["files"]
    assert files["letters/fr/prolonger.pdf"] == files["letters/editions/suisse/fr/prolonger.pdf"]
    assert files["tutorials/fr/emprunter.pdf"] != files["tutorials/editions/suisse/fr/emprunter.pdf"]


def test_an_edition_built_alone_leaves_everything_else_as_it_is(make, own_world: Path, change, published) -> None:
    before = published(make(only=SMALL).home)
    change(own_world / "qui.yaml", "best_time: Avant midi.", "best_time: Après midi.")
    after = published(make(only=SMALL, editions=("suisse",)).home)
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {"data/editions/suisse/organisation.json", "manifest.json"}
    assert published(make(only=SMALL, editions=("suisse",)).home) == after


def test_a_mistake_in_an_edition_leaves_the_last_good_output_of_all(make, own_world: Path, marks, change) -> None:
    home = make(only=SMALL).home
    before = marks(home)
    change(own_world / "organisation.yaml", "carte: {cost: 6 CHF}", "carte: {cost: cher}")
    stopped = make(only=SMALL)
    assert [(finding.code, "(edition suisse)" in finding.message) for finding in stopped.findings] == [("Y107", True)]
    assert (stopped.files, stopped.written) == ((), False)
    assert marks(home) == before


def test_an_edition_that_goes_takes_its_files_along(make, own_world: Path) -> None:
    make(only=SMALL)
    text = (own_world / "organisation.yaml").read_text("utf-8")
    start, end = text.index("editions:"), text.index("branches:")
    (own_world / "organisation.yaml").write_text(text[:start] + text[end:], "utf-8")
    assert not [path for path in make(only=("data",)).files if "/editions/" in path]


def test_an_edition_in_draft_is_checked_and_not_published(make, own_world: Path, change) -> None:
    change(own_world / "organisation.yaml", "    name: La Suisse\n", "    name: La Suisse\n    status: draft\n")
    assert not [path for path in make(only=SMALL).files if "/editions/" in path]
    change(own_world / "organisation.yaml", "carte: {cost: 6 CHF}", "carte: {cost: cher}")
    assert [finding.code for finding in make(only=SMALL).findings] == ["Y107"]


def test_what_is_wrong_in_the_organisation_is_said_once(own_world: Path, today, change) -> None:
    change(own_world / "qui.yaml", "contact: tel\n\nchannels:", "contact: tell\n\nchannels:")
    found = [finding for finding in examine(load(own_world), today) if finding.code == "R101"]
    assert [finding.message for finding in found] == ["no channel has the id 'tell'"]


def test_an_allowance_may_stand_for_an_edition_alone(own_world: Path, today, change) -> None:
    change(own_world / "organisation.yaml", "      carte: {cost: 6 CHF}", "      carte: {cost: 5 EUR}")
    codes = {finding.code for finding in examine(load(own_world), today)}
    assert {"R110", "D609"} <= codes
    change(
        own_world / "organisation.yaml", "{cost: 5 EUR}", "{cost: 5 EUR} # allow R110, D609: paid at the French desk"
    )
    assert examine(load(own_world), today) == ()


def test_the_command_names_the_editions_that_there_are(clew, world_folder: Path) -> None:
    said = clew("build", world_folder, "--edition", "suise")
    assert said.code == 2
    assert "no organisation has an edition 'suise'; there are: suisse" in said.err
