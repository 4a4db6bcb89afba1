"""Turns a journey into its steps, problems and variants, each with the path under which it is written in YAML."""

from collections.abc import Iterator, Sequence

from generator.model.kinds.journey import Journey, Node
from generator.model.organisation import Organisation
from generator.model.reference import Path


def written(journey: Journey) -> Iterator[tuple[Node, Path]]:
    """Each node and its path: `("problems", 1)`; a variant's own steps follow it: `("variants", 0, "steps", 2)`."""
    for index, step in enumerate(journey.steps):
        yield step, ("steps", index)
    for index, problem in enumerate(journey.problems):
        yield problem, ("problems", index)
    for index, variant in enumerate(journey.variants):
        yield variant, ("variants", index)
        for inner, step in enumerate(variant.steps):
            yield step, ("variants", index, "steps", inner)


def everywhere(organisation: Organisation) -> Sequence[tuple[Journey, Node, Path]]:
    """Each node of every journey, with its path in the journey; kept with the organisation: many rules ask."""
    kept = vars(organisation)
    if "everywhere" not in kept:
        journeys = organisation.of(Journey).values()
        kept["everywhere"] = [(journey, node, path) for journey in journeys for node, path in written(journey)]
    found: list[tuple[Journey, Node, Path]] = kept["everywhere"]
    return found
