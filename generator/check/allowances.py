"""Turns findings and the writer's `# allow R101: reason` comments into what is left to report."""

from collections.abc import Iterator, Sequence

from generator.check.nearest import nearest
from generator.model.code import CODES, Documentation, document
from generator.model.finding import Allowance, Finding, Place, Severity
from generator.model.organisation import Organisation

UNUSED = document(
    Documentation(
        "X902",
        "unused-allowance",
        Severity.WARNING,
        "check",
        """
A comment `# allow CODE: reason` accepts a finding that does not occur there, or that cannot be accepted. It misleads
the next reader, and would hide the day on which the fault comes back. Take it out.

What could not be read (errors of the families Y) cannot be allowed: it could not be published either.

```yaml bad
# allow R101: the till's supplier describes the ticket
documents:
  ticket: {name: Votre ticket de caisse, from: magasin}
```

```yaml good
documents:
  ticket: {name: Votre ticket de caisse, from: magasin}
```
""".strip(),
    )
)


FOUND_LATER = "O"
"""The family of findings on finished pages: whether one is allowed in vain is not known before they are made."""


def of_organisation(organisation: Organisation) -> tuple[Allowance, ...]:
    """What the writers allow: in comments, and under `organisation: check: ignore:` for all files."""
    everywhere = []
    for index, ignored in enumerate(organisation.about.checking.ignore):
        place = organisation.place_in("organisation", "check", "ignore", index, "code")
        everywhere.append(Allowance(place.file, place.line, place.line, (ignored.code,), ignored.reason, True))
    return (*organisation.allowances, *everywhere)


def allow(findings: Sequence[Finding], allowances: Sequence[Allowance]) -> tuple[Finding, ...]:
    """The findings that no allowance covers, and a finding for each code that is allowed in vain."""
    left = [finding for finding in findings if not _allowed(finding, allowances)]
    unread = any(not can_be_allowed(finding) for finding in findings)
    return (*left, *(_unused(allowance, code) for allowance, code in _in_vain(findings, allowances, unread)))


def can_be_allowed(what: Finding | Documentation) -> bool:
    """Whether a writer may accept it: not what could not be read, nor our own faults."""
    return what.code[0] != "X" and not (what.code[0] == "Y" and what.severity is Severity.ERROR)


def _allowed(finding: Finding, allowances: Sequence[Allowance]) -> bool:
    return can_be_allowed(finding) and any(allowance.covers(finding) for allowance in allowances)


def _in_vain(
    findings: Sequence[Finding], allowances: Sequence[Allowance], unread: bool
) -> Iterator[tuple[Allowance, str]]:
    """Codes that cover nothing. While something could not be read, only unknown codes: the rest may still be of use."""
    for allowance in allowances:
        covered = {finding.code for finding in findings if can_be_allowed(finding) and allowance.covers(finding)}
        for code in allowance.codes:
            if code not in covered and code[0] not in FOUND_LATER and not (unread and code in CODES):
                yield allowance, code


def _unused(allowance: Allowance, code: str) -> Finding:
    place = Place(allowance.file, allowance.line, 1)
    if code not in CODES:
        near = nearest(code, sorted(CODES))
        hint = f"Did you mean {near}?" if near else "Take it out."
        return Finding(place, UNUSED.code, f"no check has the code {code}", hint, UNUSED.severity)
    message = f"{code} ({CODES[code].name}) is allowed here and does not occur, or cannot be allowed"
    return Finding(place, UNUSED.code, message, "Take it out, or correct the code.", UNUSED.severity)
