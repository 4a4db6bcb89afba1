"""Turns a guide into its questions, answers and outcomes, said: what each one is, where it is found, whom to call."""

from dataclasses import dataclass

from generator.infographics.canvas import Origin
from generator.infographics.complaint_ladder.facts import Address
from generator.infographics.contact import short_url
from generator.infographics.drawing import Scene
from generator.infographics.icon import icon_for_words, icon_of_channel, icon_of_document, icon_of_node
from generator.model.facts import channel_name, channels, main_channel
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.guide import Answer, Guide
from generator.model.kinds.journey import Journey, Problem, Step, Variant
from generator.model.organisation import Organisation, Spot, Target
from generator.model.saying import name_of, plain

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where an answer leads, said. What is not known is empty."""

    icon: str
    title: str
    where: str
    """The journey in which it is found, or when it is open."""
    reach: Address | None
    """Whom to turn to."""
    words: str
    """What to tell at once."""
    alarm: bool
    """Something has gone wrong."""
    origin: Origin


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer: it leads to an outcome, to another question, or to both."""

    answer: str
    outcome: Outcome | None
    question: "Question | None"
    origin: Origin


@dataclass(frozen=True, slots=True)
class Question:
    """A station: what is asked, how to know the answer, and the lines that leave it."""

    ask: str
    help: str
    choices: tuple[Choice, ...]
    origin: Origin


def question_of(guide: Guide, scene: Scene) -> Question:
    """The first question of a guide, with all that follows from it."""
    choices = tuple(_choice(guide, answer, ("answers", index), scene) for index, answer in enumerate(guide.answers))
    say = (scene.organisation, scene.wording)
    return Question(plain(guide.ask, *say), plain(guide.help, *say), choices, Origin(guide, ("ask",)))


def _choice(guide: Guide, answer: Answer, path: Path, scene: Scene) -> Choice:
    say = (scene.organisation, scene.wording)
    question = None
    if answer.ask:
        choices = tuple(
            _choice(guide, inner, (*path, "answers", index), scene) for index, inner in enumerate(answer.answers)
        )
        question = Question(plain(answer.ask, *say), plain(answer.help, *say), choices, Origin(guide, (*path, "ask")))
    return Choice(
        plain(answer.answer, *say), _outcome(guide, answer, path, scene), question, Origin(guide, (*path, "answer"))
    )


def _outcome(guide: Guide, answer: Answer, path: Path, scene: Scene) -> Outcome | None:
    words = plain(answer.says, scene.organisation, scene.wording)
    found = scene.organisation.find(answer.go) if answer.go else ()
    if not found:
        title = "" if words else (answer.go or "")
        origin = Origin(guide, (*path, "says" if words else "go"))
        return Outcome("information-variant", title, "", None, words, False, origin) if words or title else None
    target = found[0]
    return Outcome(
        icon=_icon(target, scene.organisation),
        title=scene.wording.typeset(name_of(target, scene.organisation, scene.wording)),
        where=_where(target, scene),
        reach=_reach(target, scene),
        words=words,
        alarm=isinstance(target, Spot) and isinstance(target.node, Problem),
        origin=Origin(guide, (*path, "go")),
    )


def _icon(target: Target, organisation: Organisation) -> str:
    if isinstance(target, Spot):
        return icon_of_node(target.node, organisation)
    if isinstance(target, Channel):
        return icon_of_channel(target)
    if isinstance(target, Document):
        return icon_of_document(target, organisation)
    if isinstance(target, Journey):
        return target.icon or icon_for_words(organisation.as_written(target).title, "map-marker-path")
    return icon_for_words(organisation.as_written(target).label, "information-variant")


def _where(target: Target, scene: Scene) -> str:
    say = scene.wording
    if isinstance(target, Spot):
        return say.typeset(target.journey.title)
    if isinstance(target, Journey):
        count = len(target.steps)
        return say("{count} steps" if count > 1 else "{count} step", count=count)
    return say.say(target.hours) if isinstance(target, Channel) and target.hours else ""


def _reach(target: Target, scene: Scene) -> Address | None:
    """Whom to turn to: those named at a place, phones first; else whoever is called about the journey."""
    organisation = scene.organisation
    if isinstance(target, Channel):
        return _short(target, scene)
    if isinstance(target, Journey):
        main = main_channel(organisation, target)
        return _short(main, scene) if main else None
    if not isinstance(target, Spot):
        return None
    node = target.node
    ids = node.contact if isinstance(node, Problem | Variant) else ()
    ids = ids or (node.at if isinstance(node, Step | Variant) else ())
    named = [channel for channel in channels(organisation, ids) if channel.inbound]
    best = min(named, key=lambda channel: channel.number is None, default=None)
    best = best or main_channel(organisation, target.journey)
    return _short(best, scene) if best else None


def _short(channel: Channel, scene: Scene) -> Address:
    """The number, else the web or e-mail address, else the name of the place: a street takes too much room."""
    if channel.number:
        return Address(scene.wording.say(channel.number).replace(" ", "\u00a0"), f"tel:{channel.number}")
    if channel.type == "email" and channel.email:
        return Address(channel.email, f"mailto:{channel.email}")
    if channel.url:
        return Address(short_url(channel.url), channel.url)
    return Address(scene.wording.typeset(channel_name(scene.organisation, channel)))
