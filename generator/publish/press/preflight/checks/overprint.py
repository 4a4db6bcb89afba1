"""Whether ink that is printed upon other ink is meant to be."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error, warning
from generator.publish.press.preflight.file import Page, PrintFile
from generator.publish.press.preflight.grounds import ground
from generator.publish.press.preflight.painted import Image, Painted, Shade, Words


@check(11, "Overprint")
def overprint(file: PrintFile, order: Order) -> Iterator[Fault]:
    """White that overprints vanishes; black type that does not leaves a white hair where plates are a little off."""
    for page in file.pages:
        for number, one in page.inked:
            if isinstance(one, Image | Shade) and not one.colour.white:
                continue
            if one.overprint and not one.colour.black_only:
                yield from _printed_over(page, number, one)
            elif (
                order.profile.overprint_black and not one.overprint and isinstance(one, Words) and one.colour.black_only
            ):
                yield from _knocked_out(page, number, one)


def _printed_over(page: Page, number: int, one: Painted) -> Iterator[Fault]:
    if one.colour.white:
        yield error("White is set to overprint: it will not be seen in print.", page, one.box)
    elif not one.colour.space.names and ground(page, number):
        yield warning("Colour is set to overprint: it mixes with what lies beneath.", page, one.box)


def _knocked_out(page: Page, number: int, one: Words) -> Iterator[Fault]:
    beneath = ground(page, number)
    plates = beneath.colour.plates if beneath and beneath.colour else None
    if plates and any(amount > 0.05 for name, amount in plates.items() if name != "Black"):
        yield warning("Black text on colour does not overprint: white hairs may show around it.", page, one.box)
