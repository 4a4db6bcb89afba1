"""Turns what is known of a page's facts into why they can be believed: verified when and by whom, what has changed."""

from generator.model.changes import recent_changes
from generator.model.entity import Entity
from generator.model.facts import verified
from generator.model.kinds.change import Change
from generator.model.kinds.journey import Journey
from generator.model.organisation import Spot, Target, nodes
from generator.render.pen import Pen


def verified_line(pen: Pen, entity: Entity | None = None) -> str:
    """`Vérifié le 1er octobre 2026 par le service client`: of an entity, else of what the page is about."""
    about = pen.organisation.about
    subject = entity or pen.page.subject
    day, owner = (
        verified(pen.organisation, subject) if subject else (about.defaults.verified_on, pen.unit(about.defaults.owner))
    )
    wording = pen.view.wording
    if not day:
        return ""
    if not owner:
        return wording("Verified on {day}", day=wording.day(day))
    return wording("Verified on {day} by {team}", day=wording.day(day), team=pen.sentence(pen.typeset(owner.name)))


def own_trust(pen: Pen, entity: Entity) -> list[str]:
    """What holds for an entity otherwise than for its whole page: since when it is in force, another date or team."""
    wording = pen.view.wording
    lines = []
    if entity.valid_from:
        lines.append(wording("In force since {day}", day=wording.day(entity.valid_from)))
    if (entity.verified_on or entity.owner) and (own := verified_line(pen, entity)) != verified_line(pen):
        lines.append(own)
    return lines


def changed(pen: Pen, target: Target) -> list[Change]:
    """The recent changes about something; about a journey those of its places, too: its page tells of them."""
    if isinstance(target, Journey):
        spots = [Spot(target, node) for node in nodes(target).values()]
        return recent_changes(pen.organisation, [target, *spots])
    return recent_changes(pen.organisation, [target])
