"""Whether the rendered page lays no more ink than paper takes up, transparency and overprinting included."""

from collections.abc import Iterator

from generator.model.preflight import Fault, Value
from generator.publish.press.preflight.check import Order, Skipped, check, error
from generator.publish.press.preflight.file import PrintFile
from generator.publish.press.preflight.rendering import NoGhostscript, heavy_ink


@check(6, "Ink of the rendered page")
def rendered_ink(file: PrintFile, order: Order) -> Iterator[Fault]:
    """Shadows and overprinting add up what lies upon one another: only the rendered page shows all the ink."""
    if not order.render:
        raise Skipped("It was not asked for.")
    try:
        for page in file.pages:
            found = heavy_ink(file.data, page, order.profile.max_ink)
            if found:
                values: dict[str, Value] = {"percent": round(found.percent), "limit": order.profile.max_ink}
                yield error(
                    "Up to {percent} % of ink lie upon one another; the paper takes {limit} %.",
                    page,
                    found.box,
                    **values,
                )
    except NoGhostscript:
        raise Skipped("Ghostscript is not installed, or could not render the file.") from None
