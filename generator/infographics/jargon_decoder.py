"""Draws "What do they mean?": what staff say in one column, what it means in the other, and what to say instead."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.chips import Chip, write_chips
from generator.infographics.contact import Contact, contact_of, equivalent_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.frame import Frame
from generator.infographics.listing import Row, Telling, listed
from generator.infographics.measure import Measure
from generator.infographics.run_in import run_in
from generator.infographics.whole_words import whole
from generator.model.kinds.term import Term
from generator.model.organisation import Organisation
from generator.model.saying import plain

TITLE = "What do they mean?"
_STATION, _LINE, _INSET, _GAP, _SPLIT = 5.4, 5.0, 5.5, 1.6, 0.43
"""In mm on A3: a station's radius, the line, the inset of a card, half of what parts two; the left column's share."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One word, decoded."""

    term: Term
    word: str
    example: str
    means: str
    instead: str
    avoid: bool
    """The organisation does not want to say it any more."""

    def origin(self, field: str) -> Origin:
        """Where the writer finds one of its texts."""
        return Origin(self.term, (field,))


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    return (organisation,) if _terms(organisation) else ()


def _terms(organisation: Organisation) -> list[Term]:
    """The words that customers hear, in written order."""
    return [term for term in organisation.of(Term).values() if term.status not in ("draft", "retired")]


@infographic("jargon-decoder", "Their words, decoded", _subjects, ("a4", "a3"))
def jargon_decoder(subject: Subject, scene: Scene) -> Drawing:
    """The words of an organisation. Raises TypeError for anything else."""
    if not isinstance(subject, Organisation):
        raise TypeError("jargon is that of an organisation")
    say, found = scene.wording, entries(subject, scene)
    contact = contact_of(subject, say)
    frame = Frame(scene, say("Words you will hear"), say(TITLE), contact)
    sheets = listed(frame.canvas(), found, Telling(_write, _head, padding=4.6), frame.top, frame.room)
    paints = [partial(_paint, sheet.measure, sheet.rows) for sheet in sheets]
    return frame.drawing(paints, equivalent(frame.title, found, contact, scene))


def entries(organisation: Organisation, scene: Scene) -> tuple[Entry, ...]:
    """Every word that is explained or avoided, with what it means."""
    say = scene.wording
    return tuple(
        Entry(
            term,
            word=_capital(say.typeset(term.word)),
            example=plain(term.example, organisation, say),
            means=plain(term.means, organisation, say),
            instead=say.typeset(term.say or ""),
            avoid=term.status == "avoid",
        )
        for term in _terms(organisation)
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _middle(canvas: Canvas) -> float:
    """Where the line runs, between the columns."""
    return canvas.margin + (canvas.sheet.width - 2 * canvas.margin) * _SPLIT


def _head(canvas: Canvas, entry: Entry, y: float, measure: Measure) -> float:
    """The heads of the two columns."""
    say, u, size = canvas.scene.wording, canvas.unit, measure.size(canvas, 5.0)
    left, right = canvas.margin, _middle(canvas) + (_STATION + _INSET) * u
    width = canvas.sheet.width - canvas.margin - right
    for x, words, icon in ((left, say("They say"), "account-voice"), (right, say("It means"), "lightbulb-on-outline")):
        canvas.icon(icon, x + 0.7 * size, y + 0.62 * size, 1.4 * size, "main")
        canvas.text(x + 1.8 * size, y, words, width - 1.8 * size, size, 800, colour="main", tag="h2")
    return y + 1.25 * size + 2 * u


def _write(canvas: Canvas, entry: Entry, y: float, measure: Measure) -> float:
    """The word and the sentence in which one hears it; beside it what it means; return the lower bottom."""
    u = canvas.unit
    left, middle = canvas.margin + _INSET * u, _middle(canvas)
    right = middle + (_STATION + _INSET) * u
    bottom = _heard(canvas, entry, left, y, middle - (_STATION + 3) * u - left, measure)
    width = canvas.sheet.width - canvas.margin - _INSET * u - right
    return max(bottom, _decoded(canvas, entry, right, y, width, measure))


def _heard(canvas: Canvas, entry: Entry, x: float, y: float, width: float, measure: Measure) -> float:
    name, body = measure.size(canvas, 6.2), measure.size(canvas, 4.1)
    name = whole(canvas, entry.word, width, name, body, spacing=-0.012)
    y = canvas.text(
        x, y, entry.word, width, name, 800, leading=1.12, spacing=-0.012, tag="h3", room=measure.room(name, 1.12),
        origin=entry.origin("name"),
    )  # fmt: skip
    room = measure.room(body, 1.28)
    y = canvas.text(
        x, y + 0.15 * body, entry.example, width, body, italic=True, leading=1.28, room=room,
        origin=entry.origin("example"),
    )  # fmt: skip
    if not entry.avoid:
        return y
    words = canvas.scene.wording("a word to avoid")
    return write_chips(
        canvas, (Chip("cancel", words, "alert"),), x, y + 0.3 * body, width, body, entry.origin("status")
    )


def _decoded(canvas: Canvas, entry: Entry, x: float, y: float, width: float, measure: Measure) -> float:
    say, size, small = canvas.scene.wording, measure.size(canvas, 4.6), measure.size(canvas, 4.1)
    y = canvas.text(
        x, y + 0.1 * size, entry.means, width, size, 500, leading=1.28, room=measure.room(size, 1.28),
        origin=entry.origin("means"),
    )  # fmt: skip
    if not entry.instead:
        return y
    canvas.icon("comment-check-outline", x + 0.62 * small, y + 0.98 * small, 1.35 * small, "calm")
    return run_in(
        canvas, x + 1.75 * small, y + 0.34 * small, say("Better said:"), say("“{words}”", words=entry.instead),
        width - 1.75 * small, small, head_colour="calm", weight=600, most=measure.most, origin=entry.origin("say"),
    )  # fmt: skip


def _paint(measure: Measure, rows: Sequence[Row[Entry]], canvas: Canvas) -> None:
    """What is said on grey plates, what it means on white, and a line that leads from one to the other."""
    u, x = canvas.unit, _middle(canvas)
    for row in rows:
        top, bottom = row.begin + _GAP * u, row.end - _GAP * u
        ground = "alert_pale" if row.item.avoid else "pale"
        canvas.rect(canvas.margin, top, x - canvas.margin, bottom - top, ground, 4 * u)
    for row in rows[:-1]:
        canvas.line((x, row.end), (canvas.sheet.width - canvas.margin, row.end), "line", 0.4 * u)
    canvas.route([(x, rows[0].begin + _GAP * u), (x, rows[-1].end - _GAP * u)], "main", _LINE * u, 0)
    for row in rows:
        _station(canvas, row.item, x, (row.begin + row.end) / 2)
    _head(canvas, rows[0].item, rows[0].top, measure)
    for row in rows:
        _write(canvas, row.item, row.words, measure)


def _station(canvas: Canvas, entry: Entry, x: float, y: float) -> None:
    """An arrow to what it means; a cross where the word is to be avoided."""
    radius = _STATION * canvas.unit
    if entry.avoid:
        canvas.circle(x, y, radius, "alert", "paper", 0.8 * canvas.unit)
        canvas.icon("close-thick", x, y, 1.2 * radius, "on_alert")
    else:
        canvas.circle(x, y, radius - 0.9 * canvas.unit, "paper", "ink", 1.8 * canvas.unit)
        canvas.icon("chevron-right", x, y, 1.5 * radius)
    canvas.solids.append((x - radius, y - radius, x + radius, y + radius))


def equivalent(title: str, found: Sequence[Entry], contact: Contact | None, scene: Scene) -> str:
    """Every word as Markdown, then whom to call."""
    say = scene.wording
    parts = [f"# {title}"]
    for entry in found:
        parts += [f"## {entry.word}", "\n".join(f"- {fact}" for fact in _facts(entry, scene))]
    if contact:
        parts += [f"## {say('Whom to call')}", equivalent_of(contact, say)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(entry: Entry, scene: Scene) -> Iterator[str]:
    say = scene.wording
    if entry.example:
        yield f"**{say('They say')}** {entry.example}"
    yield f"**{say('It means')}** {entry.means}"
    if entry.avoid:
        yield f"**{say('a word to avoid')}**"
    if entry.instead:
        yield f"**{say('Better said:')}** {say('“{words}”', words=entry.instead)}"
    if entry.term.also:
        yield f"**{say('Other words:')}** {say.typeset(', '.join(entry.term.also))}"
