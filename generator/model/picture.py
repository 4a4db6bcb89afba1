"""Turns the bytes of a picture file into what it is: its type and its proportions, or a sentence on why it is none."""

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, ParseError, fromstring

from PIL import Image, UnidentifiedImageError

SVG = "image/svg+xml"
_SVG_SPACE, _HTML_SPACE = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xhtml}"
_TYPES = {".svg": SVG, ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
_BITMAPS = {"image/png": "PNG", "image/jpeg": "JPEG"}
_MOST_PIXELS = 50_000_000
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!['\"]?(?:#|data:image/))|@import|expression\(|javascript:", re.IGNORECASE)
_RUNS = frozenset({"script", "foreignObject", "iframe", "handler", "listener", "animate", "set", "animateTransform"})
"""Elements of SVG that run programs, hold web pages, or change by themselves; a mark that is printed needs none."""


class NoPicture(Exception):
    """These bytes are not the picture that their name says; the message says why."""


@dataclass(frozen=True)
class Picture:
    """A picture file."""

    media: str
    data: bytes
    ratio: float
    """Its width divided by its height."""

    @property
    def address(self) -> str:
        """The whole picture as an address, for documents that stand alone."""
        return f"data:{self.media};base64,{b64encode(self.data).decode()}"

    @property
    def suffix(self) -> str:
        """`.svg`."""
        return next(suffix for suffix, media in _TYPES.items() if media == self.media)


def read_picture(name: str, data: bytes) -> Picture:
    """The SVG, PNG or JPEG picture in `data`. Raises NoPicture."""
    media = _TYPES.get(PurePosixPath(name).suffix.lower())
    if media is None:
        raise NoPicture("a picture is an SVG, PNG or JPEG file")
    return Picture(media, data, _svg_ratio(_svg(data)) if media == SVG else _bitmap_ratio(media, data))


def dangers(picture: Picture) -> Iterator[str]:
    """What in an SVG could run a program or fetch something from elsewhere, each in a few words."""
    if picture.media != SVG:
        return
    for element in _svg(picture.data).iter():
        tag = str(element.tag)
        name = tag.rpartition("}")[2]
        if tag.startswith(_HTML_SPACE) or name in _RUNS:
            yield f"the element <{name}>"
        if name == "style" and _OUTSIDE.search(element.text or ""):
            yield "a style that fetches a file"
        for attribute, value in element.attrib.items():
            plain = attribute.rpartition("}")[2]
            if plain.startswith("on"):
                yield f"the program {plain}="
            elif plain in ("href", "src") and not value.startswith(("#", "data:image/png", "data:image/jpeg")):
                yield f"a reference to {value[:60]}"
            elif _OUTSIDE.search(value):
                yield f"a reference in {plain}="


def _svg(data: bytes) -> Element:
    # Entities are how a small file becomes a huge one, or reads another: no drawing program needs a DOCTYPE for them.
    if b"<!ENTITY" in data:
        raise NoPicture("it declares entities")
    try:
        root = fromstring(data)
    except ParseError as error:
        raise NoPicture(f"it is not well-formed XML: {error}") from error
    if root.tag != f"{_SVG_SPACE}svg":
        raise NoPicture("its first element is not <svg> with the namespace of SVG")
    if any(element.tag == f"{_SVG_SPACE}text" for element in root.iter()):
        raise NoPicture("it holds words as text, which look different on every machine: turn them into outlines")
    return root


def _svg_ratio(root: Element) -> float:
    try:
        _, _, width, height = (float(number) for number in re.split(r"[\s,]+", root.get("viewBox", "").strip()))
    except ValueError:
        raise NoPicture("it has no viewBox, without which it could not be shown at another size") from None
    if width <= 0 or height <= 0:
        raise NoPicture("its viewBox is empty")
    return width / height


def _bitmap_ratio(media: str, data: bytes) -> float:
    try:
        with Image.open(BytesIO(data), formats=[_BITMAPS[media]]) as image:
            width, height = image.size
            if width * height > _MOST_PIXELS:
                raise NoPicture(f"it has {width} × {height} pixels")
            image.load()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise NoPicture(f"it is not {_BITMAPS[media]}") from error
    return width / height
