"""Turns the exits of one sheet into columns below the stations: which share a column, and which return as a loop."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.infographics.journey_line.exits import Exit
from generator.infographics.journey_line.stops import Stop

Return = Literal["own", "next", "back", "signs"]
"""A loop returns to its own station, to the next, far back by a rail; or little stations show where exits lead."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What a station's exits are called that are told on another sheet."""

    problems: tuple[str, ...]
    variants: tuple[str, ...]
    sheet: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where a trunk comes from that hangs from no station of the line."""

    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class Column:
    """Exits one below the other on one trunk."""

    exits: tuple[Exit, ...]
    stop: str
    """The id of the station it hangs from; nothing: it begins at a little station of its own."""
    back: Return = "signs"
    target: str = ""
    """The id of the station to which a loop returns."""
    hint: Hint | None = None
    origin: Source | None = None

    @property
    def variant(self) -> bool:
        """Whether these are ways that the customer chooses."""
        return bool(self.exits) and self.exits[0].kind == "variant"


def columns_of(
    stops: Sequence[Stop],
    exits: Sequence[Exit],
    stack: int,
    forward: bool = True,
    hints: Mapping[str, Hint] | None = None,
) -> tuple[Column, ...]:
    """The columns below one row of stations, from left to right; `stack` exits at most in each."""
    row = list(stops) if forward else list(reversed(stops))
    columns: list[Column] = []
    for index, stop in enumerate(row):
        following = row[index + 1].id if forward and index + 1 < len(row) else ""
        here = [exit for exit in exits if home_of(exit, stops) == stop.id]
        columns += _at_station(
            stop.id, following, here, stack, [earlier.id for earlier in row[:index]] if forward else []
        )
        if hints and stop.id in hints:
            columns.append(Column((), stop.id, hint=hints[stop.id]))
    return tuple(columns)


def loose_columns(
    stops: Sequence[Stop], exits: Sequence[Exit], every: Sequence[Exit], words: str
) -> tuple[Column, ...]:
    """The columns of exits that hang from no station: those of another way after it; `words` say "at any time"."""
    loose = [exit for exit in exits if not home_of(exit, stops)]
    ways = {exit.id: exit for exit in every}
    ordered: dict[str, Exit] = {}
    for exit in loose:
        led = [other for other in loose if exit.onward and other.id == exit.onward.way]
        after = [other for way in (exit, *led) for other in loose if way.id in other.stops]
        ordered |= {other.id: other for other in (exit, *led, *after) if exit.id not in ordered}
    return tuple(Column((exit,), "", origin=_source(exit, ways, words)) for exit in ordered.values())


def _source(exit: Exit, ways: Mapping[str, Exit], words: str) -> Source | None:
    """A variant to which only a problem leads begins with its own letter."""
    way = next((ways[id] for id in exit.stops if id in ways), None)
    if way:
        return Source(way.letter or "!", way.name)
    return Source("•", words) if exit.kind == "problem" else None


def home_of(exit: Exit, stops: Sequence[Stop]) -> str:
    """The station an exit hangs from: the first of those where it may happen; nothing when it can happen anywhere."""
    here = {stop.id for stop in stops}
    return next((id for id in exit.stops if id in here), "")


def _at_station(id: str, following: str, exits: Sequence[Exit], stack: int, before: Sequence[str]) -> Iterator[Column]:
    """Problems led elsewhere, then those that return as a loop, so that nothing lies across it; then variants."""
    problems = [exit for exit in exits if exit.kind == "problem"]
    variants = [exit for exit in exits if exit.kind == "variant"]
    back, target = _loop(problems, id, following if not variants else "", before if not variants else ())
    looping = [exit for exit in problems if target and exit.onward and exit.onward.stop == target]
    yield from (Column(chunk, id) for chunk in _chunks([exit for exit in problems if exit not in looping], stack))
    yield from (Column(chunk, id, back, target) for chunk in _chunks(looping, stack))
    yield from (Column(chunk, id) for chunk in _chunks(variants, stack))


def _loop(problems: Sequence[Exit], id: str, following: str, before: Sequence[str]) -> tuple[Return, str]:
    """The one return of a station that is drawn as a loop: to itself, else to the next, else to one far back."""
    targets = [exit.onward.stop for exit in problems if exit.onward and exit.onward.stop]
    if id in targets:
        return "own", id
    if following in targets:
        return "next", following
    if targets and targets[-1] in before:
        return "back", max(sorted(set(targets)), key=targets.count)
    return "signs", ""


def _chunks(exits: Sequence[Exit], most: int) -> Iterator[tuple[Exit, ...]]:
    """As few groups as possible, of sizes as even as possible."""
    if not exits:
        return
    count = -(-len(exits) // most)
    small, larger = divmod(len(exits), count)
    start = 0
    for index in range(count):
        end = start + small + (index < larger)
        yield tuple(exits[start:end])
        start = end
