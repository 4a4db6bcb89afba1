"""Turns findings into workflow commands of GitHub Actions, which shows each at its line of a pull request.

The form is that of "Workflow commands for GitHub Actions" (`::error file=…,line=…,col=…,title=…::message`): in the
message `%` and line ends are escaped, in the properties `:` and `,` as well. GitHub shows ten errors and ten warnings
of a step; the whole list stands in its log.
"""

from collections.abc import Mapping, Sequence

from generator.check.report import report_as
from generator.model.code import CODES
from generator.model.finding import Finding, Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


@report_as("github")
def github(findings: Sequence[Finding], sources: Mapping[str, str], colour: bool) -> str:
    """One command on a line per finding; nothing when there is none."""
    return "\n".join(_command(finding) for finding in findings)


def _command(finding: Finding) -> str:
    name = CODES[finding.code].name if finding.code in CODES else ""
    properties = {
        "file": finding.place.file,
        "line": finding.place.line,
        "col": finding.place.column,
        "title": f"{finding.code} {name}".strip(),
    }
    said = ",".join(f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in properties.items())
    message = "\n".join(part for part in (finding.message, finding.hint) if part)
    return f"::{COMMANDS[finding.severity]} {said}::{message.translate(_IN_MESSAGE)}"
