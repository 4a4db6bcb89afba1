"""Turns a journey's escalation into rungs: whom to turn to, after how long, with what, until when, for how much."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.infographics.canvas import Origin
from generator.infographics.contact import way_of
from generator.infographics.drawing import Scene
from generator.infographics.icon import icon_of_channel, icon_of_unit
from generator.infographics.run_in import run_on
from generator.model.facts import channel_name, channels
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Rung
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation
from generator.model.quantity import Duration
from generator.model.saying import plain


@dataclass(frozen=True, slots=True)
class Address:
    """How to reach a rung: what to dial, open or visit."""

    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing to know at a rung: an icon, a head and a few words."""

    icon: str
    head: str
    words: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Level:
    """One rung, said."""

    number: int
    name: str
    icon: str
    after: str
    """`Nothing after 5 working days?`; empty: at once."""
    address: Address | None
    hours: str
    price: str
    costs: bool
    """It costs money."""
    details: tuple[Detail, ...]
    external: bool
    origin: Origin


def ladders(organisation: Organisation) -> list[Journey]:
    """The journeys that have a ladder; of several with the same one, the first."""
    found: list[Journey] = []
    for journey in organisation.of(Journey).values():
        if journey.escalation and all(other.escalation != journey.escalation for other in found):
            found.append(journey)
    return found


def levels(journey: Journey, scene: Scene) -> tuple[Level, ...]:
    """The rungs of a journey, from the first one to try to the last one."""
    return tuple(_level(index, rung, journey, scene) for index, rung in enumerate(journey.escalation))


def _level(index: int, rung: Rung, journey: Journey, scene: Scene) -> Level:
    organisation, say = scene.organisation, scene.wording
    unit = organisation.of(Unit).get(rung.to)
    channel = next(iter(channels(organisation, unit.contact if unit else (rung.to,))), None)
    name = rung.title or (unit.name if unit else channel_name(organisation, channel) if channel else rung.to)
    cost = rung.cost or (channel.cost if channel else None)
    return Level(
        number=index + 1,
        name=say.typeset(name),
        icon=_icon(unit, channel, organisation),
        after=_after(rung.after, index, scene),
        address=address_of(channel, scene) if channel else None,
        hours=say.say(channel.hours) if channel and channel.hours else "",
        price=say.say(cost) if cost else "",
        costs=bool(cost and not cost.is_free),
        details=tuple(_details(index, rung, journey, scene)),
        external=bool(channel and channel.external),
        origin=Origin(journey, ("escalation", index, "title" if rung.title else "to")),
    )


def _icon(unit: Unit | None, channel: Channel | None, organisation: Organisation) -> str:
    if channel and channel.external:
        return "scale-balance"
    if unit and not unit.contact:
        return icon_of_unit(unit, organisation)
    return icon_of_channel(channel) if channel else "account-tie"


def _after(delay: Duration | None, index: int, scene: Scene) -> str:
    if delay is None:
        return ""
    said = scene.wording.say(delay)
    message = "Nothing after {delay}?" if index else "After {delay}"
    return scene.wording(message, delay=said)


def address_of(channel: Channel, scene: Scene) -> Address | None:
    """The number, web address, e-mail or street of a channel, with its link."""
    words = way_of(channel, scene.wording)
    if not words:
        return None
    mail = f"mailto:{channel.email}" if channel.email else ""
    return Address(words, f"tel:{channel.number}" if channel.number else channel.url or mail)


def _details(index: int, rung: Rung, journey: Journey, scene: Scene) -> Iterator[Detail]:
    say, organisation = scene.wording, scene.organisation

    def origin(field: str) -> Origin:
        return Origin(journey, ("escalation", index, field))

    if rung.ask_for:
        wish = run_on(plain(rung.ask_for, organisation, say, journey), say.language)
        yield Detail("account-tie", say("Ask for"), wish, origin("ask_for"))
    if rung.bring:
        papers = organisation.of(Document)
        names = [run_on(papers[id].name, say.language) if id in papers else id for id in rung.bring]
        yield Detail("briefcase-outline", say("Bring"), say.typeset(say.all_of(names)), origin("bring"))
    if rung.say:
        words = say("“{words}”", words=plain(rung.say, organisation, say, journey))
        yield Detail("comment-quote-outline", say("Say"), words, origin("say"))
    if rung.answers_within:
        within = say.say(rung.answers_within)
        yield Detail("clock-check-outline", say("Answer within"), within, origin("answers_within"))
    if rung.deadline:
        yield Detail("calendar-end", say("Possible for"), say.say(rung.deadline), origin("deadline"))
