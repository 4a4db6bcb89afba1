"""Print formats are data."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from generator.model.print_format import Pages, PrintFormat, Sides, print_formats

LEAFLET = """
leaflet-square:
  name: Leaflet 98 × 98, one fold
  trim: [196, 98]
  pages: {exactly: 4}
  outside: {back: 98, front: 98}
  inside: {left: 98, right: 98}
  reads: [front, left, right, back]
  imposition: {kind: panels}
"""


def test_what_print_shops_make_every_day_is_there() -> None:
    formats = print_formats()
    sizes = {name: formats[name].trim for name in formats}
    assert {f"poster-a{number}" for number in range(5)} <= set(sizes)
    assert sizes["poster-a0"] == (841, 1189)
    assert (sizes["flyer-a6"], sizes["flyer-a5"], sizes["card-85x55"]) == ((105, 148), (148, 210), (85, 55))
    assert list(formats["leaflet-dl-roll"].outside.items()) == [("flap", 97), ("back", 100), ("front", 100)]
    assert list(formats["leaflet-dl-roll"].inside.values()) == [100, 100, 97]
    assert set(formats["leaflet-dl-z"].outside.values()) == {99}


def test_a_roll_up_is_longer_than_what_is_seen_of_it() -> None:
    stand = print_formats()["roll-up-850x2000"]
    assert (stand.trim[0], stand.trim[1] - stand.hidden.bottom) == (850, 2000)


def test_an_entry_of_yaml_adds_a_format(tmp_path: Path) -> None:
    own = tmp_path / "formats.yaml"
    own.write_text(LEAFLET, "utf-8")
    formats = print_formats(own)
    assert formats["leaflet-square"].size("front") == (98, 98)
    assert formats["leaflet-square"].id == "leaflet-square"
    assert "leaflet-square" not in print_formats()
    assert set(print_formats()) < set(formats)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"inside": {"left": 97, "right": 99}}, "do not lie behind"),
        ({"trim": (200, 98)}, "do not add up"),
        ({"reads": ("front", "left", "right")}, "does not name each panel once"),
        ({"imposition": None}, "panels need the imposition"),
        ({"trim": (-1, 98)}, "greater than 0"),
        ({"colour": "red"}, "Extra inputs"),
    ],
)
def test_a_format_that_cannot_be_folded_is_refused(change: dict[str, object], said: str) -> None:
    written = {
        "name": "Leaflet", "trim": (196, 98), "outside": {"back": 98, "front": 98}, "inside": {"left": 98, "right": 98},
        "reads": ("front", "left", "right", "back"), "imposition": {"kind": "panels"},
    }  # fmt: skip
    PrintFormat.model_validate(written)
    with pytest.raises(ValidationError, match=said):
        PrintFormat.model_validate({**written, **change})


def test_a_panel_bleeds_where_it_is_cut_and_not_where_it_is_folded() -> None:
    leaflet = print_formats()["leaflet-dl-roll"]
    assert leaflet.bleed_of("flap") == Sides(left=3, right=0, top=3, bottom=3)
    assert leaflet.bleed_of("back", 5) == Sides(left=0, right=0, top=5, bottom=5)
    assert leaflet.bleed_of("inside-right") == Sides(left=0, right=3, top=3, bottom=3)


def test_a_formats_own_bleed_comes_before_the_printers() -> None:
    assert print_formats()["roll-up-850x2000"].bleed_of(profile=3) == Sides(left=5, right=5, top=5, bottom=5)
    assert print_formats()["poster-a4"].bleed_of(profile=2) == Sides(left=2, right=2, top=2, bottom=2)


def test_blank_pages_fill_a_booklet_and_nothing_else() -> None:
    booklet = print_formats()["booklet-a5"].pages
    assert [booklet.blanks(count) for count in (4, 9, 10, 11, 12)] == [0, 3, 2, 1, 0]
    assert booklet.fit(9)
    assert not booklet.fit(0)
    assert not Pages(exactly=2).fit(3)
    assert Pages(exactly=2).blanks(3) == 0
