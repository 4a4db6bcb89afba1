"""Turns the code or the name of a check into its explanation for a writer: what, why, a bad and a good example."""

from textwrap import indent

from generator.check.allowances import can_be_allowed
from generator.check.nearest import nearest
from generator.check.rule import RULES, examples, prose
from generator.model.code import CODES, RETIRED, Documentation


def explain(code: str) -> tuple[str, bool]:
    """The documentation of `R101` or `unknown-reference`, else what may be meant; and whether it is known."""
    RULES.load()
    names = {known.name: known for known in CODES.values()}
    documentation = CODES.get(code.upper()) or names.get(code.lower())
    if documentation:
        return _page(documentation), True
    if code.upper() in RETIRED:
        return f"{code.upper()} is retired: no check reports it any more.", False
    near = nearest(code.upper(), sorted(CODES)) or nearest(code.lower(), names)
    return f"No check has the code or name {code}." + (f" Did you mean {near}?" if near else ""), False


def _page(documentation: Documentation) -> str:
    title = f"{documentation.code} {documentation.name} ({documentation.severity}, {documentation.family})"
    parts = [title, prose(documentation)]
    parts += [
        f"{sort.capitalize()}:\n\n{indent(yaml.rstrip(), '    ')}" for sort, yaml in examples(documentation).items()
    ]
    if can_be_allowed(documentation):
        parts.append(f"To accept it in one place, write above the line: # allow {documentation.code}: why")
    return "\n\n".join(parts)
