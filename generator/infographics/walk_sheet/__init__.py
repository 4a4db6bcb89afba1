"""Draws how 10,000 customers walk a journey: the path as wide as it is gone, where days go, what to mend first.

It is for the organisation alone, so it is not registered among the drawings for customers: only `outputs/walk.py` asks.
"""

from generator.infographics.drawing import Drawing, Scene
from generator.infographics.frame import Frame
from generator.infographics.walk_sheet.blocks import Blocks
from generator.infographics.walk_sheet.equivalent import equivalent
from generator.infographics.walk_sheet.facts import facts_of
from generator.infographics.walk_sheet.flow import draw_flow, flow_rows
from generator.model.kinds.journey import Journey
from generator.model.walk.simulation import Simulation
from generator.model.walk.telling import Telling


def walk_sheet(journey: Journey, simulation: Simulation, scene: Scene) -> Drawing:
    """The sheet of one journey, on one page: what does not fit its map is counted there, and told in the equivalent."""
    telling = Telling(scene.organisation, journey, scene.wording)
    facts = facts_of(simulation, telling)
    frame = Frame(scene, scene.wording("For your organisation only"), facts.title, None)
    blocks = Blocks(frame.canvas().draft(), facts)
    top, u = frame.top, blocks.unit
    foot = scene.sheet.height - blocks.margin - blocks.foot_height
    flow_top = top + blocks.head_height + 5 * u
    rows = flow_rows(frame.canvas(), facts, foot - 6 * u - flow_top)

    def paint(canvas: object) -> None:
        drawn = blocks.on(canvas)  # type: ignore[arg-type]
        drawn.head(top)
        draw_flow(drawn.canvas, facts, rows, flow_top, foot - 6 * u)
        drawn.foot(foot)

    return frame.drawing([paint], equivalent(facts, telling))
