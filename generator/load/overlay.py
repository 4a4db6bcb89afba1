"""Turns what an edition or a branch says into an overlay, laid over the organisation before its fields are read."""

from collections.abc import Iterator

from generator.load.fields import not_a_section, unknown_section
from generator.model.entity import Entity
from generator.model.finding import Finding
from generator.model.overlay import beside_fields, overlay_in, sections, traces, without
from generator.model.source import Map


def overlay(tree: Map, written: Map, kind: type[Entity]) -> Map:
    """The sections to lay over `tree`, less what means nothing in it: rule R108 tells of that."""
    said = overlay_in(written, kind)
    for trace in [trace for trace in traces(tree, said) if trace.stray]:
        said = without(said, trace.path)
    return said


def refused_sections(written: Map, kind: type[Entity]) -> Iterator[Finding]:
    """A finding for each section that there is not, or that holds no entities."""
    for section in beside_fields(written, kind):
        if section not in sections():
            yield unknown_section(written, section, sections())
        elif not (written[section] is None or isinstance(written[section], Map)):
            yield not_a_section(written, section)
