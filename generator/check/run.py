"""Turns an organisation into everything that its checks find, in the order of its files."""

from collections.abc import Iterable
from datetime import date

from generator.check.allowances import allow
from generator.check.rule import RULES
from generator.model.code import CODES
from generator.model.finding import Finding, unique
from generator.model.organisation import Organisation


def check(organisation: Organisation, today: date, loaded: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """What every rule and what loading found, less what the writer allows; sorted by place, each once."""
    found = [finding for rule in RULES.load().values() for finding in rule.findings(organisation, today)]
    return unique(allow(unique([*loaded, *found]), organisation.allowances))


def chosen(findings: Iterable[Finding], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Finding, ...]:
    """The findings whose code or name is selected (nothing: all) and not ignored; `R` stands for its whole family."""
    wanted, unwanted = tuple(select), tuple(ignore)
    return tuple(
        finding
        for finding in findings
        if (not wanted or _among(finding.code, wanted)) and not _among(finding.code, unwanted)
    )


def _among(code: str, choices: tuple[str, ...]) -> bool:
    return any(code.startswith(choice.upper()) or (code in CODES and CODES[code].name == choice) for choice in choices)
