"""Turns a journey into what its road shows: a panel for each step, a detour for each problem and each other way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.infographics.drawing import Scene
from generator.infographics.icon import icon_of_node
from generator.infographics.journey_line.exits import Exit, exits_of
from generator.infographics.journey_line.stops import Fact, Stop, facts_of, stops_of
from generator.infographics.picture import Role
from generator.model.facts import before_you_start
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Node
from generator.model.organisation import nodes
from generator.model.saying import plain


@dataclass(frozen=True, slots=True)
class Panel:
    """One step on the road."""

    stop: Stop
    picture: str
    """The icon for which the theme has a picture."""
    role: Role
    pills: tuple[Fact, ...]
    papers: tuple[str, ...]
    """What the customer must have: boxes to tick."""
    say: str


@dataclass(frozen=True, slots=True)
class Detour:
    """A way off the road: a problem with its rescue, or another way that the customer may choose."""

    exit: Exit
    picture: str
    role: Role
    pills: tuple[Fact, ...]
    papers: tuple[str, ...]
    say: str


@dataclass(frozen=True, slots=True)
class Column:
    """A detour below the step where it leaves the road; no step: at any time."""

    stop: str
    detour: Detour


@dataclass(frozen=True, slots=True)
class Hint:
    """What the detours of a step are called that another sheet tells."""

    problems: tuple[str, ...]
    others: tuple[str, ...]
    sheet: int


def panels_of(journey: Journey, scene: Scene) -> tuple[Panel, ...]:
    """The steps in order."""
    return tuple(
        _panel(stop, journey, step, scene) for stop, step in zip(stops_of(journey, scene), journey.steps, strict=True)
    )


def detours_of(journey: Journey, scene: Scene) -> tuple[Detour, ...]:
    """Problems, then other ways, as written."""
    known = nodes(journey)
    return tuple(_detour(exit, journey, known[exit.id], scene) for exit in exits_of(journey, scene))


def bag_of(journey: Journey, scene: Scene) -> tuple[Document, ...]:
    """What the nominal path asks for."""
    return tuple(paper.document for paper in before_you_start(scene.organisation, journey).papers if paper.always)


def home_of(detour: Detour, panels: Sequence[Panel]) -> str:
    """The step below which a detour stands: the first of those where it may happen."""
    here = [panel.stop.id for panel in panels]
    return next((id for id in here if id in detour.exit.stops), "")


def columns_of(panels: Sequence[Panel], detours: Sequence[Detour]) -> tuple[Column, ...]:
    """The columns below a row of panels, in the order in which these stand."""
    ids = (*(panel.stop.id for panel in panels), "")
    return tuple(Column(id, detour) for id in ids for detour in detours if home_of(detour, panels) == id)


def hints_of(panels: Sequence[Panel], sheets: Mapping[str, int], detours: Sequence[Detour]) -> dict[str, Hint]:
    """For each step, what other sheets tell; `sheets` by the id of the detour."""
    hints: dict[str, Hint] = {}
    for id in (*(panel.stop.id for panel in panels), ""):
        away = [detour.exit for detour in detours if home_of(detour, panels) == id and detour.exit.id in sheets]
        if away:
            names = {kind: tuple(exit.name for exit in away if exit.kind == kind) for kind in ("problem", "variant")}
            home = id or panels[0].stop.id
            before = hints.get(home, Hint((), (), sheets[away[0].id]))
            hints[home] = Hint(before.problems + names["problem"], before.others + names["variant"], before.sheet)
    return hints


def _panel(stop: Stop, journey: Journey, step: Node, scene: Scene) -> Panel:
    return Panel(
        stop,
        icon_of_node(step, scene.organisation),
        "us" if stop.ours else "you",
        tuple(facts_of(step, journey, scene, papers=False)),
        _papers(step.needs, scene),
        plain(step.say, scene.organisation, scene.wording, journey),
    )


def _detour(exit: Exit, journey: Journey, node: Node, scene: Scene) -> Detour:
    return Detour(
        exit,
        icon_of_node(node, scene.organisation),
        "worried" if exit.kind == "problem" else "you",
        tuple(facts_of(node, journey, scene, papers=False, named=True)),
        _papers((*node.needs, *getattr(node, "bring", ())), scene),
        plain(node.say, scene.organisation, scene.wording, journey),
    )


def _papers(ids: Sequence[str], scene: Scene) -> tuple[str, ...]:
    known = scene.organisation.of(Document)
    return tuple(scene.wording.typeset(known[id].name) for id in dict.fromkeys(ids) if id in known)
