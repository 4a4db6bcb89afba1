"""What runs to the edge of a drawing runs on into the bleed; what stands inside does not move."""

from generator.infographics.drawing import SHEETS, Drawing, Label
from generator.model.print_format import print_formats
from generator.model.style import Style
from generator.render.sheet import sheet_html, svg_of

STYLE = Style("line", {"paper": "#FFFFFF"}, "Inter", "Inter", (), {})
BAND = '<rect x="0.000" y="240.000" width="210.000" height="57.000" fill="#0A35C9"/>'
PLATE = '<rect x="20.000" y="30.000" width="50.000" height="20.000" fill="#0A35C9"/>'


def drawing(svg: str) -> Drawing:
    return Drawing("T", SHEETS["a4"], svg, (Label(10, 20, 100, ("Bonjour",), 5),), "")


def test_a_band_at_the_foot_is_carried_on_three_ways() -> None:
    assert '<rect x="-3.000" y="240.000" width="216.000" height="60.000"' in svg_of(drawing(BAND), 3)


def test_what_stands_inside_stays_where_it_is() -> None:
    assert PLATE in svg_of(drawing(PLATE), 3)


def test_an_enlarged_poster_has_the_printers_bleed_and_words_of_its_own_size() -> None:
    html = sheet_html(drawing(BAND), STYLE, "fr", print_formats()["poster-a2"], 3)
    assert "size: 420mm 594mm" in html
    assert "bleed-left: 3mm" in html
    assert "left:20.00mm;top:40.00mm;width:200.00mm;font-size:10.000mm" in html


def test_without_a_print_format_nothing_changes() -> None:
    html = sheet_html(drawing(BAND), STYLE, "fr")
    assert "bleed" not in html
    assert "left:10.00mm;top:20.00mm" in html
