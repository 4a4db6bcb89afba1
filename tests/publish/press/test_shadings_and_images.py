"""Gradients and pictures by hand: each kind that may occur, in inks that look alike, with what makes it special kept."""

import struct
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image

from generator.publish.press.images import separate_image
from generator.publish.press.inks import Inks
from generator.publish.press.press_ready import SHIPPED
from generator.publish.press.shadings import Unseparable, separate_shading
from generator.publish.press.tone import Greys

BLUE, GOLD = [0.0, 0.3725, 0.451], [0.9137, 0.7686, 0.4157]


@pytest.fixture(scope="module")
def inks() -> Inks:
    return Inks(SHIPPED.read_bytes(), 300)


@pytest.fixture
def pdf() -> Pdf:
    return Pdf.new()


def straight(start: list[float], end: list[float], power: float = 1) -> Dictionary:
    return Dictionary(FunctionType=2, Domain=[0, 1], C0=start, C1=end, N=power)


def gradient(function: object, **more: object) -> Dictionary:
    return Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 1, 0], Function=function, **more)


def samples(function: Stream) -> list[tuple[float, ...]]:
    data = function.read_bytes()
    values = struct.unpack(f">{len(data) // 2}H", data)
    count = len(function.Range) // 2
    return [tuple(part / 65535 for part in values[place : place + count]) for place in range(0, len(values), count)]


def test_the_middle_of_a_gradient_has_the_inks_of_its_middle_colour(pdf: Pdf, inks: Inks) -> None:
    shading = gradient(straight(BLUE, GOLD), Background=Array(GOLD))
    separate_shading(pdf, shading, inks)
    found = samples(shading.Function)
    middle = tuple((a + b) / 2 for a, b in zip(BLUE, GOLD, strict=True))
    assert found[0] == pytest.approx(inks.flat(tuple(BLUE)), abs=0.001)
    assert found[16] == pytest.approx(inks.flat(middle), abs=0.01)
    assert found[32] == pytest.approx(inks.flat(tuple(GOLD)), abs=0.001)
    assert (str(shading.ColorSpace), len(shading.Background)) == ("/DeviceCMYK", 4)
    ends = [(a + b) / 2 for a, b in zip(found[0], found[32], strict=True)]
    assert found[16] != pytest.approx(ends, abs=0.03)  # inks in a straight line would be another colour


def test_a_gradient_with_a_power_bends_as_it_did(pdf: Pdf, inks: Inks) -> None:
    shading = gradient(straight([0, 0, 0], [1, 1, 1], 2))
    separate_shading(pdf, shading, inks)
    assert samples(shading.Function)[16] == pytest.approx(inks.blend((0, 0, 0), (1, 1, 1), [0.25])[0], abs=0.01)


def test_a_gradient_of_several_colours_keeps_its_stops(pdf: Pdf, inks: Inks) -> None:
    parts = [straight(BLUE, GOLD), straight(GOLD, GOLD)]
    shading = gradient(Dictionary(FunctionType=3, Domain=[0, 1], Bounds=[0.3], Encode=[0, 1, 0, 1], Functions=parts))
    separate_shading(pdf, shading, inks)
    assert [float(bound) for bound in shading.Function.Bounds] == [pytest.approx(0.3)]
    first, second = (samples(part) for part in shading.Function.Functions)
    assert first[-1] == pytest.approx(second[0], abs=0.001)
    assert len(second) == 2


def test_one_function_for_each_of_red_green_and_blue(pdf: Pdf, inks: Inks) -> None:
    shading = gradient(Array([straight([start], [end]) for start, end in zip(BLUE, GOLD, strict=True)]))
    separate_shading(pdf, shading, inks)
    found = samples(shading.Function)
    assert found[0] == pytest.approx(inks.flat(tuple(BLUE)), abs=0.001)
    assert found[-1] == pytest.approx(inks.flat(tuple(GOLD)), abs=0.001)


def test_a_function_of_samples(pdf: Pdf, inks: Inks) -> None:
    table = pdf.make_stream(bytes([255, 0, 0, 0, 0, 255]), FunctionType=0, Domain=[0, 1], Size=[2], BitsPerSample=8)
    table.Range = Array([0, 1] * 3)
    shading = gradient(table)
    separate_shading(pdf, shading, inks)
    assert samples(shading.Function)[0] == pytest.approx(inks.flat((1, 0, 0)), abs=0.001)
    assert samples(shading.Function)[-1] == pytest.approx(inks.flat((0, 0, 1)), abs=0.001)


def test_a_gradient_of_a_mask_has_one_number(pdf: Pdf) -> None:
    shading = gradient(straight([0, 0, 0], [1, 1, 1]))
    separate_shading(pdf, shading, Greys())
    assert str(shading.ColorSpace) == "/DeviceGray"
    assert [round(share, 3) for (share,) in samples(shading.Function)[::16]] == [0, 0.5, 1]


@pytest.mark.parametrize("space", ["/DeviceGray", "/DeviceCMYK"])
def test_a_gradient_that_is_no_screens_stays(space: str, pdf: Pdf, inks: Inks) -> None:
    shading = gradient(straight([0], [1]))
    shading.ColorSpace = Name(space)
    separate_shading(pdf, shading, inks)
    assert int(shading.Function.FunctionType) == 2


def test_what_cannot_be_converted_is_refused_by_name(pdf: Pdf, inks: Inks) -> None:
    with pytest.raises(Unseparable, match="mesh"):
        separate_shading(pdf, pdf.make_stream(b"", ShadingType=4, ColorSpace=Name.DeviceRGB), inks)
    function = pdf.make_stream(b"{dup dup}", FunctionType=4, Domain=[0, 1], Range=[0, 1] * 3)
    with pytest.raises(Unseparable, match="type 4"):
        separate_shading(pdf, gradient(function), inks)


def picture(pdf: Pdf, image: Image.Image, **more: object) -> Stream:
    return pdf.make_stream(
        image.tobytes(), Type=Name.XObject, Subtype=Name.Image, Width=image.width, Height=image.height,
        BitsPerComponent=8, ColorSpace=Name.DeviceRGB, **more,
    )  # fmt: skip


def photograph() -> Image.Image:
    noise = Image.effect_mandelbrot((64, 48), (-2, -1.5, 1, 1.5), 60)
    return Image.merge("RGB", (noise, noise.rotate(180), Image.linear_gradient("L").resize((64, 48))))


def test_a_photograph_keeps_its_size_and_its_transparency(pdf: Pdf, inks: Inks) -> None:
    mask = pdf.make_stream(b"\x80" * 128 * 96, Subtype=Name.Image, Width=128, Height=96, BitsPerComponent=8)
    mask.ColorSpace = Name.DeviceGray
    made = picture(pdf, photograph(), SMask=mask)
    separate_image(made, inks)
    assert (str(made.ColorSpace), len(made.read_bytes())) == ("/DeviceCMYK", 64 * 48 * 4)
    assert str(made.SMask.ColorSpace) == "/DeviceGray"


def test_a_jpeg_stays_a_jpeg_and_decodes_to_its_inks(pdf: Pdf, inks: Inks) -> None:
    target = BytesIO()
    Image.new("RGB", (32, 32), (200, 30, 40)).save(target, "JPEG", quality=95)
    made = picture(pdf, Image.new("RGB", (32, 32)))
    made.write(target.getvalue(), filter=Name.DCTDecode)
    separate_image(made, inks)
    assert str(made.Filter) == "/DCTDecode"
    seen = pikepdf.PdfImage(made).as_pil_image().getpixel((9, 9))
    assert [part / 255 for part in seen] == pytest.approx(inks.flat((200 / 255, 30 / 255, 40 / 255)), abs=0.05)  # type: ignore[union-attr]


def test_a_flat_picture_has_the_inks_of_flat_colours_black_alone_included(pdf: Pdf) -> None:
    inks = Inks(SHIPPED.read_bytes(), 300, {"#005F73": (100, 20, 30, 40)})
    logo = Image.new("RGB", (8, 8), "#005F73")
    logo.paste((0, 0, 0), (0, 0, 8, 4))
    made = picture(pdf, logo)
    separate_image(made, inks)
    table = bytes(made.ColorSpace[3])
    dots = made.read_bytes()
    assert [part * 100 // 255 for part in table[4 * dots[0] :][:4]] == [0, 0, 0, 100]
    assert [part * 100 // 255 for part in table[4 * dots[-1] :][:4]] == [100, 20, 29, 40]


def test_the_table_of_an_indexed_picture_is_converted_and_its_dots_stay(pdf: Pdf, inks: Inks) -> None:
    table = pikepdf.String(b"\xff\x00\x00\x00\x00\x00")
    made = pdf.make_stream(b"\0\1\1\0", Width=2, Height=2, BitsPerComponent=8)
    made.ColorSpace = Array([Name.Indexed, Name.DeviceRGB, 1, table])
    separate_image(made, inks)
    assert (str(made.ColorSpace[1]), made.read_bytes()) == ("/DeviceCMYK", b"\0\1\1\0")
    assert bytes(made.ColorSpace[3])[4:] == b"\0\0\0\xff"


@pytest.mark.parametrize("space", ["/DeviceGray", "/DeviceCMYK"])
def test_greys_and_inks_stay_as_they_are(space: str, pdf: Pdf, inks: Inks) -> None:
    made = pdf.make_stream(b"\0\1\2\3", Width=1, Height=1, BitsPerComponent=8, ColorSpace=Name(space))
    separate_image(made, inks)
    assert made.read_bytes() == b"\0\1\2\3"


def test_a_cameras_own_colours_are_understood(inks: Inks, pdf: Pdf) -> None:
    from PIL import ImageCms

    target = BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (16, 16), (10, 120, 60)).save(target, "JPEG", quality=95, icc_profile=profile)
    made = picture(pdf, Image.new("RGB", (16, 16)))
    made.write(target.getvalue(), filter=Name.DCTDecode)
    separate_image(made, inks)
    seen = pikepdf.PdfImage(made).as_pil_image().getpixel((9, 9))
    assert [part / 255 for part in seen] == pytest.approx(inks.flat((10 / 255, 120 / 255, 60 / 255)), abs=0.05)  # type: ignore[union-attr]
