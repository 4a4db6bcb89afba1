"""What each kind of document promises to say is declared by its facts, and said in its PDF, whatever the theme."""

from pathlib import Path

import pytest

from generator.load.content import load
from generator.model.kinds.journey import Journey, Problem
from generator.model.organisation import Organisation, nodes
from generator.model.publication import Publication
from generator.publish.fonts import prepare
from generator.publish.kept import unkept
from generator.publish.pdf import write_pdf
from generator.render.theme import load_theme, load_wording
from generator.render.view import OUTPUTS, View

CONTENT = Path(__file__).parents[2] / "content"
ON_PAPER = ("tutorial", "staff-card", "insert", "letter", "infographic")
FIXED = {"infographic", "insert"}
"""Outputs whose number of sheets is known before."""


def seen(organisation: Organisation, theme: str, workspace: Path, fonts: Path) -> View:
    brand = organisation.about.brand.model_copy(update={"theme": theme})
    loaded = load_theme(brand, workspace)
    return View(organisation, loaded, load_wording(organisation.language), prepare(loaded.style.families, fonts))


def documents(view: View, names: tuple[str, ...] = ON_PAPER) -> dict[str, Publication]:
    """What becomes a PDF, by path."""
    made = (one for name in names for one in OUTPUTS.load()[name].make(view))
    return {one.path: one for one in made if isinstance(one, Publication) and one.media == "text/html"}


@pytest.fixture(scope="module", params=["line", "picto", "editorial"])
def view(request: pytest.FixtureRequest, world: Organisation, world_folder: Path, fonts: Path) -> View:
    return seen(world, request.param, world_folder.parent, fonts)


def test_every_document_promises_something_and_those_of_fixed_size_their_sheets(view: View) -> None:
    for name in ON_PAPER:
        for path, document in documents(view, (name,)).items():
            assert document.promises, path
            assert (document.sheets is not None) == (name in FIXED), path


def test_a_tutorial_promises_every_step_problem_document_and_number(view: View) -> None:
    (journey,) = view.organisation.of(Journey).values()
    promised = " ".join(documents(view, ("tutorial",))[f"tutorials/fr/{journey.id}"].promises)
    for node in nodes(journey).values():
        words = node.when.words if isinstance(node, Problem) else node.title or (node.do and node.do.words)
        assert words, node.id
        assert view.wording.typeset(words) in view.wording.typeset(promised), node.id
    assert view.wording.typeset(journey.title) in view.wording.typeset(promised)
    assert "01\u00a099\u00a000\u00a010\u00a010" in promised


def test_a_template_that_loses_a_problem_is_found_out(view: View) -> None:
    document = next(iter(documents(view, ("staff-card",)).values()))
    problem = document.source.index('<section class="problem">')
    end = document.source.index("</section>", problem)
    shorter = document.source[:problem] + document.source[end + len("</section>") :]
    assert unkept(write_pdf(document.source, document.assets, view.typefaces).data, document.promises) == ()
    assert unkept(write_pdf(shorter, document.assets, view.typefaces).data, document.promises)


@pytest.mark.slow
def test_every_pdf_of_the_world_says_what_it_promises_on_its_sheets(view: View) -> None:
    for path, document in documents(view).items():
        made = write_pdf(document.source, document.assets, view.typefaces)
        assert made.remarks == (), path
        assert document.sheets in (None, made.pages), path
        assert unkept(made.data, document.promises) == (), path


@pytest.mark.slow
def test_papers_in_another_language_say_what_they_promise(fonts: Path) -> None:
    (english,) = (one for one in load(CONTENT / "hotel-des-roches", CONTENT.parent).languages if one.language == "en")
    view = seen(english.published(), "picto", CONTENT.parent, fonts)
    for path, document in documents(view, ("staff-card", "insert", "letter")).items():
        made = write_pdf(document.source, document.assets, view.typefaces)
        assert (made.remarks, unkept(made.data, document.promises)) == ((), ()), path
