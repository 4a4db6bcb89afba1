"""The organisation's logo on sheets: beside the name, never instead of it, and a plate where its ground is missing."""

from dataclasses import replace

import pytest

from generator.infographics.canvas import Canvas
from generator.infographics.drawing import INFOGRAPHICS, SHEETS, Scene
from generator.infographics.logo import draw_logo, logo_width
from generator.model.brand import Brand
from generator.model.organisation import Organisation
from generator.model.picture import read_picture
from generator.model.style import Mark, Style
from generator.model.typeface import Typefaces
from generator.publish.pdf import write_pdf
from generator.render.sheet import sheet_html
from generator.render.theme import load_theme, load_wording

PICTURE = read_picture(
    "a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1z"/></svg>'
)
LONG = read_picture("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 1"/>')


def scene(
    world: Organisation, typefaces: Typefaces, mark: Mark | None, sheet: str = "a4", theme: str = "line"
) -> Scene:
    style: Style = replace(load_theme(Brand(theme=theme)).style, logo=mark, text="Inter", display="Inter")
    return Scene(world, load_wording("fr"), style, typefaces, SHEETS[sheet])


def test_without_a_logo_nothing_is_drawn_and_nothing_moves(world, typefaces) -> None:
    canvas = Canvas(scene(world, typefaces, None))
    assert (draw_logo(canvas, 14, 20, 10), logo_width(canvas, 10), canvas.shapes) == (14, 0, [])


def test_what_follows_the_logo_begins_behind_it(world, typefaces) -> None:
    canvas = Canvas(scene(world, typefaces, Mark(PICTURE)))
    assert draw_logo(canvas, 14, 20, 10) == pytest.approx(14 + 20 + 3)
    assert 'x="14.000" y="15.000" width="20.000" height="10.000"' in canvas.shapes[0]


def test_a_very_long_logo_is_made_smaller(world, typefaces) -> None:
    assert logo_width(Canvas(scene(world, typefaces, Mark(LONG))), 10) == pytest.approx(48)


def test_a_logo_for_light_ground_stands_on_a_plate_on_dark_ground(world, typefaces) -> None:
    with_one, with_both = (Canvas(scene(world, typefaces, mark)) for mark in (Mark(PICTURE), Mark(PICTURE, LONG)))
    for canvas in (with_one, with_both):
        draw_logo(canvas, 0, 10, 10, dark=True)
    assert [len(canvas.shapes) for canvas in (with_one, with_both)] == [2, 1]
    assert LONG.address in with_both.shapes[0]


@pytest.mark.parametrize("theme", ["line", "picto", "editorial"])
@pytest.mark.parametrize(("name", "sheet"), [("what-to-bring", "a4"), ("contact-card", "card"), ("contact-card", "a6")])
def test_the_sheet_has_the_logo_and_the_name_and_stays_accessible(world, typefaces, theme, name, sheet) -> None:
    seen = scene(world, typefaces, Mark(PICTURE), sheet, theme)
    drawn = INFOGRAPHICS.load()[name]
    drawing = drawn.draw(next(iter(drawn.subjects(world))), seen)
    assert PICTURE.address in drawing.svg
    assert any(world.about.name in " ".join(label.lines) for label in drawing.labels)
    made = write_pdf(sheet_html(drawing, seen.style, "fr"), {}, typefaces)
    assert (made.remarks, made.pages) == ((), len(drawing.pages))
