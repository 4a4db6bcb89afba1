"""An output that crashes is a finding that names it and the entity; what it made before, and the others, stay."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import Request, build
from generator.infographics.drawing import INFOGRAPHICS
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.files import jobs_for, write_files
from generator.publish.format import FORMATS, Format, Made
from generator.publish.store import Store
from generator.render.crash import each_whole
from generator.render.theme import load_theme, load_wording
from generator.render.view import OUTPUTS, Output, View


@pytest.fixture
def view(world: Organisation) -> View:
    return View(world, load_theme(world.about.brand), load_wording("fr"), Typefaces(()))


def _first_then_crash(view: View) -> Iterator[Publication]:
    for journey in view.organisation.of(Journey).values():
        yield Publication("broken", "broken/a", "fr", "A", "text/plain", "a")
        raise KeyError(f"quai de {journey.id}")


def test_the_finding_names_the_output_the_entity_and_the_line(view: View) -> None:
    made, finding = each_whole("broken", Output("broken", _first_then_crash), view)
    assert isinstance(made, Publication)
    assert not isinstance(finding, Publication)
    assert (finding.code, finding.severity) == ("O490", "error")
    assert finding.message.startswith("the output broken crashed at journey:emprunter: KeyError: 'quai de emprunter'")
    assert finding.place == view.organisation.place_of("journey:emprunter")


def test_a_drawing_that_crashes_leaves_the_other_drawings(
    view: View, monkeypatch: pytest.MonkeyPatch, typefaces
) -> None:
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError("no room")

    drawn = INFOGRAPHICS.load()["contact-card"]
    monkeypatch.setitem(INFOGRAPHICS, "contact-card", replace(drawn, draw=broken))
    made = list(OUTPUTS.load()["infographic"].make(replace(view, typefaces=typefaces)))
    codes = [item.code for item in made if not isinstance(item, Publication)]
    assert "O490" in codes
    assert {item.output for item in made if isinstance(item, Publication)} >= {"journey-line", "labyrinth-map"}


def test_a_format_that_crashes_is_a_remark_on_that_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(publication: Publication, typefaces: Typefaces) -> Made:
        raise OSError("full") if publication.title == "B" else KeyError("x")

    text = FORMATS.load()["text"]
    monkeypatch.setitem(FORMATS, "text", Format("text", ".txt", text.takes, broken))
    sound = Publication("data", "data/a", "fr", "A", "application/json", "{}")
    publications = [sound, Publication("letter", "letters/b", "fr", "B", "text/plain", "b", subject="letter:b")]
    files, remarks = write_files(jobs_for(publications, Typefaces(())), Store(tmp_path / "store"), 1)
    assert "data/a.json" in files
    ((publication, remark),) = remarks
    assert (publication.subject, remark.code) == ("letter:b", "O491")
    assert "OSError: full" in remark.message


def test_nothing_is_swapped_in_while_an_output_is_broken(
    own_world: Path, store: Path, today, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = own_world.parent.parent
    request = Request((own_world,), workspace / "dist", store, workspace, today, only=("data", "letters"))
    (good,) = build(request)
    assert good.files
    before = {path: path.read_bytes() for path in good.home.rglob("*") if path.is_file()}
    monkeypatch.setitem(OUTPUTS, "letter", Output("letters", _first_then_crash))
    (stopped,) = build(request)
    assert {finding.code for finding in stopped.findings} == {"O490"}
    assert stopped.files == ()
    assert {path: path.read_bytes() for path in good.home.rglob("*") if path.is_file()} == before
