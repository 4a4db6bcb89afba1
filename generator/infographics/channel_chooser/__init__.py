"""Draws "How do I reach you, and for what?": ways in as lines, with a station wherever one is good for a matter."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise

from generator.infographics.canvas import Canvas
from generator.infographics.channel_chooser.board import Board, boards
from generator.infographics.channel_chooser.facts import Matter, Way, matters, ways_of
from generator.infographics.channel_chooser.words import TERMINUS, columns, matter_words, way_words
from generator.infographics.contact import Contact, contact_of, equivalent_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.frame import Frame
from generator.model.facts import topics
from generator.model.organisation import Organisation

TITLE = "How do I reach you, and for what?"
_LINE = 2.6
_MANY = 3
"""With fewer matters and ways there is nothing to choose."""


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    found = topics(organisation)
    ways = {channel.id for topic in found for channel in topic.ways}
    return (organisation,) if len(found) >= _MANY and len(ways) > 1 else ()


@infographic("channel-chooser", "Which way for what", _subjects, ("a4", "a3"))
def channel_chooser(subject: Subject, scene: Scene) -> Drawing:
    """The board of an organisation. Raises TypeError for anything else."""
    if not isinstance(subject, Organisation):
        raise TypeError("ways in are those of an organisation")
    say, found = scene.wording, matters(scene)
    contact = contact_of(subject, say)
    frame = Frame(scene, say("Whom do I ask?"), say(TITLE), contact)
    found_boards = boards(frame.canvas(), found, frame.room)
    paints = [partial(_paint, board, frame.top, frame.room) for board in found_boards]
    return frame.drawing(paints, equivalent(frame.title, found, contact, scene))


def _paint(board: Board, top: float, room: float, canvas: Canvas) -> None:
    """Rules, lines, stations and ends, then the words."""
    share = max(0.0, room - board.height) / (len(board.matters) + 1.6 * len(board.ways))
    rows = [*accumulate((height + share for height in board.rows), initial=top + board.heads[0])]
    below = rows[-1] + board.heads[1]
    ends = [*accumulate((height + 1.6 * share for height in board.ends), initial=below)]
    _rules(canvas, board, rows, ends)
    _lines(canvas, board, rows, ends)
    _heads(canvas, board, top, rows[-1] + 3 * canvas.unit)
    left, measure = board.left(canvas), board.measure
    for matter, y, after in zip(board.matters, rows, rows[1:], strict=False):
        high = matter_words(canvas.draft(), matter, left, 0, measure)
        matter_words(canvas, matter, left, (y + after - high) / 2, measure)
    for way, y, after in zip(board.ways, ends, ends[1:], strict=False):
        high = way_words(canvas.draft(), way, left, 0, measure)
        way_words(canvas, way, left, (y + after - high) / 2, measure)


def _rules(canvas: Canvas, board: Board, rows: Sequence[float], ends: Sequence[float]) -> None:
    """A ground under every other matter leads the eye; hair lines part the ways."""
    right, u = canvas.sheet.width - canvas.margin, canvas.unit
    for y, after in list(pairwise(rows))[::2]:
        canvas.rect(canvas.margin - 2 * u, y, right - canvas.margin + 4 * u, after - y, "pale", 1.5 * u)
    for y in ends[:-1]:
        canvas.line((board.left(canvas), y), (right, y), "line", 0.4 * u)


def _lines(canvas: Canvas, board: Board, rows: Sequence[float], ends: Sequence[float]) -> None:
    """Each line from its first matter down to its row: the further left, the further down, so that none cross."""
    u, left = canvas.unit, board.left(canvas)
    for index, way in enumerate(board.ways):
        at = [place for place, matter in enumerate(board.matters) if way in matter.ways]
        x, y = board.x(canvas, way), (ends[index] + ends[index + 1]) / 2
        start, radius = (rows[at[0]] + rows[at[0] + 1]) / 2, TERMINUS * u
        canvas.route([(x, start), (x, y), (left + radius, y)], way.colour, _LINE * u, min(4 * u, board.pitch / 2))
        for place in at:
            _station(canvas, board, way, x, (rows[place] + rows[place + 1]) / 2, board.matters[place].best is way)
        canvas.circle(left + radius, y, radius, way.colour)
        canvas.icon(way.icon, left + radius, y, 1.25 * radius, _on(way))
        canvas.solids.append((left, y - radius, left + 2 * radius, y + radius))


def _on(way: Way) -> str:
    return "on_main" if way.colour == "main" else "paper"


def _station(canvas: Canvas, board: Board, way: Way, x: float, y: float, best: bool) -> None:
    """The best way bears its icon; the others are small rings."""
    height = min(board.rows)
    radius = min(0.46 * height, 0.47 * board.pitch, 5 * canvas.unit)
    if best:
        canvas.circle(x, y, radius, way.colour)
        canvas.icon(way.icon, x, y, 1.35 * radius, _on(way))
    else:
        canvas.circle(x, y, 0.52 * radius, "paper", way.colour, 0.26 * radius)
    canvas.solids.append((x - radius, y - radius, x + radius, y + radius))


def _heads(canvas: Canvas, board: Board, top: float, below: float) -> None:
    """What the two parts are, and what the stations mean."""
    say, size, left = canvas.scene.wording, board.measure.size(canvas, 4.4), board.left(canvas)
    start, width = columns(canvas, left)
    radius, middle = 0.62 * size, top + 0.625 * size
    canvas.text(left, top, say("What for?"), start - left, size, 800, tag="h2")
    canvas.circle(start + radius, middle, radius, "main")
    canvas.icon("star", start + radius, middle, 1.3 * radius, "on_main")
    x = start + 2.6 * radius
    best = say("the best way")
    canvas.text(x, top, best, width, size, 800, colour="main")
    canvas.text(left, below, say("Every way to reach us"), start - left, size, 800, tag="h2")
    _also(canvas, board, top, below, size)


def _also(canvas: Canvas, board: Board, top: float, below: float, size: float) -> None:
    """What a ring means: above the lines if they leave room for it, else at the right."""
    if all(len(matter.ways) == 1 for matter in board.matters):
        return
    words, radius = canvas.scene.wording("possible as well"), 0.36 * size
    wide = canvas.width(words, size, 500) + 0.2
    fits = canvas.margin + 1.2 * size + wide <= board.left(canvas) - size
    x = canvas.margin if fits else canvas.sheet.width - canvas.margin - wide - 1.2 * size
    y = top if fits else below
    canvas.circle(x + radius, y + 0.625 * size, radius, "paper", "main", 0.5 * radius)
    canvas.text(x + 1.2 * size, y, words, wide, size, 500)


def equivalent(title: str, found: tuple[Matter, ...], contact: Contact | None, scene: Scene) -> str:
    """Each matter with its ways, each way with its facts, then whom to call, as Markdown."""
    say = scene.wording
    parts = [f"# {title}"]
    for matter in found:
        best = f"**{say('the best way')}** {matter.best.name}"
        others = [f"{say('possible as well')} {way.name}" for way in matter.ways[1:]]
        parts += [f"## {matter.words}", "\n".join(f"- {fact}" for fact in (best, *others))]
    parts.append(f"## {say('Every way to reach us')}")
    for way in ways_of(found):
        parts += [f"### {way.name}", "\n".join(f"- {fact}" for fact in _facts(way))]
    if contact:
        parts += [f"## {say('Whom to call')}", equivalent_of(contact, say)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(way: Way) -> Iterator[str]:
    if way.address:
        yield f"[{way.address}]({way.href})" if way.href else way.address
    yield from (words for words in (way.answer, way.price, way.wait, way.open) if words)
