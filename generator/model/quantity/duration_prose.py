"""Turns a duration as people write it (French, English, German units, ISO 8601) into its numbers and unit."""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from generator.model.quantity.error import QuantityError
from generator.model.quantity.spelling import NUMBER_WORDS, fold, tidy

Unit = Literal["minute", "hour", "day", "week", "month", "year"]

_UNIT_WORDS: dict[Unit, str] = {
    "minute": "min mn minute minutes minuten",
    "hour": "h hr hrs heure heures hour hours stunde stunden std",
    "day": "j jour jours journee journees day days tag tage tagen arbeitstag arbeitstage werktag werktage",
    "week": "semaine semaines sem week weeks woche wochen",
    "month": "mois month months monat monate monaten",
    "year": "an ans annee annees year years jahr jahre jahren",
}
_UNITS: dict[str, Unit] = {word: unit for unit, words in _UNIT_WORDS.items() for word in words.split()}

_AT_ONCE = frozenset(
    "immediat immediate immediatement immediately instantane instantanee instantly sofort "
    "tout-de-suite sur-le-champ at-once right-away".split()
)
_CALENDAR = frozenset("calendar consecutive calendaire calendaires consecutif consecutifs".split())
_WORKING = frozenset("working business ouvre ouvres ouvree ouvrees arbeitstag arbeitstage".split())
_WITH_SATURDAYS = frozenset("ouvrable ouvrables werktag werktage".split())

_FIXED: dict[str, tuple[str, Unit]] = {
    "un quart d'heure": ("15", "minute"),
    "une demi-heure": ("30", "minute"),
    "half an hour": ("30", "minute"),
    "trois quarts d'heure": ("45", "minute"),
    "une heure et demie": ("1.5", "hour"),
    "an hour and a half": ("1.5", "hour"),
    "une demi-journee": ("0.5", "day"),
    "half a day": ("0.5", "day"),
    "ein halber tag": ("0.5", "day"),
    "un an et demi": ("18", "month"),
    "a year and a half": ("18", "month"),
}

_NUMBER = r"\d{1,6}(?:[.,]\d{1,4})?|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_LEAD = r"(?:(?P<lead>sous|dans les|dans|en|within|in|d'ici|de|from|entre|between) )?"
_TAIL = r"(?: (?:maximum|max|au plus|au maximum|at most))?\.?"
_COUNTED = re.compile(
    rf"{_LEAD}(?P<low>{_NUMBER})(?: ?(?P<low_unit>[a-z]+))??"
    rf"(?:(?P<join> ?- ?| (?:a|to|bis|ou|or|et|and) )(?P<high>{_NUMBER}))?"
    rf" ?(?:(?P<before>[a-z]+) )??(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\.?"
    rf"(?: (?P<after>[a-z]+))??(?P<saturdays> including saturdays)?{_TAIL}"
)
_CLOCK = re.compile(
    rf"{_LEAD}(?P<hours>\d{{1,6}}|une|one|an|eine) ?(?:h|heures?|hours?|stunden?)(?: et| and)? ?"
    rf"(?P<minutes>[0-5]?\d) ?(?:min|mn|minuten|minutes?)?{_TAIL}"
)
_ISO = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
_ISO_UNITS: tuple[Unit, ...] = ("year", "month", "week", "day", "hour", "minute")


class Reading(NamedTuple):
    """What was read; `working` and `saturdays` as in Duration."""

    low: Decimal
    high: Decimal
    unit: Unit
    working: bool = False
    saturdays: bool = False


def read_duration(text: str) -> Reading:
    """Read one duration; raises QuantityError rather than guess."""
    folded = fold(text)
    if folded.replace(" ", "-") in _AT_ONCE:
        return Reading(Decimal(0), Decimal(0), "minute")
    if folded in _FIXED:
        amount, unit = _FIXED[folded]
        return Reading(Decimal(amount), Decimal(amount), unit)
    reading = None
    if iso := _ISO.fullmatch(tidy(text).upper()):
        reading = _from_iso(iso)
    elif clock := _CLOCK.fullmatch(folded):
        reading = _hours(_number(clock["hours"]), Decimal(clock["minutes"]))
    elif counted := _COUNTED.fullmatch(folded):
        reading = _from_words(counted, text)
    if reading is None:
        raise QuantityError(
            f"“{text}” is not a length of time.",
            "Write for example: 2 working days, 2 jours ouvrés, 20 min, 48 h, 2-3 weeks, immediately.",
        )
    return reading


def _from_words(found: re.Match[str], text: str) -> Reading | None:
    unit = _UNITS[found["unit"]]
    low = _number(found["low"])
    high = _number(found["high"]) if found["high"] else low
    is_between = found["lead"] in ("entre", "between")
    joined_by_and = (found["join"] or "").strip() in ("et", "and")
    if is_between != joined_by_and or _UNITS.get(found["low_unit"] or found["unit"]) != unit:
        return None
    kinds = {word for word in (found["before"], found["after"]) if word}
    if not kinds <= _CALENDAR | _WORKING | _WITH_SATURDAYS:
        return None
    kinds |= {found["unit"]} & (_WORKING | _WITH_SATURDAYS)
    saturdays = bool(kinds & _WITH_SATURDAYS or found["saturdays"])
    working = bool(kinds & _WORKING or saturdays)
    if working and unit == "hour":
        raise QuantityError(
            f"“{text}”: customers cannot count working hours.",
            f"Write {round(high / 24)} jours ouvrés." if high >= 24 else "Write plain hours, or 1 jour ouvré.",
        )
    return Reading(low, high, unit, working, saturdays)


def _from_iso(found: re.Match[str]) -> Reading | None:
    parts = {unit: Decimal(digits) for unit, digits in zip(_ISO_UNITS, found.groups(), strict=True) if digits}
    if parts.keys() == {"hour", "minute"}:
        return _hours(parts["hour"], parts["minute"])
    if len(parts) != 1:
        return None
    unit, amount = parts.popitem()
    return Reading(amount, amount, unit)


def _hours(hours: Decimal, minutes: Decimal) -> Reading:
    """Whole hours and minutes as hours, to the ten-thousandth: enough to say the same minutes again."""
    amount = hours + (minutes / 60).quantize(Decimal("0.0001"))
    return Reading(amount, amount, "hour")


def _number(word: str) -> Decimal:
    return NUMBER_WORDS[word] if word in NUMBER_WORDS else Decimal(word.replace(",", "."))
