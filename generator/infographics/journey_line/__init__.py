"""Turns a journey into its line: how it goes, and what if; one composition a file, the theme names the one it uses."""

from collections.abc import Callable, Iterable, Mapping

from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.journey_line import metro, road, timeline
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation

COMPOSITIONS: Mapping[str, Callable[[Journey, Scene], Drawing]] = {
    "metro": metro.draw,
    "road": road.draw,
    "timeline": timeline.draw,
}


def _journeys(organisation: Organisation) -> Iterable[Journey]:
    return organisation.of(Journey).values()


@infographic("journey-line", "The way as a map", _journeys, ("a4-landscape", "a3-landscape"))
def journey_line(subject: Subject, scene: Scene) -> Drawing:
    """The line of one journey."""
    assert isinstance(subject, Journey)
    compose = COMPOSITIONS.get(scene.style.compositions.get("journey-line", "metro"), metro.draw)
    return compose(subject, scene)
