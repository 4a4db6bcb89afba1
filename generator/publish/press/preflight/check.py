"""Turns a documented function into a check of print files: its name, its number on the checklist, its reason."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.finding import Severity
from generator.model.preflight import Fault, Value, Verdict
from generator.model.press import PrinterProfile
from generator.publish.press.preflight.file import Page, PrintFile
from generator.publish.press.preflight.geometry import Box
from generator.registry import Registry

_MOST_ZONES, _MOST_FAULTS = 24, 5
"""Places kept of one fault, and faults of one sort kept apart on one page."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a file is checked against: the printer's limits, and what was ordered."""

    profile: PrinterProfile
    pages: int | None = None
    """How many pages it must have."""
    multiple: int = 1
    """What the number of pages must be a multiple of: 4 for a stapled booklet."""
    size: tuple[float, float] | None = None
    """Width and height of the finished page, in millimetres."""
    render: bool = True
    """Whether to look at the ink of rendered pages, too; a second a page."""


class Skipped(Exception):
    """A check cannot look; the message, a msgid, says why."""


Look = Callable[[PrintFile, Order], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that print shops look at."""

    name: str
    number: int
    title: str
    look: Look

    @property
    def why(self) -> str:
        """Why they do: the first paragraph of its documentation, on one line."""
        return " ".join((inspect.getdoc(self.look) or "").partition("\n\n")[0].split())

    def verdict(self, file: PrintFile, order: Order) -> Verdict:
        """What it says of a file."""
        try:
            faults, skipped = _gathered(self.look(file, order)), ""
        except Skipped as reason:
            faults, skipped = (), str(reason)
        return Verdict(self.name, self.number, self.title, self.why, faults, skipped)


CHECKS: Registry[Check] = Registry("generator.publish.press.preflight.checks")
"""Checks by name."""


def check(number: int, title: str) -> Callable[[Look], Look]:
    """Register a function as a check, under its own name and the checklist's number; its docstring says why."""

    def register(look: Look) -> Look:
        name = look.__name__.replace("_", "-")
        CHECKS.add(name, Check(name, number, title, look))
        return look

    return register


def error(message: str, page: Page | None = None, box: Box | None = None, **values: Value) -> Fault:
    """A fault that a printer sends the file back for."""
    return _fault(Severity.ERROR, message, page, box, values)


def warning(message: str, page: Page | None = None, box: Box | None = None, **values: Value) -> Fault:
    """A fault that a printer asks about."""
    return _fault(Severity.WARNING, message, page, box, values)


def _fault(severity: Severity, message: str, page: Page | None, box: Box | None, values: dict[str, Value]) -> Fault:
    zones = (page.zone(box),) if page and box else ()
    return Fault(severity, message, values, page.number if page else None, zones)


def _gathered(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The same fault of several objects of a page once; after the fifth of a sort, the rest as one."""
    found: dict[tuple[object, ...], Fault] = {}
    sorts: dict[tuple[object, ...], list[tuple[object, ...]]] = {}
    for fault in faults:
        sort = (fault.page, fault.severity, fault.message)
        key: tuple[object, ...] = (*sort, *sorted(fault.values.items()))
        known = sorts.setdefault(sort, [])
        if key not in found and len(known) >= _MOST_FAULTS:
            key = known[-1]
        if key in found:
            found[key] = _joined(found[key], fault)
        else:
            found[key] = fault
            known.append(key)
    return tuple(found.values())


def _joined(one: Fault, other: Fault) -> Fault:
    return replace(one, zones=(*one.zones, *other.zones)[:_MOST_ZONES], times=one.times + other.times)


def quoted(text: str, longest: int = 40) -> str:
    """Words of the page as a sentence quotes them."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1].rstrip()}…"


def inspect_all(file: PrintFile, order: Order) -> Iterator[Verdict]:
    """What each check says, in the order of the checklist."""
    for one in sorted(CHECKS.load().values(), key=lambda one: (one.number, one.name)):
        yield one.verdict(file, order)
