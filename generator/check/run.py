"""Turns an organisation into everything that its checks find, in the order of its files."""

from collections.abc import Iterable, Iterator
from datetime import date
from traceback import extract_tb

from generator.check.allowances import allow
from generator.check.rule import RULES, Rule
from generator.model.code import CODES, Documentation, document
from generator.model.finding import Finding, Severity, unique
from generator.model.organisation import Organisation

CRASHED = document(
    Documentation(
        "X901",
        "crashed-rule",
        Severity.ERROR,
        "check",
        """
A rule failed while it read your files. This is a fault of clew, or of the extension that brought the rule, not of your writing.
The other rules have run all the same. Please report it with the line that it names.
""".strip(),
    )
)


def check(organisation: Organisation, today: date, loaded: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """What every rule finds, together with what loading found, less what the writer allows; sorted by place, each once."""
    found = [finding for rule in RULES.load().values() for finding in _run(rule, organisation, today)]
    return unique(allow(unique([*loaded, *found]), organisation.allowances))


def chosen(findings: Iterable[Finding], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Finding, ...]:
    """The findings whose code or name is selected (nothing: all) and not ignored; `R` and `R1` stand for whole families."""
    wanted, unwanted = tuple(select), tuple(ignore)
    return tuple(
        finding
        for finding in findings
        if (not wanted or _among(finding.code, wanted)) and not _among(finding.code, unwanted)
    )


def _among(code: str, choices: tuple[str, ...]) -> bool:
    return any(code.startswith(choice.upper()) or code in CODES and CODES[code].name == choice for choice in choices)


def _run(rule: Rule, organisation: Organisation, today: date) -> Iterator[Finding]:
    try:
        yield from rule.findings(organisation, today)
    except Exception as crash:  # a rule may be anybody's, and one fault must not hide what the others find
        where = extract_tb(crash.__traceback__)[-1]
        name = f"{rule.documentation.code} {rule.documentation.name}"
        message = f"the rule {name} crashed: {type(crash).__name__}: {crash} ({where.name}, line {where.lineno})"
        hint = "This is a fault of the rule, not of your files. Please report it."
        yield Finding(organisation.tree.place, CRASHED.code, message, hint, CRASHED.severity)
