"""Turns the code or the name of a check into its explanation for a writer: what, why, a bad and a good example."""

from textwrap import indent

from generator.check.nearest import nearest
from generator.check.rule import RULES, examples, prose
from generator.model.code import CODES, RETIRED, Documentation


def explain(code: str) -> str:
    """The documentation of `R101` or `unknown-reference`. Raises LookupError, with a sentence for the writer, if there is none."""
    RULES.load()
    documentation = CODES.get(code.upper()) or next((known for known in CODES.values() if known.name == code.lower()), None)
    if documentation:
        return _page(documentation)
    if code.upper() in RETIRED:
        raise LookupError(f"{code.upper()} is retired: no check reports it any more.")
    near = nearest(code.upper(), CODES) or nearest(code.lower(), [known.name for known in CODES.values()])
    raise LookupError(f"No check has the code or name {code}." + (f" Did you mean {near}?" if near else ""))


def _page(documentation: Documentation) -> str:
    title = f"{documentation.code} {documentation.name} ({documentation.severity}, {documentation.family})"
    shown = [f"{sort.capitalize()}:\n\n{indent(yaml.rstrip(), '    ')}" for sort, yaml in examples(documentation).items()]
    allow = f"To accept it in one place, write above the line: # allow {documentation.code}: why"
    return "\n\n".join([title, prose(documentation), *shown, *([allow] if documentation.code[0] not in "XY" else [])])
