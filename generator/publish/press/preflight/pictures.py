"""Turns the pixels of a picture into the most ink that it lays at one place."""

from io import BytesIO
from typing import Any

import pikepdf
from PIL import Image as Pillow
from PIL import ImageChops, ImageMath

from generator.publish.press.preflight.painted import Image
from generator.publish.press.preflight.trust import BROKEN, content_of

_SIDE = 400
"""Pixels that a picture is reduced to: ink is measured over areas, not in single pixels."""
_MOST_PIXELS = 400_000_000


def most_ink(image: Image) -> float | None:
    """Percent of ink at its darkest place; nothing where the picture is not in inks, or cannot be read."""
    space = image.colour.space
    if image.stencil:
        return image.colour.percent
    if space.palette and space.ground:
        sums = [sum(plates.values()) for one in space.palette if (plates := space.ground.plates(one)) is not None]
        return 100 * max(sums, default=0)
    if space.kind == "gray":
        return 100
    if space.kind != "cmyk" or image.width * image.height > _MOST_PIXELS:
        return None
    try:
        return darkest(_pixels(image))
    except (*BROKEN, MemoryError, Pillow.DecompressionBombError):
        return None


def darkest(pixels: Pillow.Image) -> float:
    """The greatest sum of the four channels of a CMYK picture, in percent."""
    cyan, magenta, yellow, black = pixels.split()
    total = ImageMath.lambda_eval(
        lambda plates: plates["c"] + plates["m"] + plates["y"] + plates["k"], c=cyan, m=magenta, y=yellow, k=black
    )
    return float(total.getextrema()[1]) * 100 / 255


def _pixels(image: Image) -> Pillow.Image:
    """A small copy of a CMYK picture in which 255 is full ink."""
    stream = image.source
    jpeg = _is_jpeg(stream)
    if jpeg:
        pixels: Any = Pillow.open(BytesIO(stream.read_raw_bytes()))
        pixels.draft("CMYK", (_SIDE, _SIDE))
    else:
        pixels = Pillow.frombytes("CMYK", (image.width, image.height), _raw(image))
    if max(pixels.size) > _SIDE:
        pixels = pixels.reduce(max(1, max(pixels.size) // _SIDE))
    if jpeg and "adobe" in pixels.info:  # Pillow turns what Photoshop writes upside down; the file says so by Decode
        pixels = ImageChops.invert(pixels)
    written = stream.get("/Decode") if isinstance(stream, pikepdf.Stream) else None
    return ImageChops.invert(pixels) if written is not None and float(written[0]) > float(written[1]) else pixels


def _is_jpeg(stream: Any) -> bool:
    return isinstance(stream, pikepdf.Stream) and stream.get("/Filter") in (
        pikepdf.Name.DCTDecode,
        pikepdf.Array([pikepdf.Name.DCTDecode]),
    )


def _raw(image: Image) -> bytes:
    if image.bits != 8:
        raise ValueError("pixels of another depth")
    size = image.width * image.height * 4
    stream = image.source
    data = (
        content_of(stream, size + image.height + 1)
        if isinstance(stream, pikepdf.Stream)
        else bytes(stream.read_bytes())
    )
    return data[:size]
