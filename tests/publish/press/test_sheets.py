"""Plans of sheets: numbers alone."""

import pytest

from generator.model.print_format import Imposition, PrintFormat, print_formats
from generator.publish.press.geometry import MM, Edges
from generator.publish.press.marks import ROOM
from generator.publish.press.sheets import Leaf, Misfit, Side, plan, spreads

FORMATS = print_formats()


def leaves(format: PrintFormat, many: int, bleed: float = 3) -> list[Leaf]:
    names = format.reads or ("",) * many
    return [Leaf(w * MM, h * MM, Edges.all(bleed * MM)) for w, h in (format.size(name) for name in names)]


def pages(side: Side) -> list[int]:
    return [cell.page for cell in side.cells]


def test_a_booklet_of_twelve_pages_has_the_last_page_beside_the_first() -> None:
    counted = [tuple(page + 1 for page in pair if page is not None) for pair in spreads(12)]
    assert counted == [(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]


def test_blank_pages_come_before_the_cover_or_after_everything() -> None:
    assert spreads(10, 2) == [(9, 0), (1, None), (None, 2), (3, 8), (7, 4), (5, 6)]
    assert spreads(10, 2, before_last=False) == [(None, 0), (1, None), (9, 2), (3, 8), (7, 4), (5, 6)]
    assert spreads(1, 3) == [(None, 0), (None, None)]


@pytest.mark.parametrize("count", [4, 8, 12, 40])
def test_every_page_of_a_booklet_is_printed_once_and_backs_follow_fronts(count: int) -> None:
    made = spreads(count)
    assert sorted(page for pair in made for page in pair if page is not None) == list(range(count))
    for (_, front), (back, _) in zip(made[::2], made[1::2], strict=True):
        assert back == front + 1  # type: ignore[operator]


def test_twenty_one_cards_go_on_a_sheet() -> None:
    sides = plan(FORMATS["card-85x55"], leaves(FORMATS["card-85x55"], 2), ROOM)
    assert [len(side.cells) for side in sides] == [21, 21]
    assert sides[0].size == pytest.approx((320 * MM, 450 * MM))


def test_backs_lie_behind_their_fronts_when_the_sheet_is_turned() -> None:
    format = FORMATS["card-85x55"].model_copy(update={"imposition": Imposition(kind="n-up", sheet=(320, 450), gap=6)})
    front, back = plan(format, leaves(format, 10), ROOM)
    assert pages(front) == [0, 2, 4, 6, 8]
    for one, other in zip(front.cells, back.cells, strict=True):
        assert other.page == one.page + 1
        assert other.trim.left == pytest.approx(320 * MM - one.trim.right)
        assert other.trim.bottom == pytest.approx(one.trim.bottom)


def test_neighbours_share_the_gap_and_the_outermost_keep_their_bleed() -> None:
    format = FORMATS["card-85x55"].model_copy(update={"imposition": Imposition(kind="repeat", sheet=(320, 450), gap=4)})
    corner = plan(format, leaves(format, 2), ROOM)[0].cells[0]
    assert corner.kept == Edges(left=3 * MM, bottom=2 * MM, right=2 * MM, top=3 * MM)


def test_inner_sheets_creep_towards_the_fold() -> None:
    format = FORMATS["booklet-a5"].model_copy(update={"imposition": Imposition(kind="booklet", creep=0.2)})
    shifts = [tuple(round(cell.shift / MM, 2) for cell in side.cells) for side in plan(format, leaves(format, 1) * 12)]
    assert shifts == [(0, 0)] * 2 + [(0.2, -0.2)] * 2 + [(0.4, -0.4)] * 2


def test_a_side_with_blank_pages_bleeds_as_the_others_do() -> None:
    sides = plan(FORMATS["booklet-a5"], leaves(FORMATS["booklet-a5"], 1) * 5)
    assert [len(side.cells) for side in sides] == [2, 1, 1, 1]
    assert {side.bleed for side in sides} == {Edges.all(3 * MM)}
    assert len({side.size for side in sides}) == 1


def test_only_backs_are_turned_over_their_head() -> None:
    format = FORMATS["booklet-a5"].model_copy(update={"imposition": Imposition(kind="booklet", turn="head")})
    assert [side.upside_down for side in plan(format, leaves(format, 1) * 8)] == [False, True, False, True]
    assert not any(side.upside_down for side in plan(FORMATS["booklet-a5"], leaves(format, 1) * 8))


@pytest.mark.parametrize(
    ("name", "many", "said"),
    [
        ("leaflet-dl-roll", 5, "has 6 pages, not 5"),
        ("card-85x55", 3, "has 2 pages, not 3"),
        ("poster-a4", 2, "has 1 pages, not 2"),
        ("booklet-a5", 0, "has some pages, not 0"),
    ],
)
def test_pages_that_are_not_the_formats_are_refused(name: str, many: int, said: str) -> None:
    with pytest.raises(Misfit, match=said):
        plan(FORMATS[name], (leaves(FORMATS[name], many) * 6)[:many])


def test_a_page_of_another_size_is_refused() -> None:
    with pytest.raises(Misfit, match="page 1 of Poster A4 is 148 × 210 mm, not 210 × 297 mm"):
        plan(FORMATS["poster-a4"], leaves(FORMATS["booklet-a5"], 1))


def test_what_is_larger_than_its_sheet_is_refused() -> None:
    small = FORMATS["card-85x55"].model_copy(update={"imposition": Imposition(kind="repeat", sheet=(80, 80))})
    with pytest.raises(Misfit, match="does not go on a sheet of 80 × 80 mm"):
        plan(small, leaves(small, 2))
    spread = FORMATS["booklet-a5"].model_copy(update={"imposition": Imposition(kind="booklet", sheet=(290, 210))})
    with pytest.raises(Misfit, match="do not go on the sheet"):
        plan(spread, leaves(spread, 1) * 4)
