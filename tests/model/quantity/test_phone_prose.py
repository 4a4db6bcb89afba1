"""Phone numbers as sites print them: the number, its class and its price are found, and no price is invented."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.quantity import CostClass, Money, Phone, QuantityError
from generator.model.quantity.phone import SPEAKS_OF_PRICE, split_printed
from generator.model.quantity.phone_prose import typed_numbers

CORPUS = Path(__file__).parent / "corpus" / "phones_fr.txt"
FEWEST = 60
LINES = [
    (written, *(part.strip() for part in f"{expected} | | ".split("|")[:3]))
    for written, _, expected in (line.partition(" => ") for line in CORPUS.read_text("utf-8").splitlines())
    if expected and written[0] != "#"
]


def _read(written: str) -> tuple[Phone, str]:
    """The number, and its price as the corpus writes it."""
    number, remark = split_printed(written)
    phone = Phone.parse(number or written)
    if not remark or not SPEAKS_OF_PRICE.search(remark):
        return Phone.parse(f"{number} {remark}".strip()), "missing" if phone.needs_price else "-"
    try:
        price = Money.parse(remark, "EUR")
    except QuantityError:
        return phone, "unclear" if phone.needs_price else "-"
    per = f"/{price.per}" if price.per else ""
    return phone, f"{price.amount}{per}{'+' if price.plus_call and price.amount else ''}"


def test_the_corpus_is_large_enough() -> None:
    assert len(LINES) == len(set(LINES)) >= FEWEST


@pytest.mark.parametrize(("written", "number", "cost", "price"), [line for line in LINES if line[1] != "invalid"])
def test_number_class_and_price_are_found(written: str, number: str, cost: str, price: str) -> None:
    phone, found = _read(written)
    assert (phone.number, phone.cost_class, found) == (number, cost, price)


@pytest.mark.parametrize("written", [line[0] for line in LINES if line[1] == "invalid"])
def test_what_nobody_can_dial_is_refused(written: str) -> None:
    with pytest.raises(QuantityError):
        _read(written)


def test_every_special_number_without_a_price_is_found_and_no_other() -> None:
    readable = [line for line in LINES if line[1] != "invalid"]
    missing = [written for written, *_ in readable if _read(written)[1] == "missing"]
    assert missing == [written for written, _, _, price in readable if price == "missing"]
    assert len(missing) >= 12


def test_a_price_typed_behind_the_number_is_shown_the_way_to_its_own_field() -> None:
    with pytest.raises(QuantityError) as caught:
        Phone.parse("Tél. : 0 892 68 31 17 (0,35 €/min + prix appel)")
    assert "0 892 68 31 17, and its price in a field of its own: cost: 0,35 €/min + prix appel." in caught.value.hint


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Appelez le 0 892 70 57 05 pour suivre.", [("0 892 70 57 05", CostClass.PREMIUM, False)]),
        ("Appelez le 0 892 70 57 05 (0,80 €/min).", [("0 892 70 57 05", CostClass.PREMIUM, True)]),
        ("Pour 0,35 €/min, faites le 0 820 123 456.", [("0 820 123 456", CostClass.SHARED, True)]),
        ("Coûte 3 €. Appelez le 0 899 12 34 56.", [("0 899 12 34 56", CostClass.PREMIUM, False)]),
        ("+33 1 99 00 12 34", [("+33 1 99 00 12 34", CostClass.ORDINARY, False)]),
        ("Tél. 01 99 00 12 3", [("01 99 00 12 3", None, False)]),
    ],
)
def test_numbers_in_running_text_are_found(text: str, found: list[tuple[str, CostClass | None, bool]]) -> None:
    typed = list(typed_numbers(text))
    assert [(one.words, one.phone and one.phone.cost_class, one.is_priced) for one in typed] == found


@pytest.mark.parametrize(
    "text",
    [
        "Le 14.07.2026 à 09 h 30, 3 631 000 €, 74200 Thonon",
        "dossier 08 12 34 56 78 90 12",
        "IBAN FR76 3000 6000 0112 3456 7890 189",
        "le 05.11.2026.12",
        "2026-08-05 10 20 30 40",
        "commande 01 99 00 12 3",
        "de 08 00 à 18 00",
    ],
)
def test_other_digits_are_no_phone_numbers(text: str) -> None:
    assert list(typed_numbers(text)) == []


@given(st.text(alphabet="0123456789 .-+()€,/minapel:"))
def test_any_text_is_read_or_refused_but_never_breaks(text: str) -> None:
    list(typed_numbers(text))
    with suppress(QuantityError):
        _read(text)
