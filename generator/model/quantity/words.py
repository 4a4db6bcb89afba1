"""The few words that quantities need and Babel does not have, one `Words` per language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale

_NBSP = "\N{NO-BREAK SPACE}"
_THIN = "\N{NARROW NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. Pairs are (one, other), braces hold names, clock and date patterns are CLDR's."""

    gap: str
    immediately: str
    half_day: str
    working_day: tuple[str, str]
    working_day_with_saturdays: tuple[str, str]
    range: str

    free: str
    call_price: str
    plus_call: str
    per: Mapping[str, str]

    clock: str
    clock_on_the_hour: str
    noon: str
    midnight_before: str
    midnight_after: str
    span: str
    all_day: str
    always: str
    closed: str
    every_day: str
    days: str
    day: str
    holidays: str
    on_holidays: str
    closed_on: str
    clause: str
    colon: str
    period: str
    month: str
    date: str
    dates: str
    date_pattern: str
    nth: Mapping[int, str]
    nth_day: str
    contractions: Mapping[str, str]

    cost: Mapping[str, str]


FRENCH = Words(
    gap=_NBSP,
    immediately="immédiatement",
    half_day="une demi-journée",
    working_day=("jour ouvré", "jours ouvrés"),
    working_day_with_saturdays=("jour ouvrable", "jours ouvrables"),
    range="{low} à {high}",
    free="gratuit",
    call_price="prix d’un appel",
    plus_call="{price} + prix appel",
    per={
        "minute": "{price}/min", "call": "{price}/appel", "sms": "{price}/SMS", "hour": "{price}/h",
        "day": "{price}/jour", "week": "{price}/semaine", "month": "{price}/mois", "year": "{price}/an",
        "person": "{price}/personne",
    },
    clock=f"H'{_NBSP}h{_NBSP}'mm",
    clock_on_the_hour=f"H'{_NBSP}h'",
    noon=f"12{_NBSP}h",
    midnight_before=f"0{_NBSP}h",
    midnight_after="minuit",
    span=f"{{open}}{_NBSP}–{_NBSP}{{close}}",
    all_day=f"24{_NBSP}h/24",
    always=f"24{_NBSP}h/24, 7{_NBSP}j/7",
    closed="fermé",
    every_day="tous les jours",
    days="du {first} au {last}",
    day="le {day}",
    holidays="jours fériés",
    on_holidays="les jours fériés",
    closed_on="fermé {when}",
    clause=f"{_THIN}; ",
    colon=f"{_NBSP}:",
    period="de {first} à {last}",
    month="en {month}",
    date="le {date}",
    dates="du {first} au {last}",
    date_pattern="d MMMM",
    nth={1: "premier", 2: "deuxième", 3: "troisième", 4: "quatrième", 5: "cinquième", -1: "dernier"},
    nth_day="le {nth} {day} du mois",
    contractions={"de a": "d’a", "de o": "d’o", "le 1 ": "le 1er ", "du 1 ": "du 1er ", "au 1 ": "au 1er "},
    cost={
        "free": "service et appel gratuits", "ordinary": "prix d’un appel", "shared": "numéro surtaxé",
        "premium": "numéro surtaxé", "unknown": "coût de l’appel non précisé",
    },
)  # fmt: skip

ENGLISH = Words(
    gap=" ",
    immediately="immediately",
    half_day="half a day",
    working_day=("working day", "working days"),
    working_day_with_saturdays=("working day including Saturdays", "working days including Saturdays"),
    range="{low} to {high}",
    free="free",
    call_price="price of an ordinary call",
    plus_call="{price} + price of the call",
    per={
        "minute": "{price}/min", "call": "{price} per call", "sms": "{price} per text message",
        "hour": "{price} per hour", "day": "{price} per day", "week": "{price} per week",
        "month": "{price} per month", "year": "{price} per year", "person": "{price} per person",
    },
    clock=f"h:mm'{_NBSP}'a",
    clock_on_the_hour=f"h'{_NBSP}'a",
    noon="noon",
    midnight_before="midnight",
    midnight_after="midnight",
    span=f"{{open}}{_NBSP}–{_NBSP}{{close}}",
    all_day="24 hours",
    always="24 hours a day, 7 days a week",
    closed="closed",
    every_day="every day",
    days="{first} to {last}",
    day="{day}",
    holidays="public holidays",
    on_holidays="on public holidays",
    closed_on="closed {when}",
    clause="; ",
    colon=":",
    period="{first} to {last}",
    month="in {month}",
    date="on {date}",
    dates="{first} to {last}",
    date_pattern="d MMMM",
    nth={1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"},
    nth_day="on the {nth} {day} of the month",
    contractions={},
    cost={
        "free": "free call", "ordinary": "price of an ordinary call", "shared": "surcharged number",
        "premium": "premium-rate number", "unknown": "call cost not stated",
    },
)  # fmt: skip

GERMAN = Words(
    gap=" ",
    immediately="sofort",
    half_day="ein halber Tag",
    working_day=("Arbeitstag", "Arbeitstage"),
    working_day_with_saturdays=("Werktag", "Werktage"),
    range="{low} bis {high}",
    free="kostenlos",
    call_price="Preis eines normalen Anrufs",
    plus_call="{price} + Verbindungspreis",
    per={
        "minute": "{price}/Min.", "call": "{price}/Anruf", "sms": "{price}/SMS", "hour": "{price}/Std.",
        "day": "{price}/Tag", "week": "{price}/Woche", "month": "{price}/Monat", "year": "{price}/Jahr",
        "person": "{price}/Person",
    },
    clock="H:mm",
    clock_on_the_hour="H",
    noon="12",
    midnight_before="0",
    midnight_after="24",
    span=f"{{open}}–{{close}}{_NBSP}Uhr",
    all_day="24 Stunden",
    always="rund um die Uhr",
    closed="geschlossen",
    every_day="täglich",
    days="{first} bis {last}",
    day="{day}",
    holidays="Feiertage",
    on_holidays="an Feiertagen",
    closed_on="{when} geschlossen",
    clause="; ",
    colon=":",
    period="{first} bis {last}",
    month="im {month}",
    date="am {date}",
    dates="{first} bis {last}",
    date_pattern="d. MMMM",
    nth={1: "ersten", 2: "zweiten", 3: "dritten", 4: "vierten", 5: "fünften", -1: "letzten"},
    nth_day="am {nth} {day} im Monat",
    contractions={},
    cost={
        "free": "gebührenfrei", "ordinary": "Preis eines normalen Anrufs", "shared": "kostenpflichtige Nummer",
        "premium": "kostenpflichtige Sonderrufnummer", "unknown": "Anrufkosten nicht angegeben",
    },
)  # fmt: skip

_LANGUAGES = {"fr": FRENCH, "en": ENGLISH, "de": GERMAN}
_OTHER = replace(ENGLISH, range="{low}–{high}")


@cache
def locale_of(language: str) -> Locale:
    """Babel's locale of a language tag such as `fr`, `fr-CH` or `en_US`; English alone is that of Europe: `en_GB`."""
    return Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))


def words_of(language: str) -> Words:
    """The words of a language; English ones where we have none of its own."""
    return _LANGUAGES.get(locale_of(language).language, _OTHER)


def spoken(language: str) -> str:
    """The language itself when we have its words, else English: for what would mix two languages in one sentence."""
    return language if locale_of(language).language in _LANGUAGES else "en"
