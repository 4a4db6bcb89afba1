"""Turns a journey into a transport map: one thick line, red exits that return, other ways by letter, a terminus, a time table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.infographics.canvas import Canvas
from generator.infographics.contact import contact_of
from generator.infographics.drawing import Drawing, Scene
from generator.infographics.fit import largest
from generator.infographics.journey_line.columns import Hint, home_of
from generator.infographics.journey_line.equivalent import equivalent, title_of
from generator.infographics.journey_line.exits import Exit, exits_of
from generator.infographics.journey_line.page import Composition, Manner, Page
from generator.infographics.journey_line.promises import bars_of
from generator.infographics.journey_line.stops import Stop, stops_of, terminus_of
from generator.model.kinds.journey import Journey

_MOST_IN_ROW = 8
_RICHNESS = ((True, False, 1.0), (False, False, 0.94), (False, True, 0.84))
"""Whether checks are told, whether problems are brief, and down to which scale: the first that fits is taken."""
_LARGEST = 1.55


def draw(journey: Journey, scene: Scene) -> Drawing:
    """The sheet; more sheets when the exits do not all fit on one at a legible size: fewer words would help nobody."""
    whole = _whole(journey, scene)
    compositions = _composed(whole, scene)
    text = equivalent(journey, scene)
    drawings = []
    for composition in compositions:
        canvas = composition.draw()
        drawings.append(canvas.drawing(composition.page.title, text))
    first, *following = drawings
    too_long = tuple(dict.fromkeys(text for drawing in drawings for text in drawing.too_long))
    return replace(first, following=tuple(following), too_long=too_long)


def _whole(journey: Journey, scene: Scene) -> Page:
    """Everything on one sheet."""
    stops = stops_of(journey, scene)
    return Page(
        kicker=scene.wording.typeset(journey.title),
        title=title_of(journey, scene),
        rows=_rows(stops, scene),
        stops=stops,
        terminus=terminus_of(journey, scene),
        exits=exits_of(journey, scene),
        contact=contact_of(scene.organisation, scene.wording, journey),
        hints={},
        bars=bars_of(journey, scene),
    )


def _rows(stops: tuple[Stop, ...], scene: Scene) -> tuple[tuple[Stop, ...], ...]:
    """One row as long as every station keeps about a dozen characters, else two or three, the last with room for the terminus."""
    room = scene.sheet.width - 52 * Canvas(scene).unit
    most = max(3, min(_MOST_IN_ROW, int(room / (11 * scene.sheet.small)) - 1))
    count = -(-len(stops) // most)
    if count == 1:
        return (stops,)
    each = -(-(len(stops) + 1) // count)
    return tuple(stops[start : start + each] for start in range(0, len(stops), each))


def _composed(whole: Page, scene: Scene) -> list[Composition]:
    """The fewest sheets on which everything fits; among those, the one that tells most."""
    for count in range(1, len(whole.exits) + 2):
        for checks, brief, least in _RICHNESS:
            found = [_fitted(page, scene, checks, brief, least) for page in _split(whole, count, scene)]
            fitting = [composition for composition in found if composition]
            if len(fitting) == len(found):
                return fitting
    return [_forced(page, scene) for page in _split(whole, max(1, len(whole.exits)), scene)]


def _fitted(page: Page, scene: Scene, checks: bool, brief: bool, least: float) -> Composition | None:
    """The page at the largest scale that fits, over the numbers of exits in a column; None when none does."""
    best: Composition | None = None
    for stack in range(1, min(3, max(1, len(page.exits))) + 1):
        composition = largest(
            lambda scale, stack=stack: Composition(scene, page, Manner(scale, stack, brief, checks)),  # type: ignore[misc]
            lambda composition: composition.slack >= 0 and _legible(composition),
            least, _LARGEST, 16,
        )  # fmt: skip
        fits = composition.slack >= 0 and _legible(composition)
        if fits and (best is None or composition.manner.scale > best.manner.scale + 0.03):
            best = composition
    return best


def _legible(composition: Composition) -> bool:
    """Whether every column keeps about sixteen characters on a line."""
    return composition.narrowest >= 15 * composition.canvas.sheet.small * 0.5


def _forced(page: Page, scene: Scene) -> Composition:
    """When even a sheet of its own is too small, texts are cut, and the writer is told."""
    for most in (6, 5, 4, 3, 2):
        composition = Composition(scene, page, Manner(0.8, 1, True, False, most))
        if composition.slack >= 0:
            return composition
    return composition


def _split(whole: Page, count: int, scene: Scene) -> list[Page]:
    """The first sheet tells the path, and the exits of its first stations unless the path takes all the room."""
    if count == 1:
        return [whole]
    order = {stop.id: stop.number for stop in whole.stops}
    exits = sorted(whole.exits, key=lambda exit: order.get(home_of(exit, whole.stops), len(order) + 1))
    own = 0 if len(whole.rows) > 1 else 1
    shares = list(_shares(exits, count - 1 + own))
    if not own:
        shares.insert(0, [])
    shares = [share for index, share in enumerate(shares) if share or index == 0]
    count = len(shares)
    sheets = {exit.id: number for number, share in enumerate(shares, 1) for exit in share}
    pages = []
    for number, share in enumerate(shares, 1):
        marked = replace(whole, exits=tuple(share), sheet=f"{number} / {count}")
        if number == 1:
            pages.append(replace(marked, hints=_hints(whole, exits, sheets)))
        else:
            title = scene.wording("What if it goes wrong?")
            pages.append(replace(marked, title=title, rows=(_stretch(whole, share),), bars=(), first=False))
    return pages


def _shares(exits: Sequence[Exit], count: int) -> Iterator[list[Exit]]:
    """Exits in order, in `count` parts about as long to read; an exit that takes more words counts more."""
    lengths = [sum(len(text) for text in (exit.when, exit.first, exit.do)) + 120 for exit in exits]
    whole, done, start = sum(lengths), 0, 0
    for part in range(1, count + 1):
        end = start
        while end < len(exits) and (done + lengths[end] / 2 <= whole * part / count or part == count):
            done += lengths[end]
            end += 1
        yield list(exits[start:end])
        start = end


def _hints(whole: Page, exits: Sequence[Exit], sheets: dict[str, int]) -> dict[str, Hint]:
    """At the stations of the first sheet, what the other sheets tell."""
    hints: dict[str, Hint] = {}
    for stop in whole.stops:
        away = [exit for exit in exits if home_of(exit, whole.stops) == stop.id and sheets[exit.id] > 1]
        if away:
            hints[stop.id] = Hint(tuple(exit.name for exit in away), sheets[away[0].id])
    return hints


def _stretch(whole: Page, exits: Sequence[Exit]) -> tuple[Stop, ...]:
    """The stretch of the line on which some exits leave and come back; the whole line when it is short."""
    if len(whole.stops) <= _MOST_IN_ROW:
        return whole.stops
    ids = {id for exit in exits for id in (*exit.stops, exit.onward.stop if exit.onward else "")}
    places = [index for index, stop in enumerate(whole.stops) if stop.id in ids] or [0, len(whole.stops) - 1]
    return whole.stops[min(places) : max(places) + 1]
