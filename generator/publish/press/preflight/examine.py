"""Turns the bytes of a PDF and what was ordered into a preflight: a verdict for each check, whatever the file is."""

from generator.model.finding import Severity
from generator.model.preflight import Fault, Preflight, Verdict
from generator.publish.press.preflight.check import CHECKS, Order, inspect_all
from generator.publish.press.preflight.file import PrintFile, Unreadable, opened


def preflight(name: str, data: bytes, order: Order) -> Preflight:
    """What the checks say of a file. A file that cannot be read has one verdict: that it cannot; nothing is raised."""
    try:
        with opened(data) as file:
            return _looked_at(name, file, order)
    except Unreadable as problem:
        return Preflight(name, order.profile.name, "", (), (_unreadable(str(problem)),))


def _looked_at(name: str, file: PrintFile, order: Order) -> Preflight:
    pages = tuple(page.size for page in file.pages)
    return Preflight(name, order.profile.name, file.facts.producer, pages, tuple(inspect_all(file, order)))


def _unreadable(problem: str) -> Verdict:
    check = CHECKS.load()["readable"]
    fault = Fault(Severity.ERROR, "The file cannot be read: {problem}.", {"problem": problem})
    return Verdict(check.name, check.number, check.title, check.why, (fault,))
