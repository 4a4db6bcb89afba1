"""Colours of screens in printing inks: black alone where it can be, brand inks where they are declared, never too much."""

from itertools import pairwise, product

import pytest
from PIL import Image

from generator.publish.press.inks import Inks, UnfitProfile
from generator.publish.press.neutral import is_grey, lab, rgb
from generator.publish.press.press_ready import SHIPPED
from generator.publish.press.tone import Greys, Rgb

BRAND, TWIN = "#005F73", (100.0, 20.0, 30.0, 40.0)
BLACK = (0, 0, 0, 1)


def screen(name: str) -> Rgb:
    red, green, blue = bytes.fromhex(name[1:])
    return red / 255, green / 255, blue / 255


@pytest.fixture(scope="module")
def inks() -> Inks:
    return Inks(SHIPPED.read_bytes(), 300, {BRAND.lower(): TWIN})


@pytest.mark.parametrize("name", ["#000000", "#1b1b1f", "#10131C", "#333333"])
def test_black_and_what_is_nearly_black_is_solid_black_ink_alone(name: str, inks: Inks) -> None:
    assert inks.flat(screen(name)) == BLACK


def test_a_grey_is_as_light_in_black_ink_as_on_the_screen(inks: Inks) -> None:
    greys = [inks.flat(screen(name)) for name in ("#555555", "#808080", "#BBBBBB", "#EEEEEE", "#FFFFFF")]
    assert all(ink[:3] == (0, 0, 0) for ink in greys)
    assert all(darker[3] > lighter[3] for darker, lighter in pairwise(greys))
    assert greys[1][3] == pytest.approx(0.64, abs=0.03)  # FOGRA39: L* 53.6
    assert greys[-1][3] == 0


@pytest.mark.parametrize("name", ["#F7F5F0", "#EAF2EF", "#1E293B", "#005F74"])
def test_a_tint_that_one_sees_keeps_its_colour(name: str, inks: Inks) -> None:
    assert any(inks.flat(screen(name))[:3])


def test_a_brand_colour_is_printed_in_its_own_inks(inks: Inks) -> None:
    assert inks.flat(screen(BRAND)) == (1, 0.2, 0.3, 0.4)
    assert inks.small(screen(BRAND), 6) == (1, 0.2, 0.3, 0.4)


def test_small_dark_type_is_black_alone_but_neither_large_nor_strongly_coloured_type(inks: Inks) -> None:
    assert inks.small(screen("#1E293B"), 8) == BLACK
    assert any(inks.small(screen("#1E293B"), 24)[:3])
    assert any(inks.small(screen("#9B2226"), 8)[:3])


@pytest.mark.parametrize("most", [240, 280, 300])
def test_no_colour_takes_more_ink_than_allowed(most: int) -> None:
    inks = Inks(SHIPPED.read_bytes(), most, {BRAND: (100, 90, 80, 70)})
    colours = [*product((0, 0.05, 0.1, 0.2, 0.4, 0.7, 1), repeat=3), screen(BRAND), (1, 1, 1, 1)]
    assert max(sum(inks.flat(colour)) for colour in colours) <= most / 100 + 0.0005


def test_the_cap_moves_grey_into_black_and_keeps_the_hue() -> None:
    free, capped = (Inks(SHIPPED.read_bytes(), most).flat(screen("#14212B")) for most in (400, 240))
    assert sum(free) > 2.4
    assert capped[3] > free[3]
    assert capped[0] - capped[2] == pytest.approx(free[0] - free[2], abs=0.001)


def test_a_gradient_begins_and_ends_with_the_flat_inks_and_looks_like_the_screen_between(inks: Inks) -> None:
    start, end = screen(BRAND), screen("#FFFFFF")
    blended = inks.blend(start, end, [0, 0.5, 1])
    assert blended[0] == inks.flat(start)
    assert blended[2] == inks.flat(end)
    middle = inks.flat((0.5, (0x5F + 255) / 510, (0x73 + 255) / 510))
    assert blended[1] == pytest.approx(middle, abs=0.06)


def test_a_shadow_is_black_ink_alone_all_the_way(inks: Inks) -> None:
    assert all(ink[:3] == (0, 0, 0) for ink in inks.blend(screen("#000000"), screen("#FFFFFF"), [0.1, 0.5, 0.9]))


def test_a_photograph_has_no_more_ink_than_allowed_and_the_inks_of_its_colours() -> None:
    inks = Inks(SHIPPED.read_bytes(), 260)
    ramp = Image.linear_gradient("L").resize((64, 64))
    photograph = inks.photograph(Image.merge("RGB", (ramp, ramp.rotate(90), ramp.rotate(180))))
    colours = photograph.getcolors(64 * 64)
    assert photograph.mode == "CMYK"
    assert max(sum(ink) for _, ink in colours) <= 2.6 * 255 + 2  # type: ignore[arg-type, misc]
    red = inks.photograph(Image.new("RGB", (1, 1), (200, 30, 40))).getpixel((0, 0))
    assert [part / 255 for part in red] == pytest.approx(inks.flat((200 / 255, 30 / 255, 40 / 255)), abs=0.03)  # type: ignore[union-attr]


def test_a_profile_that_does_not_print_is_refused() -> None:
    from PIL import ImageCms

    with pytest.raises(UnfitProfile, match="RGB"):
        Inks(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    with pytest.raises(UnfitProfile, match="no ICC profile"):
        Inks(b"nothing of the kind")


def test_lightness_is_measured_as_printers_do() -> None:
    assert lab((1, 1, 1)) == pytest.approx((100, 0, 0), abs=0.05)
    assert lab((1, 0, 0)) == pytest.approx((54.3, 80.8, 69.9), abs=0.2)  # sRGB red under D50
    assert rgb(lab((0.2, 0.4, 0.8))) == pytest.approx((0.2, 0.4, 0.8), abs=0.001)
    assert is_grey(screen("#1b1b1f"))
    assert not is_grey(screen("#F7F5F0"))


def test_a_masks_greys_are_weighed_as_pdf_weighs_them() -> None:
    assert Greys().flat((1.0, 0.0, 0.0)) == (0.3,)
    assert Greys().flat((0.0, 0.0, 0.0, 1.0)) == (0,)
    assert Greys().blend((0.0, 0.0, 0.0), (1.0, 1.0, 1.0), [0.25]) == [(0.25,)]
