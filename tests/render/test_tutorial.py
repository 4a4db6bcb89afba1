"""The tutorial on its two papers."""

import re

import pytest

from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.pdf import write_pdf
from generator.render.outputs.tutorial import A5, Lesson, tutorial
from generator.render.theme import load_theme, load_wording, themes
from generator.render.view import View


def made(world: Organisation, theme: str) -> dict[tuple[str, str], Publication]:
    """The tutorials by path and media."""
    brand = world.about.brand.model_copy(update={"theme": theme})
    view = View(world, load_theme(brand), load_wording("fr"), Typefaces(()))
    return {(one.path, one.media): one for one in tutorial(view) if isinstance(one, Publication)}


def test_each_journey_is_made_on_two_papers_as_a_booklet_and_in_markdown(world: Organisation) -> None:
    found = made(world, "line")
    assert set(found) == {
        ("tutorials/fr/emprunter", "text/html"),
        ("tutorials/fr/emprunter-a5", "text/html"),
        ("tutorials/fr/emprunter", "text/markdown"),
    }
    booklets = {path: list(one.imposed) for (path, _), one in found.items() if one.imposed}
    assert booklets == {"tutorials/fr/emprunter-a5": ["emprunter-booklet.pdf"]}


@pytest.mark.parametrize("theme", themes())
def test_the_two_papers_differ_in_their_measures_alone(world: Organisation, theme: str) -> None:
    found = made(world, theme)
    a4 = found["tutorials/fr/emprunter", "text/html"].source
    a5 = found["tutorials/fr/emprunter-a5", "text/html"].source
    assert "size: A4" in a4
    assert "size: A5" in a5
    assert "size: A4" not in a5
    assert a4.partition("</style>")[2] == a5.partition("</style>")[2]
    assert re.findall(r"url\([^)]*\)", a4) == re.findall(r"url\([^)]*\)", a5)


def test_measures_become_smaller_and_shares_and_pictures_do_not(world: Organisation) -> None:
    journey = next(iter(world.entities["journey"].values()))
    view = View(world, load_theme(world.about.brand), load_wording("fr"), Typefaces(()))
    lesson = Lesson(view, journey, view.prose(), "a5")  # type: ignore[arg-type]
    css = "@page { size: A4; margin: 10mm -.5mm } p { font: 400 10pt/1.5 x; width: 50%; top: .2em; background: url(10mm) }"
    assert lesson.on_paper(css) == (
        f"@page {{ size: A5; margin: {10 * A5:g}mm -{0.5 * A5:g}mm }} "
        f"p {{ font: 400 {10 * A5:g}pt/1.5 x; width: 50%; top: .2em; background: url(10mm) }}"
    )


@pytest.mark.slow
def test_the_booklet_is_printed_without_a_remark_on_its_paper(world: Organisation, typefaces: Typefaces) -> None:
    result = write_pdf(made(world, "line")["tutorials/fr/emprunter-a5", "text/html"].source, {}, typefaces)
    assert result.remarks == ()
