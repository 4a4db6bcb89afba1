"""Turns an organisation into everything that its checks find, in the order of its files."""

from collections.abc import Iterable
from datetime import date

from generator.check.allowances import allow, of_organisation
from generator.check.rule import RULES
from generator.model.code import CODES
from generator.model.finding import Finding, unique
from generator.model.organisation import Organisation


def check(
    organisation: Organisation,
    today: date,
    loaded: Iterable[Finding] = (),
    translations: Iterable[Organisation] = (),
) -> tuple[Finding, ...]:
    """What every rule and what loading found, less what the writer allows; sorted by place, each once.

    `translations`: the same organisation in its other languages, for the rules that read words.
    """
    others = tuple(translations)
    return judged([*loaded, *found(organisation, today, others)], organisation, others)


def found(organisation: Organisation, today: date, translations: Iterable[Organisation] = ()) -> tuple[Finding, ...]:
    """What every rule finds, before anything is allowed."""
    rules = RULES.load().values()
    findings = [finding for rule in rules for finding in rule.findings(organisation, today)]
    findings += [
        finding
        for other in translations
        for rule in rules
        if rule.every_language
        for finding in rule.findings(other, today)
    ]
    return unique(findings)


def judged(
    findings: Iterable[Finding], organisation: Organisation, translations: Iterable[Organisation] = ()
) -> tuple[Finding, ...]:
    """The findings less what the writer allows, and what is allowed in vain."""
    allowances = (*of_organisation(organisation), *(one for other in translations for one in other.allowances))
    return unique(allow(unique(findings), allowances))


def chosen(findings: Iterable[Finding], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Finding, ...]:
    """The findings whose code or name is selected (nothing: all) and not ignored; `R` stands for its whole family."""
    wanted, unwanted = _listed(select), _listed(ignore)
    return tuple(
        finding
        for finding in findings
        if (not wanted or _among(finding.code, wanted)) and not _among(finding.code, unwanted)
    )


def _listed(choices: Iterable[str]) -> tuple[str, ...]:
    """The choices one by one: each may hold several with commas."""
    return tuple(part.strip() for choice in choices for part in choice.split(",") if part.strip())


def _among(code: str, choices: tuple[str, ...]) -> bool:
    return any(code.startswith(choice.upper()) or (code in CODES and CODES[code].name == choice) for choice in choices)
