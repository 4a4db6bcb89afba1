"""Turns a journey into a road that the customer walks: scenes, bubbles, boxes to tick, detours that come back."""

from collections.abc import Sequence
from dataclasses import replace

from generator.infographics.canvas import Canvas
from generator.infographics.contact import contact_of
from generator.infographics.drawing import Drawing, Scene
from generator.infographics.fit import largest
from generator.infographics.journey_line.equivalent import equivalent, title_of
from generator.infographics.journey_line.promises import bars_of
from generator.infographics.journey_line.road.facts import (
    Detour,
    Panel,
    bag_of,
    detours_of,
    hints_of,
    home_of,
    panels_of,
)
from generator.infographics.journey_line.road.sheet import Composition, Manner, Page
from generator.infographics.journey_line.stops import terminus_of
from generator.model.kinds.journey import Journey

_MOST_IN_ROW = 6
_MOST_SMALL = 8
_LARGEST = 1.5
_PICTURES = ((44.0, 0.95, False), (36.0, 0.85, False), (28.0, 0.75, False))
"""The least size of pictures in mm on A3, down to which scale of the words, and whether detours are told briefly."""
_SMALL_PICTURES = ((28.0, 0.85, False), (21.0, 0.8, False), (21.0, 0.75, True))
_MIXED_PICTURES = ((40.0, 0.9, False), (30.0, 0.85, False), (26.0, 0.8, True))
_Memo = dict[tuple[object, ...], list[str]]


def draw(journey: Journey, scene: Scene) -> Drawing:
    """The sheet; more sheets when the detours do not all fit on one at a legible size."""
    text = equivalent(journey, scene)
    drawings = [
        composition.draw().drawing(composition.page.title, text)
        for composition in _composed(_whole(journey, scene), scene)
    ]
    first, *following = drawings
    too_long = tuple(dict.fromkeys(text for drawing in drawings for text in drawing.too_long))
    return replace(first, following=tuple(following), too_long=too_long)


def _whole(journey: Journey, scene: Scene) -> Page:
    """Everything on one sheet."""
    return Page(
        kicker=scene.wording.typeset(journey.title),
        title=title_of(journey, scene),
        rows=_rows(panels_of(journey, scene)),
        terminus=terminus_of(journey, scene),
        detours=detours_of(journey, scene),
        bag=bag_of(journey, scene),
        bars=bars_of(journey, scene),
        contact=contact_of(scene.organisation, scene.wording, journey),
        hints={},
    )


def _rows(panels: tuple[Panel, ...]) -> tuple[tuple[Panel, ...], ...]:
    """One row, or as many as leave each step room for its words, the last one also for the arrival."""
    if len(panels) <= _MOST_IN_ROW:
        return (panels,)
    count = -(-(len(panels) + 1) // (_MOST_IN_ROW + 1))
    each = -(-(len(panels) + 1) // count)
    return tuple(panels[start : start + each] for start in range(0, len(panels), each))


def _composed(whole: Page, scene: Scene) -> list[Composition]:
    """One sheet when everything fits on it; else the way on the first, and the detours on as few others as can be."""
    memo: _Memo = {}
    for page in (whole, replace(whole, bars=())) if whole.detours else ():
        if alone := _fitted(page, scene, memo):
            return [alone]
    pages, others = _others(whole, scene, memo)
    first = _first(pages[0], scene, memo)
    if whole.bars and others and not first.page.bars:
        last = _fitted(replace(others[-1].page, bars=whole.bars), scene, memo)
        others = [*others[:-1], last or others[-1]]
    return [first, *others]


def _others(whole: Page, scene: Scene, memo: _Memo) -> tuple[list[Page], list[Composition]]:
    """The pages, and the compositions of those after the first."""
    for count in range(1, len(whole.detours) + 1):
        pages = _split(whole, count, scene)
        found = [composition for page in pages[1:] if (composition := _fitted(page, scene, memo))]
        if len(found) == len(pages) - 1:
            return pages, found
    pages = _split(whole, max(1, len(whole.detours)), scene) if whole.detours else [whole]
    return pages, [_fitted(page, scene, memo) or _forced(page, scene) for page in pages[1:]]


def _first(full: Page, scene: Scene, memo: _Memo) -> Composition:
    """The first sheet with as much as fits: time axes and the names of all detours, else less of them."""
    terse, facts = replace(full, bars=(), terse=1), replace(full, bars=(), terse=2)
    tried = (full, replace(full, bars=()), terse, facts)
    fitting = (composition for page in tried if (composition := _fitted(page, scene, memo)))
    return next(fitting, None) or _forced(tried[-1], scene)


def _split(whole: Page, count: int, scene: Scene) -> list[Page]:
    """The way on the first sheet, all detours in order on `count` others."""
    panels = [panel for row in whole.rows for panel in row]
    order = {panel.stop.id: panel.stop.number for panel in panels}
    detours = sorted(whole.detours, key=lambda detour: order.get(home_of(detour, panels), len(order) + 1))
    shares = _shares(detours, count)
    sheets = {detour.exit.id: number for number, share in enumerate(shares, 2) for detour in share}
    total = len(shares) + 1
    pages = [replace(whole, detours=(), hints=hints_of(panels, sheets, detours), sheet=f"1 / {total}")]
    title = scene.wording("What if it goes wrong?")
    for number, share in enumerate(shares, 2):
        row = _stretch(panels, share)
        pages.append(
            replace(
                whole, detours=tuple(share), rows=(row,), title=title, bars=(), first=False, sheet=f"{number} / {total}"
            )
        )
    return pages


def _shares(detours: Sequence[Detour], count: int) -> list[list[Detour]]:
    """Detours in order, in `count` parts about as long to read."""
    lengths = [
        sum(map(len, (detour.exit.when, detour.exit.first, detour.exit.do, detour.say))) + 150 for detour in detours
    ]
    whole, done = sum(lengths), 0
    shares: list[list[Detour]] = [[] for _ in range(count)]
    for detour, length in zip(detours, lengths, strict=True):
        shares[min(count - 1, int((done + length / 2) / whole * count))].append(detour)
        done += length
    return [share for share in shares if share]


def _stretch(panels: Sequence[Panel], detours: Sequence[Detour]) -> tuple[Panel, ...]:
    """The stretch of the road on which some detours leave and come back; the whole road when it is short."""
    if len(panels) <= _MOST_SMALL:
        return tuple(panels)
    ids = {
        id
        for detour in detours
        for id in (*detour.exit.stops[:1], detour.exit.onward.stop if detour.exit.onward else "")
    }
    places = [index for index, panel in enumerate(panels) if panel.stop.id in ids] or [0, len(panels) - 1]
    return tuple(panels[min(places) : max(places) + 1][:_MOST_SMALL])


def _fitted(page: Page, scene: Scene, memo: _Memo) -> Composition | None:
    """The page at the largest scale that fits, with the largest pictures; None when nothing fits."""
    for picture, least, brief in _pictures(page):

        def composed(scale: float, picture: float = picture, brief: bool = brief) -> Composition:
            return Composition(Canvas(scene, memo), page, Manner(scale, picture, brief))

        composition = largest(composed, lambda composition: composition.fits, least, _LARGEST, 16)
        if composition.fits:
            return composition
    return None


def _pictures(page: Page) -> tuple[tuple[float, float, bool], ...]:
    """Time axes may stand elsewhere, so they do not make the pictures of the first sheet small."""
    if not page.first:
        return _SMALL_PICTURES
    if page.detours:
        return _MIXED_PICTURES
    return _PICTURES[:-1] if page.bars else _PICTURES


def _forced(page: Page, scene: Scene) -> Composition:
    """When even a sheet of its own is too small, texts are cut, and the writer is told."""
    for most in (6, 5, 4, 3, 2):
        composition = Composition(Canvas(scene), page, Manner(0.75, 22, not page.first, most))
        if composition.slack >= 0:
            return composition
    return composition
