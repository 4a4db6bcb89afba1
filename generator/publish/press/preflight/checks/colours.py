"""Whether every colour is mixed from printing inks."""

from collections.abc import Iterator

from generator.model.preflight import Fault, Value
from generator.publish.press.preflight.check import Order, check, error, quoted
from generator.publish.press.preflight.file import Page, PrintFile
from generator.publish.press.preflight.painted import Area, Image, Line, Painted, Shade, Words
from generator.publish.press.preflight.spaces import Space

_SCREEN = ("rgb", "lab")
_SAYS = {
    Words: "“{text}” is in {space}.",
    Line: "A line is in {space}.",
    Area: "An area is in {space}.",
    Image: "A picture is in {space}.",
    Shade: "A gradient is in {space}.",
}


@check(5, "Colours for print")
def colours(file: PrintFile, order: Order) -> Iterator[Fault]:
    """Red, green and blue are light: on the way to ink they change by chance, and black text becomes four colours."""
    for page in file.pages:
        for _, one in page.inked:
            if one.colour.space.kind in _SCREEN:
                yield _object(page, one)
        for group in page.groups:
            if group.space.kind in _SCREEN:
                yield error("Transparency is blended in {space}.", page, group.box, space=_name(group.space))


def _object(page: Page, one: Painted) -> Fault:
    values: dict[str, Value] = {"space": _name(one.colour.space)}
    if isinstance(one, Words):
        values["text"] = quoted(one.text)
    return error(_SAYS[type(one)], page, one.box, **values)


def _name(space: Space) -> str:
    kind = {"rgb": "RGB", "lab": "Lab"}[space.kind]
    return kind if space.family in (f"Device{kind}", kind, "G") else f"{kind} ({space.family})"
