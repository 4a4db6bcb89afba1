"""Turns `python -m generator` into the command `clew`."""

from generator.cli import main

main()
