"""Turns a journey into a transport map: one thick line, red exits that return, other ways by letter, a terminus."""

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

_Richness = tuple[bool, bool, float]
_Memo = dict[tuple[object, ...], list[str]]
_MOST_IN_ROW = 8
_RICHNESS = ((True, False, 1.0), (False, False, 0.94), (False, True, 0.8))
"""Whether checks are told, whether problems are brief, and down to which scale: the first that fits is taken."""
_LARGEST = 1.75


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
    stops, exits = stops_of(journey, scene), exits_of(journey, scene)
    return Page(
        kicker=scene.wording.typeset(journey.title),
        title=title_of(journey, scene),
        rows=_rows(stops, scene),
        stops=stops,
        terminus=terminus_of(journey, scene),
        exits=exits,
        every=exits,
        contact=contact_of(scene.organisation, scene.wording, journey),
        hints={},
        bars=bars_of(journey, scene),
    )


def _rows(stops: tuple[Stop, ...], scene: Scene) -> tuple[tuple[Stop, ...], ...]:
    """One row as long as every station keeps about a dozen characters, else two or three."""
    room = scene.sheet.width - 52 * Canvas(scene).unit
    most = max(3, min(_MOST_IN_ROW, int(room / (11 * scene.sheet.small)) - 1))
    count = -(-len(stops) // most)
    if count == 1:
        return (stops,)
    each = -(-(len(stops) + 1) // count)
    return tuple(stops[start : start + each] for start in range(0, len(stops), each))


def _composed(whole: Page, scene: Scene) -> list[Composition]:
    """The fewest sheets on which everything fits; among those, the ones that tell most."""
    memo: _Memo = {}
    fallback: list[Composition] = []
    for count in range(1, len(whole.exits) + 2):
        for pages in _splits(whole, count, scene):
            found = [_fitted(page, scene, _RICHNESS[-1], memo) for page in pages]
            if all(found[1:]) and (found[0] or (count > 1 and not fallback)):
                first = found[0] or _forced(pages[0], scene)
                composed = [_richest(composition, scene, memo) for composition in (first, *found[1:]) if composition]
                if found[0]:
                    return composed
                fallback = composed
    return fallback or [_forced(page, scene) for page in list(_splits(whole, len(whole.exits) + 1, scene))[-1]]


def _richest(leanest: Composition, scene: Scene, memo: _Memo) -> Composition:
    """The same sheet telling as much as fits."""
    richer = (_fitted(leanest.page, scene, richness, memo) for richness in _RICHNESS[:-1])
    return next((composition for composition in richer if composition), leanest)


def _fitted(page: Page, scene: Scene, richness: _Richness, memo: _Memo) -> Composition | None:
    """The page at the largest scale that fits, over the numbers of exits in a column; None when none does."""
    checks, brief, least = richness
    best: Composition | None = None
    for stack in range(1, min(3, max(1, len(page.exits))) + 1):

        def composed(scale: float, stack: int = stack) -> Composition:
            return Composition(Canvas(scene, memo), page, Manner(scale, stack, brief, checks))

        composition = largest(composed, lambda composition: composition.fits, least, _LARGEST, 16)
        if composition.fits and (best is None or composition.manner.scale > best.manner.scale + 0.03):
            best = composition
    return best


def _forced(page: Page, scene: Scene) -> Composition:
    """When even a sheet of its own is too small, texts are cut, and the writer is told."""
    for most in (6, 5, 4, 3, 2):
        composition = Composition(Canvas(scene), page, Manner(0.8, 1, True, False, most))
        if composition.slack >= 0:
            return composition
    return composition


def _splits(whole: Page, count: int, scene: Scene) -> Iterator[list[Page]]:
    """Ways to share everything among `count` sheets, the best first.

    The first sheet tells the path, with the customer's choices if they fit. The time axes stand there, else on the last
    sheet; when there is no room at all, the delays are still told in words at each station.
    """
    ways = [[whole]]
    if count > 1:
        variants = [exit for exit in whole.exits if exit.kind == "variant"]
        problems = [exit for exit in whole.exits if exit.kind == "problem"]
        ways = [_split(whole, [], whole.exits, count, scene)]
        if variants and problems:
            ways.insert(0, _split(whole, variants, problems, count, scene))
    for pages in ways:
        yield pages
        if whole.bars:
            first, *others = pages
            bare = replace(first, bars=())
            if others:
                yield [bare, *others[:-1], replace(others[-1], bars=whole.bars)]
            yield [bare, *others]


def _split(whole: Page, here: Sequence[Exit], away: Sequence[Exit], count: int, scene: Scene) -> list[Page]:
    order = {stop.id: stop.number for stop in whole.stops}
    away = sorted(away, key=lambda exit: order.get(home_of(exit, whole.stops), len(order) + 1))
    shares = [share for share in _shares(away, count - 1) if share]
    sheets = {exit.id: number for number, share in enumerate(shares, 2) for exit in share}
    total = len(shares) + 1
    pages = [replace(whole, exits=tuple(here), hints=_hints(whole, away, sheets), sheet=f"1 / {total}")]
    title = scene.wording("What if it goes wrong?")
    for number, share in enumerate(shares, 2):
        rows = (_stretch(whole, share),)
        pages.append(
            replace(
                whole, exits=tuple(share), title=title, rows=rows, bars=(), first=False, sheet=f"{number} / {total}"
            )
        )
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
        away = [exit for exit in exits if home_of(exit, whole.stops) == stop.id]
        if away:
            names = {kind: tuple(exit.name for exit in away if exit.kind == kind) for kind in ("problem", "variant")}
            hints[stop.id] = Hint(names["problem"], names["variant"], sheets[away[0].id])
    return hints


def _stretch(whole: Page, exits: Sequence[Exit]) -> tuple[Stop, ...]:
    """The stretch of the line on which some exits leave and come back; the whole line when it is short."""
    if len(whole.stops) <= _MOST_IN_ROW:
        return whole.stops
    ids = {id for exit in exits for id in (*exit.stops, exit.onward.stop if exit.onward else "")}
    places = [index for index, stop in enumerate(whole.stops) if stop.id in ids] or [0, len(whole.stops) - 1]
    return whole.stops[min(places) : max(places) + 1]
