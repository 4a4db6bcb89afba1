"""Draws "What do I need, where do I get it?": a journey's papers as a checklist, those for some cases only apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.chips import Chip, write_chips
from generator.infographics.contact import Contact, contact_of, equivalent_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.frame import Frame
from generator.infographics.icon import icon_of_document
from generator.infographics.listing import BIGGEST, Row, Telling, listed
from generator.infographics.measure import Measure
from generator.infographics.moment import moment_of
from generator.infographics.run_in import run_in, run_on
from generator.infographics.whole_words import whole
from generator.model.facts import Paper, before_you_start
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation
from generator.model.saying import plain

TITLE = "What do I need, where do I get it?"
_BOX, _INSET, _GAP, _SPLIT = 11.0, 5.5, 1.7, 0.48
"""In mm on A3: the side of a box to tick, the inset of a card, half of what parts two; the share of its left column."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One document, said."""

    document: Document
    name: str
    why: str
    only_if: str
    """Empty: it is always needed."""
    first: bool
    """It takes the longest to get, and days."""
    source: str
    """Who gives it."""
    how: str
    instead: str
    chips: tuple[Chip, ...]

    def origin(self, field: str) -> Origin:
        """Where the writer finds one of its texts."""
        return Origin(self.document, (field,))


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    return [journey for journey in organisation.of(Journey).values() if before_you_start(organisation, journey).papers]


@infographic("what-to-bring", "What to bring", _subjects, ("a4", "a3"))
def what_to_bring(subject: Subject, scene: Scene) -> Drawing:
    """The checklist of one journey. Raises TypeError for anything else."""
    if not isinstance(subject, Journey):
        raise TypeError("a checklist is drawn of a journey")
    say, found = scene.wording, things(subject, scene)
    contact = contact_of(scene.organisation, say, subject)
    frame = Frame(scene, say.typeset(subject.title), say(TITLE), contact)
    telling = Telling(_write, _head, lambda thing: bool(thing.only_if), padding=5.2)
    biggest = BIGGEST if len(found) > 2 else 1.25 * BIGGEST
    sheets = listed(frame.canvas(), found, telling, frame.top, frame.room, biggest)
    paints = [partial(_paint, sheet.measure, sheet.rows) for sheet in sheets]
    return frame.drawing(paints, equivalent(frame.title, subject, found, contact, scene))


def things(journey: Journey, scene: Scene) -> tuple[Thing, ...]:
    """What is always needed in the order in which it is asked for, then what is needed in some cases."""
    papers = before_you_start(scene.organisation, journey).papers
    longest = max((paper.document.takes.days() for paper in papers if paper.document.takes), default=0)
    found = [_thing(paper, journey, longest if len(papers) > 1 else 0, scene) for paper in papers]
    return tuple(sorted(found, key=lambda thing: bool(thing.only_if)))


def _thing(paper: Paper, journey: Journey, longest: float, scene: Scene) -> Thing:
    say, organisation, document = scene.wording, scene.organisation, paper.document
    issuer = organisation.of(Unit).get(document.from_ or "")
    known = organisation.of(Document)
    return Thing(
        document,
        name=say.typeset(document.name),
        why=plain(document.why, organisation, say),
        only_if=_condition(paper, journey, scene),
        first=document.takes is not None and document.takes.days() == longest >= 1,
        source=say.typeset(issuer.name if issuer else document.from_ or ""),
        how=plain(document.how, organisation, say),
        instead=say.one_of([run_on(known[id].name, say.language) for id in document.instead if id in known]),
        chips=tuple(_chips(paper, journey, scene)),
    )


def _condition(paper: Paper, journey: Journey, scene: Scene) -> str:
    """When it is needed, if not always: the writer's words, else what goes wrong."""
    if paper.document.only_if:
        return plain(paper.document.only_if, scene.organisation, scene.wording)
    if paper.always:
        return ""
    names = list(dict.fromkeys(moment_of(node, journey, scene).name for node in paper.asked_at))
    return scene.wording.one_of_titles(names)


def _chips(paper: Paper, journey: Journey, scene: Scene) -> Iterator[Chip]:
    say, document = scene.wording, paper.document
    if document.takes:
        yield Chip("clock-outline", say.say(document.takes))
    if document.cost:
        yield Chip("tag-outline" if document.cost.is_free else "tag", say.say(document.cost))
    if document.valid_for:
        yield Chip("calendar-check", say("valid for {delay}", delay=say.say(document.valid_for)))
    if document.form:
        yield Chip("file-outline", say.one_of([_form(name, scene) for name in document.form]))
    numbers = {step.id: str(number) for number, step in enumerate(journey.steps, 1)}
    steps = [numbers[node.id] for node in paper.asked_at if node.id in numbers]
    if steps:
        words = say("asked for at steps {numbers}") if len(steps) > 1 else say("asked for at step {numbers}")
        yield Chip("map-marker-path", words.format(numbers=say.all_of(steps)))


def _form(name: str, scene: Scene) -> str:
    say = scene.wording
    names = {
        "paper": say("on paper"), "electronic": say("on a screen"), "original": say("the original"),
        "copy": say("a copy"), "number": say("the number is enough"),
    }  # fmt: skip
    return names[name]


def _head(canvas: Canvas, thing: Thing, y: float, measure: Measure) -> float:
    """What is always needed, or only in some cases."""
    say, size = canvas.scene.wording, measure.size(canvas, 5.0)
    words = say("Only in some cases") if thing.only_if else say("In any case")
    top = y + 1.5 * canvas.unit
    wide = canvas.sheet.width - 2 * canvas.margin
    return canvas.text(canvas.margin, top, words, wide, size, 800, tag="h2", colour="ink") + 1.5 * canvas.unit


def _write(canvas: Canvas, thing: Thing, y: float, measure: Measure) -> float:
    """What it is and why on the left, where to get it on the right; return the lower of both bottoms."""
    u = canvas.unit
    left = canvas.margin + (_BOX + 2 * _INSET) * u
    width, gap = canvas.sheet.width - canvas.margin - _INSET * u - left, 7 * u
    half = (width - gap) * _SPLIT
    bottom = max(_what(canvas, thing, left, y, half, measure), y + _BOX * u)
    return max(bottom, _where(canvas, thing, left + half + gap, y, width - half - gap, measure))


def _what(canvas: Canvas, thing: Thing, x: float, y: float, width: float, measure: Measure) -> float:
    name, body = measure.size(canvas, 6.0), measure.size(canvas, 4.1)
    if thing.first:
        words, icon = canvas.scene.wording("Start here: the longest to get"), "timer-sand"
        plate = min(body, body * width / canvas.pill_width(words, body, icon=icon))
        _, height = canvas.pill(x, y, words, max(plate, canvas.sheet.small), icon=icon)
        y += height + 0.4 * body
    canvas.icon(
        icon_of_document(thing.document, canvas.scene.organisation), x + 0.6 * name, y + 0.58 * name, 1.25 * name
    )
    indent, room = 1.65 * name, measure.room(name, 1.12)
    name = whole(canvas, thing.name, width - indent, name, body, spacing=-0.012)
    y = canvas.text(
        x + indent, y, thing.name, width - indent, name, 800, leading=1.12, spacing=-0.012, tag="h3", room=room,
        origin=thing.origin("name"),
    )  # fmt: skip
    y += 0.35 * body
    if thing.only_if:
        y = run_in(
            canvas, x, y, canvas.scene.wording("Only if:"), thing.only_if, width, body,
            head_colour="alert", weight=600, most=measure.most, origin=thing.origin("only_if"),
        ) + 0.3 * body  # fmt: skip
    room = measure.room(body, 1.28)
    return canvas.text(x, y, thing.why, width, body, leading=1.28, colour="grey", room=room, origin=thing.origin("why"))


def _where(canvas: Canvas, thing: Thing, x: float, y: float, width: float, measure: Measure) -> float:
    size = measure.size(canvas, 4.2)
    indent = 1.75 * size
    if thing.source:
        canvas.icon("hand-extended-outline", x + 0.62 * size, y + 0.6 * size, 1.35 * size, "main")
        y = canvas.text(
            x + indent, y, _capital(thing.source), width - indent, size, 700, colour="main", origin=thing.origin("from")
        )
    how, room = x + indent if thing.source else x, measure.room(size, 1.28)
    y = canvas.text(how, y, thing.how, width - how + x, size, leading=1.28, room=room, origin=thing.origin("how"))
    if thing.instead:
        y = run_in(
            canvas, how, y + 0.3 * size, canvas.scene.wording("Or else"), thing.instead, width - how + x, size,
            most=measure.most, origin=thing.origin("instead"),
        )  # fmt: skip
    y += 0.45 * size if thing.source or thing.how or thing.instead else 0
    return write_chips(canvas, thing.chips, how, y, width - how + x, measure.size(canvas, 3.95), thing.origin("form"))


def _paint(measure: Measure, rows: Sequence[Row[Thing]], canvas: Canvas) -> None:
    """A card with a box to tick for each thing; what is needed in some cases only stands on white."""
    u, side = canvas.unit, _BOX * canvas.unit
    for row in rows:
        top, bottom, width = row.begin + _GAP * u, row.end - _GAP * u, canvas.sheet.width - 2 * canvas.margin
        if row.item.only_if:
            canvas.rect(canvas.margin, top, width, bottom - top, "paper", 4 * u, "line", 0.6 * u)
        else:
            canvas.rect(canvas.margin, top, width, bottom - top, "pale", 4 * u)
        canvas.rect(canvas.margin + _INSET * u, row.words, side, side, "paper", 1.6 * u, "ink", 1.1 * u)
        if row.head:
            _head(canvas, row.item, row.top, measure)
        _write(canvas, row.item, row.words, measure)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def equivalent(title: str, journey: Journey, found: Sequence[Thing], contact: Contact | None, scene: Scene) -> str:
    """The checklist as Markdown: every document with its facts, then whom to call."""
    say = scene.wording
    parts = [f"# {title}", say.typeset(journey.title)]
    for apart, head in ((False, say("In any case")), (True, say("Only in some cases"))):
        group = [thing for thing in found if bool(thing.only_if) == apart]
        parts += [f"## {head}"] if group else []
        for thing in group:
            parts += [f"### ☐ {thing.name}", thing.why, "\n".join(f"- {fact}" for fact in _facts(thing, scene))]
    if contact:
        parts += [f"## {say('Whom to call')}", equivalent_of(contact, say)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(thing: Thing, scene: Scene) -> Iterator[str]:
    say = scene.wording
    if thing.first:
        yield f"**{say('Start here: the longest to get')}**"
    if thing.only_if:
        yield f"**{say('Only if:')}** {thing.only_if}"
    if thing.source or thing.how:
        where = " — ".join(words for words in (_capital(thing.source), thing.how) if words)
        yield f"**{say('Where to get it:')}** {where}"
    if thing.instead:
        yield f"**{say('Or else')}** {thing.instead}"
    yield from (chip.words for chip in thing.chips)
