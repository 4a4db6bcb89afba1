"""Turns the crash of an output into a finding that names the output and the entity, so that the others go on."""

from collections.abc import Iterator
from traceback import extract_tb, walk_tb

from generator.model.code import Documentation, document
from generator.model.entity import Entity
from generator.model.finding import Finding, Severity
from generator.model.organisation import Organisation, Spot
from generator.model.publication import Publication
from generator.render.view import Output, View

CRASHED = document(
    Documentation(
        "O490",
        "crashed-output",
        Severity.ERROR,
        "output",
        """
An output failed while it was made of something that you describe. This is a fault of clew, or of the extension that
brought the output or the drawing, not of your writing. The other outputs were tried all the same; nothing is published
before all are whole. Please report it with the line that it names.
""".strip(),
    )
)

Items = Iterator[Publication | Finding]


def each_whole(name: str, output: Output, view: View) -> Items:
    """What an output makes of a view; where it crashes, a finding instead of the rest of this output."""
    try:
        yield from output.make(view)
    except Exception as crash:
        yield crashed(f"the output {name}", view.organisation, crash)


def crashed(name: str, organisation: Organisation, crash: Exception) -> Finding:
    """The finding for a crash, at the entity that the output had before it when it crashed."""
    where = extract_tb(crash.__traceback__)[-1]
    subject = _subject(crash)
    place = organisation.place(subject) if subject else organisation.tree.place
    of = f" at {subject.key}" if subject else ""
    message = f"{name} crashed{of}: {type(crash).__name__}: {crash} ({where.name}, line {where.lineno})"
    hint = "This is a fault of clew, not of your files. Please report it."
    return Finding(place, CRASHED.code, message, hint, CRASHED.severity)


def _subject(crash: Exception) -> Entity | None:
    """The entity in the hands of the outermost function that had one: an output goes from entity to entity."""
    for frame, _ in walk_tb(crash.__traceback__):
        for value in frame.f_locals.values():
            if isinstance(value, Entity):
                return value
            if isinstance(value, Spot):
                return value.journey
    return None
