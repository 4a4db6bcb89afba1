"""Draws "What must I know before?": the rules of a journey as numbered cards along its line, in the order they bind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.contact import Contact, contact_of, equivalent_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.frame import Frame
from generator.infographics.listing import BIGGEST, Row, Rows, Telling, Write, listed
from generator.infographics.measure import Measure
from generator.infographics.moment import Moment, legend_of, moment_of
from generator.infographics.run_in import run_in
from generator.infographics.whole_words import whole
from generator.model.facts import rules_by_moment, rules_of
from generator.model.kinds.journey import Journey
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation
from generator.model.saying import plain
from generator.model.text import Text

TITLE = "What must I know before?"
_FEW = 4
"""So few rules may be told in full width, each like a poster."""
_STATION, _LINE, _INSET, _GAP = 7.6, 6.0, 5.5, 2.0
"""In mm on A3: the radius of a station, the thickness of the line, the inset of a card, half of what parts two."""


@dataclass(frozen=True, slots=True)
class Detail:
    """What is to be known beside the rule itself."""

    icon: str
    head: str
    words: str
    field: str


@dataclass(frozen=True, slots=True)
class Card:
    """One rule, said."""

    rule: Rule
    number: int
    title: str
    says: str
    moment: Moment
    opens: bool
    """The first rule of its moment."""
    details: tuple[Detail, ...]
    applies_to: str

    def origin(self, field: str) -> Origin:
        """Where the writer finds one of its texts."""
        return Origin(self.rule, (field,))


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    return [journey for journey in organisation.of(Journey).values() if rules_of(organisation, journey)]


@infographic("rules-at-a-glance", "Rules at a glance", _subjects, ("a4", "a3"))
def rules_at_a_glance(subject: Subject, scene: Scene) -> Drawing:
    """The rules of one journey. Raises TypeError for anything else."""
    if not isinstance(subject, Journey):
        raise TypeError("rules at a glance are drawn of a journey")
    say, found = scene.wording, cards(subject, scene)
    contact = contact_of(scene.organisation, say, subject)
    legend = legend_of([card.moment for card in found], say)
    frame = Frame(scene, say.typeset(subject.title), say(TITLE), contact, legend)
    beside = _listed(frame, found, beside=True)
    below = _listed(frame, found, beside=False) if len(found) <= _FEW else beside
    sheets, write = max(beside, below, key=lambda way: way[0][0].measure.scale)
    paints = [partial(_paint, write, sheet.measure, sheet.rows) for sheet in sheets]
    return frame.drawing(paints, equivalent(frame.title, subject, found, contact, scene))


def _listed(frame: Frame, found: Sequence[Card], *, beside: bool) -> tuple[tuple[Rows[Card], ...], Write[Card]]:
    """The rows of every sheet and how they are written: what stands beside a rule, or below it."""
    write = partial(_write, beside)
    biggest = BIGGEST if beside else 1.5 * BIGGEST
    return listed(frame.canvas(), found, Telling(write, padding=5.6), frame.top, frame.room, biggest), write


def cards(journey: Journey, scene: Scene) -> tuple[Card, ...]:
    """The rules of a journey in the order in which they bind."""
    found: list[Card] = []
    for node, rule in rules_by_moment(scene.organisation, journey):
        moment = moment_of(node, journey, scene)
        opens = not found or found[-1].moment.id != moment.id
        title, says, applies_to = rule.title or "", _plain(rule.says, scene), _plain(rule.applies_to, scene)
        details = tuple(_details(rule, scene))
        found.append(Card(rule, len(found) + 1, scene.wording.typeset(title), says, moment, opens, details, applies_to))
    return tuple(found)


def _details(rule: Rule, scene: Scene) -> Iterator[Detail]:
    say = scene.wording
    if rule.why:
        yield Detail("lightbulb-on-outline", say("Why"), _plain(rule.why, scene), "why")
    if rule.unless:
        yield Detail("call-split", say("Unless"), _plain(rule.unless, scene), "unless")
    if rule.if_missed:
        yield Detail("lifebuoy", say("Missed it?"), _plain(rule.if_missed, scene), "if_missed")


def _plain(text: Text | None, scene: Scene) -> str:
    return plain(text, scene.organisation, scene.wording)


def _left(canvas: Canvas) -> float:
    """Where cards begin, right of the line."""
    return canvas.margin + (2 * _STATION + 4) * canvas.unit


def _write(beside: bool, canvas: Canvas, card: Card, y: float, measure: Measure) -> float:
    """The moment, the rule under its number, and `beside` or below it why, unless and what if missed; the bottom."""
    u, inset = canvas.unit, _INSET * canvas.unit
    x, room = _left(canvas) + inset, canvas.sheet.width - canvas.margin - _left(canvas) - 2 * inset
    if not beside:
        y = _rule(canvas, card, x, y, room, measure) + 5 * u * measure.scale
        return _aside(canvas, card, x, y, room, measure)
    gap = 7 * u
    left = (room - gap) * (0.46 if card.details else 1)
    bottom = _rule(canvas, card, x, y, left, measure)
    return max(bottom, _aside(canvas, card, x + left + gap, y, room - left - gap, measure))


def _rule(canvas: Canvas, card: Card, x: float, y: float, width: float, measure: Measure) -> float:
    small, name, body = measure.size(canvas, 3.8), measure.size(canvas, 6.4), measure.size(canvas, 4.5)
    if card.opens:
        room = measure.room(small, 1.25)
        y = canvas.text(
            x, y, card.moment.place, width, small, 700, colour=card.moment.colour, room=room,
            origin=card.origin("title"),
        )  # fmt: skip
        y += 0.25 * small
    figure = str(card.number)
    name = whole(canvas, card.title, width - canvas.width(figure, name, 800) - 0.4 * name, name, body, spacing=-0.012)
    indent = canvas.width(figure, name, 800) + 0.4 * name
    canvas.text(x, y, figure, indent, name, 800, colour=card.moment.colour, leading=1.12)
    room = measure.room(name, 1.12)
    if card.title:
        y = canvas.text(
            x + indent, y, card.title, width - indent, name, 800, leading=1.12, spacing=-0.012, tag="h2", room=room,
            origin=card.origin("title"),
        )  # fmt: skip
        return canvas.text(
            x, y + 0.3 * body, card.says, width, body, 500, leading=1.28, room=measure.room(body, 1.28),
            origin=card.origin("says"),
        )  # fmt: skip
    return canvas.text(
        x + indent, y, card.says, width - indent, 0.84 * name, 700, leading=1.2, tag="h2", room=room,
        origin=card.origin("says"),
    )  # fmt: skip


def _aside(canvas: Canvas, card: Card, x: float, y: float, width: float, measure: Measure) -> float:
    size = measure.size(canvas, 4.1)
    indent = 1.9 * size
    for index, detail in enumerate(card.details):
        y += 0.45 * size if index else 0
        colour = "alert" if detail.field == "if_missed" else "ink"
        canvas.icon(detail.icon, x + 0.65 * size, y + 0.64 * size, 1.4 * size, colour)
        y = run_in(
            canvas, x + indent, y, detail.head, detail.words, width - indent, size,
            head_colour=colour, most=measure.most, origin=card.origin(detail.field),
        )  # fmt: skip
    return y


def _paint(write: Write[Card], measure: Measure, rows: Sequence[Row[Card]], canvas: Canvas) -> None:
    """The cards' grounds, the line with a station at each moment, then the words."""
    u, left = canvas.unit, _left(canvas)
    for row in rows:
        top, bottom = row.begin + _GAP * u, row.end - _GAP * u
        canvas.rect(left, top, canvas.sheet.width - canvas.margin - left, bottom - top, "pale", 4 * u)
    x = canvas.margin + _STATION * u
    for way in dict.fromkeys(row.item.moment.way for row in rows):
        along = [row for row in rows if row.item.moment.way == way]
        start, end = _station_y(along[0], u), along[-1].end - _GAP * u
        canvas.route([(x, start), (x, end)], along[0].item.moment.colour, _LINE * u, 0)
    for row in rows:
        if row.item.opens or row is rows[0]:
            _station(canvas, row.item.moment, x, _station_y(row, u))
    for row in rows:
        write(canvas, row.item, row.words, measure)


def _station_y(row: Row[Card], u: float) -> float:
    """Beside the first words of a card."""
    return row.words + 4 * u


def _station(canvas: Canvas, moment: Moment, x: float, y: float) -> None:
    radius = _STATION * canvas.unit
    ring = "ink" if moment.way == "path" else moment.colour
    canvas.circle(x, y, radius - 1.2 * canvas.unit, "paper", ring, 2.4 * canvas.unit)
    canvas.icon(moment.icon, x, y, 1.2 * radius)
    canvas.solids.append((x - radius, y - radius, x + radius, y + radius))


def equivalent(title: str, journey: Journey, found: Sequence[Card], contact: Contact | None, scene: Scene) -> str:
    """Every rule with its moment, reason, exception and rescue as Markdown, then whom to call."""
    say = scene.wording
    parts = [f"# {title}", say.typeset(journey.title)]
    for card in found:
        parts += [f"## {card.number}. {card.title or card.says}", card.moment.place, card.says if card.title else ""]
        facts = [f"**{detail.head}** {detail.words}" for detail in card.details]
        facts += [f"**{say('Applies to:')}** {card.applies_to}"] if card.applies_to else []
        parts.append("\n".join(f"- {fact}" for fact in facts))
    if contact:
        parts += [f"## {say('Whom to call')}", equivalent_of(contact, say)]
    return "\n\n".join(part for part in parts if part) + "\n"
