"""Turns one rendered PDF into all that is made of it: for screens, for the print shop, laid on sheets."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator import __version__
from generator.model.preflight import Preflight
from generator.model.print_format import Pages, PrintFormat
from generator.model.publication import Press, Publication
from generator.model.typeface import Typefaces
from generator.publish.press.geometry import normalised, screen
from generator.publish.press.imposition import impose
from generator.publish.press.marks import Marks
from generator.publish.press.preflight.check import Order
from generator.publish.press.preflight.examine import preflight
from generator.publish.press.press_ready import to_print
from generator.publish.press.slug import Slug

SCREEN = "screen"
"""The folder of what is read on screens, beside what is printed."""
SHEETS = {"repeat": "sheet", "n-up": "sheet", "booklet": "spreads"}
"""What is added to the name of a file that holds the sheets as the press prints them."""
APART = frozenset(SHEETS)
"""Impositions that print shops make themselves, too: they get the single pages beside them."""


@dataclass(frozen=True)
class Variant:
    """One PDF for the print shop, and what preflight says of it."""

    name: str
    """What is added to the name of the publication: nothing, `sheet`, `spreads`."""
    data: bytes
    verdicts: Preflight


def for_screens(data: bytes) -> bytes:
    """The render cut to its trim: accessible, with links and bookmarks."""
    return screen(data)


def for_press(data: bytes, publication: Publication, press: Press, typefaces: Typefaces) -> Iterator[Variant]:
    """The render in the printer's inks with its marks; where it goes on larger sheets, the sheets after it."""
    inked = _inked(normalised(data), publication, press)
    single = _single(press.format)
    imposition = press.format.imposition
    name = PurePosixPath(publication.path).name
    if imposition is None or imposition.kind not in APART:
        yield _variant("", inked, name, press.format, press, typefaces)
        return
    yield _variant("", inked, name, single, press, typefaces)
    added = SHEETS[imposition.kind]
    yield _variant(added, inked, f"{name}-{added}", press.format, press, typefaces)


def _variant(added: str, data: bytes, name: str, format: PrintFormat, press: Press, typefaces: Typefaces) -> Variant:
    marked = press.profile.marks
    slug = Slug(
        f"{name}.pdf",
        typefaces,
        day=press.day.isoformat() if press.day else "",
        version=f"clew {__version__}",
        edition=press.edition,
        profile=press.profile.condition,
    )
    made = impose(data, format, Marks() if marked else None, slug if marked else None)
    own = not added and (format.imposition is None or format.imposition.kind == "panels")
    size = format.trim if own else None
    safe = press.profile.safe if format.safe is None else format.safe
    order = Order(
        press.profile.model_copy(update={"safe": safe}),
        multiple=format.pages.multiple if own else 1,
        size=size,
        render=False,
    )
    # What a plotter cuts along is no ink: it touches the edge, as thin as it can be seen.
    inked = made if format.die is None else impose(data, format.model_copy(update={"die": None}), slug=slug)
    return Variant(added, made, preflight(f"{name}.pdf", inked, order))


def _inked(data: bytes, publication: Publication, press: Press) -> bytes:
    """The inks; the printer's own ICC profile travels among the assets."""
    icc = press.profile.icc
    if icc is None:
        return to_print(data, press.profile, press.twins, day=press.day)
    with TemporaryDirectory() as folder:
        path = Path(folder) / icc
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(publication.assets[icc])
        return to_print(data, press.profile, press.twins, Path(folder), press.day)


def _single(format: PrintFormat) -> PrintFormat:
    """The same page by page, for those who impose themselves."""
    pages = Pages(multiple=format.pages.multiple)
    return format.model_copy(update={"imposition": None, "pages": pages})
