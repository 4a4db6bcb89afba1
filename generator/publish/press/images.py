"""Turns the pictures of a PDF from RGB into inks: photographs stay photographs, flat pictures keep flat inks."""

from io import BytesIO
from typing import cast

from pikepdf import Array, Name, Object, PdfImage, Stream, String
from PIL import Image, ImageCms

from generator.publish.press.shadings import Unseparable
from generator.publish.press.spaces import GREY, Space, palette, space_of
from generator.publish.press.tone import Tones

_QUALITY = 92
"""Of JPEG, out of 100, and no colour is coarser than another: 300 dpi bear no visible loss."""
_FEW = 256
"""So many colours at most make a picture flat: a logo, a screenshot, a drawing."""

Dot = tuple[int, int, int]


def separate_image(picture: Stream, tones: Tones) -> None:
    """Convert an image object in place, its transparency kept. Greys and inks stay as they are."""
    if picture.get("/ImageMask", False):
        return
    written = picture.get("/ColorSpace")
    space = space_of(written)
    if space is GREY:
        picture.ColorSpace = Name.DeviceGray
    if written is not None and (space is None or not space.screen):
        return
    if isinstance(picture.get("/Mask"), Array) and not _is_indexed(written):
        raise Unseparable("a picture in which one colour is transparent")
    _separate_matte(picture, space, tones)
    if space is not None and isinstance(written, Array) and _is_indexed(written):
        picture.ColorSpace = _palette(palette_inks(written, space, tones), tones)
        return
    image = PdfImage(picture).as_pil_image(apply_mask=False)
    photograph = picture.get("/Filter") in (Name.DCTDecode, Name.JPXDecode)
    _write(picture, _as_srgb(image), photograph, tones)


def palette_inks(written: Array, space: Space, tones: Tones) -> list[tuple[float, ...]]:
    """The inks of each colour of an Indexed space's table."""
    base = space_of(written[1])
    count = base.components if base else 3
    return [tones.flat(space.read([number])) for number in range(len(palette(written)) // count)]


def _is_indexed(written: Object | None) -> bool:
    return isinstance(written, Array) and str(written[0]) in ("/Indexed", "/I")


def _palette(inks: list[tuple[float, ...]], tones: Tones) -> Array:
    table = bytes(round(part * 255) for ink in inks for part in ink)
    return Array([Name.Indexed, Name(tones.space), len(inks) - 1, String(table)])


def _separate_matte(picture: Stream, space: Space | None, tones: Tones) -> None:
    mask = picture.get("/SMask")
    if isinstance(mask, Stream) and space is not None and "/Matte" in mask:
        mask.Matte = Array(tones.flat(space.read([float(part) for part in mask.Matte])))


def _as_srgb(image: Image.Image) -> Image.Image:
    """The picture in sRGB, whatever space of a camera it says it is in."""
    profile = image.info.get("icc_profile")
    image = image if image.mode == "RGB" else image.convert("RGB")
    if not profile:
        return image
    try:
        changed = ImageCms.profileToProfile(image, BytesIO(profile), ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return image  # a profile of another mode, or a broken one
    return changed or image


def _write(picture: Stream, image: Image.Image, photograph: bool, tones: Tones) -> None:
    colours = None if photograph else image.getcolors(_FEW)
    for key in ("/DecodeParms", "/Decode"):
        if key in picture:
            del picture[key]
    picture.BitsPerComponent = 8
    picture.ColorSpace = Name(tones.space)
    if colours is not None:
        flat: list[Dot] = sorted(cast(Dot, colour) for _, colour in colours)
        picture.write(_indices(image, flat))
        inks = [tones.flat((red / 255, green / 255, blue / 255)) for red, green, blue in flat]
        picture.ColorSpace = _palette(inks, tones)
        return
    separated = tones.photograph(image)
    if not photograph:
        picture.write(separated.tobytes())
        return
    target = BytesIO()
    separated.save(target, "JPEG", quality=_QUALITY, subsampling=0)
    picture.write(target.getvalue(), filter=Name.DCTDecode)
    if separated.mode == "CMYK":
        picture.Decode = Array([1, 0] * 4)  # as Adobe's programs do, Pillow writes inks as what is left of white


def _indices(image: Image.Image, colours: list[Dot]) -> bytes:
    """For each dot the place of its colour in the table."""
    table = Image.new("P", (1, 1))
    table.putpalette([part for colour in colours for part in colour] + list(colours[-1]) * (_FEW - len(colours)))
    places = image.quantize(palette=table, dither=Image.Dither.NONE)
    return places.point([min(number, len(colours) - 1) for number in range(256)]).tobytes()
