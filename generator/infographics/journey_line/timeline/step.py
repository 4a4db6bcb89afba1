"""Sets one step in its column: a large numeral, who acts, what to do, and facts between hairlines."""

from collections.abc import Sequence
from dataclasses import replace

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.journey_line.columns import Hint
from generator.infographics.journey_line.hyphen import divided
from generator.infographics.journey_line.stops import Fact, Stop
from generator.infographics.measure import Measure

NUMERAL = 14.5
"""The size of a numeral, in mm on A3."""
_TITLE = 5.6


def numeral_size(canvas: Canvas, measure: Measure, full: bool) -> float:
    """The size of the numerals of a sheet; of a sheet that only points back to the steps, smaller."""
    return (NUMERAL * min(max(measure.scale, 1.0), 1.4) if full else 9.0) * canvas.unit


def title_size(canvas: Canvas, stops: Sequence[Stop], width: float, measure: Measure, full: bool) -> float:
    """The one size at which the words of all titles fit their columns; longer words are divided."""
    wished = measure.size(canvas, _TITLE if full else 4.2)
    words = [word for stop in stops for word in _divided(canvas, stop.title, width, wished).split(" ") if word]
    widest = max((canvas.width(word, 1, 800) for word in words), default=0.01)
    return max(min(wished, 0.99 * width / widest), canvas.sheet.small)


def write_step(
    canvas: Canvas, stop: Stop, x: float, y: float, width: float, measure: Measure, title: float,
    hint: Hint | None, checks: bool,
) -> float:  # fmt: skip
    """Write what stands below the head of a step; return its bottom."""
    body, small, u = measure.size(canvas, 3.75), measure.size(canvas, 3.55), canvas.unit
    words = divided(stop.title, width, lambda word: canvas.width(word, title, 800), canvas.scene.wording.language)
    y = canvas.text(
        x, y, words, width, title, 800, leading=1.14, spacing=-0.006, tag="h2", room=measure.room(title, 1.14),
        origin=replace(stop.origin, path=(*stop.origin.path[:-1], "title")),
    )  # fmt: skip
    if stop.text:
        y = canvas.text(
            x, y + 0.35 * body, stop.text, width, body, leading=1.36,
            room=measure.room(body, 1.36), origin=stop.origin,
        )  # fmt: skip
    y += 0.7 * body
    for fact in (*stop.facts, *(stop.checks if checks else ())):
        y = _fact(canvas, fact, x, y, width, small, stop.origin)
    return _hinted(canvas, hint, x, y + 1.2 * u, width, measure, stop.origin) if hint else y


def write_name(canvas: Canvas, stop: Stop, x: float, y: float, width: float, measure: Measure, title: float) -> float:
    """Only the numeral and the title, for a sheet that points back to the step; return the bottom."""
    size = numeral_size(canvas, measure, full=False)
    y = _numeral(canvas, stop, x, y, size)
    words = divided(
        stop.title or stop.text, width, lambda word: canvas.width(word, title, 800), canvas.scene.wording.language
    )
    return canvas.text(
        x, y, words, width, title, 800, leading=1.14, tag="h2", room=measure.room(title, 1.14), origin=stop.origin
    )


def write_head(canvas: Canvas, stop: Stop, x: float, y: float, width: float, measure: Measure) -> float:
    """The numeral, who acts beside it or below, and the icon at the right; return the bottom."""
    small = measure.size(canvas, 3.55)
    size, u = numeral_size(canvas, measure, full=True), canvas.unit
    bottom = _numeral(canvas, stop, x, y, size)
    icon = min(0.62 * size, 0.25 * width)
    wide = 0.97 * canvas.width(str(stop.number), size, 300, family=canvas.scene.style.display)
    canvas.icon(stop.icon, x + width - icon / 2, y + 0.62 * size, icon, "main")
    lead = x + wide + 2.4 * u
    room = x + width - icon - 1.5 * u - lead
    apart = stop.who.replace(" · ", "\n", 1)
    for words in (stop.who, apart):
        lines = canvas.lines(words, room - 1.3 * small, small, 600)
        if len(lines) <= words.count("\n") + 1 and all(
            canvas.width(line, small, 600) <= room - 1.3 * small for line in lines
        ):
            _who(canvas, stop, words, lead, bottom - 0.24 * size - small * 1.25 * len(lines), room, small)
            return bottom
    fits = canvas.width(stop.who, small, 600) <= width - 1.3 * small
    return _who(canvas, stop, stop.who if fits else apart, x, bottom, width, small) + 0.5 * u


def _numeral(canvas: Canvas, stop: Stop, x: float, y: float, size: float) -> float:
    family = canvas.scene.style.display
    words = str(stop.number)
    wide = canvas.width(words, size, 300, family=family)
    canvas.text(
        x - 0.05 * size,
        y - 0.02 * size,
        words,
        wide + 0.1 * size,
        size,
        300,
        colour="main",
        family=family,
        leading=1.15,
    )
    return y + 1.06 * size


def _who(canvas: Canvas, stop: Stop, words: str, x: float, y: float, width: float, size: float) -> float:
    """A full mark for the customer, an open one for the organisation."""
    r = 0.32 * size
    canvas.circle(x + r, y + 0.63 * size, r, "paper" if stop.ours else "main", "main", 0.1 * size)
    colour = "grey" if stop.ours else "main"
    lead = 1.1 * size
    return canvas.text(x + lead, y, words, width - lead + 0.2, size, 600, colour=colour)


def _fact(canvas: Canvas, fact: Fact, x: float, y: float, width: float, size: float, origin: Origin) -> float:
    canvas.line((x, y), (x + width, y), "line", 0.25 * canvas.unit)
    canvas.icon(fact.icon, x + 0.62 * size, y + 1.05 * size, 1.25 * size, "grey")
    left, room = x + 1.85 * size, width - 1.85 * size
    return canvas.text(left, y + 0.42 * size, fact.words, room, size, 500, origin=origin) + 0.42 * size


def _hinted(
    canvas: Canvas, hint: Hint, x: float, y: float, width: float, measure: Measure, origin: Origin
) -> float:  # fmt: skip
    """What can go wrong here, what one may choose, and the sheet that tells the way on."""
    size, small = measure.size(canvas, 3.9), measure.size(canvas, 3.55)
    r, middle = 0.62 * size, 0.64 * size
    if hint.problems:
        canvas.line((x, y), (x + width, y), "alert", 0.5 * canvas.unit)
        y += 0.45 * size
        canvas.circle(x + r, y + middle, r, "alert")
        canvas.icon("exclamation-thick", x + r, y + middle, 1.35 * r, "on_alert")
    for name in hint.problems:
        y = _named(canvas, name, x + 1.69 * size, y, width - 1.69 * size, size, "alert", origin)
    for name in hint.variants:
        canvas.icon("call-split", x + r, y + middle, 2 * r, "main")
        y = _named(canvas, name, x + 1.69 * size, y, width - 1.69 * size, size, "main", origin)
    words = canvas.scene.wording("on sheet {number}", number=hint.sheet)
    canvas.icon("arrow-right", x + 0.62 * small, y + 0.64 * small, 1.25 * small, "grey")
    return canvas.text(x + 1.85 * small, y, words, width - 1.85 * small, small, 500, colour="grey")


def _named(
    canvas: Canvas, name: str, x: float, y: float, width: float, size: float, colour: str, origin: Origin
) -> float:  # fmt: skip
    """The name of an exit that another sheet tells."""
    family, say = canvas.scene.style.display, canvas.scene.wording
    words = divided(
        say.typeset(name), width, lambda word: canvas.width(word, size, 600, italic=True, family=family), say.language
    )
    return canvas.text(
        x, y, words, width, size, 600, colour=colour, italic=True, family=family, leading=1.2, origin=origin
    ) + 0.3 * size  # fmt: skip


def _divided(canvas: Canvas, title: str, width: float, size: float) -> str:
    return divided(
        canvas.scene.wording.typeset(title),
        width,
        lambda word: canvas.width(word, size, 800),
        canvas.scene.wording.language,
    )
