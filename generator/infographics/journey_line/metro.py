"""Turns a journey into a transport map: one thick line, red exits that return, other ways by letter, a terminus."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from generator.infographics.canvas import Canvas
from generator.infographics.contact import contact_of
from generator.infographics.drawing import Drawing, Scene
from generator.infographics.fit import largest
from generator.infographics.journey_line.equivalent import equivalent, title_of
from generator.infographics.journey_line.exits import Exit, exits_of
from generator.infographics.journey_line.page import Composition, Manner, Page
from generator.infographics.journey_line.promises import bars_of
from generator.infographics.journey_line.sharing import alone, later_pages, path_pages, shares_of, ways
from generator.infographics.journey_line.stops import Stop, stops_of, terminus_of
from generator.model.kinds.journey import Journey

_Richness = tuple[bool, bool, float]
_RICHNESS: tuple[_Richness, ...] = ((True, False, 1.0), (False, False, 0.94), (False, True, 0.8))
"""Whether checks are told, whether problems are brief, and down to which scale: the first that fits is taken."""
_LARGEST = 1.75
_MOST_IN_ROW = 8
_MOST_IN_COLUMN = 3


class Laid(Protocol):
    """A sheet laid out in one manner."""

    page: Page
    manner: Manner

    @property
    def slack(self) -> float:
        """Height to spare in mm; negative when the sheet is too small."""

    @property
    def fits(self) -> bool:
        """Whether the sheet is large enough."""

    def draw(self, sheet: str = "") -> Canvas:
        """Paint the sheet; `sheet` is `2 / 3` when there are several."""


Compose = Callable[[Canvas, Page, Manner], Laid]


def draw(journey: Journey, scene: Scene) -> Drawing:
    """The sheet; more sheets when the exits do not all fit on one at a legible size: fewer words would help nobody."""
    return finished(Sheets(scene, Composition).composed(whole_of(journey, scene)), journey, scene)


def finished(compositions: Sequence[Laid], journey: Journey, scene: Scene) -> Drawing:
    """The sheets as one drawing."""
    count = len(compositions)
    text = equivalent(journey, scene)
    drawings = [
        composition.draw(f"{number} / {count}" if count > 1 else "").drawing(composition.page.title, text)
        for number, composition in enumerate(compositions, 1)
    ]
    first, *following = drawings
    too_long = tuple(dict.fromkeys(told for drawing in drawings for told in drawing.too_long))
    return replace(first, following=tuple(following), too_long=too_long)


class Sheets:
    """Finds the compositions of one journey on one kind of sheet; broken lines are remembered between trials."""

    def __init__(self, scene: Scene, compose: Compose) -> None:
        self._scene, self._compose = scene, compose
        self._memo: dict[tuple[object, ...], list[str]] = {}

    def composed(self, whole: Page) -> list[Laid]:
        """Everything on the fewest sheets; on each, as much as fits, as large as it fits."""
        for page in alone(whole):
            if found := self._leanest([page]):
                return self._richest(found)
        for here, away in ways(whole):
            shares, later = self._later(whole, away)
            for pages in path_pages(whole, here, shares):
                if path := self._leanest(pages):
                    return self._richest([*path, *self._with_bars(whole, path, later)])
        *_, pages = path_pages(whole, [], shares)
        return [*map(self._forced, pages), *self._richest(later)]

    def _later(self, whole: Page, away: Sequence[Exit]) -> tuple[list[list[Exit]], list[Laid]]:
        """The fewest sheets on which some exits fit; with one exit a sheet, too long texts are cut."""
        title = self._scene.wording("What if it goes wrong?")
        for count in range(1, len(away) + 1):
            shares = shares_of(away, count)
            if found := self._leanest(later_pages(whole, shares, title)):
                return shares, found
        shares = [[exit] for exit in away]
        return shares, [
            self._fitted(page, _RICHNESS[-1]) or self._forced(page) for page in later_pages(whole, shares, title)
        ]

    def _with_bars(self, whole: Page, path: Sequence[Laid], later: list[Laid]) -> list[Laid]:
        """Time axes that found no room beside the path may find it on the last sheet."""
        if any(composition.page.bars for composition in path) or not later:
            return later
        last = self._fitted(replace(later[-1].page, bars=whole.bars), _RICHNESS[-1])
        return [*later[:-1], last] if last else later

    def _leanest(self, pages: Sequence[Page]) -> list[Laid]:
        """Each page with the fewest words; nothing unless all of them fit."""
        found = []
        for page in pages:
            composition = self._fitted(page, _RICHNESS[-1])
            if composition is None:
                return []
            found.append(composition)
        return found

    def _richest(self, leanest: Sequence[Laid]) -> list[Laid]:
        """The same pages telling as much as fits."""
        return [
            next((found for richness in _RICHNESS[:-1] if (found := self._fitted(lean.page, richness))), lean)
            for lean in leanest
        ]

    def _fitted(self, page: Page, richness: _Richness) -> Laid | None:
        """The page at the largest scale that fits, over the numbers of exits in a column; None when none does."""
        checks, brief, least = richness
        best: Laid | None = None
        for stack in range(1, min(_MOST_IN_COLUMN, max(1, len(page.exits))) + 1):

            def composed(scale: float, stack: int = stack) -> Laid:
                return self._compose(Canvas(self._scene, self._memo), page, Manner(scale, stack, brief, checks))

            composition = largest(composed, lambda composition: composition.fits, least, _LARGEST, 16)
            if composition.fits and (best is None or composition.manner.scale > best.manner.scale + 0.03):
                best = composition
        return best

    def _forced(self, page: Page) -> Laid:
        """When even a sheet of its own is too small, texts are cut, and the writer is told."""
        least = _RICHNESS[-1][2]
        for most in (6, 5, 4, 3, 2, 1):
            canvas = Canvas(self._scene, self._memo)
            composition = self._compose(canvas, page, Manner(least, 1, brief=True, checks=False, most=most))
            if composition.slack >= 0:
                break
        return composition


def whole_of(journey: Journey, scene: Scene) -> Page:
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
