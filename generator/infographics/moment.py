"""Turns a place of a journey into what customers call it: a step with its number, a problem, another way."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.infographics.drawing import Scene
from generator.infographics.header import Key
from generator.infographics.icon import icon_of_node
from generator.model.kinds.journey import Journey, Node, Problem, Step, Variant
from generator.model.saying import plain
from generator.model.wording import Wording

Way = Literal["path", "problem", "variant"]
Sign = Literal["", "stop", "problem", "way"]
COLOURS: dict[Way, str] = {"path": "main", "problem": "alert", "variant": "ink"}
"""The colours that the journey line gives to the way as planned, to what goes wrong and to other ways."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A place of a journey."""

    id: str
    name: str
    """`Recevoir le SMS`."""
    place: str
    """The same with where it lies: `Étape 3 : Recevoir le SMS`."""
    short: str
    """Only where it lies: `Étape 3`."""
    icon: str
    way: Way

    @property
    def colour(self) -> str:
        """The token of its way's colour."""
        return COLOURS[self.way]


def moment_of(node: Node, journey: Journey, scene: Scene) -> Moment:
    """A node of that journey as customers meet it."""
    say = scene.wording
    when = node.when if isinstance(node, Problem | Variant) else None
    text = when or node.do or (node.does if isinstance(node, Step) else None)
    name = say.typeset(node.title) if node.title else plain(text, scene.organisation, say, journey)
    icon = icon_of_node(node, scene.organisation)
    if isinstance(node, Problem):
        place = say("If it gets stuck: {words}", words=name)
        return Moment(node.id, name, place, say("If it gets stuck"), icon, "problem")
    numbers = {step.id: number for number, step in enumerate(journey.steps, 1)}
    if node.id in numbers:
        number = numbers[node.id]
        place = say("Step {number}: {title}", number=number, title=name)
        return Moment(node.id, name, place, say("Step {number}", number=number), icon, "path")
    return Moment(node.id, name, say("Another way: {words}", words=name), say("Another way"), icon, "variant")


def legend_of(moments: Iterable[Moment], say: Wording) -> list[Key]:
    """What the colours mean, when there are several."""
    words: dict[Way, str] = {
        "path": say("the way as planned"),
        "problem": say("only if it gets stuck"),
        "variant": say("another way"),
    }
    signs: dict[Way, Sign] = {"path": "stop", "problem": "problem", "variant": "way"}
    ways = {moment.way for moment in moments}
    return [Key(words[way], COLOURS[way], 4.6, signs[way]) for way in COLOURS if way in ways] if len(ways) > 1 else []
