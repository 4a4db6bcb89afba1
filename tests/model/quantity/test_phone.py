"""Phone numbers are read as people write them, laid out as in their country, with who pays for the call."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.quantity import CostClass, Phone, QuantityError
from generator.model.quantity.phone_plan import FICTION, tariffs

FREE, ORDINARY, SHARED, PREMIUM, UNKNOWN = CostClass

READ = [
    ("09 69 39 00 00", "FR", "+33969390000", "09 69 39 00 00", ORDINARY),
    ("0969390000", "FR", "+33969390000", "09 69 39 00 00", ORDINARY),
    ("09.69.39.00.00", "FR", "+33969390000", "09 69 39 00 00", ORDINARY),
    ("+33 9 69 39 00 00", "FR", "+33969390000", "09 69 39 00 00", ORDINARY),
    ("+33 (0)9 69 39 00 00", "CH", "+33969390000", "09 69 39 00 00", ORDINARY),
    ("0033969390000", "FR", "+33969390000", "09 69 39 00 00", ORDINARY),
    ("969390000", "FR", "+33969390000", "09 69 39 00 00", ORDINARY),
    ("tel:+33969390000", "FR", "+33969390000", "09 69 39 00 00", ORDINARY),
    ("\u202a09 69 39 00 00\u202c", "FR", "+33969390000", "09 69 39 00 00", ORDINARY),
    ("0 800 123 456", "FR", "+33800123456", "0 800 123 456", FREE),
    ("0805 12 34 56", "FR", "+33805123456", "0 805 123 456", FREE),
    ("0806123456", "FR", "+33806123456", "0 806 123 456", ORDINARY),
    ("0809 400 100", "FR", "+33809400100", "0 809 400 100", ORDINARY),
    ("0811 12 34 56", "FR", "+33811123456", "0 811 123 456", SHARED),
    ("0820 12 34 56", "FR", "+33820123456", "0 820 123 456", SHARED),
    ("0 892 00 00 00", "FR", "+33892000000", "0 892 000 000", PREMIUM),
    ("01 99 00 12 34", "FR", "+33199001234", "01 99 00 12 34", ORDINARY),
    ("07 62 34 56 78", "FR", "+33762345678", "07 62 34 56 78", ORDINARY),
    ("0590 12 34 56", "FR", "+590590123456", "0590 12 34 56", ORDINARY),
    ("3631", "FR", "3631", "3631", ORDINARY),
    ("36 31", "FR", "3631", "3631", ORDINARY),
    ("3939", "FR", "3939", "3939", ORDINARY),
    ("3103", "FR", "3103", "3103", FREE),
    ("116 000", "FR", "116000", "116 000", FREE),
    ("118 218", "FR", "118218", "118 218", PREMIUM),
    ("1023", "FR", "1023", "1023", UNKNOWN),
    ("3900", "FR", "3900", "3900", UNKNOWN),
    ("112", "FR", "112", "112", FREE),
    ("15", "FR", "15", "15", FREE),
    ("022 908 12 34", "CH", "+41229081234", "022 908 12 34", ORDINARY),
    ("0848 800 800", "CH", "+41848800800", "0848 800 800", SHARED),
    ("0900 123 456", "CH", "+41900123456", "0900 123 456", PREMIUM),
    ("117", "CH", "117", "117", FREE),
    ("020 7946 0958", "GB", "+442079460958", "020 7946 0958", ORDINARY),
    ("0345 123 4567", "GB", "+443451234567", "0345 123 4567", ORDINARY),
    ("0843 123 4567", "GB", "+448431234567", "0843 123 4567", PREMIUM),
    ("07700 900123", "GB", "+447700900123", "07700 900123", ORDINARY),
    ("0180 5123456", "DE", "+491805123456", "0180 5 123456", SHARED),
    ("199 123 456", "IT", "+39199123456", "199 123 456", UNKNOWN),
]


@pytest.mark.parametrize(("written", "country", "number", "national", "cost"), READ)
def test_it_reads_and_lays_out_a_number(
    written: str, country: str, number: str, national: str, cost: CostClass
) -> None:
    phone = Phone.parse(written, country)
    assert phone.number == number
    assert phone.national() == national.replace(" ", "\N{NO-BREAK SPACE}")
    assert phone.cost_class == cost
    assert phone.needs_price == (cost in (SHARED, PREMIUM, UNKNOWN))
    assert phone.short == (not number.startswith("+"))
    assert phone.uri() == f"tel:{number}"
    assert Phone.parse(str(phone), country) == phone


@pytest.mark.parametrize(
    "written",
    ["", "abc", "08 12", "01 23 45 67 8", "0800 123 456 78", "9999", "3", "+33", "+3631", "+999 123", "1234567",
     "0700000000", "01 42 00 00 00 poste 12", "09 69 39 00 00 / 01 99 00 12 34", "0800 FLEURS", "(0117"],
)  # fmt: skip
def test_it_refuses_what_nobody_can_dial(written: str) -> None:
    with pytest.raises(QuantityError) as caught:
        Phone.parse(written)
    assert f"“{written}”" in caught.value.message
    assert "01 99 00 12 34" in caught.value.hint


def test_a_wrong_count_of_digits_is_named() -> None:
    with pytest.raises(QuantityError, match="too many digits"):
        Phone.parse("0800 123 456 78")
    with pytest.raises(QuantityError, match="too few digits"):
        Phone.parse("08 12")


def test_an_unknown_country_is_a_refusal_not_a_crash() -> None:
    with pytest.raises(QuantityError):
        Phone.parse("01 99 00 12 34", "XX")


@pytest.mark.parametrize("prefix", FICTION["FR"])
def test_numbers_kept_for_fiction_can_be_published(prefix: str) -> None:
    phone = Phone.parse(prefix + "1234"[: 12 - len(prefix)])
    assert phone.fictional
    assert phone.cost_class == ORDINARY


def test_mobiles_are_personal_and_other_numbers_are_not() -> None:
    assert Phone.parse("06 12 34 56 78").personal_mobile
    assert Phone.parse("06 39 98 12 34").personal_mobile
    assert not Phone.parse("01 99 00 12 34").personal_mobile
    assert not Phone.parse("3631").personal_mobile


def test_people_abroad_are_told_the_international_number() -> None:
    assert Phone.parse("+41 22 908 12 34", "FR").say("fr") == "+41 22 908 12 34".replace(" ", "\N{NO-BREAK SPACE}")
    assert Phone.parse("+41 22 908 12 34", "CH").say("fr") == "022 908 12 34".replace(" ", "\N{NO-BREAK SPACE}")
    assert Phone.parse("+590 590 12 34 56", "FR").say("fr") == "0590 12 34 56".replace(" ", "\N{NO-BREAK SPACE}")
    assert Phone.parse("0 800 123 456").international() == "+33 800 123 456".replace(" ", "\N{NO-BREAK SPACE}")
    assert Phone.parse("3631").international() == "3631"


def test_the_cost_is_said_in_words() -> None:
    assert Phone.parse("0 800 123 456").say_cost("fr") == "service et appel gratuits"
    assert Phone.parse("0 892 000 000").say_cost("en") == "premium-rate number"
    assert {Phone.parse(written, country).say_cost("de") for written, country, *_ in READ} == {
        "gebührenfrei", "Preis eines normalen Anrufs", "kostenpflichtige Nummer", "kostenpflichtige Sonderrufnummer",
        "Anrufkosten nicht angegeben",
    }  # fmt: skip


@pytest.mark.parametrize("entry", tariffs()["short"], ids=lambda entry: entry.numbers[0])
def test_every_short_number_of_the_table_can_be_dialled_and_has_its_source(entry: object) -> None:
    assert entry.source
    assert entry.as_of
    for numbers in entry.numbers:
        for number in numbers.split("-"):
            assert Phone.parse(number, entry.country).cost_class == entry.cost


@pytest.mark.parametrize("entry", tariffs()["ranges"], ids=lambda entry: entry.numbers[0])
def test_every_special_range_has_its_source_and_goes_before_the_library(entry: object) -> None:
    assert entry.source
    assert entry.as_of
    for numbers in entry.numbers:
        for prefix in numbers.split("-"):
            assert Phone.parse((prefix + "0123456789")[:12]).cost_class == entry.cost


@given(st.text(alphabet="0123456789+ .-()/a", max_size=20), st.sampled_from(["FR", "CH", "GB", "US"]))
def test_any_text_is_read_or_refused_but_never_breaks(text: str, country: str) -> None:
    with suppress(QuantityError):
        phone = Phone.parse(text, country)
        assert phone.say("fr")
        assert phone.cost_class in CostClass


@given(st.from_regex(r"0[1-9]([ .]?[0-9]{2}){4}", fullmatch=True))
def test_what_is_read_is_laid_out_so_that_it_reads_back(text: str) -> None:
    with suppress(QuantityError):
        phone = Phone.parse(text)
        assert [Phone.parse(layout) for layout in (str(phone), phone.national(), phone.international())] == [phone] * 3
