"""Joins neighbouring phrases of opening hours: "lundi, mardi" is one row of days, and a "le matin" that fits goes."""

from generator.model.quantity.hours_phrases import Dates, Days, Hours, Mark, Part, Phrase, refuse
from generator.model.quantity.hours_table import ALL_DAYS, HOLIDAY, Period, Span

PARTS = {"morning": (0, 13 * 60), "afternoon": (12 * 60, 20 * 60), "evening": (17 * 60, 30 * 60)}
"""Between which hours a part of the day lies, in minutes after midnight."""


def joined(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases of a text, as few as there can be; raises QuantityError for days that are named twice."""
    is_of_holidays = any(isinstance(phrase, Days) and HOLIDAY in phrase.days for phrase in phrases)
    together: list[Phrase] = []
    for phrase in _without_parts(phrases):
        last = together[-1] if together else None
        match last, phrase:
            case Days(nth=(), colon=False), Days(nth=()):
                if last.days & phrase.days:
                    refuse("The same day is named twice.")
                together[-1] = Days(last.days | phrase.days, (), phrase.colon)
            case Hours(), Hours():
                together[-1] = Hours(last.spans + phrase.spans)
            case Dates(colon=False), Dates():
                together[-1] = Dates(_whole(*last.periods, *phrase.periods), phrase.colon)
            case _, Mark(kind="including") if not is_of_holidays:
                pass  # "du mardi au samedi inclus"
            case _:
                together.append(phrase)
    return _in_order(together)


def lies_in(span: Span, part: Part) -> bool:
    """Whether some hours lie in a part of the day."""
    first, last = PARTS[part.name]
    return first <= span[0] < span[1] <= last


def _without_parts(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without "le matin" where the hours beside it lie in the morning; "fermé le matin" stays."""
    kept: list[Phrase] = []
    for place, phrase in enumerate(phrases):
        if not isinstance(phrase, Part) or _is_closed(kept):
            kept.append(phrase)
            continue
        before = phrases[place - 1] if place else None
        after = next((later for later in phrases[place + 1 :] if not isinstance(later, Days)), None)
        if isinstance(after, Hours) and lies_in(after.spans[0], phrase):
            has_days = any(isinstance(other, Days) for other in phrases)
            kept += [Days(ALL_DAYS)] if phrase.daily and not has_days else []
        elif not (isinstance(before, Hours) and lies_in(before.spans[-1], phrase)):
            refuse(f"The hours of the {phrase.name} are not said beside it.")
    return kept


def _is_closed(before: list[Phrase]) -> bool:
    """Whether a part of the day comes behind "fermé" or "fermé le mercredi"."""
    other = [phrase for phrase in before[-2:] if not isinstance(phrase, Days)]
    return bool(other) and isinstance(other[-1], Mark) and other[-1].kind == "closed"


def _in_order(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with hours beside their days, also in "tous les jours sauf le mardi de 10h à 18h"."""
    kept: list[Phrase] = []
    for phrase in phrases:
        match kept[-3:], phrase:
            case [Days(), Mark(kind="except"), Days(colon=False)], Hours():
                kept[-2:] = [phrase, *kept[-2:]]
            case _:
                kept.append(phrase)
    return kept


def _whole(*periods: Period) -> tuple[Period, ...]:
    """Neighbouring whole months as one period: July and August."""
    together = [periods[0]]
    for period in periods[1:]:
        last = together[-1]
        if not (last.last[1] or period.first[1]) and last.last[0] % 12 + 1 == period.first[0]:
            together[-1] = Period(last.first, period.last)
        else:
            together.append(period)
    return tuple(together)
