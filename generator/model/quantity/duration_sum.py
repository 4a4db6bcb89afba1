"""Turns the durations of several steps into the total that a customer can plan with."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal

from generator.model.quantity.duration import Duration
from generator.model.quantity.duration_prose import Unit

_COARSER: dict[Unit, tuple[Unit, int]] = {"minute": ("hour", 60), "day": ("week", 7), "month": ("year", 12)}
_FINEST: dict[Unit, tuple[Unit, int]] = {"hour": ("minute", 60), "week": ("day", 7), "year": ("month", 12)}
_WORKING_DAY_HOURS = 8


def add(durations: Iterable[Duration]) -> Duration | None:
    """One after the other, in the coarsest unit that stays honest; None when there is nothing to add.

    Units that convert exactly stay exact (2 weeks + 3 days = 17 days; 40 + 20 minutes = 1 hour).
    Minutes and hours of less than a working day (8 h) in all fit inside the days and are not counted; more are counted
    as days of 24 hours. Working days stay working days as long as no calendar day joins them; mixed, they become
    calendar days (7/5, or 7/6 with Saturdays), rounded up. Months with days become weeks, rounded up.
    """
    parts = [_finest(duration) for duration in durations]
    if not parts:
        return None
    short = [part for part in parts if part.unit == "minute"]
    long = [part for part in parts if part.unit != "minute"]
    if not long:
        return _coarsest(_sum(short))
    if short and (waiting := _sum(short)).high >= _WORKING_DAY_HOURS * 60:
        long.append(_in_days(waiting))
    if len({(part.unit, part.working, part.saturdays) for part in long}) == 1:
        return _coarsest(_sum(long))
    days = _sum([_in_days(part) for part in long])
    if any(part.unit == "month" for part in long):
        return Duration(_up(days.low / 7), _up(days.high / 7), "week")
    return Duration(_up(days.low), _up(days.high), "day")


def _finest(duration: Duration) -> Duration:
    unit, factor = _FINEST.get(duration.unit, (duration.unit, 1))
    return Duration(duration.low * factor, duration.high * factor, unit, duration.working, duration.saturdays)


def _coarsest(total: Duration) -> Duration:
    unit, factor = _COARSER[total.unit]
    if total.unit == "minute" and not total.is_range and total.high > factor:
        hours = (total.high / factor).quantize(Decimal("0.0001"))
        return Duration(hours, hours, unit)
    if total.working or total.low % factor or total.high % factor:
        return total
    return Duration(total.low / factor, total.high / factor, unit)


def _sum(parts: list[Duration]) -> Duration:
    low = sum((part.low for part in parts), Decimal(0))
    high = sum((part.high for part in parts), Decimal(0))
    return Duration(low, high, parts[0].unit, parts[0].working, parts[0].saturdays)


def _in_days(part: Duration) -> Duration:
    return Duration(part.exact_days(part.low), part.exact_days(part.high), "day")


def _up(amount: Decimal) -> Decimal:
    return amount.to_integral_value(ROUND_CEILING)
