"""Prices are read as people state them, with their currency, and said without needless decimals."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.quantity import Money, QuantityError

NBSP = "\N{NO-BREAK SPACE}"

READ = [
    ("59 EUR", "59 EUR"),
    ("59 €", "59 EUR"),
    ("59€", "59 EUR"),
    ("€59", "59 EUR"),
    ("EUR 59", "59 EUR"),
    ("20 euros", "20 EUR"),
    ("1,50 €", "1.50 EUR"),
    ("1 234,50 €", "1234.50 EUR"),
    ("1\u202f234,50\u00a0€", "1234.50 EUR"),
    ("1.234,50 €", "1234.50 EUR"),
    ("1,234.50 €", "1234.50 EUR"),
    ("1.234.567 €", "1234567 EUR"),
    ("1'234.50 CHF", "1234.50 CHF"),
    ("CHF 59.–", "59 CHF"),
    ("0,35 €/min", "0.35 EUR/minute"),
    ("0.35 EUR/min", "0.35 EUR/minute"),
    ("0,35 € / min", "0.35 EUR/minute"),
    ("0,35 € la minute", "0.35 EUR/minute"),
    ("0,053 €/min", "0.053 EUR/minute"),
    ("35 centimes d'euro par minute", "0.35 EUR/minute"),
    ("0,80 €/appel", "0.80 EUR/call"),
    ("0,80 € par appel", "0.80 EUR/call"),
    ("9,99 €/mois", "9.99 EUR/month"),
    ("£12 per month", "12 GBP/month"),
    ("Service 0,35 €/min + prix appel", "0.35 EUR/minute + call"),
    ("0,35 €/min + prix de l'appel", "0.35 EUR/minute + call"),
    ("€0.35 a minute plus the cost of the call", "0.35 EUR/minute + call"),
    ("gratuit", "free"),
    ("Gratuit.", "free"),
    ("free", "free"),
    ("0 €", "free"),
    ("service et appel gratuits", "free"),
    ("prix d'un appel", "ordinary call"),
    ("prix d’un appel normal", "ordinary call"),
    ("normal call rate", "ordinary call"),
    ("appel non surtaxé", "ordinary call"),
    ("service gratuit + prix appel", "ordinary call"),
]

REFUSED = [
    "", "abc", "€", "59", "-5 €", "1.234 €", "1,234 €", "1,2,3 €", "1.234.56 €", "$5", "5 francs", "59 XYZ", "59 € EUR",
    "de 0 à 15 €", "à partir de 59 €", "0,35 €/lune", "12 million €", "35 ct/min", "10000000000000 €",
]  # fmt: skip


@pytest.mark.parametrize(("written", "canonical"), READ)
def test_it_reads_what_people_write(written: str, canonical: str) -> None:
    money = Money.parse(written)
    assert str(money) == canonical
    assert Money.parse(canonical) == money


@pytest.mark.parametrize("written", REFUSED)
def test_it_refuses_what_is_not_one_clear_price(written: str) -> None:
    with pytest.raises(QuantityError) as caught:
        Money.parse(written)
    assert caught.value.message.endswith(".")
    assert caught.value.hint


def test_a_price_without_currency_shows_how_to_write_it() -> None:
    with pytest.raises(QuantityError) as caught:
        Money.parse("59")
    assert "59 EUR" in caught.value.hint


@pytest.mark.parametrize(
    ("written", "currency", "canonical"),
    [("59", "CHF", "59 CHF"), ("$5", "CAD", "5 CAD"), ("5 francs", "XOF", "5 XOF"), ("35 ct/min", "EUR", "0.35 EUR/minute"),
     ("59 €", "CHF", "59 EUR")],
)  # fmt: skip
def test_the_organisations_currency_is_meant_where_none_is_written(written: str, currency: str, canonical: str) -> None:
    assert str(Money.parse(written, currency)) == canonical


SAID = [
    ("59 EUR", f"59{NBSP}€", "€59", f"59{NBSP}€"),
    ("1,50 EUR", f"1,50{NBSP}€", "€1.50", f"1,50{NBSP}€"),
    ("59.00 EUR", f"59{NBSP}€", "€59", f"59{NBSP}€"),
    ("0,35 €/min", f"0,35{NBSP}€/min", "€0.35/min", f"0,35{NBSP}€/Min."),
    ("0,053 €/min", f"0,053{NBSP}€/min", "€0.053/min", f"0,053{NBSP}€/Min."),
    ("0,80 €/appel", f"0,80{NBSP}€/appel", "€0.80 per call", f"0,80{NBSP}€/Anruf"),
    ("0.08 CHF/min", f"0,08{NBSP}CHF/min", f"CHF{NBSP}0.08/min", f"0,08{NBSP}CHF/Min."),
    ("free", "gratuit", "free", "kostenlos"),
    ("prix d'un appel", "prix d’un appel", "price of an ordinary call", "Preis eines normalen Anrufs"),
    ("0,35 €/min + prix appel", f"0,35{NBSP}€/min + prix appel", "€0.35/min + price of the call",
     f"0,35{NBSP}€/Min. + Verbindungspreis"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "french", "english", "german"), SAID)
def test_it_is_said_in_three_languages(written: str, french: str, english: str, german: str) -> None:
    money = Money.parse(written)
    assert (money.say("fr"), money.say("en"), money.say("de")) == (french, english, german)


def test_free_and_the_price_of_a_call_are_told_apart() -> None:
    free, call, paid = (Money.parse(text) for text in ("gratuit", "prix d'un appel", "0,35 €/min + prix appel"))
    assert (free.is_free, call.is_free, paid.is_free) == (True, False, False)
    assert (free.is_call_price, call.is_call_price, paid.is_call_price) == (False, True, False)


@given(
    st.decimals(Decimal("0.01"), Decimal(99999), places=2),
    st.sampled_from(["EUR", "CHF", "GBP"]),
    st.sampled_from([None, "minute", "call", "month"]),
    st.booleans(),
)
def test_what_is_said_in_french_and_english_reads_back(
    amount: Decimal, currency: str, per: str | None, plus_call: bool
) -> None:
    money = Money(amount, currency, per, plus_call)
    assert Money.parse(str(money)) == money
    if currency != "GBP":  # French writes the pound "£GB"
        assert Money.parse(money.say("fr")) == money
    if amount < 1000 or amount % 1:  # "€1,234" is refused from writers: in French it would be 1.234
        assert Money.parse(money.say("en")) == money


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_but_never_breaks(text: str) -> None:
    with suppress(QuantityError):
        Money.parse(text, "EUR").say("fr")
