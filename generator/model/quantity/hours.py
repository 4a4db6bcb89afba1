"""Opening hours as people state them: OSM text, or plain French or English; said again in any language."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import ClassVar, Self

# The library's stub leaves the error out.
from opening_hours import OpeningHours, State, UnknownCountryError, validate  # type: ignore[attr-defined]

from generator.model.quantity.error import QuantityError
from generator.model.quantity.field import ReadFromText
from generator.model.quantity.hours_osm import read_osm
from generator.model.quantity.hours_prose import read_prose
from generator.model.quantity.hours_say import say_table, say_table_rows
from generator.model.quantity.hours_table import WHOLE_DAY, Day, Table, Week, write_osm
from generator.model.quantity.spelling import tidy

_DAY = 1440


@dataclass(frozen=True, slots=True)
class Hours(ReadFromText):
    """Opening hours as a canonical OSM expression: the same hours always give the same text."""

    osm: str

    summary: ClassVar[str] = "Opening hours, in OSM form or in plain French or English."
    examples: ClassVar[tuple[str, ...]] = (
        "Mo-Sa 08:30-19:00; PH off",
        "du lundi au samedi de 8h30 à 19h, sauf jours fériés",
        "Monday to Friday 9 am to 5 pm",
        "24/7",
    )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read OSM or French or English prose; raises QuantityError for what cannot be read surely."""
        return cls(_read(text))

    def week(self) -> Week:
        """Seven days, Monday first, of (opening, closing) in minutes after midnight, when no holiday or period applies.

        A closing after midnight goes on beyond 1440. Hours that only hold in periods of the year have an empty week.
        """
        return _table(self.osm).week

    @property
    def closed_on_holidays(self) -> bool:
        """Whether it says that it is closed on public holidays."""
        return _table(self.osm).holidays == ()

    @property
    def tells_of_holidays(self) -> bool:
        """Whether it is known what holds on public holidays."""
        return self.always or _table(self.osm).holidays is not None

    @property
    def always(self) -> bool:
        """Whether it never closes."""
        table = _table(self.osm)
        return table == Table((WHOLE_DAY,) * 7, table.holidays) and table.holidays in (None, WHOLE_DAY)

    def is_open(self, at: datetime, country: str) -> bool:
        """Whether it is open `at` a local time, public holidays of the country (ISO 3166) included."""
        return _evaluator(self.osm, country).is_open(at.replace(tzinfo=None))

    def next_change(self, at: datetime, country: str) -> datetime | None:
        """The next local time after `at` at which it opens or closes; None when it never does."""
        return _evaluator(self.osm, country).next_change(at.replace(tzinfo=None))

    def ahead(self, first: date, days: int, country: str) -> tuple[Day, ...]:
        """What is open on each of some days from `first` on, holidays included: spans in minutes, 0 to 1440."""
        start = datetime.combine(first, time())
        spans: list[list[tuple[int, int]]] = [[] for _ in range(days)]
        for opening, closing, state, _ in _evaluator(self.osm, country).intervals(start, start + timedelta(days)):
            begin, end = _minutes(opening - start), _minutes(closing - start)
            while state == State.OPEN and begin < end:
                day, minute = divmod(begin, _DAY)
                stop = min(end, (day + 1) * _DAY)
                spans[day].append((minute, stop - day * _DAY))
                begin = stop
        return tuple(map(tuple, spans))

    def say(self, language: str) -> str:
        """One line in words: "Monday to Saturday, 8:30 am – 7 pm; closed on public holidays"."""
        return say_table(_table(self.osm), language)

    def say_rows(self, language: str) -> list[tuple[str, str]]:
        """The rows of a week table: (day, hours), Monday first, then public holidays and periods of the year."""
        return say_table_rows(_table(self.osm), language)

    def __str__(self) -> str:
        return self.osm


def is_holiday(day: date, country: str) -> bool:
    """Whether a day is a public holiday in the whole of a country (ISO 3166); in an unknown country, no day is."""
    return _evaluator("PH 00:00-24:00", country).is_open(datetime.combine(day, time(12)))


def _minutes(delay: timedelta) -> int:
    return int(delay.total_seconds()) // 60


@lru_cache(maxsize=4096)
def _read(text: str) -> str:
    """The canonical text of what is written; an organisation writes the same hours many times."""
    text = tidy(text)
    table = read_osm(text) if validate(text.removesuffix(";")) else None
    return write_osm(table or read_prose(text))


@lru_cache(maxsize=4096)
def _table(osm: str) -> Table:
    table = read_osm(osm)
    if table is None:
        raise QuantityError(f"“{osm}” is not in canonical form.", "Make hours with Hours.parse.")
    return table


@lru_cache(maxsize=4096)
def _evaluator(osm: str, country: str) -> OpeningHours:
    try:
        return OpeningHours(osm, country=country)
    except UnknownCountryError:
        return OpeningHours(osm)
