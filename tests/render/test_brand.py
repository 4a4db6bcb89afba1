from dataclasses import replace

import pytest

from generator.model.brand import Brand, Colours
from generator.model.colour import contrast
from generator.model.picture import read_picture
from generator.model.style import Mark, Style
from generator.render.brand import brand_css, brightened_to, daylight, favicon, logo_files, logo_settings, night
from generator.render.theme import load_theme

BRANDS = ("#0A35C9", "#005F73", "#FFD400", "#111111", "#FFFFFF", "#E30613", "#7FFF00")


def style(main: str) -> Style:
    return load_theme(Brand(colours=Colours(main=main))).style


@pytest.mark.parametrize("palette", [daylight, night], ids=["day", "night"])
@pytest.mark.parametrize("main", BRANDS)
def test_every_word_can_be_read_on_every_ground_it_stands_on(main: str, palette) -> None:
    colours = palette(style(main).colours)
    pairs = [(name, ground) for name in ("ink", "grey", "main", "alert", "calm") for ground in ("paper", "pale")]
    pairs += [(name, f"{name}-pale") for name in ("main", "alert", "calm")]
    pairs += [(f"on-{name}", name) for name in ("main", "alert", "calm", "highlight", "band")]
    unreadable = [(one, ground) for one, ground in pairs if contrast(colours[one], colours[ground]) < 4.5]
    assert unreadable == []
    assert contrast(colours["edge"], colours["paper"]) >= 3


def test_a_colour_that_reads_is_left_as_it_is() -> None:
    assert brightened_to("#80C0FF", "#000000", 4.5) == "#80C0FF"
    assert daylight(style("#0A35C9").colours)["main"] == "#0A35C9"


def test_the_style_sheet_has_both_palettes_and_the_drawing_of_the_theme() -> None:
    css = brand_css(style("#005F73"), load_theme(Brand()).site_css)
    assert css.index(":root {") < css.index('[data-md-color-scheme="slate"]') < css.index(".stop-body")
    assert "--main: #005F73;" in css
    assert "http" not in css


def test_the_sign_bears_the_brand() -> None:
    assert 'fill="#005F73"' in favicon(style("#005F73"))


MARK = read_picture("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
WIDE = read_picture("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>')


def test_a_square_logo_is_the_sign_of_the_browser_s_tab_by_day_and_by_night() -> None:
    plain = style("#005F73")
    assert favicon(replace(plain, logo=Mark(MARK))).count(MARK.address) == 1
    assert "prefers-color-scheme:dark" in favicon(replace(plain, logo=Mark(MARK, MARK)))
    assert favicon(replace(plain, logo=Mark(WIDE))) == favicon(plain)


def test_the_frame_of_the_site_knows_the_files_of_the_logo_and_its_size() -> None:
    marked = replace(style("#005F73"), logo=Mark(WIDE, MARK, "Un pont"))
    assert logo_files(marked) == {"assets/logo-light.svg": WIDE.data, "assets/logo-dark.svg": MARK.data}
    shown = {"light": "assets/logo-light.svg", "dark": "assets/logo-dark.svg", "alt": "Un pont"}
    assert logo_settings(marked) == {**shown, "width": 152, "height": 38}
    assert logo_settings(style("#005F73")) == logo_files(style("#005F73")) == {}
