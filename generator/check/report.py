"""Turns findings into a report; each format is one file in `reports/`."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.check.rule import RULES
from generator.model.finding import Finding, Severity
from generator.registry import Registry

Report = Callable[[Sequence[Finding], Mapping[str, str], bool], str]
"""Findings, the text of each file by its name, and whether to use colours; the whole report, without a line's end."""

REPORTS: Registry[Report] = Registry("generator.check.reports")
"""Formats by name."""


def report_as(format: str) -> Callable[[Report], Report]:
    """Register a function as the writer of a format."""

    def register(function: Report) -> Report:
        REPORTS.add(format, function)
        return function

    return register


def report(format: str, findings: Iterable[Finding], sources: Mapping[str, str], colour: bool = False) -> str:
    """The report of some findings. Raises KeyError for a format that nobody registered."""
    RULES.load()
    return REPORTS.load()[format](tuple(findings), sources, colour)


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, worst first."""
    severities = [finding.severity for finding in findings]
    return {severity: severities.count(severity) for severity in Severity}
