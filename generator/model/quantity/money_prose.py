"""Turns a price as people write it, in French or English, into its amount, currency, unit, and the call on top."""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from babel.numbers import is_currency

from generator.model.quantity.error import QuantityError
from generator.model.quantity.spelling import fold

Per = Literal["minute", "call", "sms", "hour", "day", "week", "month", "year", "person"]

_PER_WORDS: dict[Per, str] = {
    "minute": "min mn minute",
    "call": "appel call",
    "sms": "sms text",
    "hour": "h heure hour",
    "day": "j jour day",
    "week": "semaine week",
    "month": "mois month",
    "year": "an annee year",
    "person": "pers personne person",
}
_PER: dict[str, Per] = {word: per for per, words in _PER_WORDS.items() for word in words.split()}

_SIGNS = {
    **dict.fromkeys(("€", "euro", "euros", "eurocents"), "EUR"),
    **dict.fromkeys(("£", "pound", "pounds"), "GBP"),
    "¥": "JPY",
}
_SHARED_SIGNS = {
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD"),
    "fr": ("CHF",),
    "frs": ("CHF",),
    "franc": ("CHF", "XOF", "XAF", "XPF"),
    "francs": ("CHF", "XOF", "XAF", "XPF"),
}
"""Signs that several currencies use: only the organisation's own currency can tell which."""
_HUNDREDTHS = frozenset("centime centimes cent cents ct cts eurocents".split())

_FREE = re.compile(
    r"(?:(?:service (?:et|&) )?appel )?(?:gratuite?s?|free(?: of charge)?|sans frais|no charge|kostenlos)"
)
_ORDINARY_CALL = re.compile(
    r"(?:au |le )?(?:prix|cout|tarif) d'un appel(?: local| normal| ordinaire| non surtaxe)?|"
    r"(?:appel )?non surtaxe|service gratuit \+ prix (?:d'un |de l')?appel|"
    r"(?:price|cost) of an ordinary call|(?:normal|ordinary|standard)(?: call)?(?: rate)?"
)
_PLUS_CALL = re.compile(
    r"(?:,? ?(?:\+|plus|en plus du|hors)) ?(?:le )?"
    r"(?:call|(?:prix|cout) (?:d'un |de l'|de la )?(?:appel|communication)|(?:the )?(?:price|cost) of (?:the|a) call)$"
)
_TAXES_INCLUDED = re.compile(r" ?(?:\bttc\b|\b(?:vat|tax) included\b|\bincl\. (?:vat|tax)\b)")
_PER_END = re.compile(rf" ?(?:/|par|per|l'|la|a|an|pro) ?({'|'.join(sorted(_PER, key=len, reverse=True))})$")
_AMOUNT = re.compile(r"(?P<before>[^\d.,'-]*?) ?(?P<number>\d[\d.,' ]*?)(?P<none>[.,]-+)? ?(?P<after>[^\d.,' -]*)")
_SIMPLE = re.compile(r"\d+(?:[.,]\d{1,2})?|0[.,]\d{1,4}")
_GROUPED = re.compile(
    r"(?P<whole>\d{1,3}(?P<mark>[ '.,])\d{3}(?:(?P=mark)\d{3})*)(?:(?!(?P=mark))[.,](?P<decimals>\d{1,2}))?"
)


class Price(NamedTuple):
    """What was read; as in Money."""

    amount: Decimal
    currency: str = ""
    per: Per | None = None
    plus_call: bool = False


def read_money(text: str, currency: str | None) -> Price:
    """Read one price; raises QuantityError rather than guess."""
    folded = re.sub(r"centimes? d'euros?", "eurocents", fold(text)).rstrip(".")
    if _FREE.fullmatch(folded):
        return Price(Decimal(0))
    if _ORDINARY_CALL.fullmatch(folded):
        return Price(Decimal(0), plus_call=True)
    rest = _TAXES_INCLUDED.sub("", folded.removeprefix("service "))
    plus_call = (end := _PLUS_CALL.search(rest)) is not None
    rest = rest[: end.start()] if end else rest
    per = (last := _PER_END.search(rest)) and _PER[last[1]]
    rest = rest[: last.start()] if last else rest
    found = _AMOUNT.fullmatch(rest.strip())
    if not found or (found["before"] and found["after"]):
        raise QuantityError(
            f"“{text}” is not one price.",
            "Write one amount and its currency: 59 EUR, 0,35 €/min, 0,80 €/appel, free, prix d'un appel.",
        )
    amount = _amount(found["number"], text)
    sign = (found["before"] or found["after"]).strip().rstrip(".")
    if sign in _HUNDREDTHS:
        amount, sign = amount / 100, sign if sign in _SIGNS else ""
    return Price(amount, _currency(sign, currency, amount) if amount else "", per, plus_call)


def _amount(written: str, text: str) -> Decimal:
    """ "1.234" alone could mean two things and is refused; "0,053", "1 234", "1.234,50" and "1.234.567" could not."""
    if _SIMPLE.fullmatch(written):
        return Decimal(written.replace(",", "."))
    found = _GROUPED.fullmatch(written)
    if not found or (found["mark"] in ".," and not found["decimals"] and written.count(found["mark"]) == 1):
        raise QuantityError(f"“{text}” can be read in two ways.", "Write thousands with a space: 1 234,50 EUR.")
    whole = re.sub(r"\D", "", found["whole"])
    return Decimal(f"{whole}.{found['decimals']}" if found["decimals"] else whole)


def _currency(sign: str, own: str | None, amount: Decimal) -> str:
    if not sign and own:
        return own
    if not sign:
        raise QuantityError(f"The price {amount} has no currency.", f"Write it, for example {amount} EUR.")
    if sign in _SIGNS:
        return _SIGNS[sign]
    if sign in _SHARED_SIGNS:
        if own in _SHARED_SIGNS[sign]:
            return own
        raise QuantityError(f"“{sign}” stands for several currencies.", "Write its three letters, such as USD or CHF.")
    if is_currency(sign.upper()):
        return sign.upper()
    raise QuantityError(f"“{sign}” is not a currency.", "Write its three letters or its sign, such as 59 EUR or 59 €.")
