"""Turns the phrases of opening hours into statements: which days have which hours, close, or end at another time."""

from typing import NamedTuple

from generator.model.quantity.hours_joining import joined
from generator.model.quantity.hours_phrases import Dates, Days, Hours, Mark, Part, Phrase, Until, refuse
from generator.model.quantity.hours_table import ALL_DAYS, HOLIDAY, WHOLE_DAY, Day, Period

HOLIDAYS = frozenset((HOLIDAY,))


class Statement(NamedTuple):
    """What is said of some days, always or in periods of the year."""

    days: Days
    hours: Day | Until | Part
    """Their hours, none when they are closed; another end of the day; or the part of the day that is closed."""
    periods: tuple[Period, ...] = ()
    instead: bool = False
    """Whether the hours come instead of those that were said before ("sauf le mercredi : 9h-12h")."""


def statements_of(phrases: list[Phrase]) -> list[Statement]:
    """The statements of a text; raises QuantityError where it is not clear which hours belong to which days."""
    return _Statements(joined(phrases)).read()


class _Statements:
    """Reads phrases from left to right; within one text, days come always before their hours, or always after."""

    def __init__(self, phrases: list[Phrase]) -> None:
        self.phrases = phrases
        self.said: list[Statement] = []
        self.periods: tuple[Period, ...] = ()
        self.goes_on = False
        """Whether the period goes on behind a ";", as it does after a colon."""
        self.is_fresh = True
        """Whether nothing has been said in this sentence."""
        self.hours_first: bool | None = None

    def read(self) -> list[Statement]:
        place = 0
        while place < len(self.phrases):
            rest = self.phrases[place:]
            used = self.closing(rest) or self.exception(rest) or self.frame(rest) or self.opening(rest)
            if not used:
                refuse("It is not clear which hours belong to which days.")
            place += used
        return self.said

    def say(self, days: Days, hours: Day | Until | Part, instead: bool = False) -> None:
        periods = () if days.days == HOLIDAYS else self.periods
        self.said.append(Statement(days, hours, periods, instead))
        self.is_fresh = False

    def frame(self, rest: list[Phrase]) -> int:
        """A period of the year in front of its statements or behind them, or the end of a sentence."""
        match rest:
            case [Mark(kind="stop", written=sign), *_]:
                self.periods = self.periods if self.goes_on and sign == ";" else ()
                self.is_fresh = True
                return 1
            case [Dates() as dates, *_] if self.is_fresh:
                self.periods, self.goes_on = dates.periods, dates.colon
                return 1
            case [Dates() as dates] | [Dates() as dates, Mark(kind="stop"), *_] if len(self.said) == 1:
                self.said[0] = self.said[0]._replace(periods=dates.periods)
                return 1
        return 0

    def closing(self, rest: list[Phrase]) -> int:
        match rest:
            case [Mark(kind="closed" | "except"), Dates() as dates, *_] | [Dates() as dates, Mark(kind="closed"), *_]:
                self.said.append(Statement(Days(ALL_DAYS), (), dates.periods))
                return 2
            case [Mark(kind="closed"), Part() as part, *_] if self.said:
                self.say(self.said[-1].days, part)
                return 2
            case [Mark(kind="closed"), Days() as days, Part() as part, *_]:
                self.say(days, part)
                return 3
            case [Mark(kind="closed"), Days() as days, *_] | [Days() as days, Mark(kind="closed"), *_]:
                self.say(days, ())
                return 2
        return 0

    def exception(self, rest: list[Phrase]) -> int:
        match rest:
            case [Mark(kind="except"), Days(colon=True) as days, Hours(spans=spans), *_] if self.said:
                self.say(days, spans, instead=True)
                return 3
            case [Mark(kind="except"), Days() as days, *_] if self.said:
                self.say(days, ())
                return 2
            case [Days() as days, Mark(kind="including"), Days(days=more), Hours(spans=spans), *_] if more == HOLIDAYS:
                self.including(Days(days.days), spans)
                return 4
            case [Mark(kind="including"), Days(days=days), *_] | [Days(days=days), Mark(kind="including"), *_] if (
                days == HOLIDAYS and self.said
            ):
                last = self.said.pop()
                self.including(last.days, last.hours)
                return 2
        return 0

    def including(self, days: Days, hours: Day | Until | Part) -> None:
        """All seven days and holidays have the same hours: only then is it clear which ones holidays have."""
        if not days.days >= ALL_DAYS or not isinstance(hours, tuple) or isinstance(hours, Until | Part):
            refuse("It is not clear which hours are kept on public holidays.")
        self.say(Days(days.days | HOLIDAYS), hours)

    def opening(self, rest: list[Phrase]) -> int:
        match rest:
            case [Days() as days, Until() as until, *_] | [Until() as until, Days() as days, *_]:
                self.say(days, until)
                return 2
            case [Days() as days, Hours(spans=spans), *_] if self.hours_first is not True:
                self.hours_first = False
            case [Hours(spans=spans), Days() as days, *_] if spans == WHOLE_DAY and days.days >= ALL_DAYS:
                pass  # "24h/24, 7j/7" is a set phrase, and tells no order
            case [Hours(spans=spans), Days() as days, *_] if self.hours_first is not False:
                self.hours_first = True
            case [Hours(spans=spans), *_] if self.is_whole_text(spans) or self.is_one_date():
                self.say(Days(ALL_DAYS), spans)
                return 1
            case _:
                return 0
        self.say(days, spans)
        return 2

    def is_whole_text(self, spans: Day) -> bool:
        """Whether "24h/24" stands alone, but for days on which it is closed."""
        return (
            spans == WHOLE_DAY and not any(isinstance(phrase, Hours) for phrase in self.phrases[1:]) and not self.said
        )

    def is_one_date(self) -> bool:
        """Whether the hours are those of one date, which needs no days of the week."""
        return bool(self.periods) and all(period.first == period.last and period.first[1] for period in self.periods)
