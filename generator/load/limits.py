"""How much a YAML file may ask of us: enough for any writer, too little to harm the machine that builds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    size: int = 5_000_000
    """Bytes, or characters, of one file."""
    depth: int = 50
    """Maps and lists inside one another."""
    expansion: int = 100_000
    """Values that all the aliases (`*name`) of a file may repeat, together."""
    findings: int = 1_000
    """Mistakes of one file that are worth showing."""
    repairs: int = 50
    """Syntax mistakes shown at once."""
    reparsed: int = 20_000_000
    """Characters read again after repairs: a large file shows fewer mistakes at once, so that none takes minutes."""


LIMITS = Limits()
