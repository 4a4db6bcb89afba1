import pytest

from generator.model.colour import contrast
from generator.model.organisation import Brand, Colours
from generator.model.style import Style
from generator.render.brand import brand_css, brightened_to, daylight, favicon, night
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
