"""Turns a finished HTML document into the PDF that a print shop prints, and the same for screens; of one render."""

from pathlib import PurePosixPath

from generator.model.finding import Severity
from generator.model.preflight import Preflight
from generator.model.publication import Press, Publication
from generator.model.typeface import Typefaces
from generator.model.wording import Wording
from generator.publish.format import Made, format
from generator.publish.kept import unkept
from generator.publish.libraries import tool_versions
from generator.publish.pdf import LaidOut, PdfResult, lay_out
from generator.publish.press.fit import too_long
from generator.publish.press.preflight.reports import as_json
from generator.publish.press.variants import SCREEN, for_press, for_screens
from generator.publish.remarks import Remark

PREFLIGHT = ".preflight.json"
"""What the name of a file with the verdicts on another ends in."""


def _takes(publication: Publication) -> bool:
    return publication.press is not None


@format("print", suffix=".pdf", takes=_takes, tools=lambda: f"{tool_versions()} {_press_versions()}")
def print(publication: Publication, typefaces: Typefaces) -> Made:
    """PDF/X-4 with bleed and marks; beside it the sheets, the verdicts of preflight, and PDF/UA-1 for screens."""
    press = publication.press
    assert press is not None
    rendered = _rendered(publication, press, typefaces)
    remarks = [*rendered.remarks, *too_long(rendered, publication, press)]
    remarks += [
        Remark("O421", f"it does not say “{lost}”", "The template leaves it out, or it runs off the page.")
        for lost in unkept(rendered.data, publication.promises)
    ]
    name = PurePosixPath(publication.path).name
    screen = {f"{SCREEN}/{name}.pdf": for_screens(rendered.data)}
    if any(remark.severity is Severity.ERROR for remark in remarks):
        return Made(screen.popitem()[1], tuple(remarks))
    variants = list(for_press(rendered.data, publication, press, typefaces))
    said: set[str] = set()
    for one in variants:
        remarks += _faults(one.verdicts, said)
    beside = {f"{name}-{one.name}.pdf": one.data for one in variants if one.name}
    verdicts = {f"{name}{PREFLIGHT}": as_json([one.verdicts for one in variants]).encode()}
    return Made(variants[0].data, tuple(remarks), {**beside, **verdicts, **screen})


def _rendered(publication: Publication, press: Press, typefaces: Typefaces) -> PdfResult:
    """The render in the roomiest type with which it keeps to its pages; else in the tightest.

    What has any number of pages is filled up with its spare ones; those that are too many are left off.
    """
    sources = (publication.source, *press.tighter)
    if publication.sheets is None:
        laid_out = lay_out(publication.source, publication.assets, typefaces)
        told = laid_out.pages - press.spare
        return laid_out.first(told + press.format.pages.blanks(told)).written()
    made: dict[int, LaidOut] = {}
    low, high = 0, len(sources) - 1
    while low not in made:
        middle = (low + high) // 2
        made[middle] = lay_out(sources[middle], publication.assets, typefaces)
        if made[middle].pages <= publication.sheets:
            high = middle
        elif middle < high:
            low = middle + 1
    return made[low].written()


def _faults(verdicts: Preflight, said: set[str]) -> list[Remark]:
    """What a print shop would send the file back for, each with its place; not what was `said` of another file."""
    say, remarks = Wording("en"), []
    for verdict in verdicts.verdicts:
        for fault in verdict.faults:
            words = f"{_place(fault.page, fault.zones)}: {fault.say(say)}"
            if fault.severity is Severity.ERROR and words not in said:
                said.add(words)
                remarks.append(Remark("O423", f"{verdicts.file}{words}", say(verdict.why)))
    return remarks


def _place(page: int | None, zones: tuple[object, ...]) -> str:
    """`, page 2, 12 mm from the left and 40 mm from the top`."""
    where = f", page {page}" if page else ""
    zone = next(iter(zones), None)
    if zone is None:
        return where
    left, top = getattr(zone, "left", 0), getattr(zone, "top", 0)
    return f"{where}, {left:.0f} mm from the left and {top:.0f} mm from the top"


def _press_versions() -> str:
    from generator.publish.press.tools import press_versions

    return press_versions()
