"""Turns a journey that is too much for one sheet into several: the path, then what can go wrong, in its order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.infographics.journey_line.columns import Hint, home_of
from generator.infographics.journey_line.exits import Exit
from generator.infographics.journey_line.page import Page
from generator.infographics.journey_line.stops import Stop

_SHORT_LINE = 8
_FIXED = 120
"""Characters that every exit takes besides its texts: number, facts, the way on."""


def alone(whole: Page) -> Iterator[Page]:
    """Everything on one sheet; without time axes if need be, for the delays stand in words at each station as well."""
    yield whole
    if whole.bars and whole.exits:
        yield replace(whole, bars=())


def ways(whole: Page) -> Iterator[tuple[list[Exit], list[Exit]]]:
    """What to tell beside the path, and what on later sheets: the customer's choices beside it, else nothing."""
    order = {stop.id: stop.number for stop in whole.stops}
    exits = sorted(whole.exits, key=lambda exit: order.get(home_of(exit, whole.stops), len(order) + 1))
    variants = [exit for exit in exits if exit.kind == "variant"]
    problems = [exit for exit in exits if exit.kind == "problem"]
    if variants and problems:
        yield variants, problems
    yield [], exits


def later_pages(whole: Page, shares: Sequence[Sequence[Exit]], title: str) -> list[Page]:
    """One sheet for each share of the exits, with the stretch of the line that they leave and come back to."""
    return [
        replace(whole, title=title, rows=(_stretch(whole, share),), exits=tuple(share), hints={}, bars=(), first=False)
        for share in shares
    ]


def path_pages(whole: Page, here: Sequence[Exit], shares: Sequence[Sequence[Exit]]) -> Iterator[list[Page]]:
    """The sheets that tell the path, the best first: one with time axes, one without, at last one for each row."""
    one = replace(whole, exits=tuple(here), hints=_hints(whole, shares, 2))
    yield [one]
    yield [replace(one, bars=())]
    if len(whole.rows) > 1 and not here:
        hints = _hints(whole, shares, len(whole.rows) + 1)
        yield [replace(one, rows=(row,), bars=(), hints=hints) for row in whole.rows]


def shares_of(exits: Sequence[Exit], count: int) -> list[list[Exit]]:
    """Exits in order, in at most `count` parts about as long to read; what takes more words counts more."""
    lengths = [sum(len(text) for text in (exit.when, exit.first, exit.do)) + _FIXED for exit in exits]
    whole, done, start = sum(lengths), 0, 0
    shares = []
    for part in range(1, count + 1):
        end = start
        while end < len(exits) and (done + lengths[end] / 2 <= whole * part / count or part == count):
            done += lengths[end]
            end += 1
        shares.append(list(exits[start:end]))
        start = end
    return [share for share in shares if share]


def _hints(whole: Page, shares: Sequence[Sequence[Exit]], first: int) -> Mapping[str, Hint]:
    """At each station, the names of its exits on later sheets, of which the first bears the number `first`."""
    hints: dict[str, Hint] = {}
    for stop in whole.stops:
        away = [
            (number, exit)
            for number, share in enumerate(shares, first)
            for exit in share
            if home_of(exit, whole.stops) == stop.id
        ]
        names = {kind: tuple(exit.name for _, exit in away if exit.kind == kind) for kind in ("problem", "variant")}
        if away:
            hints[stop.id] = Hint(names["problem"], names["variant"], away[0][0])
    return hints


def _stretch(whole: Page, exits: Sequence[Exit]) -> tuple[Stop, ...]:
    """The stretch of the line on which some exits leave and come back; the whole line when it is short."""
    if len(whole.stops) <= _SHORT_LINE:
        return whole.stops
    ids = {id for exit in exits for id in (*exit.stops, exit.onward.stop if exit.onward else "")}
    places = [index for index, stop in enumerate(whole.stops) if stop.id in ids] or [0, len(whole.stops) - 1]
    return whole.stops[min(places) : max(places) + 1]
